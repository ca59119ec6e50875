"""Three rings, drawn with pyplot."""

import matplotlib.pyplot as plt


def figure(theme):
    fig, axes = plt.subplots()
    for width, token in ((1, "series-1"), (2, "series-2"), (3, "series-3")):
        axes.add_patch(plt.Circle((0, 0), width, fill=False, linewidth=2 * width, color=theme.colour(token)))
    axes.set(xlim=(-4, 4), ylim=(-4, 4), aspect="equal")
    axes.axis("off")
    return fig
