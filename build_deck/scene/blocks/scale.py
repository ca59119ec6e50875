"""Scales: a bar from a lowest to a highest number, its bands named, markers over it.

Drawn as one group of native shapes. A band's name stands in the band where every name fits; otherwise
all stand under the bar with their numbers, pushed apart, each tied to its band by a leader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_deck.outline import scale as outline
from build_deck.outline.scale import shown
from build_deck.outline.text import Span, Text
from build_deck.scene.blocks.flow import Placement
from build_deck.scene.context import Context
from build_deck.scene.fit import report_wide
from build_deck.scene.model import GroupShape, Mark, Node, Reveal
from build_deck.scene.spread import leader_levels, spread
from build_deck.scene.typeset import Item, Setting, plain_text, typeset
from build_deck.theme.style import Align, Anchor, Box, Style

_BAR = 72.0
_GAP = 12.0
_LEADERS = 34.0
_PAD = 6.0
_DOT = 14.0
_STYLES = ("mark-22", "mark-20", "mark", "mark-16", "mark-14")
_WIDTHS = (168.0, 144.0, 120.0, 96.0, 72.0)
"""Points that a label may be wide, widest first."""
_TICK = 6.0


@dataclass(frozen=True, slots=True)
class _Label:
    """A text to stand over or under the bar, and the x of what it speaks of."""

    ident: str
    text: Text
    x: float
    accent: bool


@dataclass(frozen=True, slots=True)
class _Set:
    """Labels as set: for each its left edge, its width and its setting; and the style of all."""

    style: Style
    edges: tuple[float, ...]
    widths: tuple[float, ...]
    settings: tuple[Setting, ...]

    @property
    def height(self) -> float:
        """That of the tallest label."""
        return max((setting.height for setting in self.settings), default=0)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale block."""

    scale: outline.Scale

    @property
    def stretch(self) -> float:
        """A scale takes the height of its labels."""
        return 0

    def place(self, box: Box, size: float, fresh: bool, ctx: Context) -> Placement | None:
        """Markers, bar, and bands' names or numbers, as one group."""
        over = _labels_set(self._markers(box), box, ctx)
        inside = self._names_inside(box, ctx)
        under = _labels_set(self._below(box, named=inside is None), box, ctx)
        if over is None or under is None:
            return None
        top = over.height + _LEADERS if self.scale.markers else _GAP
        foot = (_LEADERS if inside is None else _GAP) + under.height
        if top + _BAR + foot > box.h:
            return None
        bar = Box(box.x, box.y + top, box.w, _BAR)
        bands = self._bands(bar, inside)
        below = self._under(bar, under, ctx, named=inside is None)
        marks, clicks = self._over(bar, over)
        parts = (*bands, *below, *marks)
        frame = Box(box.x, box.y, box.w, top + _BAR + foot)
        group = GroupShape(ctx.words["scale"], frame, parts, self.alt(ctx))
        start = len(bands) + len(below)
        reveal = tuple(Reveal(0, parts=tuple(start + n for n in click)) for click in clicks)
        return Placement((group,), frame.h, reveal=reveal or None)

    def _at(self, number: float, box: Box) -> float:
        low, high = self.scale.from_, self.scale.to
        return box.x + box.w * (number - low) / (high - low)

    def _markers(self, box: Box) -> list[_Label]:
        ordered = sorted(self.scale.markers, key=lambda marker: marker.at)
        return [
            _Label(
                f"marker-{n}",
                _two_lines(marker.label, shown(marker.at), number_first=True),
                self._at(marker.at, box),
                marker.highlight,
            )
            for n, marker in enumerate(ordered, start=1)
        ]

    def _below(self, box: Box, *, named: bool) -> list[_Label]:
        """The bands' names with their numbers, or only the numbers where bands meet."""
        scale = self.scale
        if not named:
            numbers = {scale.from_, scale.to, *(n for band in scale.bands for n in (band.from_, band.to))}
            words = {
                n: shown(n) + (f" {scale.unit}" if scale.unit and n == scale.to else "") for n in numbers
            }
            return [
                _Label(f"number-{i}", plain_text(words[n], scale.place), self._at(n, box), False)
                for i, n in enumerate(sorted(numbers), start=1)
            ]
        return [
            _Label(
                f"band-{i}",
                _two_lines(band.name, f"{shown(band.from_)}–{shown(band.to)}"),
                self._at((band.from_ + band.to) / 2, box),
                band.highlight,
            )
            for i, band in enumerate(scale.bands, start=1)
        ]

    def _names_inside(self, box: Box, ctx: Context) -> tuple[Style, list[Setting]] | None:
        """The names set in their bands, where each fits, and the numbers under them keep apart."""
        rooms = [self._at(b.to, box) - self._at(b.from_, box) - 2 * _PAD for b in self.scale.bands]
        if any(room <= 0 for room in rooms) or not _apart(self._below(box, named=False), box, ctx):
            return None
        for name in _STYLES:
            style = ctx.theme.style(name)
            settings = [
                typeset([Item(band.name)], [style], room, ctx)
                for band, room in zip(self.scale.bands, rooms, strict=True)
            ]
            if all(s.height <= _BAR - _PAD and not s.too_wide for s in settings):
                return style, settings
        return None

    def _bands(self, bar: Box, inside: tuple[Style, list[Setting]] | None) -> list[Node | Mark]:
        """The bar, and on it each band, with its name where names stand inside."""
        parts: list[Node | Mark] = [Mark("rect", bar, fill="wash")]
        for index, band in enumerate(self.scale.bands):
            left, right = self._at(band.from_, bar), self._at(band.to, bar)
            frame = Box(left, bar.y, right - left, bar.h)
            fill = "accent" if band.highlight else "wash"
            if inside is None:
                parts.append(Mark("rect", frame, fill=fill, line="paper", weight=2))
                continue
            style, settings = inside
            colour = "on-accent" if band.highlight else "ink"
            parts.append(
                Node(
                    f"band-{index + 1}",
                    frame,
                    settings[index].paragraphs,
                    _dressed(style, colour, bold=band.highlight, align="c"),
                    fill=fill,
                    line="paper",
                    weight=2,
                    insets=(_PAD, 0, _PAD, 0),
                )
            )
        parts.append(Mark("rule", Box(bar.x, bar.bottom, bar.w, 0), line="ink", weight=1.25))
        return parts

    def _under(self, bar: Box, labels: _Set, ctx: Context, *, named: bool) -> list[Node | Mark]:
        made = self._below(bar, named=named)
        top = bar.bottom + (_LEADERS if named else _GAP)
        parts: list[Node | Mark] = []
        for number, label in enumerate(made):
            parts.append(_node(label, number, labels, top, "t", "accent" if label.accent else "ink"))
            if not named:
                parts.append(Mark("rule", Box(label.x, bar.bottom, 0, _TICK), line="ink", weight=1.25))
        if named:
            starts, ends = [label.x for label in made], _centres(labels)
            for rules in _leaders(starts, ends, bar.bottom, top - 2):
                parts.extend(rules)
        return parts

    def _over(self, bar: Box, labels: _Set) -> tuple[list[Node | Mark], list[list[int]]]:
        """Each marker: its label, its leader, its dot on the bar; and which parts each is made of."""
        made = self._markers(bar)
        foot = bar.y - _LEADERS
        starts, ends = [label.x for label in made], _centres(labels)
        leaders = _leaders(starts, ends, bar.y, foot + 2)
        parts: list[Node | Mark] = []
        clicks = []
        for number, label in enumerate(made):
            colour = "accent" if label.accent else "ink"
            first = len(parts)
            top = foot - labels.height
            parts.append(_node(label, number, labels, top, "b", colour))
            parts.extend(leaders[number])
            dot = Box(label.x - _DOT / 2, bar.y - _DOT / 2, _DOT, _DOT)
            fill = "accent" if label.accent else "paper"
            parts.append(Mark("oval", dot, fill=fill, line=colour, weight=1.5))
            clicks.append(list(range(first, len(parts))))
        return parts, clicks

    def alt(self, ctx: Context) -> str:
        """The scale in words: its range, its bands, what is marked."""
        scale, words = self.scale, ctx.words
        high = f"{shown(scale.to)} {scale.unit}".strip()
        said = [words["scale-alt"].format(low=shown(scale.from_), high=high)]
        if scale.bands:
            bands = (
                f"{b.name.plain} ({words['range'].format(low=shown(b.from_), high=shown(b.to))})"
                for b in scale.bands
            )
            said.append(words["bands-alt"].format(bands=", ".join(bands)))
        if scale.markers:
            markers = (f"{m.label.plain} ({shown(m.at)})" for m in scale.markers)
            said.append(words["markers-alt"].format(markers=", ".join(markers)))
        return " ".join(said)

    def complain(self, box: Box, ctx: Context) -> None:
        """Name the word that is too wide, or else say that there are too many labels."""
        for text in (*(m.label for m in self.scale.markers), *(b.name for b in self.scale.bands)):
            setting = typeset([Item(text)], ctx.theme.levels(_STYLES[-1]), _WIDTHS[0], ctx)
            if setting.too_wide:
                report_wide(setting, ctx)
                return
        ctx.report(
            "does-not-fit",
            "the scale's bands and markers do not all fit beside each other",
            self.scale.place,
            "shorten their names, or show fewer",
        )


def _two_lines(words: Text, number: str, *, number_first: bool = False) -> Text:
    """A name with its number on a line of its own; what is named is bold."""
    named = tuple(Span(s.text, True, s.italic, s.code, s.strike, s.baseline, s.link, s.lang, s.cites)
                  for s in words.spans)  # fmt: skip
    spans = (Span(f"{number}\n"), *named) if number_first else (*named, Span(f"\n{number}"))
    return Text(spans, words.place)


def _labels_set(labels: Sequence[_Label], box: Box, ctx: Context) -> _Set | None:
    """Labels side by side, each centred on its x as nearly as the others allow, at the largest style and
    in the widest columns in which they fit."""
    for name in _STYLES:
        style = ctx.theme.style(name)
        for limit in _WIDTHS:
            settings = [typeset([Item(label.text)], [style], limit, ctx) for label in labels]
            if any(setting.too_wide for setting in settings):
                continue
            # A point more than measured, so that no renderer breaks the line.
            widths = [float(int(setting.widest) + 2) for setting in settings]
            wanted = [label.x - width / 2 for label, width in zip(labels, widths, strict=True)]
            edges = spread(wanted, widths, _GAP, box.x, box.right)
            if edges is not None:
                return _Set(style, edges, tuple(widths), tuple(settings))
    return None


def _apart(labels: Sequence[_Label], box: Box, ctx: Context) -> bool:
    """Whether labels can all stand just where they belong."""
    found = _labels_set(labels, box, ctx)
    if found is None:
        return False
    off = [abs(centre - label.x) for centre, label in zip(_centres(found), labels, strict=True)]
    return all(distance < 1 for distance in off[1:-1])


def _centres(labels: _Set) -> list[float]:
    return [edge + width / 2 for edge, width in zip(labels.edges, labels.widths, strict=True)]


def _node(label: _Label, number: int, labels: _Set, top: float, anchor: Anchor, colour: str) -> Node:
    frame = Box(labels.edges[number], top, labels.widths[number], labels.height)
    style = _dressed(labels.style, colour, align="c")
    return Node(label.ident, frame, labels.settings[number].paragraphs, style, anchor=anchor)


def _dressed(style: Style, colour: str, *, bold: bool = False, align: Align = "l") -> Style:
    return replace(style, colour=colour, bold=bold, align=align)


def _leaders(starts: Sequence[float], ends: Sequence[float], line: float, far: float) -> list[list[Mark]]:
    """From the line at height `line` to the labels' height `far`: straight, or across between."""
    levels = leader_levels(starts, ends)
    step = (far - line) / (max(levels, default=0) + 2)
    leaders = []
    for start, end, level in zip(starts, ends, levels, strict=True):
        turn = line + step * (level + 1)
        if abs(start - end) < 0.5:
            leaders.append([_rule(start, line, start, far)])
        else:
            corners = [(start, line), (start, turn), (end, turn), (end, far)]
            leaders.append([_rule(*a, *b) for a, b in pairwise(corners)])
    return leaders


def _rule(x1: float, y1: float, x2: float, y2: float) -> Mark:
    box = Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    return Mark("rule", box, line="muted", weight=0.75)
