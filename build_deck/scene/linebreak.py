"""Breaking a paragraph of differently dressed text into lines, and how high a line is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from build_deck.scene.breaks import HANGING, SOFT_HYPHEN, as_set, breaks, script_changes
from build_deck.scene.measure import em_width, fixed_width
from build_deck.theme.metrics import EAST_ASIAN_LINE, Metrics, is_east_asian, is_emoji

RESERVE = 0.015
"""The part of a line's width left unused, since no two renderers measure quite alike."""
SCRIPT_GAP = 0.25
"""Ems between East Asian and other text, as LibreOffice sets them (measured: 0.24)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one dress: size and tracking in points. "\\n" breaks the line."""

    text: str
    metrics: Metrics
    size: float
    tracking: float = 0
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text without the spaces that hang at its end, how wide that is in points, and the
    range of the paragraph's characters that it takes, hanging spaces and "\\n" included."""

    text: str
    width: float
    start: int
    end: int


class Broken(NamedTuple):
    """A paragraph's lines, and its words that are wider than a line; they stand on one all the same."""

    lines: tuple[Line, ...]
    too_wide: tuple[str, ...]


_Unit = tuple[int, int, float, float]
"""What stays together: its range, and its width with and without hanging spaces, in points."""


def break_lines(
    pieces: Sequence[Piece],
    width: float,
    *,
    first_indent: float = 0,
    indent: float = 0,
    reserve: float = RESERVE,
) -> Broken:
    """Break a paragraph into lines at most `width` points wide, as a renderer fills them.

    `first_indent` narrows the first line, `indent` the others; `reserve` is the part of the width left
    free. A paragraph without text is one empty line.
    """
    text = "".join(piece.text for piece in pieces)
    lines: list[Line] = []
    too_wide: list[str] = []
    limit, other = ((width - i) * (1 - reserve) for i in (first_indent, indent))
    for start, end in _hard_lines(text):
        opened, pen, visible = start, 0.0, 0.0
        for first, last, full, bare in _units(pieces, text, start, end):
            if pen + bare > limit and first > opened:
                lines.append(_line(text, opened, first, visible))
                opened, pen, limit = first, 0.0, other
            visible = pen + bare
            pen += full
            if visible > limit:
                too_wide.append(text[first:last].strip(HANGING))
        lines.append(_line(text, opened, min(end + 1, len(text)), visible if end > start else 0.0))
        limit = other
    return Broken(tuple(lines), tuple(too_wide))


def line_height(leading: float, metrics: Metrics, text: str) -> float:
    """The height of a line in points, where `leading` is that of Latin text in the paragraph's font.

    Line spacing is a percentage of the tallest font's natural line, so East Asian text, emoji and letters
    that the font lacks make their line higher.
    """
    if text.isascii() or not any(_is_tall(char, metrics) for char in text):
        return leading
    return leading * max(1.0, EAST_ASIAN_LINE / metrics.natural_line)


def _is_tall(char: str, metrics: Metrics) -> bool:
    return is_east_asian(char) or is_emoji(char) or (char.isalpha() and not metrics.has(char))


def _hard_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in text.split("\n"):
        yield start, start + len(part)
        start += len(part) + 1


def _line(text: str, start: int, end: int, width: float) -> Line:
    return Line(text[start:end].rstrip(HANGING + "\n"), width, start, end)


def _units(pieces: Sequence[Piece], text: str, start: int, end: int) -> Iterable[_Unit]:
    if len(pieces) != 1 or "\t" in text:
        return _mixed_units(pieces, text, start, end)
    size, tracking = pieces[0].size, pieces[0].tracking
    return [
        (
            start + first,
            start + last,
            full * size + tracking * (last - first),
            visible * size + tracking * (last - first - hanging),
        )
        for first, last, full, visible, hanging in _measured(text[start:end], pieces[0].metrics)
    ]


@lru_cache(maxsize=8192)
def _measured(text: str, metrics: Metrics) -> tuple[tuple[int, int, float, float, int], ...]:
    """The units of one dress: range, ems with and without hanging spaces, how many of those."""
    widths = as_set(text)
    changes = script_changes(widths)
    units = []
    for first, last in pairwise((0, *breaks(text), len(text)) if text else ()):
        word = widths[first:last].rstrip(HANGING)
        hyphen = metrics.advance("-") if word.endswith(SOFT_HYPHEN) else 0.0
        inner, outer = (SCRIPT_GAP * n for n in _gaps(changes, first, first + len(word), last))
        visible = em_width(metrics, word) + inner
        full = visible + outer + sum(metrics.advance(space) for space in widths[first + len(word) : last])
        units.append((first, last, full, visible + hyphen, last - first - len(word)))
    return tuple(units)


def _mixed_units(pieces: Sequence[Piece], text: str, start: int, end: int) -> Iterator[_Unit]:
    line = text[start:end]
    widths = as_set(line)
    changes = script_changes(widths)
    ends = tuple(accumulate(len(piece.text) for piece in pieces))
    for first, last in pairwise((0, *breaks(line), len(line)) if line else ()):
        word = first + len(widths[first:last].rstrip(HANGING))
        size = pieces[bisect_right(ends, start + word - 1)].size
        inner, outer = (SCRIPT_GAP * size * n for n in _gaps(changes, first, word, last))
        visible = _points(pieces, ends, widths[first:word], start + first) + inner
        full = visible + outer + _points(pieces, ends, widths[word:last], start + word)
        if widths[first:word].endswith(SOFT_HYPHEN):
            visible += _points(pieces, ends, "-", start + word - 1)
        yield start + first, start + last, full, visible


def _gaps(changes: Sequence[int], first: int, word: int, last: int) -> tuple[int, int]:
    """How many changes of script lie within a unit's word, and how many at its end, where they hang."""
    if not changes:
        return 0, 0
    return sum(first < at < word for at in changes), sum(word <= at <= last and at > first for at in changes)


def _points(pieces: Sequence[Piece], ends: Sequence[int], chars: str, at: int) -> float:
    """How wide characters are that stand at offset `at` of the paragraph, each in its own dress."""
    total = 0.0
    while chars:
        index = bisect_right(ends, at)
        piece, part = pieces[index], chars[: ends[index] - at]
        total += em_width(piece.metrics, part) * piece.size + fixed_width(part, piece.tracking)
        chars, at = chars[len(part) :], at + len(part)
    return total
