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


def meant_key(key: str, keys: Iterable[str]) -> str:
    """The key that somebody may have meant who wrote `key`, or ""."""
    return _meant(key, tuple(keys), _KEYS)


def meant_value(value: str, choices: Iterable[str]) -> str:
    """The choice that somebody may have meant who wrote `value`, or ""."""
    return _meant(value, tuple(choices), _VALUES)


def _meant(word: str, known: Collection[str], habits: Mapping[str, tuple[str, ...]]) -> str:
    if habitual := [ours for ours in habits.get(_form(word), ()) if ours in known]:
        return habitual[0]
    by_form = {_form(each): each for each in known}
    found = difflib.get_close_matches(_form(word), by_form, n=1, cutoff=_CLOSE)
    return by_form[found[0]] if found else ""


def _form(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")
