"""Typesetting: the author's text in a theme's style, as runs broken into measured lines."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline.text import Span, Text
from build_deck.scene.context import Context
from build_deck.scene.linebreak import Line, Piece, break_lines, line_height
from build_deck.scene.model import Paragraph, Run
from build_deck.theme.metrics import Metrics, metrics_for
from build_deck.theme.style import FontRole, Style

_PARTED = re.compile(r"(?<=et) (?=al\b)|(?<=&) |(?<=,) (?=\d{4}|n\.d\.)|(?<=p\.) |(?<=pp\.) ")
_SPARE: dict[FontRole, float] = {"display": 0.025, "text": 0.0, "code": 0.065}
"""How much higher other engines set a line: they differ in the natural line of a serif and of a
monospaced font by as much, and agree on sans serif ones."""
_CHINESE = {"zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR"}


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph to be set. `number` is what automatic numbering shows (0: none counted here);
    `bullet` False takes a level's bullet away; `style` overrides the level's style for its runs."""

    text: Text
    level: int = 0
    bullet: bool = True
    number: int = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """Paragraphs as set, the height of each (without the space before it), that space, the total, and
    the words that are wider than their line,
    and the widths of the widest and of the last line. `spare` is by how much a renderer may set it
    higher."""

    paragraphs: tuple[Paragraph, ...]
    heights: tuple[float, ...]
    befores: tuple[float, ...]
    too_wide: tuple[tuple[str, Place], ...]
    widest: float = 0
    last: float = 0
    spare: float = 0

    @property
    def height(self) -> float:
        """Points from the first line's top to the last line's foot."""
        return sum(self.heights) + sum(self.befores[1:])

    @property
    def room(self) -> float:
        """The height to leave for it: its own, and what other renderers may add."""
        return self.height + self.spare

    @property
    def lines(self) -> int:
        """Lines in all."""
        return sum(len(p.lines) for p in self.paragraphs)


def plain_text(words: str, place: Place = Place()) -> Text:
    """Words of the tool's own as a text without dress."""
    return Text((Span(words),), place)


def worded(text: Text, ctx: Context) -> Text:
    """The text with its citations in words."""
    if not any(span.cites for span in text.spans):
        return text
    spans = tuple(
        replace(span, text=_glued(ctx.citations.in_text(span.cites))) if span.cites else span
        for span in text.spans
    )
    return replace(text, spans=spans)


def _glued(citation: str) -> str:
    """A citation that does not part "et al." nor leave a year alone on a line."""
    return _PARTED.sub("\N{NO-BREAK SPACE}", citation)


def runs_of(text: Text, ctx: Context) -> tuple[Run, ...]:
    """The runs of a text: citations worded, each run with its language."""
    return tuple(_run(span, ctx) for span in worded(text, ctx).spans if span.text)


def _run(span: Span, ctx: Context) -> Run:
    return Run(
        text=span.text,
        lang=_CHINESE.get(span.lang, span.lang) or ctx.language,
        bold=True if span.bold else None,
        italic=True if span.italic else None,
        strike=span.strike,
        baseline=span.baseline,
        font="code" if span.code else None,
        link=span.link,
    )


def metrics_of(style: Style, ctx: Context, *, bold: bool = False, italic: bool = False) -> Metrics:
    """The metrics that measure a style's text."""
    font = ctx.theme.fonts[style.font]
    return metrics_for(font.file or font.latin, bold or style.bold, italic or style.italic)


def _pieces(runs: Iterable[Run], style: Style, ctx: Context) -> tuple[Piece, ...]:
    pieces = []
    for run in runs:
        dress = replace(style, font=run.font) if run.font else style
        # A superscript is set at two thirds; PowerPoint's own ratio.
        size = style.size * 2 / 3 if run.baseline else style.size
        words = run.text.upper() if style.caps else run.text
        metrics = metrics_of(dress, ctx, bold=bool(run.bold), italic=bool(run.italic))
        pieces.append(Piece(words, metrics, size, style.tracking))
    return tuple(pieces)


def level_style(levels: Sequence[Style], level: int) -> Style:
    """The style of a level; deeper levels than the theme has are set like its last."""
    return levels[min(level, len(levels) - 1)]


def typeset(
    items: Sequence[Item], levels: Sequence[Style], width: float, ctx: Context, *, until: float = math.inf
) -> Setting:
    """Set paragraphs in list style `levels` in a frame `width` points wide.

    Those after the one that passes the height `until` are left out: a long list is set a page at a time.
    """
    paragraphs: list[Paragraph] = []
    heights: list[float] = []
    befores: list[float] = []
    wide: list[tuple[str, Place]] = []
    widest = last = spare = used = 0.0
    for item in items:
        if used > until:
            break
        style = level_style(levels, item.level)
        runs = runs_of(item.text, ctx)
        lines, too_wide = break_lines(_pieces(runs, style, ctx), width - style.margin)
        wide.extend((word, item.text.place) for word in too_wide)
        paragraphs.append(
            Paragraph(runs, item.level, item.bullet, item.number, tuple(line.text for line in lines))
        )
        heights.append(sum(_line_height(line, style, ctx) for line in lines))
        befores.append(style.before)
        used += heights[-1] + (befores[-1] if len(befores) > 1 else 0.0)
        spare += heights[-1] * _SPARE[style.font]
        widest = max(widest, *(line.width for line in lines), 0.0)
        last = lines[-1].width if lines else 0.0
    return Setting(tuple(paragraphs), tuple(heights), tuple(befores), tuple(wide), widest, last, spare)


def _line_height(line: Line, style: Style, ctx: Context) -> float:
    return line_height(style.leading, metrics_of(style, ctx), line.text)
