"""Program text: kept line for line, highlighted with weight, slope and the theme's colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline.text import Span, Text
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, text_shape
from build_deck.scene.model import Run
from build_deck.scene.typeset import Item, Setting, typeset
from build_deck.theme.style import Box, Style

_STEPS = ("code-22", "code-20", "code-18")
_DRESS = {"Keyword": "keyword", "Literal.String": "string", "Comment": "comment"}
"""Pygments' token types that a slide sets apart, by the theme style that dresses them."""


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of program text, each a sequence of (dress, words). `steps` are the styles to choose from;
    what goes on on a further slide keeps the one chosen."""

    lines: tuple[tuple[tuple[str, str], ...], ...]
    place_of: Place
    steps: tuple[str, ...] = _STEPS

    @property
    def stretch(self) -> float:
        """Program text takes the height of its lines."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """As many lines as fit at the largest step that holds the widest line unbroken."""
        for name in self.steps:
            levels = ctx.theme.levels(name)
            setting = self._set(levels, box, ctx)
            if setting.lines == len(self.lines) and not setting.too_wide and setting.room <= box.h + SLACK:
                return self._placed(self, levels, box, None, ctx)
        if setting.lines > len(self.lines) or setting.too_wide:
            return None
        count = int((box.h + SLACK) // (setting.room / len(self.lines)))
        if count < 1 or (count < 3 and not fresh):
            return None
        head, rest = (
            replace(self, lines=self.lines[:count]),
            replace(self, lines=self.lines[count:], steps=_STEPS[-1:]),
        )
        return self._placed(head, levels, box, rest, ctx)

    def _set(self, levels: tuple[Style, ...], box: Box, ctx: Context) -> Setting:
        return typeset([Item(line) for line in self._texts()], levels, box.w, ctx)

    def _texts(self) -> Iterable[Text]:
        for line in self.lines:
            # Leading spaces must stay, and an empty line must keep its height.
            words = "".join(words for _, words in line).replace(" ", "\N{NO-BREAK SPACE}")
            yield Text((Span(words or "\N{NO-BREAK SPACE}"),), self.place_of)

    def _placed(
        self, part: Code, levels: tuple[Style, ...], box: Box, rest: Code | None, ctx: Context
    ) -> Placement:
        setting = part._set(levels, box, ctx)
        dressed = tuple(
            replace(p, runs=tuple(_dressed(line, ctx)) or p.runs)
            for p, line in zip(setting.paragraphs, part.lines, strict=True)
        )
        frame = Box(box.x, box.y, box.w, min(box.h, -(-setting.room // 6) * 6))
        shape = text_shape("Code", levels, replace(setting, paragraphs=dressed), frame)
        return Placement((shape,), setting.room, (), rest, rigid=True)

    def complain(self, box: Box, ctx: Context) -> None:
        """Its widest line is wider than the page; a line of code is never broken."""
        longest = max(range(len(self.lines)), key=lambda i: sum(len(w) for _, w in self.lines[i]))
        length = sum(len(words) for _, words in self.lines[longest])
        style = ctx.theme.style(_STEPS[-1])
        ctx.report(
            "code-too-wide",
            f"line {longest + 1} of the code has {length} characters; at {style.size:g} points "
            f"{int(box.w / (style.size * 0.61))} fit",
            self.place_of,
            "break the line as its language allows",
        )


def _dressed(line: tuple[tuple[str, str], ...], ctx: Context) -> Iterable[Run]:
    for dress, words in line:
        if not words:
            continue
        style = ctx.theme.style(dress) if dress else Style()
        yield Run(
            words.replace(" ", "\N{NO-BREAK SPACE}"),
            ctx.language,
            bold=True if style.bold else None,
            italic=True if style.italic else None,
            colour=style.colour if dress else "",
        )


def code(text: str, language: str, place: Place) -> Code:
    """Program text highlighted by Pygments; an unknown language is plain text."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False, ensurenl=False)
    lines: list[list[tuple[str, str]]] = [[]]
    for token, value in lexer.get_tokens(text.rstrip("\n").expandtabs(4)):
        dress = next((style for name, style in _DRESS.items() if str(token).startswith(f"Token.{name}")), "")
        first, *others = value.split("\n")
        lines[-1].append((dress, first))
        lines.extend([(dress, words)] for words in others)
    return Code(tuple(tuple(line) for line in lines), place)
