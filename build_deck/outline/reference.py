"""The reference of the language, `lectures/README.md`: `reference.md` with the models' own words put in.

    python -m build_deck.outline.reference > lectures/README.md

In `reference.md`, a line `{{ about Image }}` becomes what the model says of itself, and `{{ keys Image }}`
a table of its keys; `{{ keys Slide: id title }}` takes these alone, in this order.
"""

from __future__ import annotations

import datetime
import re
import sys
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_deck.outline import blocks, chart, compare, course, diagram, lecture, scale, timeline
from build_deck.outline.fields import (
    Cell,
    Citation,
    Model,
    Paragraphs,
    RichText,
    SectionNumbers,
    SpeakerNotes,
    kebab,
)

_DIRECTIVE = re.compile(r"^\{\{ (about|keys) (.+) \}\}$", re.MULTILINE)
_PART = re.compile(r"(?P<model>[A-Z]\w+)(?::(?P<keys>(?: [a-z_]+)+))?")
_NOTE = (
    "<!-- Made by `python -m build_deck.outline.reference > lectures/README.md`, from reference.md in that\n"
    "     folder and from what the models beside it say of their keys. Change those, not this page. -->\n\n"
)
_HEAD = ("| Key | What it is | Value | If left out |", "|---|---|---|---|")

_VALUES: tuple[tuple[Any, str], ...] = (
    (RichText, "text"),
    (Cell, "text"),
    (Paragraphs, "paragraphs of text"),
    (SpeakerNotes, "Markdown"),
    (SectionNumbers, "section numbers"),
    (Citation, "citation"),
    (lecture.Filled, "left empty"),
    (str, "plain text"),
    (bool, "`true` or `false`"),
    (float, "number"),
    (int, "whole number"),
    (datetime.date, "date, like `2026-10-05`"),
    (dict[str, str], "number: name"),
    (chart.Labelled, "label: number"),
    (chart.Listed, "name: list of numbers"),
    (chart.Remarks, "name: words"),
    (chart.Names, "plain text or list of plain texts"),
    (chart.Source, "text or citation"),
    (dict[str, float], "name: minutes"),
    (dict[str, RichText], "rule: reason"),
    (course.Glossary, "term: [keys](#glossary)"),
    (course.RuleSettings, "rule: [keys](#checks)"),
    (diagram.Nodes, "name: text, or name: keys"),
    (diagram.Groups, "name: list of nodes"),
    (diagram.Edges, "lines"),
    (diagram.Rows, "name: list of texts"),
)
"""What a teacher writes for a value of a type."""

_KEYS = "[keys](#{anchor})"
_MODELS: Mapping[type[BaseModel], tuple[str, str]] = {
    chart.ChartAxis: ("axes", "chart"),
    chart.ChartAxes: ("axes", "chart"),
    chart.ChartData: ("files", "chart"),
    blocks.Bullet: ("bullets", "bullets-and-steps"),
    compare.Aspect: ("rows", "compare"),
    scale.Marker: ("markers", "scale"),
    scale.ScaleBand: ("bands", "scale"),
    timeline.Era: ("eras", "timeline"),
    timeline.Event: ("events", "timeline"),
    blocks.Check: ("questions", "source-check"),
    blocks.Column: ("columns", "columns"),
    blocks.Definition: ("definitions", "definition"),
    blocks.Point: ("points", "summary"),
    blocks.SourceCheck: ("source checks", "source-check"),
    course.CourseLecture: ("lectures", "lectures"),
    course.RuleSetting: ("rules", "checks"),
    course.Term: ("terms", "glossary"),
    lecture.Slide: ("slides", "slides"),
}
"""What several of a model are called, and under which heading it is described; else under its own name."""


def reference() -> str:
    """The page, in Markdown. Raises KeyError for a directive that names no model or no key of it."""
    page = resources.files("build_deck.outline").joinpath("reference.md").read_text("utf-8")
    return _NOTE + expanded(page)


def expanded(page: str) -> str:
    """A page with its directives replaced by what they stand for."""
    return _DIRECTIVE.sub(lambda match: (_about if match[1] == "about" else _keys)(match[2]), page)


def models() -> Mapping[str, type[Model]]:
    """The models of which outlines and courses are made, by name."""
    found: dict[str, type[Model]] = {"Blocks": blocks.Blocks}
    waiting: list[type[Model]] = [course.Course, lecture.Lecture]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            waiting.extend(each for hint in _hints(model).values() for each in _models_in(hint))
    return found


def _about(name: str) -> str:
    return " ".join((models()[name].__doc__ or "").split())


def _keys(argument: str) -> str:
    """The table for `Blocks Slide: columns`: model after model, each with the keys behind it, or all."""
    rows = list(_HEAD)
    for part in _PART.finditer(argument):
        model = models()[part["model"]]
        rows.extend(_row(model, key) for key in (part["keys"] or " ".join(model.model_fields)).split())
    return "\n".join(rows)


def _row(model: type[Model], key: str) -> str:
    field = model.model_fields[key]
    value = _limited(_value(_hints(model)[key]), field.metadata)
    cells = (f"`{kebab(key)}`", field.description or "", value, _default(field))
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def _default(field: FieldInfo) -> str:
    """What holds where the key is left out; "" where nothing does."""
    if field.is_required():
        return "**required**"
    shown = isinstance(field.default, str | float | int) and field.default
    return f"`{field.default}`" if shown else ""


def _hints(model: type[Model]) -> Mapping[str, Any]:
    """The types of a model's keys, as annotated."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _models_in(hint: Any) -> Iterator[type[Model]]:
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
    for part in typing.get_args(hint):
        yield from _models_in(part)


def _value(hint: Any) -> str:
    """What to write for a value of a type."""
    for known, words in _VALUES:
        if hint == known:
            return words
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _value(arguments[0])
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in arguments)
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_value(each) for each in arguments if each is not type(None))
    if origin is tuple:
        return f"list of {_several(arguments[0])}"
    return _KEYS.format(anchor=_MODELS[hint][1] if hint in _MODELS else hint.__name__.lower())


def _several(hint: Any) -> str:
    for model in _models_in(hint):
        name, anchor = _MODELS[model]
        return f"[{name}](#{anchor})"
    words = _value(hint)
    return "texts" if words == "text" else words.replace("list of", "lists of")


def _limited(words: str, metadata: Sequence[object]) -> str:
    """The words with the limits that hold: how many items, or up to which number."""
    limits = {
        name: limit
        for each in metadata
        for name in ("gt", "le", "min_length", "max_length")
        if (limit := getattr(each, name, None)) is not None
    }
    if (most := limits.get("max_length")) and words.startswith("list of"):
        least = limits.get("min_length", 0)
        count = f"{most}" if least == most else f"{least} to {most}" if least else f"up to {most}"
        words = words.replace("list of", f"list of {count}", 1)
    if "le" in limits:
        words += f" above {limits['gt']:g}," if limits.get("gt") else ""
        words += f" up to {limits['le']:g}"
    return words


def main() -> None:
    """Write the page to standard output, as the same bytes on every system."""
    sys.stdout.buffer.write(reference().encode())


if __name__ == "__main__":
    main()
