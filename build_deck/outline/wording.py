"""Citations and references in words, by a CSL style.

The words are made by hayagriva, the citation processor of Typst, which reads BibTeX, holds the common
styles and disambiguates. It is reached through Typst: a document that cites every group in turn is
set as HTML, of which only the words and their dress are taken. No font and no file is read for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from build_deck.diagnostics import Diagnostic, InputError, Place
from build_deck.outline.bibliography import Bibliography, Work
from build_deck.outline.citation_style import Style
from build_deck.outline.text import Cite, Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Group = tuple[Cite, ...]
"""The works cited between one pair of brackets."""

_BIBTEX, _CSL = "works.bib", "style.csl"
_SUFFIX = re.compile(r"\d{4}[a-z]\b")
# The processor leaves the comma of a date or issue that is not there.
_LEFT_COMMA = re.compile(r",(?=[).])")


@dataclass(frozen=True, slots=True)
class Wording:
    """Groups of citations in words, and the reference of each work cited, in the style's order."""

    in_text: Mapping[Group, str]
    references: Mapping[str, tuple[Span, ...]]


def word(bibliography: Bibliography, style: Style, language: str, groups: Sequence[Group]) -> Wording:
    """The words for groups of citations, in the order of reading, in a language (`en-GB`).

    Works that would read alike are told apart (2018a, 2018b) in the order of the references. Raises
    KeyError for a key that the bibliography does not have, InputError for an entry or style that the
    processor refuses.
    """
    groups = tuple(dict.fromkeys(groups))
    if not groups:
        return Wording({}, {})
    works = bibliography.bibtex(cite.key for group in groups for cite in group)
    wording = _word(works, bibliography.strings, style, language, groups)
    if any(_SUFFIX.search(words) for words in wording.in_text.values()):
        # The processor gives a, b in the order of citing.
        sorted_first = dict.fromkeys((*((Cite(key),) for key in wording.references), *groups))
        wording = _word(works, bibliography.strings, style, language, tuple(sorted_first))
    return wording


Works = Sequence[tuple[str, Work]]


def _word(works: Works, strings: str, style: Style, language: str, groups: Sequence[Group]) -> Wording:
    from lxml import html

    singles = tuple((Cite(key),) for key in dict.fromkeys(cite.key for group in groups for cite in group))
    asked = tuple(dict.fromkeys((*groups, *singles)))
    page = html.document_fromstring(_typeset(works, strings, style, _document(style, language, asked)))
    shown: dict[str, HtmlElement] = {str(element.get("id")): element for element in page.iter("p", "li")}
    in_text = {group: _plain(shown[f"group-{number}"]) for number, group in enumerate(asked)}
    key_of = {_target(shown[f"group-{asked.index(single)}"]): single[0].key for single in singles}
    references = {key_of[name]: _spans(item) for name, item in shown.items() if name in key_of}
    return Wording(in_text, references)


def _document(style: Style, language: str, groups: Iterable[Group]) -> str:
    """The Typst document that cites each group in a paragraph of its own."""
    code, _, region = language.partition("-")
    lines = [f"#set text(lang: {_string(code)}, region: {_string(region) if region else 'none'})"]
    for number, group in enumerate(groups):
        cites = " ".join(_cite(cite) for cite in group)
        lines.append(f'#html.elem("p", attrs: (id: "group-{number}"))[{cites}]')
    name = _CSL if style.csl else style.name
    lines.append(f"#bibliography({_string(_BIBTEX)}, style: {_string(name)}, title: none)")
    return "\n".join(lines)


def _cite(cite: Cite) -> str:
    supplement = f", supplement: [#{_string(cite.locator)}]" if cite.locator else ""
    return f"#cite(label({_string(cite.key)}){supplement})"


def _string(words: str) -> str:
    """A string literal of Typst."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _typeset(works: Works, strings: str, style: Style, document: str) -> bytes:
    import typst

    bibtex = "\n".join([strings, *(work.bibtex for _, work in works)])
    files: Any = {"main.typ": document.encode(), _BIBTEX: bibtex.encode(), _CSL: style.csl}
    try:
        return bytes(typst.compile(files, format="html", ignore_system_fonts=True))
    except typst.TypstError as error:
        raise InputError([_refused(error, works, strings, style)]) from error


def _refused(error: RuntimeError, works: Works, strings: str, style: Style) -> Diagnostic:
    """What the processor refused, at the entry it found fault with."""
    message = re.sub(r"^failed to parse BibLaTeX \((.*)\)$", r"\1", str(getattr(error, "message", error)))
    at = re.search(rf"{re.escape(_BIBTEX)}:(\d+)", str(getattr(error, "diagnostic", "")))
    if not at:
        return Diagnostic("citation-style", f"the style “{style.name}” cannot be used: {message}")
    line = int(at[1]) - strings.count("\n") - 1
    for key, work in works:
        line -= work.bibtex.count("\n") + 1
        if line <= 0:
            said = f"the entry `{key}` cannot be used: {message}"
            return Diagnostic("broken-entry", said, work.place, "correct its fields in the bibliography")
    return Diagnostic("broken-entry", message, works[0][1].place if works else Place())


def _target(element: HtmlElement) -> str:
    return next((str(a.get("href"))[1:] for a in element.iter("a")), "")


def _plain(element: HtmlElement) -> str:
    return _tidy(element.text_content()).strip()


def _tidy(words: str) -> str:
    return _LEFT_COMMA.sub("", re.sub(r"[ \t\r\n]+", " ", words))


def _spans(item: HtmlElement) -> tuple[Span, ...]:
    """A reference as spans; only links to the web are links."""
    joined: list[Span] = []
    for span in _runs(item, Span("")):
        last = joined[-1] if joined else Span("")
        if joined and replace(span, text=last.text) == last:
            joined[-1] = replace(last, text=last.text + span.text)
        elif span.text:
            joined.append(span)
    texts = [_tidy(span.text) for span in joined]
    for index in range(1, len(texts)):
        # A title that ends in a mark of its own takes no full stop (CSL 1.0.2, "Affixes").
        if texts[index - 1].endswith(("?", "!", ".")) and texts[index].startswith("."):
            texts[index] = texts[index][1:]
        # Without a date of access there is no "Retrieved ..., from" either (APA 7, section 9.16).
        if joined[index].link:
            texts[index - 1] = texts[index - 1].removesuffix("Retrieved ")
    if texts:
        texts[0], texts[-1] = texts[0].lstrip(), texts[-1].rstrip()
    return tuple(replace(span, text=text) for span, text in zip(joined, texts, strict=True) if text)


def _runs(element: HtmlElement, dress: Span) -> Iterator[Span]:
    tag = element.tag
    if tag in ("em", "i"):
        dress = replace(dress, italic=not dress.italic)
    elif tag in ("strong", "b"):
        dress = replace(dress, bold=True)
    elif tag in ("sup", "sub"):
        dress = replace(dress, baseline="super" if tag == "sup" else "sub")
    elif tag == "a" and re.match(r"https?://", str(element.get("href", ""))):
        dress = replace(dress, link=str(element.get("href")))
    yield replace(dress, text=element.text or "")
    for child in element:
        yield from _runs(child, dress)
        yield replace(dress, text=child.tail or "")
