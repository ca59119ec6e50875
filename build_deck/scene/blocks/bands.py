"""Eras without events: bands side by side, such as prehistory, history and hyperhistory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_deck.diagnostics import Place
from build_deck.outline.text import Text
from build_deck.outline.timeline import Era
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, report_wide, text_shape
from build_deck.scene.model import Shape
from build_deck.scene.reveal import in_clicks
from build_deck.scene.typeset import Item, Setting, plain_text, typeset
from build_deck.theme.style import Box, Decor, Style

_TOP = 24.0
_BAND = 84.0
_PARTED = 6.0
_INSET = 14.0
_BELOW = 14.0
_DATES_GAP = 6.0
_NAMES = ("head-26", "head", "head-18")
_TEXTS = ("text-22", "text-20", "text-18")


@dataclass(frozen=True, slots=True)
class Bands:
    """Eras in order, each as wide as the others."""

    eras: tuple[Era, ...]
    place_of: Place

    @property
    def stretch(self) -> float:
        """Bands take the height of their words."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """Names in their bands, dates and texts under them; all, or nothing."""
        boxes = self._boxes(box)
        inner = [replace(b, x=b.x + _INSET, w=b.w - 2 * _INSET) for b in boxes]
        dates = [plain_text(_dates(era, ctx), era.place) for era in self.eras]
        names = _step([e.name for e in self.eras], _NAMES, inner, _BAND - 12, ctx)
        said = _step(dates, ("text-18-muted",), inner, 60, ctx)
        if names is None or said is None:
            return None
        top = boxes[0].bottom + _BELOW
        under = top + (max(s.height for s in said[1]) + _DATES_GAP if any(dates) else 0)
        texts = _step([e.text or Text() for e in self.eras], _TEXTS, inner, box.bottom - under, ctx)
        if texts is None:
            return None
        shapes: list[Shape] = []
        clicks: list[int] = []
        for i, (era, frame, inside) in enumerate(zip(self.eras, boxes, inner, strict=True)):
            colour = "on-accent" if era.highlight else "ink"
            levels = tuple(replace(style, colour=colour) for style in names[0])
            shapes.append(text_shape("Era", levels, names[1][i], replace(inside, h=frame.h), anchor="m"))
            for name, (styles, settings), y in (("Dates", said, top), ("Text of era", texts, under)):
                if settings[i].paragraphs:
                    room = Box(inside.x, y, inside.w, -(-settings[i].height // 6) * 6)
                    shapes.append(text_shape(name, styles, settings[i], room))
            clicks.extend([i] * (len(shapes) - len(clicks)))
        decor = tuple(
            Decor("rect", frame, fill="accent" if era.highlight else "wash")
            for era, frame in zip(self.eras, boxes, strict=True)
        )
        tallest = max(setting.height for setting in texts[1])
        return Placement(tuple(shapes), under + tallest - box.y, decor, reveal=in_clicks(clicks))

    def _boxes(self, box: Box) -> list[Box]:
        count = len(self.eras)
        width = float(int((box.w + _PARTED) / count - _PARTED))
        return [Box(box.x + (width + _PARTED) * i, box.y + _TOP, width, _BAND) for i in range(count)]

    def complain(self, box: Box, ctx: Context) -> None:
        """Name the word that is too wide, or the longest text."""
        width = self._boxes(box)[0].w - 2 * _INSET
        words = [(e.name, _NAMES[-1]) for e in self.eras] + [
            (e.text, _TEXTS[-1]) for e in self.eras if e.text
        ]
        for text, style in words:
            setting = typeset([Item(text)], ctx.theme.levels(style), width, ctx)
            if setting.too_wide:
                report_wide(setting, ctx)
                return
        longest = max((text for text, _ in words), key=lambda text: len(text.plain))
        ctx.report(
            "does-not-fit", "the eras' words do not fit under them", longest.place, "say it in fewer words"
        )


def _dates(era: Era, ctx: Context) -> str:
    """When an era is, as far as it says: "3000 BC – 1950", "from 1950"."""
    if era.from_ and era.to:
        return f"{era.from_} – {era.to}"
    if era.from_ or era.to:
        return ctx.words["since" if era.from_ else "until"].format(date=era.from_ or era.to)
    return ""


def _step(
    texts: Sequence[Text], names: Sequence[str], boxes: Sequence[Box], room: float, ctx: Context
) -> tuple[tuple[Style, ...], list[Setting]] | None:
    """All texts at the one largest step at which each fits."""
    for name in names:
        levels = ctx.theme.levels(name)
        settings = [
            typeset([Item(text)] if text else [], levels, box.w, ctx)
            for text, box in zip(texts, boxes, strict=True)
        ]
        if all(s.height <= room + SLACK and not s.too_wide for s in settings):
            return levels, settings
    return None
