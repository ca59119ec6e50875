"""Figures that a Python script of the author's draws with matplotlib.

The script is the author's own program and may do anything; whether it runs is decided elsewhere. It defines
`figure(theme)`, which is handed a `FigureTheme` and returns a matplotlib figure.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from build_deck.figures.fonts import east_asian, faces_for
from build_deck.figures.paint import Painted, rendered, settings
from build_deck.figures.sheet import hex_of
from build_deck.theme.theme import Theme

if TYPE_CHECKING:
    import matplotlib.figure

MIN_SIZE = 12.0
"""Points under which text in a figure is reported."""
_TEXT, _SMALL = 16.0, 14.0
_CYCLE = ("series-1", "series-2", "series-3", "series-4", "series-5")


@dataclass(frozen=True, slots=True)
class FigureTheme:
    """What a script is handed.

    `colours` are hex values by token ("accent", "ink", "muted", "paper", "series-1" …); `fonts` are the
    families
    of its text, set already; sizes are in points; `size` is the figure's width and height in inches.
    """

    colours: Mapping[str, str]
    fonts: tuple[str, ...]
    text_size: float
    small_size: float
    size: tuple[float, float]
    dark: bool
    theme: Theme

    def colour(self, token: str) -> str:
        """The hex value of a token, like "#2A3FCF"."""
        return self.colours[token]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a script drew: the picture, the size of its smallest text (0 without any), and what Python
    warned of."""

    picture: Painted
    smallest: float
    remarks: tuple[str, ...]


class ScriptError(Exception):
    """A script that failed: what to say, the line of the script (0 where it is none), and a way out."""

    def __init__(self, message: str, line: int = 0, hint: str = "") -> None:
        self.message, self.line, self.hint = message, line, hint
        super().__init__(message)


def figure_theme(theme: Theme, width: float, height: float) -> FigureTheme:
    """What a script is handed for a figure of so many points."""
    return FigureTheme(
        {token: f"#{hex_of(theme, token)}" for token in theme.colours},
        _families(theme),
        _TEXT,
        _SMALL,
        (width / 72, height / 72),
        theme.dark,
        theme,
    )


def run(code: str, name: str, path: Path, handed: FigureTheme) -> Drawn:
    """Run a script and draw its figure in the theme's fonts and colours, at the size it was handed.

    `name` is what the author calls the file. Raises ScriptError for whatever goes wrong in it.
    """
    import matplotlib

    with (
        matplotlib.rc_context(_settings(handed)),
        warnings.catch_warnings(record=True) as caught,
        # What a script prints does not belong among findings that a program reads.
        contextlib.redirect_stdout(sys.stderr),
    ):
        warnings.simplefilter("always")
        figure = _figure(code, name, path, handed)
        try:
            figure.set_size_inches(*handed.size)
            picture = rendered(figure)
        except Exception as error:
            raise _failed(error, name) from None
        finally:
            _close(figure)
        smallest = _smallest(figure)
    return Drawn(picture, smallest, tuple(dict.fromkeys(str(warning.message) for warning in caught)))


def _figure(code: str, name: str, path: Path, handed: FigureTheme) -> matplotlib.figure.Figure:
    """The figure that the script returns."""
    from matplotlib.figure import Figure

    names: dict[str, Any] = {"__name__": "figure_script", "__file__": str(path)}
    try:
        exec(compile(code, name, "exec"), names)  # noqa: S102 — switched on by whoever builds
        function = names.get("figure")
        if not callable(function):
            raise ScriptError(
                "the script does not define `figure`", 0, "write `def figure(theme):` and return the figure"
            )
        made = function(handed)
    except ScriptError:
        raise
    except KeyboardInterrupt:
        raise
    # A script may raise anything, and may call sys.exit.
    except BaseException as error:
        raise _failed(error, name) from None
    if not isinstance(made, Figure):
        what = "nothing" if made is None else f"a {type(made).__name__}"
        raise ScriptError(
            f"`figure` returned {what}, not a matplotlib figure",
            _line_of(function),
            "end it with `return fig`",
        )
    return made


def _failed(error: BaseException, name: str) -> ScriptError:
    """An exception as a finding: its kind and words, and the last line of the script that it went through."""
    if isinstance(error, SyntaxError) and error.filename == name:
        return ScriptError(f"the script is not proper Python: {error.msg}", error.lineno or 0)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 0 for frame in frames if frame.filename == name]
    words = _words(error)
    said = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return ScriptError(f"the script failed: {said}", lines[-1] if lines else 0)


def _words(error: BaseException) -> str:
    """What an exception says; one of a script's own may fail at that too."""
    try:
        return " ".join(str(error).split())
    except Exception:
        return ""


def _line_of(function: Any) -> int:
    code = getattr(function, "__code__", None)
    return int(code.co_firstlineno) if code else 0


def _settings(handed: FigureTheme) -> dict[Any, Any]:
    """The theme as matplotlib's settings, so that a plain plot already looks like the deck."""
    from cycler import cycler

    ink, muted, rule = handed.colour("ink"), handed.colour("muted"), handed.colour("rule")
    return settings() | {
        "backend": "agg",
        "figure.figsize": handed.size,
        "figure.facecolor": "none",
        "figure.constrained_layout.use": True,
        "axes.facecolor": "none",
        "axes.prop_cycle": cycler(color=[handed.colour(token) for token in _CYCLE]),
        "axes.edgecolor": ink,
        "axes.labelcolor": muted,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.labelsize": handed.small_size,
        "axes.titlesize": handed.text_size,
        "font.family": list(handed.fonts),
        "font.size": handed.text_size,
        "grid.color": rule,
        "legend.frameon": False,
        "legend.fontsize": handed.small_size,
        "lines.linewidth": 2.25,
        "text.color": ink,
        "xtick.color": muted,
        "ytick.color": muted,
        "xtick.labelsize": handed.small_size,
        "ytick.labelsize": handed.small_size,
    }


def _families(theme: Theme) -> tuple[str, ...]:
    """The theme's family, and one with East Asian characters where there is one; made known to matplotlib."""
    from matplotlib.font_manager import fontManager, get_font

    faces = faces_for(theme)
    paths = dict.fromkeys((faces.regular.path, faces.bold.path, east_asian()))
    known = {entry.fname for entry in fontManager.ttflist}
    for path in paths:
        if path and path not in known:
            fontManager.addfont(path)
    return tuple(dict.fromkeys(get_font(path).family_name for path in paths if path))


def _smallest(figure: matplotlib.figure.Figure) -> float:
    """The size of the smallest text that is seen."""
    from matplotlib.text import Text

    found = figure.findobj(lambda artist: isinstance(artist, Text) and artist.get_visible())
    sizes = [text.get_fontsize() for text in found if isinstance(text, Text) and text.get_text().strip()]
    return float(min(sizes, default=0.0))


def _close(figure: matplotlib.figure.Figure) -> None:
    """Let go of a figure that pyplot keeps."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
