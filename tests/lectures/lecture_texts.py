"""Every text of a slide: what it shows, and what its notes say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from build_deck.outline.blocks import Question, Quote
from build_deck.outline.fields import Model
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Notes, Text
from build_deck.scene.timing import questions_of

_UNSEEN = frozenset(
    (
        "allow", "notes", "minutes", "phases", "width", "axes", "bins", "data", "file", "csv", "script",
        "kind", "language", "layout", "direction", "shape", "format", "render", "of", "align", "spacing",
        "sort", "reveal", "id", "cite", "paper", "alt",
    )
)  # fmt: skip
_NAMES = frozenset(("name", "start", "end", "nodes"))
"""Keys that are names where they hold plain text, not shown as such."""


def shown(part: object) -> Iterator[str]:
    """What a part of a slide shows, citations left out; numbers as text.

    Invented data claim nothing and are left out, and so are the answers to choose from, most of which are
    wrong."""
    if isinstance(part, Text):
        yield "".join(" " if span.cites else span.text for span in part.spans)
    elif isinstance(part, Model):
        if getattr(part, "illustrative", False):
            return
        for name in type(part).model_fields:
            value = getattr(part, name)
            plain = isinstance(value, str) or (
                isinstance(value, tuple) and value and isinstance(value[0], str)
            )
            chosen = isinstance(part, Question) and name == "options"
            if name not in _UNSEEN and not chosen and not (plain and name in _NAMES):
                yield from shown(value)
    elif isinstance(part, dict):
        for key, value in part.items():
            yield str(key)
            yield from shown(value)
    elif isinstance(part, list | tuple):
        for item in part:
            yield from shown(item)
    elif isinstance(part, float | int | Decimal) and not isinstance(part, bool):
        yield f"{part:g}" if isinstance(part, float) else str(part)
    elif isinstance(part, str):
        yield part


def said(slide: Slide) -> Iterator[str]:
    """Everything an author wrote on a slide and in its notes, quotations as blocks left out."""
    for part in _parts(slide):
        yield from shown(part)
    for paragraph in slide.notes.paragraphs:
        yield from shown(paragraph.text)
    for question in questions_of(slide):
        yield from shown(question.options)
    for holder in (slide, *slide.columns):
        for name in holder.order:
            alt = getattr(getattr(holder, name), "alt", "")
            if alt:
                yield str(alt)


def _parts(slide: Slide) -> Iterator[object]:
    for name in type(slide).model_fields:
        value = getattr(slide, name)
        if name in _UNSEEN or isinstance(value, Quote | Notes):
            continue
        yield value


def quotations(slide: Slide) -> Iterator[str]:
    """Quotations that have a block of their own."""
    for holder in (slide, *slide.columns):
        if holder.quote:
            yield from shown(holder.quote.text)
