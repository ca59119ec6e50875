"""Edges as authors write them: `a -> b: label` in a line each, chains, `<->` and `--`.

What is wrong is found with its line and column inside the block of lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.tree import Map, Seq, Str

EdgeKind = Literal["to", "both", "line"]
"""An arrow, an arrow both ways, a line without a head."""
_KINDS: Mapping[str, EdgeKind] = {"->": "to", "<->": "both", "--": "line"}
_ARROW = re.compile(r"\s*(<->|(?<!<)->)\s*|(?:^|\s+)(--)(?:\s+|$)")
_ENTITY = re.compile(r"&#?\w+;$")
_MISWRITTEN = re.compile(r"<-(?!>)|<?=+>|-{2,}>|[→⟶↔⟷]")
_LABEL = re.compile(r":(?:\s+|$)")
_COMMENT = re.compile(r"(?:^|\s)#(?:\s.*|$)")
MAX_LINES, MAX_LINE = 200, 1_000
"""Lines that are read, and characters of each: many times what a slide can show."""
_FORM = "write it like `a -> b: label`, with `->`, `<->` or `--` between two names"


@dataclass(frozen=True, slots=True)
class Word:
    """A name or a label, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class WrittenEdge:
    """An edge as written, from one name to another."""

    start: Word
    end: Word
    kind: EdgeKind
    label: Word | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The edges of a block, in order, and what is wrong with its lines."""

    edges: tuple[WrittenEdge, ...]
    found: tuple[Diagnostic, ...]


def written(value: object) -> Written:
    """The edges in a text of lines, in a list of such, or in a mapping of edges to labels."""
    edges: list[WrittenEdge] = []
    found: list[Diagnostic] = []
    for number, line in enumerate(_lines(value)):
        if number == MAX_LINES or len(line.text) > MAX_LINE:
            return Written((), (*found, _too_long(line, number)))
        content = Word(_COMMENT.sub("", line.text), line.place)
        if content.text.strip():
            for made in _of_line(content):
                if isinstance(made, WrittenEdge):
                    edges.append(made)
                else:
                    found.append(made)
    return Written(tuple(edges), tuple(found))


def _too_long(line: Word, number: int) -> Diagnostic:
    said = (
        f"{MAX_LINES} lines of edges"
        if number == MAX_LINES
        else f"{MAX_LINE:,} characters in a line of edges"
    )
    return Diagnostic(
        "too-long",
        f"more than {said} cannot be shown on a slide",
        line.place,
        "show a part of it, or say it in the notes",
    )


def is_lines(value: object) -> bool:
    """Whether something can hold edges: text, a list of texts, or a mapping to texts."""
    if isinstance(value, Seq):
        return all(is_lines(item) and not isinstance(item, Seq) for item in value)
    if isinstance(value, Map):
        return all(isinstance(item, str) for item in value.values())
    return isinstance(value, str)


def _lines(value: object) -> Iterator[Word]:
    if isinstance(value, Seq):
        for item in value:
            yield from _lines(item)
    elif isinstance(value, Map):
        # `- a -> b: label` and `a -> b: label` outside of a `|` are mappings for YAML.
        for key, label in value.items():
            yield Word(
                f"{key}: {label}" if str(label).strip() else key, value.key_places.get(key, value.place)
            )
    elif isinstance(value, str):
        begin = value.inner if isinstance(value, Str) else Place()
        for number, line in enumerate(value.split("\n")):
            yield Word(line, Place(begin.file, begin.line + number, begin.column) if begin.line else begin)


def _of_line(line: Word) -> Iterator[WrittenEdge | Diagnostic]:
    """The edges of a line, or what is wrong with it."""
    colon = _LABEL.search(line.text)
    chain = line.text[: colon.start()] if colon else line.text
    label = _word(line, colon.end(), len(line.text)) if colon else None
    arrows = list(_ARROW.finditer(chain))
    if not arrows or _MISWRITTEN.search(chain):
        yield _no_arrow(line, chain)
        return
    starts, ends = [0, *(a.end() for a in arrows)], [*(a.start() for a in arrows), len(chain)]
    words = [_word(line, start, end) for start, end in zip(starts, ends, strict=True)]
    for number, word in enumerate(words):
        if not word.text:
            yield _nothing(arrows[max(0, number - 1)], number == 0, line)
            return
    if parting := _parting(words):
        yield Diagnostic(
            "edges-in-line",
            f"`{parting}` does not part edges",
            words[0].place,
            "write each edge on a line of its own, under `edges: |`",
        )
        return
    if label and len(arrows) > 1:
        yield Diagnostic(
            "label-of-chain",
            f"the label “{label.text}” stands behind {len(arrows)} edges, and could be of any of them",
            label.place,
            "give the edge that it belongs to a line of its own",
        )
        return
    for arrow, start, end in zip(arrows, words, words[1:], strict=False):
        yield WrittenEdge(start, end, _KINDS[arrow[1] or arrow[2]], label if label and label.text else None)


def _parting(words: Sequence[Word]) -> str:
    """The sign by which somebody meant to part edges, as in `a -> b, b -> c` or `a -> b;`, or ""."""
    closed = any(word.text.endswith(";") and not _ENTITY.search(word.text) for word in words)
    if closed or any("; " in word.text for word in words[1:-1]):
        return ";"
    both = (word.text.partition(", ") for word in words[1:-1])
    return "," if any(before == after for before, _, after in both if after) else ""


def _no_arrow(line: Word, chain: str) -> Diagnostic:
    wrong = _MISWRITTEN.search(chain)
    if wrong is None:
        word = _word(line, 0, len(line.text))
        return Diagnostic("no-edge", f"“{_short(word.text)}” leads nowhere", word.place, _FORM)
    meant = "<->" if wrong[0] in ("<=>", "↔", "⟷") else "->"
    hint = "turn the two names round: `b -> a`" if wrong[0] == "<-" else f"write it as `{meant}`"
    return Diagnostic("no-edge", f"`{wrong[0]}` is no arrow here", _at(line, wrong.start()), hint)


def _nothing(arrow: re.Match[str], before: bool, line: Word) -> Diagnostic:
    sign = arrow[1] or arrow[2]
    at = arrow.start(1) if arrow[1] else arrow.start(2)
    side = "before" if before else "after"
    return Diagnostic("empty-side", f"nothing stands {side} `{sign}`", _at(line, at), _FORM)


def _word(line: Word, start: int, end: int) -> Word:
    part = line.text[start:end]
    text = " ".join(part.split())
    return Word(text, _at(line, start + len(part) - len(part.lstrip())))


def _at(line: Word, offset: int) -> Place:
    place = line.place
    return Place(place.file, place.line, place.column + offset) if place.line else place


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
