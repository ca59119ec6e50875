"""A spiral, in the theme's fonts and colours."""

import numpy as np
from matplotlib.figure import Figure


def figure(theme):
    fig = Figure()
    axes = fig.add_subplot()
    turns = np.linspace(0, 6 * np.pi, 600)
    axes.plot(turns * np.cos(turns), turns * np.sin(turns), color=theme.colour("accent"))
    axes.set_title("Every round opens further: 诚信")
    axes.set_xlabel("Steps to the right")
    return fig
