"""Text as the outline holds it: spans of inline Markdown, already parsed, with their place.

`inline.py` makes these from the author's words; `citations.py` words the citations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_deck.diagnostics import Place

Baseline = Literal["", "super", "sub"]


@dataclass(frozen=True, slots=True)
class Cite:
    """One work cited: its key in the bibliography and where in it ("p. 430")."""

    key: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one dress. A citation is a span whose `cites` is not empty; its `text`
    is then the source as written, until it is worded. `text` may hold "\\n" for a forced line break.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    baseline: Baseline = ""
    link: str = ""
    lang: str = ""
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of the author's text."""

    spans: tuple[Span, ...] = ()
    place: Place = Place()

    @property
    def plain(self) -> str:
        """The text without its dress; citations as written."""
        return "".join(span.text for span in self.spans)

    @property
    def cites(self) -> tuple[Cite, ...]:
        """Every work cited, in order."""
        return tuple(cite for span in self.spans for cite in span.cites)

    def __bool__(self) -> bool:
        return any(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """A paragraph of the speaker notes; `marker` is "" for prose, "•" or "1." for a list item."""

    text: Text
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Speaker notes: Markdown paragraphs and lists."""

    paragraphs: tuple[NoteParagraph, ...] = ()
    place: Place = Place()

    @property
    def words(self) -> int:
        """How many words a speaker would say, by white space; citations are not spoken."""
        spoken = ("".join(s.text for s in p.text.spans if not s.cites) for p in self.paragraphs)
        return sum(len(text.split()) for text in spoken)
