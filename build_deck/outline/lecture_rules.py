"""Rules that the slides of a lecture keep together: names are unique, and what is named exists."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.block_rules import holders
from build_deck.outline.files import lines_of
from build_deck.outline.lecture import Lecture, Slide, texts
from build_deck.outline.text import Text
from build_deck.outline.titles import title_text
from build_deck.outline.tree import Map, Seq, Str, Value, where

Pairs = Sequence[tuple[Slide, Value]]
"""Slides, each with the raw tree it was made from."""


def duplicates(pairs: Pairs, opening: Text | None = None) -> Iterator[Diagnostic]:
    """Ids and titles that a slide before has already. `opening` is the lecture's title, on the cover."""
    ids: dict[str, Place] = {}
    titles: dict[str, Place] = {}
    for slide, raw in pairs:
        named = where(raw, "id")
        if slide.id and (first := ids.setdefault(slide.id, named)) != named:
            yield Diagnostic(
                "duplicate-id",
                f"the slide in line {first.line} has the id `{slide.id}` already",
                named,
                "give one of the two another id",
            )
        title = opening if slide.kind == "opening" else title_text(slide)
        if not title:
            continue
        plain = " ".join(title.plain.split())
        first = titles.setdefault(plain.casefold(), title.place)
        if first != title.place:
            yield Diagnostic(
                "duplicate-title",
                f"line {first.line} has the title “{plain}” already",
                title.place,
                "say what is different here; screen readers tell slides apart by their titles",
            )


def nothing_to_fill(lecture: Lecture, pairs: Pairs) -> Iterator[Diagnostic]:
    """Slides that fill themselves from parts of the lecture which are not there."""
    sections = any(slide.section is not None for slide in lecture.slides)
    for slide, raw in pairs:
        if slide.objectives == () and not lecture.objectives:
            yield Diagnostic(
                "nothing-to-fill",
                "the lecture has no objectives to show here",
                _at(raw, "objectives"),
                "list them as `objectives` at the top of the file",
            )
        if slide.agenda is not None and not sections:
            yield Diagnostic(
                "nothing-to-fill",
                "the lecture has no sections to show in an agenda",
                _at(raw, "agenda"),
                "open each part of the lecture with a slide `- section: its name`",
            )
        if slide.references is not None and not _has_sources(lecture):
            yield Diagnostic(
                "nothing-to-fill",
                "the lecture cites nothing that could be listed",
                _at(raw, "references"),
                "cite works like `[@liang2018, p. 430]`, or take this slide away",
            )


def _has_sources(lecture: Lecture) -> bool:
    parts = [part for slide in lecture.slides for part in (slide, *slide.columns)]
    named = any((part.quote and part.quote.cite) or (part.image and part.image.credit) for part in parts)
    return named or any(text.cites for text in texts(lecture))


def _at(raw: Value, key: str) -> Place:
    return raw.key_places.get(key, raw.place) if isinstance(raw, Map) else raw.place


def unknown_sections(value: object, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Sections named in a raw `paper` value that the course's paper does not have; any will do where
    the course lists none."""
    if not known:
        return
    for number, place in _numbers(value):
        if number not in known:
            close = difflib.get_close_matches(number, known, n=1)
            hint = f"did you mean {close[0]}?" if close else "the paper's sections are " + ", ".join(known)
            yield Diagnostic("unknown-section", f"the paper has no section {number}", place, hint)


def _numbers(value: object) -> Iterator[tuple[str, Place]]:
    """Section numbers with their places, read as `fields.SectionNumbers` reads them."""
    if isinstance(value, Str):
        items: list[Value] = [Str(part, value.place) for part in value.split(",")]
    else:
        items = list(value) if isinstance(value, Seq) else []
    for item in items:
        if isinstance(item, Str) and item.strip():
            yield item.strip().removeprefix("§").strip(), item.place


_KEY = re.compile(r"@(\w(?:[:.#$%&+?<>~/-]?\w)*)")
_MOST_COMPARED = 100


class Citations:
    """Looks up citations in the bibliography's keys, and where in the source an unknown one stands."""

    def __init__(self, known: Collection[str], source: str) -> None:
        """Keys that are known, and the text of the outline's file."""
        self._known = known
        self._source = source
        self._hints: dict[str, str] = {}

    def unknown(self, pairs: Pairs) -> Iterator[Diagnostic]:
        """Works cited on slides that the bibliography does not have."""
        for slide, raw in pairs:
            yield from self.unknown_in(slide)
            for holder, part in holders(slide, raw):
                if holder.quote and (cite := holder.quote.cite):
                    yield from self._missing(cite.key, where(part, "quote", "cite"))

    def unknown_in(self, model: object) -> Iterator[Diagnostic]:
        """Works cited in any text of a part of the outline."""
        for text in texts(model):
            for key in dict.fromkeys(cite.key for cite in text.cites):
                yield from self._missing(key, text.place)

    def _missing(self, key: str, near: Place) -> Iterator[Diagnostic]:
        if key in self._known:
            return
        message, place = f"the bibliography has no `{key}`", self._exactly(key, near)
        yield Diagnostic("unknown-citation", message, place, self._hint(key))

    def _hint(self, key: str) -> str:
        if not self._known:
            return "name a BibTeX file as `bibliography` in course.yaml"
        if key not in self._hints:
            # Whoever has that many unknown keys has the wrong bibliography, and comparing takes time.
            compared = self._known if len(self._hints) < _MOST_COMPARED else ()
            close = difflib.get_close_matches(key, compared, n=1)
            otherwise = "add the work to the bibliography, or correct the key"
            self._hints[key] = f"did you mean `@{close[0]}`?" if close else otherwise
        return self._hints[key]

    def _exactly(self, key: str, near: Place) -> Place:
        """Where `@key` stands in the source from the text's beginning on, or else that beginning."""
        places = self._places.get(key, [])
        index = bisect_left(places, (near.line, near.column))
        return Place(near.file, *places[index]) if index < len(places) else near

    @cached_property
    def _places(self) -> Mapping[str, list[tuple[int, int]]]:
        """Lines and columns of each `@key` in the source, in order."""
        places: dict[str, list[tuple[int, int]]] = {}
        for number, line in enumerate(lines_of(self._source), 1):
            for match in _KEY.finditer(line):
                places.setdefault(match[1], []).append((number, match.start() + 1))
        return places
