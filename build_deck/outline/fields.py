"""The field types of the language: how a YAML scalar becomes text, a citation, a list of sections.

A value read by `tree.py` is a `Str`, `Seq` or `Map` that knows its place; these types keep it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)

from build_deck.diagnostics import Place
from build_deck.outline import inline
from build_deck.outline.text import Cite, Notes, Text

MAX_PARAGRAPH = 10_000
"""Characters that a paragraph may have: a dozen slides full."""
_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_CITE = re.compile(r"@?(?P<key>[\w:.#$%&+?<>~/-]+?)(?:,\s*(?P<locator>.+))?", re.DOTALL)


def place_of(value: object) -> Place:
    """Where a value stands, if it was read from a file."""
    place = getattr(value, "place", None)
    return place if isinstance(place, Place) else Place()


def _language(info: ValidationInfo) -> str:
    return str((info.context or {}).get("language", "en"))


def _text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise ValueError("should be text")
    _measure(value)
    text = inline.parse(value, _language(info), place_of(value))
    if not text:
        raise ValueError("is empty")
    return text


def _measure(paragraph: str) -> None:
    """Refuse a paragraph that no lecture has, before lines are broken for it."""
    if len(paragraph) > MAX_PARAGRAPH:
        count = f"{len(paragraph):,} characters"
        raise ValueError(f"has a paragraph of {count}; {MAX_PARAGRAPH:,} at most can be set on slides")


def _cell(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, str) and not value.strip():
        return Text((), place_of(value))
    return _text(value, info)


def _notes(value: object, info: ValidationInfo) -> Notes:
    if isinstance(value, Notes):
        return value
    if not isinstance(value, str):
        raise ValueError("should be text")
    return inline.parse_notes(value, _language(info), place_of(value))


def _paragraphs(value: object, info: ValidationInfo) -> tuple[Text, ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, str):
        raise ValueError("should be text")
    for paragraph in _BLANK_LINES.split(value):
        _measure(paragraph)
    paragraphs = inline.parse_paragraphs(value, _language(info), place_of(value))
    if not paragraphs:
        raise ValueError("is empty")
    return paragraphs


def _sections(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else str(value).split(",")
    if isinstance(value, dict) or not all(isinstance(item, str) for item in items):
        raise ValueError('should be section numbers, like "2.1, 2.3"')
    return tuple(item.strip().removeprefix("§").strip() for item in items if item.strip())


def _cite(value: object) -> Cite:
    if isinstance(value, Cite):
        return value
    match = _CITE.fullmatch(value.strip().strip("[]")) if isinstance(value, str) else None
    if not match:
        raise ValueError('should be a citation, like "@liang2018, p. 430"')
    return Cite(match["key"], (match["locator"] or "").strip())


RichText = Annotated[Text, BeforeValidator(_text)]
"""One paragraph of inline Markdown."""
Paragraphs = Annotated[tuple[Text, ...], BeforeValidator(_paragraphs)]
"""Paragraphs of inline Markdown, parted by blank lines."""
Cell = Annotated[Text, BeforeValidator(_cell)]
"""One paragraph of inline Markdown that may be empty."""
SpeakerNotes = Annotated[Notes, BeforeValidator(_notes)]
"""Markdown paragraphs and lists."""
SectionNumbers = Annotated[tuple[str, ...], BeforeValidator(_sections)]
"""Sections of the paper by number, a list or parted by commas."""
Citation = Annotated[Cite, BeforeValidator(_cite)]
"""A work and where in it."""


def kebab(name: str) -> str:
    """The name of a field as authors write it; `from_` is the key `from`, which Python keeps for itself."""
    return name.rstrip("_").replace("_", "-")


def _begin(data: object) -> Place:
    """Where a part begins: its own place, or, for one made from a scalar, the scalar's."""
    place = place_of(data)
    if place == _NOWHERE and isinstance(data, dict):
        places = (place_of(part) for item in data.items() for part in item)
        return next((place for place in places if place != _NOWHERE), _NOWHERE)
    return place


_NOWHERE = Place()


class Model(BaseModel):
    """What every part of the language shares: unknown keys are errors, values cannot be changed."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=kebab,
        arbitrary_types_allowed=True,
        populate_by_name=False,
        hide_input_in_errors=True,
    )

    # A default would be copied, piece by piece, for every part of every slide.
    _place: Place = PrivateAttr(default_factory=lambda: _NOWHERE)
    _keys: Mapping[str, Place] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        made = handler(data)
        if made._place == _NOWHERE:
            made._place = _begin(data)
            made._keys = getattr(data, "key_places", {})
        return made

    @property
    def place(self) -> Place:
        """Where this part of the outline begins."""
        return self._place

    def place_of(self, key: str) -> Place:
        """Where a key of this part stands, or where the part begins."""
        return self._keys.get(key, self._place)


def from_scalar(key: str) -> Any:
    """A before-validator: a plain scalar `x` stands for the mapping `{key: x}`."""

    def expand(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return expand
