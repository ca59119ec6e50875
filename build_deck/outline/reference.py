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
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_deck.outline import blocks, course, lecture
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
_NOTE = (
    "<!-- Made by `python -m build_deck.outline.reference > lectures/README.md` from reference.md beside it"
    " and the descriptions in the models. Change those, not this. -->\n\n"
)

_VALUES: Mapping[Any, str] = {
    RichText: "text",
    Cell: "text",
    Paragraphs: "paragraphs of text",
    SpeakerNotes: "Markdown",
    SectionNumbers: "section numbers",
    Citation: "citation",
    lecture.Filled: "nothing",
    str: "plain words",
    bool: "`true` or `false`",
    float: "number",
    datetime.date: "date, like `2026-10-05`",
    dict[str, str]: "number: name",
    dict[str, float]: "name: minutes",
}
"""What a teacher writes for a value of a type."""

_ITEMS: Mapping[type[BaseModel], str] = {
    blocks.Bullet: "bullets",
    blocks.Check: "questions",
    blocks.Column: "columns",
    blocks.Definition: "definitions",
    blocks.Point: "points",
    course.CourseLecture: "lectures",
    lecture.Slide: "slides",
}
"""What the items of a list are called."""


def reference() -> str:
    """The page, in Markdown. Raises KeyError for a directive that names no model or no key of it."""
    page = resources.files("build_deck.outline").joinpath("reference.md").read_text("utf-8")
    return _NOTE + _DIRECTIVE.sub(lambda match: _expanded(match[1], match[2]), page)


def models() -> Mapping[str, type[Model]]:
    """The models of the language that an author writes, by name."""
    found: dict[str, type[Model]] = {}
    waiting: list[type[Model]] = [course.Course, lecture.Lecture]
    while waiting:
        model = waiting.pop(0)
        if model.__name__ not in found:
            found[model.__name__] = model
            waiting.extend(each for hint in _hints(model).values() for each in _models_in(hint))
    found["Blocks"] = blocks.Blocks
    return found


def main() -> None:
    """Write the page to standard output, as the same bytes on every system."""
    sys.stdout.buffer.write(reference().encode())


def _expanded(what: str, argument: str) -> str:
    if what == "about":
        return _about(models()[argument])
    rows = [row for part in _parts(argument) for row in part]
    return "\n".join(["| Key | What it is | Value | If left out |", "|---|---|---|---|", *rows])


def _about(model: type[Model]) -> str:
    return " ".join((model.__doc__ or "").split())


def _parts(argument: str) -> Iterator[Iterable[str]]:
    """Rows for `Blocks Slide: columns`: model after model, each with the keys named behind it or all."""
    for name, keys in re.findall(r"(\w+)(?:: ((?:[a-z_]+ ?)+))?", argument):
        model = models()[name]
        yield (_row(model, key) for key in (keys.split() or model.model_fields))


def _row(model: type[Model], key: str) -> str:
    field = model.model_fields[key]
    value = _value(_hints(model)[key], field)
    cells = (f"`{kebab(key)}`", field.description or "", value, _default(field))
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**required**"
    default = field.default
    if isinstance(default, float):
        return f"{default:g}"
    return f"`{default}`" if isinstance(default, str) and default else ""


def _hints(model: type[Model]) -> Mapping[str, Any]:
    """The types of a model's keys, as annotated."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _models_in(hint: Any) -> Iterator[type[Model]]:
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        if issubclass(hint, Model):
            yield hint
        return
    for part in typing.get_args(hint):
        yield from _models_in(part)


def _value(hint: Any, field: FieldInfo) -> str:
    """What to write for a key, with the limits that hold."""
    words = _kind(hint)
    limits = {name: limit for each in field.metadata for name, limit in _limits(each)}
    least, most = limits.get("min_length"), limits.get("max_length")
    if most:
        count = f"{most}" if least == most else f"{least} to {most}" if least else f"up to {most}"
        words = words.replace("list of", f"list of {count}", 1)
    if "le" in limits:
        words += f" from {limits['gt']:g}" if limits.get("gt") else ""
        words += f" to {limits['le']:g}"
    return words


def _limits(metadata: object) -> Iterator[tuple[str, Any]]:
    for name in ("gt", "le", "min_length", "max_length"):
        if (limit := getattr(metadata, name, None)) is not None:
            yield name, limit


def _kind(hint: Any) -> str:
    """The words for a type: known ones, keys for a model, and lists and alternatives of them."""
    try:
        if hint in _VALUES:
            return _VALUES[hint]
    except TypeError:
        # An annotation whose validator cannot be hashed is none of the known ones.
        pass
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _kind(arguments[0])
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in arguments)
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_kind(each) for each in arguments if each is not type(None))
    if origin is tuple:
        return f"list of {_items(arguments[0])}"
    return "keys"


def _items(hint: Any) -> str:
    for model in _models_in(hint):
        return _ITEMS[model]
    return _kind(hint).replace("list of", "lists of")


if __name__ == "__main__":
    main()
