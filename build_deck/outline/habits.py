"""Words that people bring along from other tools, for keys and values that have another name here."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping

_CLOSE = 0.65

_KEYS: Mapping[str, tuple[str, ...]] = {
    "animation": ("reveal",),
    "author": ("by", "lecturers"),
    "authors": ("lecturers",),
    "body": ("text",),
    "citation": ("cite", "source"),
    "content": ("text",),
    "csv": ("data", "file"),
    "description": ("alt", "about", "meaning"),
    "duration": ("minutes",),
    "graph": ("chart", "edges"),
    "heading": ("title", "head"),
    "img": ("image",),
    "items": ("bullets", "events"),
    "labels": ("categories",),
    "list": ("bullets",),
    "name": ("title", "term", "text"),
    "path": ("file",),
    "photo": ("image",),
    "picture": ("image",),
    "plot": ("chart",),
    "points": ("bullets", "markers"),
    "reference": ("source", "cite"),
    "speaker-notes": ("notes",),
    "src": ("file",),
    "time": ("minutes", "date"),
    "type": ("kind", "layout", "language"),
    "units": ("unit",),
    "year": ("date",),
}
_VALUES: Mapping[str, tuple[str, ...]] = {
    "barchart": ("bar",),
    "boxplot": ("box",),
    "circle": ("cycle", "ellipse"),
    "circular": ("cycle",),
    "donut": ("doughnut",),
    "flowchart": ("layered",),
    "grid": ("matrix",),
    "hierarchy": ("tree",),
    "horizontal": ("right",),
    "loop": ("cycle",),
    "org-chart": ("tree",),
    "oval": ("ellipse",),
    "rect": ("box",),
    "rectangle": ("box",),
    "rhombus": ("diamond",),
    "ring": ("doughnut", "cycle"),
    "rounded": ("round",),
    "sankey": ("flow",),
    "small-multiples": ("multiples",),
    "spider": ("radar",),
    "stacked": ("stacked-column",),
    "vertical": ("down",),
    "xy": ("scatter",),
}
"""What others say, and what it may be here, the likeliest first."""

_COLOURS = "colours come from the theme; `highlight` names what is to stand out"
_SIZES = "sizes come from the theme; what does not fit is set smaller by itself"
_AXES = "axes have titles and limits like this: `axes: {y: {title: Money, from: 0}}`"
_MADE: Mapping[str, str] = {
    "background": "the background comes from the theme",
    "color": _COLOURS,
    "colors": _COLOURS,
    "colour": _COLOURS,
    "colours": _COLOURS,
    "font": "fonts come from the theme",
    "font-size": _SIZES,
    "height": _SIZES,
    "layout": "what a slide looks like follows from what it holds",
    "legend": "a legend is made where the series have no room for their names",
    "position": "what stands where follows from the theme",
    "size": _SIZES,
    "style": "what a slide looks like follows from the theme",
    "width": _SIZES,
    "x-axis": _AXES,
    "xlabel": _AXES,
    "y-axis": _AXES,
    "ylabel": _AXES,
}
"""What others have set by hand, and what does it here."""


def meant_key(key: str, keys: Iterable[str]) -> str:
    """The key that somebody may have meant who wrote `key`, or ""."""
    return _meant(key, tuple(keys), _KEYS)


def meant_value(value: str, choices: Iterable[str]) -> str:
    """The choice that somebody may have meant who wrote `value`, or ""."""
    return _meant(value, tuple(choices), _VALUES)


def made_by_theme(key: str) -> str:
    """What does here what elsewhere is set by this key, or ""."""
    return _MADE.get(_form(key), "")


def _meant(word: str, known: Collection[str], habits: Mapping[str, tuple[str, ...]]) -> str:
    if habitual := [ours for ours in habits.get(_form(word), ()) if ours in known]:
        return habitual[0]
    by_form = {_form(each): each for each in known}
    found = difflib.get_close_matches(_form(word), by_form, n=1, cutoff=_CLOSE)
    return by_form[found[0]] if found else ""


def _form(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")
