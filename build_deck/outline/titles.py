"""What a slide is called: its title for a screen reader, and its id for a link."""

from __future__ import annotations

import re
import unicodedata

from build_deck.outline.blocks import Definition
from build_deck.outline.fields import kebab
from build_deck.outline.lecture import Lecture, Slide
from build_deck.outline.text import Text

MAX_SLUG = 60
"""Characters that an id made from a title may have."""

_LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"}
"""Latin letters that Unicode does not take apart into a letter and an accent."""
_FOLDED = str.maketrans(_LETTERS)


def title_text(slide: Slide) -> Text | None:
    """The words that title a slide: its title, or what stands in for one, or None.

    A section's name, a question's prompt, a term, a statement and a quotation stand in, in this order;
    slides that fill themselves are titled by the scene.
    """
    question, statement, quote = slide.question, slide.statement, slide.quote
    candidates = (
        slide.title,
        slide.section,
        question.prompt if question else None,
        *(definition.term for definition in definitions(slide.definition)[:1]),
        statement.text if statement else None,
        quote.text if quote else None,
    )
    return next((text for text in candidates if text), None)


def definitions(given: Definition | tuple[Definition, ...] | None) -> tuple[Definition, ...]:
    """The terms defined, as a tuple however the author wrote them."""
    if given is None:
        return ()
    return given if isinstance(given, tuple) else (given,)


def plain_title(slide: Slide) -> str:
    """The words that title a slide, on one line; "" where it has none."""
    text = title_text(slide)
    return " ".join(text.plain.split()) if text else ""


def slug(words: str) -> str:
    """Words as an id: ASCII letters, digits and hyphens in lower case; "" where no such character is left.

    >>> slug("How Università saw it: a 1st look")
    'how-universita-saw-it-a-1st-look'
    """
    letters = unicodedata.normalize("NFKD", words.casefold().translate(_FOLDED))
    ascii_only = letters.encode("ascii", "ignore").decode()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", ascii_only))
    made = ""
    for part in parts:
        longer = f"{made}-{part}" if made else part[:MAX_SLUG]
        if len(longer) > MAX_SLUG:
            break
        made = longer
    return made


def slide_ids(lecture: Lecture) -> tuple[str, ...]:
    """A unique id for each slide: the author's, or one made from its title, its kind or its number.

    An author's id is never changed for a made one; where two authors' ids are the same, which is an
    error, both are given back.
    """
    taken = {slide.id for slide in lecture.slides if slide.id}
    counts: dict[str, int] = {}
    ids = []
    for number, slide in enumerate(lecture.slides, 1):
        ident = slide.id or _free(_proposed(slide, number), taken, counts)
        taken.add(ident)
        ids.append(ident)
    return tuple(ids)


def _proposed(slide: Slide, number: int) -> str:
    title = plain_title(slide)
    if not title and slide.kind != "content":
        return kebab(slide.kind)
    return slug(title) or f"slide-{number}"


def _free(proposed: str, taken: set[str], counts: dict[str, int]) -> str:
    """The proposed id, with a number where it is taken; `counts` remembers how far numbering has come."""
    ident, count = proposed, counts.get(proposed, 1)
    while ident in taken:
        count += 1
        ident = f"{proposed}-{count}"
    counts[proposed] = count
    return ident
