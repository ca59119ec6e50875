"""Inline Markdown: the author's words become spans, and speaker notes become paragraphs of them.

What the parsers understand is said in `markdown.py`. A line break in the source is a space, a hard
break (two spaces or a backslash before it) is "\\n"; quotation marks and apostrophes follow the
language; a number holds on to its "§" or "million". No word of the author's is ever dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from build_deck.diagnostics import Place
from build_deck.outline.text import NoteParagraph, Notes, Span, Text

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SPECIAL = re.compile(r"[\\`*_~^\[\]<\"\n\0]")
_IN_WORD = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_UNBREAKABLE = re.compile(
    r"(?<=§) (?=\d)"
    r"|(?<=\d) (?=(?:thousands?|tausend|mila|(?:[mb]|tr)il{1,2}i(?:on|ón|ard)\w*|milh(?:ão|ões))\b)",
    re.IGNORECASE,
)

_DRESS: dict[str, dict[str, Any]] = {
    "strong_open": {"bold": True},
    "em_open": {"italic": True},
    "s_open": {"strike": True},
    "sub_open": {"baseline": "sub"},
    "sup_open": {"baseline": "super"},
}


def parse(source: str, language: str, place: Place) -> Text:
    """One paragraph of inline Markdown in a language (`en-GB`) as spans; blank lines in it are spaces."""
    return Text(_spans(_BLANK_LINES.sub("\n", _lf(source)).strip(), language), place)


def parse_paragraphs(source: str, language: str, place: Place) -> tuple[Text, ...]:
    """Paragraphs of inline Markdown, parted by blank lines; the empty ones are left out."""
    return tuple(
        parse(paragraph, language, _moved(place, source, line))
        for line, paragraph in _paragraphs(source)
        if paragraph.strip()
    )


def parse_notes(source: str, language: str, place: Place) -> Notes:
    """Speaker notes: paragraphs and nested lists of Markdown.

    A heading becomes a bold paragraph, a fence a paragraph of code, a quotation its paragraphs; a table
    or HTML stays text as written. Nested beyond `MAX_NESTING`, all of it stays paragraphs as written.
    """
    from build_deck.outline.markdown import MAX_NESTING, block_parser

    tokens = block_parser(language).parse(source)
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        plain = parse_paragraphs(source, language, place)
        return Notes(tuple(NoteParagraph(text) for text in plain), place)
    return Notes(tuple(_note_paragraphs(tokens, source, place)), place)


def _paragraphs(source: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the line it begins on, from 0."""
    lines = _lf(source)
    start = 0
    for gap in _BLANK_LINES.finditer(lines):
        yield lines.count("\n", 0, start), lines[start : gap.start()]
        start = gap.end()
    yield lines.count("\n", 0, start), lines[start:]


def _lf(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n")


def _moved(place: Place, source: str, lines: int) -> Place:
    """The place of a line within a value. Only a block scalar (`|`) keeps its line breaks, and its text
    begins on the line after its place."""
    if not place.line or "\n" not in source:
        return place
    return Place(place.file, place.line + 1 + lines, 0)


def _spans(source: str, language: str) -> tuple[Span, ...]:
    plain = _IN_WORD.sub("’", source) if "'" in source else source
    if "'" not in plain and not _SPECIAL.search(plain):
        return _unbroken((Span(plain),)) if plain else ()
    from build_deck.outline.markdown import inline_parser

    return _from_tokens(inline_parser(language).parseInline(source)[0].children or ())


def _from_tokens(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Inline tokens as spans, neighbours in the same dress joined."""
    spans: list[Span] = []
    dress = Span("")
    outer: list[tuple[Span, Token, int]] = []
    for token in tokens:
        if token.nesting == 1:
            outer.append((dress, token, len(spans)))
            dress = _dressed(dress, token)
        elif token.nesting == -1:
            before, opening, count = outer.pop()
            spans += _link_rest(dress, opening, bare=not any(span.text for span in spans[count:]))
            dress = before
        else:
            spans.append(_leaf(dress, token))
    return _unbroken(_joined(spans))


def _dressed(dress: Span, opening: Token) -> Span:
    if opening.type == "link_open":
        return replace(dress, link=str(opening.attrs["href"]))
    if opening.type == "language_open":
        return replace(dress, lang=opening.meta["lang"])
    return replace(dress, **_DRESS[opening.type])


def _link_rest(dress: Span, opening: Token, bare: bool) -> Iterator[Span]:
    """What a link says beside its words: its address where it has none, and its title."""
    if opening.type == "link_open":
        if bare:
            yield replace(dress, text=dress.link)
        if title := opening.attrs.get("title"):
            yield replace(dress, text=f" ({title})")


def _leaf(dress: Span, token: Token) -> Span:
    match token.type:
        case "softbreak":
            return replace(dress, text=" ")
        case "hardbreak":
            return replace(dress, text="\n")
        case "code_inline":
            return replace(dress, text=token.content, code=True)
        case "citation":
            return replace(dress, text=token.content, cites=token.meta["cites"])
        case _:
            return replace(dress, text=token.content)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and not span.cites and replace(span, text=last.text) == last:
            joined[-1] = replace(last, text=last.text + span.text)
        elif span.text:
            joined.append(span)
    return tuple(joined)


def _unbroken(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """With no-break spaces where a number must not part from its "§" or "million"; never in code."""
    whole = "".join(span.text for span in spans)
    kept = _UNBREAKABLE.sub("\u00a0", whole)
    if kept == whole:
        return spans
    result, start = [], 0
    for span in spans:
        end = start + len(span.text)
        result.append(span if span.code or span.cites else replace(span, text=kept[start:end]))
        start = end
    return tuple(result)


def _note_paragraphs(tokens: Sequence[Token], source: str, place: Place) -> Iterator[NoteParagraph]:
    """Block tokens as paragraphs; the first paragraph of a list item carries its marker."""
    lists: list[int | None] = []  # the next number of each open list; None for bullets
    marker, bold = "", False
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                number = lists[-1]
                marker = "•" if number is None else f"{number}{token.markup}"
                lists[-1] = None if number is None else number + 1
            case "heading_open" | "heading_close":
                bold = token.type == "heading_open"
            case "inline" | "fence" | "hr":
                text = Text(_block_spans(token, bold), _moved(place, source, (token.map or [0])[0]))
                if text:
                    yield NoteParagraph(text, max(len(lists) - 1, 0), marker)
                    marker = ""
            case _:
                pass


def _block_spans(token: Token, bold: bool) -> tuple[Span, ...]:
    if token.type == "inline":
        spans = _from_tokens(token.children or ())
        return tuple(replace(span, bold=True) for span in spans) if bold else spans
    words = f"{token.info.strip()}\n{token.content}" if token.type == "fence" else "* * *"
    return (Span(words.strip("\n"), code=token.type == "fence"),)
