"""Quotations, definitions, statements and questions where they share a slide with other blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline import blocks as outline
from build_deck.outline.text import Text
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, report_wide, snug, text_shape
from build_deck.scene.model import Shape
from build_deck.scene.reveal import in_clicks
from build_deck.scene.typeset import Item, plain_text, typeset
from build_deck.theme.style import Box, Decor

_INSET = 24.0
_BAR = 4.0
_BETWEEN = 6.0

_Part = tuple[str, Text, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """A few texts in fixed order, each in style steps of its own, kept together; a bar of colour may
    stand to their left. `parts` are (name, text, style steps)."""

    parts: tuple[_Part, ...]
    bar: str = ""
    place_of: Place = Place()

    @property
    def stretch(self) -> float:
        """It takes the height of its texts."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """All of it at the largest common step that fits, or nothing."""
        steps = max(len(styles) for _, _, styles in self.parts)
        for step in range(steps):
            placement = self._at(step, box, ctx)
            if placement is not None:
                return placement
        return None

    def _at(self, step: int, box: Box, ctx: Context) -> Placement | None:
        inset = _INSET if self.bar else 0.0
        y = box.y
        shapes: list[Shape] = []
        for name, text, styles in self.parts:
            levels = ctx.theme.levels(styles[min(step, len(styles) - 1)])
            setting = typeset([Item(text)], levels, box.w - inset, ctx)
            if setting.too_wide:
                return None
            frame = Box(box.x + inset, y, box.w - inset, snug(setting))
            shapes.append(text_shape(name, levels, setting, frame))
            y += snug(setting) + _BETWEEN
        height = y - _BETWEEN - box.y
        if height > box.h + SLACK:
            return None
        bar = (Decor("rect", Box(box.x, box.y, _BAR, height), fill=self.bar),) if self.bar else ()
        together = in_clicks([0] * len(shapes))
        return Placement(tuple(shapes), height, bar, rigid=step > 0, reveal=together)

    def complain(self, box: Box, ctx: Context) -> None:
        """A word is too wide, or the whole is too tall."""
        for _, text, styles in self.parts:
            setting = typeset([Item(text)], ctx.theme.levels(styles[-1]), box.w - _INSET, ctx)
            if setting.too_wide:
                report_wide(setting, ctx)
                return
        ctx.report(
            "does-not-fit",
            f"the {self.parts[0][0].lower()} does not fit beside what else is on the slide",
            self.parts[0][1].place,
            "shorten it, or give it a slide of its own",
        )


def quote(block: outline.Quote) -> Group:
    """A quotation with its speaker, a bar at its side."""
    parts: list[_Part] = [("Quotation", block.text, ("quote-34", "quote-28", "quote-24", "quote-22"))]
    if block.by:
        parts.append(("Speaker", block.by, ("speaker",)))
    if block.occasion:
        parts.append(("Occasion", block.occasion, ("text-18-muted",)))
    return Group(tuple(parts), "accent", block.place)


def definition(block: outline.Definition) -> Group:
    """A term, a line on the word, its meaning."""
    parts: list[_Part] = [("Term", block.term, ("term", "term-2"))]
    if block.form:
        parts.append(("Form", block.form, ("text-18-muted",)))
    parts.append(("Meaning", block.meaning, ("text-24", "text-22", "text-20", "text-18")))
    return Group(tuple(parts), "", block.place)


def statement(block: outline.Statement) -> Group:
    """A number or sentence and the line under it."""
    steps = ("sentence-72", "sentence-54", "sentence-44", "term")
    parts: list[_Part] = [("Statement", block.text, steps)]
    if block.line:
        parts.append(("Line", block.line, ("text-22", "text-20", "text-18")))
    return Group(tuple(parts), "", block.place)


def answer(text: Text) -> Group:
    """The answer to a question, set apart so that it can appear on a click."""
    return Group((("Answer", text, ("text-24", "text-22", "text-20", "text-18")),), "", text.place)


def question(block: outline.Question, letters: Sequence[str]) -> Group:
    """A prompt and its lettered options."""
    parts: list[_Part] = []
    if block.prompt:
        parts.append(("Question", block.prompt, ("head",)))
    for letter, option in zip(letters, block.options, strict=False):
        words = replace(option, spans=(*plain_text(f"{letter}\N{EN SPACE}").spans, *option.spans))
        parts.append((f"Option {letter}", words, ("text-22", "text-20", "text-18")))
    if block.task:
        parts.append(("Task", block.task, ("text-20", "text-18")))
    return Group(tuple(parts), "contrast", block.place)
