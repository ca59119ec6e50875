"""YAML text as plain values that know their place. Nothing is guessed: every scalar is its text.

The language needs a small, safe part of YAML: mappings with plain keys, lists and text. Anchors,
aliases, merge keys and tags are refused; so a file of a kilobyte cannot become a gigabyte in memory.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

import yaml

from build_deck.diagnostics import Diagnostic, Place, Severity
from build_deck.outline.files import BIDI, UNPRINTABLE, control_character, forbidden, lines_of, unprintable
from build_deck.outline.syntax import explain

MAX_DEPTH = 50
"""How deep lists and mappings may nest; a lecture needs about ten."""

_HASH = re.compile(r"[ \t]+#(?=[^\s#!-])")
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


_NOWHERE = Place()


class Str(str):
    """A scalar, as written, where it begins (its quotation mark, or its `|`), and where its first line of
    text does: `inner`, from which the lines of a `|` can be counted."""

    __slots__ = ("inner", "place")
    place: Place
    inner: Place

    def __new__(cls, text: str, place: Place = _NOWHERE, inner: Place | None = None) -> Str:
        """The text `text`, standing at `place`."""
        made = super().__new__(cls, text)
        made.place = place
        made.inner = inner or place
        return made


class Seq(list["Value"]):
    """A list and where it begins."""

    __slots__ = ("place",)

    def __init__(self, place: Place = _NOWHERE) -> None:
        """An empty one that begins at `place`."""
        super().__init__()
        self.place = place


class Map(dict[str, "Value"]):
    """A mapping, where it begins, and where each of its keys stands."""

    __slots__ = ("key_places", "place")

    def __init__(self, place: Place = _NOWHERE) -> None:
        """An empty one that begins at `place`."""
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}


Value: TypeAlias = Str | Seq | Map


def where(value: object, *path: object) -> Place:
    """The place of what `path` (keys and indices) leads to, or of the last thing on the way that is there."""
    place = getattr(value, "place", _NOWHERE)
    for step in path:
        inner: Value | None = None
        if isinstance(value, Map) and isinstance(step, str):
            inner = value.get(step)
        elif isinstance(value, Seq) and isinstance(step, int) and 0 <= step < len(value):
            inner = value[step]
        if inner is None:
            break
        value, place = inner, inner.place
    return place


def parse(text: str, file: str) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """The value that a YAML text holds (None for an empty text or a broken one), and what is wrong with it.

    `file` is the name used in places. Takes time linear in the text and does not recurse.
    """
    text = text.removeprefix("\ufeff")
    found = tuple(unprintable(text, file))
    if found:
        return None, found
    lines = lines_of(text)
    builder = _Builder(file, lines)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
            if builder.stopped:
                return None, tuple(builder.found)
    except yaml.MarkedYAMLError as error:
        builder.found.append(explain(error, lines, file, builder.last_scalar))
        return None, tuple(builder.found)
    return builder.root, tuple(builder.found)


class _Builder:
    """Puts values together from parser events, on a stack of the open lists and mappings."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file = file
        self.lines = lines
        self.found: list[Diagnostic] = []
        self.root: Value | None = None
        self.stopped = False
        self.last_scalar: yaml.ScalarEvent | None = None
        self._open: list[Seq | Map] = []
        self._keys: list[Str | None] = []
        """The key that waits for its value, one for each open collection."""

    def take(self, event: Any) -> None:
        """Take in the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self.last_scalar = event
            self._refuse_extras(event)
            self._add(self._scalar(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(event, Seq(self._place(event)))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(event, Map(self._place(event)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            place = self._place(event)
            self._refuse_alias(f"`*{event.anchor}` would repeat another part of the file", place)
            self._add(Str(f"*{event.anchor}", place))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._find(
                "documents",
                "a second document begins here",
                self._place(event),
                "keep one lecture in a file, and take the line `---` away",
            )
            self.stopped = True

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _find(self, rule: str, message: str, place: Place, hint: str = "") -> None:
        self.found.append(Diagnostic(rule, message, place, hint))

    def _refuse_alias(self, message: str, place: Place) -> None:
        self._find(
            "alias",
            f"{message}; outlines do not use YAML's `&`, `*` and `<<`",
            place,
            "write the content out, or put a text that begins with `&` or `*` in quotation marks",
        )

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_alias(f"`&{event.anchor}` names this part of the file", self._place(event))
        if event.tag is not None:
            self._find(
                "tag",
                "a word that begins with `!` means something else in YAML than text",
                self._place(event),
                "put a text that begins with `!` in quotation marks",
            )

    def _scalar(self, event: Any) -> Str:
        place = self._place(event)
        # Only an escape, so only a double-quoted scalar, can bring in what the text itself does not hold.
        if event.style == '"' and (match := forbidden(event.value)):
            self.found.append(control_character(match[0], place))
            return Str(BIDI.sub("\ufffd", UNPRINTABLE.sub("\ufffd", event.value)), place)
        if not event.style:
            self._warn_of_comment(event.end_mark)
        return Str(event.value, place, self._inner(event, place))

    def _inner(self, event: Any, place: Place) -> Place:
        """Where the text of a scalar begins: behind its quotation mark, or in the line under its `|`."""
        if event.style not in ("|", ">"):
            return Place(place.file, place.line, place.column + bool(event.style))
        first = event.start_mark.line + 1
        below = (line for line in self.lines[first : event.end_mark.line + 1] if line.strip())
        indented = next(below, "")
        return Place(place.file, first + 1, len(indented) - len(indented.lstrip(" ")) + 1)

    def _warn_of_comment(self, end: Any) -> None:
        """`title: Lecture #1` is the title “Lecture” and a comment, which hardly anybody means."""
        if end.line < len(self.lines) and (match := _HASH.match(self.lines[end.line], end.column)):
            place = Place(self.file, end.line + 1, match.end())
            self.found.append(
                Diagnostic(
                    "comment",
                    "what follows `#` is a comment for YAML and is not shown",
                    place,
                    "put the text in quotation marks; if it is a comment, write a space after `#`",
                    Severity.WARNING,
                )
            )

    def _begin(self, event: Any, value: Seq | Map) -> None:
        self._refuse_extras(event)
        if len(self._open) >= MAX_DEPTH:
            self._find(
                "too-deep",
                f"lists and mappings nest deeper than {MAX_DEPTH} levels",
                value.place,
                "a lecture needs about ten; look for brackets or dashes repeated by mistake",
            )
            self.stopped = True
            return
        self._add(value)
        self._open.append(value)
        self._keys.append(None)

    def _add(self, value: Value) -> None:
        if not self._open:
            self.root = value
        elif isinstance(parent := self._open[-1], Seq):
            parent.append(value)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = self._key(value)
        else:
            self._keys[-1] = None
            self._add_pair(parent, key, value)

    def _key(self, value: Value) -> Str:
        if not isinstance(value, Str):
            self._find(
                "wrong-key",
                "brackets begin a list or a mapping here, where a key should stand",
                value.place,
                "put a text that begins with `[` or `{` in quotation marks",
            )
            # A key nobody can write, so that its pair does not stand in the way of another.
            return Str("", value.place)
        if not value.strip():
            self._find(
                "wrong-key",
                "there is no key before the colon",
                value.place,
                "write the key, or put a text that begins with a colon in quotation marks",
            )
        elif value == "<<" and self.last_scalar is not None and not self.last_scalar.style:
            self._refuse_alias("`<<` would merge another part of the file", value.place)
            return Str("", value.place)
        return value

    def _add_pair(self, parent: Map, key: Str, value: Value) -> None:
        if not key.strip():
            return
        if key in parent:
            first = parent.key_places[key]
            self._find(
                "duplicate-key",
                f"`{key}` stands here a second time; it first stands in line {first.line}",
                key.place,
                "keep one of the two, or join them",
            )
            return
        plain = str(key)
        parent[plain] = value
        parent.key_places[plain] = key.place
