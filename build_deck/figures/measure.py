"""Measuring and breaking the text of a figure, with the metrics of the font that draws it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from build_deck.figures.drawing import DoesNotFitError
from build_deck.theme.metrics import Metrics, is_east_asian

SHORTER = "shorten it, or show less"


_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def clean(text: str) -> str:
    """Text as it is drawn: letters with their accents as one character, breaks as spaces."""
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text).strip(" "))


@lru_cache(maxsize=16_384)
def ems(metrics: Metrics, text: str) -> float:
    """How wide text is in ems, kerned."""
    total, before = 0.0, ""
    for char in text:
        total += metrics.advance(char)
        if before:
            total += metrics.kerning(before, char)
        before = char
    return total


def wrapped(text: str, metrics: Metrics, size: float, room: float, most: int = 3) -> tuple[str, ...]:
    """Text in lines at most `room` wide: as few as can be, evenly filled.

    Raises DoesNotFitError where a word is wider than the room, or more than `most` lines are needed.
    """
    text = clean(text)
    pieces = _pieces(text) or [""]
    widest = max(ems(metrics, piece.strip(" ")) * size for piece in pieces)
    if widest > room:
        longest = max(pieces, key=lambda piece: ems(metrics, piece)).strip(" ")
        raise DoesNotFitError(f"“{longest}” is too wide for its place in the picture", SHORTER)
    lines = _filled(pieces, metrics, size, room)
    if len(lines) > most:
        raise DoesNotFitError(f"“{text}” is too long for its place in the picture", SHORTER)
    low, high = widest, room
    while len(lines) > 1 and high - low > 2:
        middle = (low + high) / 2
        tried = _filled(pieces, metrics, size, middle)
        if len(tried) <= len(lines):
            high, lines = middle, tried
        else:
            low = middle
    return tuple(lines)


def _pieces(text: str) -> list[str]:
    """What may not be parted: words with the space after them, and East Asian characters."""
    pieces: list[str] = []
    current = ""
    for char in text:
        if is_east_asian(char):
            pieces.extend(piece for piece in (current, char) if piece)
            current = ""
            continue
        current += char
        if char == " ":
            pieces.append(current)
            current = ""
    return [*pieces, current] if current else pieces


def _filled(pieces: list[str], metrics: Metrics, size: float, room: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for piece in pieces:
        if current and ems(metrics, (current + piece).rstrip(" ")) * size > room + 1e-6:
            lines.append(current.rstrip(" "))
            current = ""
        current += piece
    return [*lines, current.rstrip(" ")]
