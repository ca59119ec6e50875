"""The Markdown parsers: which of Markdown's rules hold, and the two of our own.

Of CommonMark's inline rules we keep emphasis, code, links to the web, escapes and hard breaks; HTML,
images and entities stay text as written, so that no word is lost. Added are ~~strike~~, H~2~O, x^2^,
citations (`[@liang2018, p. 430]`, after Pandoc) and spans of another language (`[芝麻信用]{lang=zh}`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from build_deck.outline.text import Cite

MAX_NESTING = 100
"""Levels of nested blocks or spans that are understood; deeper ones stay text as written."""

_INLINE = ("newline", "escape", "backticks", "strikethrough", "emphasis", "link", "autolink", "smartquotes")
_BLOCK = ("fence", "blockquote", "hr", "list", "heading", "lheading")

_ENGLISH = ("“", "”", "‘", "’")
_QUOTES = {
    "cs": ("„", "“", "‚", "‘"),
    "da": ("»", "«", "›", "‹"),
    "de": ("„", "“", "‚", "‘"),
    "de-CH": ("«", "»", "‹", "›"),
    "es": ("«", "»", "“", "”"),
    "fi": ("”", "”", "’", "’"),
    "fr": ("«\u202f", "\u202f»", "“", "”"),
    "fr-CH": ("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
    "it": ("«", "»", "“", "”"),
    "ja": ("「", "」", "『", "』"),
    "nb": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "pt": ("«", "»", "“", "”"),
    "pt-BR": _ENGLISH,
    "ru": ("«", "»", "„", "“"),
    "sv": ("”", "”", "’", "’"),
    "uk": ("«", "»", "„", "“"),
}

# A key is Pandoc's: a letter, digit or _ first and last, single punctuation marks between.
_ONE_CITE = r"@(?P<key>\w(?:[:.#$%&+?<>~/-]?\w)*)\s*(?:,\s*(?P<locator>[^\s\[\];@][^\[\];@]*))?"
_CITE = re.compile(_ONE_CITE)
_CITATION = re.compile(r"\[\s*{0}(?:;\s*{0})*\]".replace("{0}", re.sub(r"\?P<\w+>", "?:", _ONE_CITE)))
# BCP 47 (RFC 5646, section 2.1): a language, then subtags of at most eight letters or digits.
_LANG = re.compile(r"""\{\s*lang=(["']?)(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\1\s*\}""")
_PICTURE = re.compile(r"!\[(?=[^\[\]]*\]\()")
_DECADE = re.compile(r"(?<![^\W_])'(?=\d\ds?\b)")
_ELISION = re.compile(r"'(?=[^\W_])")
_WEB = re.compile(r"(?:https?://[^\s/]|mailto:[^\s])", re.IGNORECASE)


def quotes(language: str) -> tuple[str, str, str, str]:
    """The quotation marks of a language: outer pair, inner pair.

    After CLDR (`delimiters`), or the books of the language where they differ (da, it, pl); the narrow
    no-break space in fr is the custom of its printers.
    """
    return _QUOTES.get(language) or _QUOTES.get(language.partition("-")[0], _ENGLISH)


class _Markdown(MarkdownIt):
    """MarkdownIt that links to the web only and shows an address as the author wrote it."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (markdown-it's name)
        return _WEB.match(url.strip()) is not None

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


@cache
def inline_parser(language: str) -> MarkdownIt:
    """A parser of one paragraph; made once a language."""
    return _parser(language).enable(list(_INLINE))


@cache
def block_parser(language: str) -> MarkdownIt:
    """A parser of notes: paragraphs, lists, headings, quotes, fences and rules; made once a language."""
    return _parser(language).enable([*_INLINE, *_BLOCK])


def _parser(language: str) -> MarkdownIt:
    options = {"maxNesting": MAX_NESTING, "typographer": True, "quotes": list(quotes(language))}
    parser = _Markdown("zero", options)
    parser.inline.ruler.before("link", "picture", _picture)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.after("link", "language", _language)
    parser.core.ruler.before("smartquotes", "before-quotes", _before_quotes)
    parser.core.ruler.after("smartquotes", "after-quotes", _after_quotes)
    return parser.use(sub_plugin).use(superscript_plugin)


def _picture(state: StateInline, silent: bool) -> bool:
    """`![words](address)` stays as written; without this rule it would be "!" and a link."""
    match = _PICTURE.match(state.src, state.pos, state.posMax)
    if match and not silent:
        state.append_pending(match[0])
    state.pos = match.end() if match else state.pos
    return match is not None


def _citation(state: StateInline, silent: bool) -> bool:
    """`[@key, p. 4; @other]` becomes a token whose content is the source and whose meta holds the works."""
    match = _CITATION.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "[" else None
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = " ".join(match[0].split())
        token.meta["cites"] = cites(match[0])
    state.pos = match.end()
    return True


def cites(source: str) -> tuple[Cite, ...]:
    """The works named in a citation as written, `[@key, p. 4; @other]`."""
    found = _CITE.finditer(source)
    return tuple(Cite(m["key"], " ".join((m["locator"] or "").split())) for m in found)


def _language(state: StateInline, silent: bool) -> bool:
    """`[words]{lang=zh}` becomes language_open, the words, language_close; no other attribute is known."""
    if state.src[state.pos] != "[":
        return False
    start, end, maximum = state.pos + 1, state.md.helpers.parseLinkLabel(state, state.pos), state.posMax
    match = _LANG.match(state.src, end + 1, maximum) if end >= start else None
    if not match:
        return False
    if not silent:
        state.pos, state.posMax = start, end
        state.push("language_open", "span", 1).meta["lang"] = match["tag"]
        state.md.inline.tokenize(state)
        state.push("language_close", "span", -1)
    state.pos, state.posMax = match.end(), maximum
    return True


def _before_quotes(state: StateCore) -> None:
    """What smart quotes would mistake: an address (`<https://…>`) and a decade ('90s)."""
    for token in state.tokens:
        children = token.children or ()
        for opening, text in pairwise(children):
            if opening.type == "link_open" and opening.info == "auto":
                text.type = "text_special"  # left alone by the rules until "text_join"
        _substitute(children, _DECADE)


def _after_quotes(state: StateCore) -> None:
    """A single quote that opened nothing is an apostrophe: 'tis."""
    for token in state.tokens:
        _substitute(token.children or (), _ELISION)


def _substitute(tokens: Sequence[Token], apostrophe: re.Pattern[str]) -> None:
    for token in tokens:
        if token.type == "text" and "'" in token.content:
            token.content = apostrophe.sub("’", token.content)
