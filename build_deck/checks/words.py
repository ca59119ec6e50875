"""The words that a slide shows, and every text of it, as rules count and read them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from build_deck.outline.blocks import Table
from build_deck.outline.compare import Compare
from build_deck.outline.fields import Model
from build_deck.outline.lecture import Slide
from build_deck.outline.text import Notes, Text

_NOT_BODY = ("section", "notes", "margin", "allow", "credit", "source", "about")
"""Keys whose text stands in the margin, or is the title."""
_NOT_FACE = ("notes", "allow")


def body_words(slide: Slide) -> int:
    """How many words its body shows: not the title, the margin, tables or citations."""
    shown = _texts(slide, _NOT_BODY, tables=False)
    return sum(words_in(text) for text in shown if text is not slide.title)


def words_in(text: Text) -> int:
    """How many words a text has, citations left out."""
    shown = "".join(span.text for span in text.spans if not span.cites)
    return sum(any(character.isalnum() for character in word) for word in shown.split())


def face(slide: Slide) -> Iterator[Text]:
    """Every text that a slide shows: all but its notes."""
    return _texts(slide, _NOT_FACE)


def every(slide: Slide) -> Iterator[Text]:
    """Every text of a slide, its notes too."""
    return _texts(slide, ("allow",))


def _texts(part: object, without: Collection[str], *, tables: bool = True) -> Iterator[Text]:
    if isinstance(part, Text):
        yield part
    elif isinstance(part, Notes):
        yield from (paragraph.text for paragraph in part.paragraphs)
    elif isinstance(part, Table | Compare) and not tables:
        return
    elif isinstance(part, Model):
        for name in type(part).model_fields:
            if name not in without:
                yield from _texts(getattr(part, name), without, tables=tables)
    elif isinstance(part, tuple | list):
        for item in part:
            yield from _texts(item, without, tables=tables)
    elif isinstance(part, dict):
        for item in part.values():
            yield from _texts(item, without, tables=tables)
