"""Paragraphs, bullets and numbered steps: text that flows, and may go on on a further slide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_deck.outline.blocks import Bullet
from build_deck.outline.text import Span, Text
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import SLACK, report_wide, text_shape
from build_deck.scene.typeset import Item, Setting, typeset, worded
from build_deck.theme.style import Box, Style

_NUMBER_ROOM = 8.0
"""Points by which a number is wider than a dash."""
_DIGIT = 0.51
"""Ems that each further digit of a number takes."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Items in one list style: "bullet" or "prose" styles of the theme, by size.

    `numbered` counts the first level. `name` is what the placeholder is called.
    """

    items: tuple[Item, ...]
    family: str
    name: str
    numbered: bool = False
    bold: bool = False

    @property
    def stretch(self) -> float:
        """Text takes the height it needs."""
        return 0

    def levels(self, size: float, ctx: Context) -> tuple[Style, ...]:
        """The list style at a size."""
        levels = ctx.theme.levels(f"{self.family}-{size:g}")
        if self.bold:
            levels = tuple(replace(level, bold=True) for level in levels)
        if not self.numbered:
            return levels
        first = levels[0]
        room = _NUMBER_ROOM + first.size * _DIGIT * (len(str(self._last_number)) - 1)
        margin = first.margin + room
        numbered = replace(first, bullet="1", bullet_colour="accent", margin=margin, indent=-margin)
        return (numbered, *(replace(s, margin=s.margin + room) for s in levels[1:]))

    @property
    def _last_number(self) -> int:
        """The number of the last step, here or on a further slide."""
        counted = [item for item in self.items if item.level == 0 and item.bullet]
        return counted[-1].number + len(counted) - 1 if counted else 1

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """All items, or as many as fit without parting a bullet from what stands under it."""
        levels = self.levels(size, ctx)
        setting = typeset(self.items, levels, box.w, ctx, until=box.h + SLACK)
        if setting.too_wide:
            return None
        if setting.height <= box.h + SLACK:
            return self._placed(setting, levels, box, None)
        count = self._that_fit(setting, box.h, fresh)
        if count:
            head, rest = replace(self, items=self.items[:count]), self._after(count)
        elif fresh:
            parts = self._parted(levels, box, ctx)
            if parts is None:
                return None
            head, rest = parts
        else:
            return None
        setting = typeset(head.items, levels, box.w, ctx)
        return self._placed(setting, levels, box, rest)

    def _placed(self, setting: Setting, levels: Sequence[Style], box: Box, rest: Prose | None) -> Placement:
        # Whole rhythm units of 6 points let slides alike in build share a layout.
        height = min(box.h, -(-setting.height // 6) * 6)
        frame = Box(box.x, box.y, box.w, height)
        return Placement((text_shape(self.name, levels, setting, frame),), setting.height, (), rest)

    def _that_fit(self, setting: Setting, height: float, fresh: bool) -> int:
        """How many items fit, ending where a first-level item follows; else, on a page of its own,
        anywhere but right behind an item that has others under it."""
        used, good, fallback = 0.0, 0, 0
        for index, (before, tall) in enumerate(zip(setting.befores, setting.heights, strict=True)):
            used += tall + (before if index else 0)
            if used > height + SLACK:
                break
            following = self.items[index + 1] if index + 1 < len(self.items) else None
            if following is None or following.level == 0:
                good = index + 1
            elif following.level <= self.items[index].level:
                fallback = index + 1
        return good or (fallback if fresh else 0)

    def _after(self, count: int) -> Prose:
        """What follows the first `count` items, its numbers going on."""
        passed = sum(1 for item in self.items[:count] if item.level == 0 and item.bullet)
        rest = self.items[count:]
        if self.numbered and passed:
            rest = tuple(replace(i, number=i.number + passed) if i.level == 0 else i for i in rest)
        return replace(self, items=rest)

    def _parted(self, levels: Sequence[Style], box: Box, ctx: Context) -> tuple[Prose, Prose] | None:
        """A page's worth of the items, where even the first run of them is taller than a page: the
        paragraph that crosses the edge is parted between two of its lines."""
        setting = typeset(self.items, levels, box.w, ctx, until=box.h + SLACK)
        used = 0.0
        for index, (before, tall) in enumerate(zip(setting.befores, setting.heights, strict=True)):
            space = before if index else 0.0
            if used + space + tall <= box.h + SLACK:
                used += space + tall
                continue
            lines = setting.paragraphs[index].lines
            whole = int((box.h + SLACK - used - space) // (tall / len(lines)))
            if whole < 1 or whole >= len(lines):
                return (replace(self, items=self.items[:index]), self._after(index)) if index else None
            first, second = _part_text(worded(self.items[index].text, ctx), lines, whole)
            item = self.items[index]
            head = (*self.items[:index], replace(item, text=first))
            rest = self._after(index).items
            # The parted item carries its number on this page: those after it count on from it.
            after = replace(self, items=rest)._after(1).items
            tail = (replace(rest[0], text=second, bullet=False), *after)
            return replace(self, items=head), replace(self, items=tail)
        return None

    def complain(self, box: Box, ctx: Context) -> None:
        """Only a word wider than its line keeps text from going on."""
        size = 18.0
        setting = typeset(self.items, self.levels(size, ctx), box.w, ctx)
        if setting.too_wide:
            report_wide(setting, ctx)
        else:
            ctx.report(
                "does-not-fit",
                f"the {self.name.lower()} cannot be set in {box.w:.0f} by {box.h:.0f} points",
                self.items[0].text.place,
                "leave it more room: fewer blocks on the slide, or wider columns",
            )


def _part_text(text: Text, lines: Sequence[str], whole: int) -> tuple[Text, Text]:
    """A text cut after its first `whole` lines; white space at the cut goes."""
    plain = text.plain
    position = 0
    for line in lines[:whole]:
        position = plain.index(line.strip(), position) + len(line.strip()) if line.strip() else position
    return replace(text, spans=_cut(text.spans, 0, position)), replace(
        text, spans=_cut(text.spans, position, len(plain), strip=True)
    )


def _cut(spans: Iterable[Span], start: int, end: int, *, strip: bool = False) -> tuple[Span, ...]:
    kept: list[Span] = []
    at = 0
    for span in spans:
        words = span.text[max(0, start - at) : max(0, end - at)]
        at += len(span.text)
        if strip and not kept:
            words = words.lstrip()
        if words:
            # The citation stays with the words it was worded in; it is not worded again.
            kept.append(replace(span, text=words, cites=()))
    return tuple(kept)


def bullets(items: Sequence[Bullet], ctx: Context, *, numbered: bool = False) -> Prose:
    """Bullets, or numbered steps."""
    name = ctx.words["steps"] if numbered else "Bullets"
    return Prose(tuple(_items(items, 0)), "bullet", name, numbered)


def _items(items: Sequence[Bullet], level: int) -> Iterable[Item]:
    for bullet in items:
        yield Item(bullet.text, level)
        yield from _items(bullet.bullets, level + 1)


def paragraphs(texts: Sequence[Text], *, bold: bool = False) -> Prose:
    """Plain paragraphs."""
    return Prose(tuple(Item(text) for text in texts), "prose", "Text", bold=bold)
