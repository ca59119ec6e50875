"""A drawing as SVG and PNG, painted by matplotlib, which is imported here and only when called.

Letters are painted as outlines, so that a picture looks the same where its fonts are missing. Nothing
depends on a clock, on chance, or on the user's matplotlib settings: same drawing, same bytes.
"""

from __future__ import annotations

import importlib.util
import io
import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from build_deck.figures.drawing import Dot, Drawing, Label, Line, Mark, Polygon, Rect, Ribbon, Wedge
from build_deck.figures.fonts import Faces, faces_for
from build_deck.figures.sheet import hex_of
from build_deck.theme.theme import Theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.path import Path

DPI = 192
"""Pixels to an inch of the fallback: the page is then 2560 pixels wide."""
INSTALL = "pip install 'build-deck[figures]'"
_SALT = "build-deck"
_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}
_COMMENT = re.compile(rb"<!--.*?-->|<!DOCTYPE.*?>\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Painted:
    """A picture, as vectors and as pixels."""

    svg: bytes
    png: bytes


def available() -> bool:
    """Whether matplotlib is installed."""
    # It logs what it does about its own cache of fonts, which is no author's business.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    return importlib.util.find_spec("matplotlib") is not None


@lru_cache(maxsize=32)
def paint(drawing: Drawing, theme: Theme) -> Painted:
    """The drawing in a theme's colours. Raises ImportError where matplotlib is not installed."""
    import matplotlib
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    faces = faces_for(theme)
    with matplotlib.rc_context(settings()):
        figure = Figure(figsize=(drawing.width / 72, drawing.height / 72))
        points = Affine2D().scale(1 / 72, -1 / 72).translate(0, drawing.height / 72)
        placed = points + figure.dpi_scale_trans
        for layer, mark in enumerate(drawing.marks):
            for artist in _artists(mark, theme, faces):
                artist.set_transform(placed)
                # Otherwise all lines would be over all areas.
                artist.set_zorder(layer)
                figure.add_artist(artist)
        return rendered(figure)


def missing(drawing: Drawing, theme: Theme) -> str:
    """The characters of a drawing's labels that no font at hand can draw."""
    from build_deck.figures import glyphs

    faces = faces_for(theme)
    lacking = (glyphs.missing(label.text, faces.of(label.bold)) for label in drawing.labels)
    return "".join(dict.fromkeys("".join(lacking)))


def settings() -> dict[Any, Any]:
    """matplotlib's own defaults, whatever the user's are, with what makes its output reproducible."""
    import matplotlib

    own = {"svg.hashsalt": _SALT, "svg.fonttype": "path", "path.simplify": False, "savefig.bbox": None}
    left = ("backend", "interactive", "toolbar", "timezone")
    every: dict[Any, Any] = matplotlib.rcParamsDefault
    return {k: v for k, v in every.items() if not k.startswith(left)} | own


def rendered(figure: Figure, *, transparent: bool = True) -> Painted:
    """A matplotlib figure as SVG and PNG, at its own size in inches."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    if transparent:
        figure.patch.set_alpha(0)
    vectors, pixels = io.BytesIO(), io.BytesIO()
    FigureCanvasSVG(figure)
    figure.savefig(vectors, format="svg", metadata=_METADATA)
    FigureCanvasAgg(figure)
    figure.savefig(pixels, format="png", dpi=DPI, metadata={"Software": None})
    return Painted(_COMMENT.sub(b"", vectors.getvalue()), pixels.getvalue())


def _artists(mark: Mark, theme: Theme, faces: Faces) -> list[Any]:
    """What matplotlib draws for a mark."""
    from matplotlib import patches
    from matplotlib.lines import Line2D

    if isinstance(mark, Line):
        xs, ys = zip(*mark.points, strict=True)
        line = Line2D(xs, ys, color=_colour(mark.colour, theme), linewidth=mark.weight)
        line.set_linestyle("--" if mark.dashed else "-")
        line.set_solid_joinstyle("round")
        line.set_solid_capstyle("butt")
        return [line]
    if isinstance(mark, Label):
        return _letters(mark, theme, faces)
    look = _look(mark, theme)
    match mark:
        case Rect():
            return [patches.Rectangle((mark.x, mark.y), mark.w, mark.h, **look)]
        case Polygon():
            return [patches.Polygon(mark.points, closed=True, **look)]
        case Dot():
            return [patches.Circle((mark.x, mark.y), mark.radius, **look)]
        case Wedge():
            width = mark.radius - mark.hole if mark.hole else None
            # matplotlib counts from three o'clock; the sheet's y runs down, so that its way is clockwise.
            angles = (mark.start - 90, mark.end - 90)
            return [patches.Wedge((mark.x, mark.y), mark.radius, *angles, width=width, **look)]
        case Ribbon():
            return [patches.PathPatch(_ribbon(mark), **look)]


def _look(mark: Rect | Polygon | Dot | Wedge | Ribbon, theme: Theme) -> dict[str, Any]:
    line = "" if isinstance(mark, Ribbon) else mark.line
    weight = 0 if isinstance(mark, Ribbon) else mark.weight
    return {
        "facecolor": _colour(mark.fill, theme),
        "edgecolor": _colour(line, theme),
        "linewidth": weight if line else 0,
        "joinstyle": "miter",
    }


def _colour(colour: str, theme: Theme) -> str:
    return f"#{hex_of(theme, colour)}" if colour else "none"


def _ribbon(mark: Ribbon) -> Path:
    from matplotlib.path import Path

    middle, left, right = (mark.x1 + mark.x2) / 2, mark.x1, mark.x2
    low1, low2 = mark.top1 + mark.height, mark.top2 + mark.height
    points = [
        (left, mark.top1), (middle, mark.top1), (middle, mark.top2), (right, mark.top2),
        (right, low2), (middle, low2), (middle, low1), (left, low1), (left, mark.top1),
    ]  # fmt: skip
    curve = [Path.CURVE4] * 3
    return Path(points, [Path.MOVETO, *curve, Path.LINETO, *curve, Path.CLOSEPOLY])


def _letters(label: Label, theme: Theme, faces: Faces) -> list[Any]:
    from matplotlib.patches import PathPatch
    from matplotlib.transforms import Affine2D

    from build_deck.figures.glyphs import outline

    path = outline(label.text, label.size, faces.of(label.bold))
    if path is None:
        return []
    turned = Affine2D().scale(1, -1).translate(label.x, label.y)
    return [PathPatch(turned.transform_path(path), facecolor=_colour(label.colour, theme), linewidth=0)]
