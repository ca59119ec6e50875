"""The font files that a figure's letters are drawn from.

What a theme names as `file` comes first, then the family or its metric twin where it is installed. The
twin of the shipped themes' text font comes with the package, so that a deck of theirs is the same
everywhere; it also stands in for a family that is not there. A character that none of them has is
looked for in the installed East Asian fonts, and is an error where they lack it too.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from build_deck.theme.metrics import Metrics, metrics_for
from build_deck.theme.theme import Theme

_SHIPPED = "Carlito"
_TWINS = {"Calibri": _SHIPPED, "Carlito": _SHIPPED}
"""Families whose twin is shipped: never looked for elsewhere, so that no machine draws another."""
_NAMES = {
    "Cambria": ("Caladea-Regular.ttf", "Caladea-Bold.ttf"),
    "Caladea": ("Caladea-Regular.ttf", "Caladea-Bold.ttf"),
    "Arial": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Liberation Sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Times New Roman": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "Liberation Serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "Courier New": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
    "Liberation Mono": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
}
_EAST_ASIAN = (
    "msyh.ttc",
    "NotoSansSC-Regular.otf",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansCJK-Regular.ttc",
    "SourceHanSansSC-Regular.otf",
    "wqy-microhei.ttc",
    "Hiragino Sans GB.ttc",
    "STHeiti Light.ttc",
    "simhei.ttf",
)


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of a family: its file, and the metrics that measure it."""

    path: str
    metrics: Metrics


@dataclass(frozen=True, slots=True)
class Faces:
    """The weights that figures use."""

    regular: Face
    bold: Face

    def of(self, bold: bool) -> Face:
        """The face of a weight."""
        return self.bold if bold else self.regular


def faces_for(theme: Theme) -> Faces:
    """The faces of a theme's text. Raises ThemeError where a font file that it names is unusable."""
    font = theme.fonts["text"]
    if font.file:
        # One file is one weight: what should be bold is drawn in it too.
        face = Face(font.file, metrics_for(font.file))
        return Faces(face, face)
    return _installed(font.latin)


@lru_cache(maxsize=8)
def _installed(family: str) -> Faces:
    if family in _NAMES and family not in _TWINS:
        paths = [find(name) for name in _NAMES[family]]
        if all(paths):
            regular, bold = (str(path) for path in paths)
            return Faces(
                Face(regular, metrics_for(family)),
                Face(bold, metrics_for(family, bold=True)),
            )
    return Faces(
        Face(_shipped("Regular"), metrics_for(_SHIPPED)),
        Face(_shipped("Bold"), metrics_for(_SHIPPED, bold=True)),
    )


def _shipped(weight: str) -> str:
    return str(resources.files("build_deck.figures") / "fonts" / f"{_SHIPPED}-{weight}.ttf")


@lru_cache(maxsize=1)
def east_asian() -> str:
    """The path of an installed font with Chinese, Japanese and Korean characters, or ""."""
    return str(next((path for path in map(find, _EAST_ASIAN) if path), ""))


@lru_cache(maxsize=64)
def find(name: str) -> Path | None:
    """An installed font file of a name."""
    return _files().get(name.lower())


@lru_cache(maxsize=1)
def _files() -> dict[str, Path]:
    """The font files of the system's folders by their names in lower case; the first folder wins."""
    files: dict[str, Path] = {}
    for folder in _folders():
        for parent, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                files.setdefault(name.lower(), Path(parent, name))
    return files


def _folders() -> tuple[Path, ...]:
    """Where systems keep fonts."""
    if sys.platform == "win32":
        return (Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),)
    if sys.platform == "darwin":
        return (Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
