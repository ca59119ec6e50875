"""What a run on a slide looks like in the end: size, colour and ground, followed through every part that
may say so (run → shape → layout → master → theme). Arithmetic of its own, from the standards."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator
from dataclasses import dataclass

from readcharts import chart_words, frames
from readdeck import NS, A, Deck, Element, key, kind, name, placeholder, shapes

EMU = 12_700
_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "body": "bodyStyle", "obj": "bodyStyle"}


@dataclass(frozen=True)
class Rect:
    """A rectangle in points."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, other: Rect, slack: float = 0) -> bool:
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.x + other.w <= self.x + self.w + slack
            and other.y + other.h <= self.y + self.h + slack
        )

    def overlap(self, other: Rect) -> float:
        """The area that both cover, in square points."""
        wide = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        high = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return max(0.0, wide) * max(0.0, high)


def rect(shape: Element) -> Rect | None:
    """Where a shape says that it stands."""
    found = shape.find("p:spPr/a:xfrm", NS)
    if found is None:
        found = shape.find("p:xfrm", NS)
    if found is None:
        return None
    off, ext = found.find("a:off", NS), found.find("a:ext", NS)
    return Rect(*(int(n) / EMU for n in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))))


@dataclass(frozen=True)
class Look:
    """A run as it will be seen: where it stands, its words, size in points, colour and ground."""

    slide: str
    shape: str
    kind: str
    words: str
    size: float
    bold: bool
    colour: str
    grounds: tuple[str, ...]

    @property
    def contrast(self) -> float:
        return min(contrast(self.colour, ground) for ground in self.grounds)

    @property
    def large(self) -> bool:
        """Large text by WCAG 2.1: from 18 pt, or 14 pt bold."""
        return self.size >= 18 or (self.bold and self.size >= 14)


class Resolver:
    """Resolves the slides of one deck."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck

    def frame(self, slide: str, shape: Element) -> Rect | None:
        """Where a shape of a slide stands: by itself, or by its layout, or by its master."""
        for holder in self._ancestors(slide, shape):
            if (found := rect(holder)) is not None:
                return found
        return None

    def looks(self, slide: str) -> Iterator[Look]:
        """Every run of a slide that shows something."""
        for shape in shapes(self.deck.xml(slide)):
            ancestors = list(self._ancestors(slide, shape))
            where = self.frame(slide, shape)
            if where is None:
                continue
            grounds = self._grounds(slide, where)
            for paragraph in shape.iter(f"{A}p"):
                level = int(
                    (paragraph.find("a:pPr", NS).get("lvl") or 0)
                    if paragraph.find("a:pPr", NS) is not None
                    else 0
                )
                for run in paragraph.iterfind("*", NS):
                    text = run.find("a:t", NS)
                    if run.tag not in (f"{A}r", f"{A}fld") or text is None or not (text.text or "").strip():
                        continue
                    chain = [*self._said(run, paragraph), *self._inherited(slide, shape, ancestors, level)]
                    yield Look(
                        slide,
                        shape.find("*/p:cNvPr", NS).get("name"),
                        kind(shape),
                        text.text,
                        _size(chain),
                        _first(chain, "b") in ("1", "true"),
                        self._colour(slide, chain),
                        self._cell_ground(slide, paragraph) or grounds,
                    )

        yield from self._in_charts(slide)

    def _in_charts(self, slide: str) -> Iterator[Look]:
        for shape, part in frames(self.deck, slide):
            where = self.frame(slide, shape)
            for found in chart_words(self.deck.xml(part)) if part and where else ():
                chain = [found.properties]
                over = () if found.ground is None else (self._hex(slide, found.ground),)
                yield Look(
                    slide,
                    name(shape),
                    kind(shape),
                    found.said,
                    _size(chain),
                    _first(chain, "b") in ("1", "true"),
                    self._colour(slide, chain),
                    over or self._grounds(slide, where),
                )

    def _cell_ground(self, slide: str, paragraph: Element) -> tuple[str, ...]:
        """The fill of the table cell that a paragraph stands in, if it is filled."""
        cell = next(paragraph.iterancestors(f"{A}tc"), None)
        fill = cell.find("a:tcPr/a:solidFill", NS) if cell is not None else None
        return () if fill is None else (self._hex(slide, fill),)

    def _ancestors(self, slide: str, shape: Element) -> Iterator[Element]:
        """The shape itself, and what it stands for in the layout and in the master."""
        yield shape
        if placeholder(shape) is None:
            return
        layout = self.deck.layout_name(slide)
        yield from (s for s in shapes(self.deck.xml(layout)) if key(s) == key(shape))
        master = self.deck.related(layout, "slideMaster")[0]
        yield from [s for s in shapes(self.deck.xml(master)) if kind(s) == kind(shape)][:1]

    def _said(self, run: Element, paragraph: Element) -> Iterator[Element]:
        yield from run.iterfind("a:rPr", NS)

    def _inherited(
        self, slide: str, shape: Element, ancestors: list[Element], level: int
    ) -> Iterator[Element]:
        """Default run properties, nearest first."""
        wanted = f"a:lvl{level + 1}pPr/a:defRPr"
        for holder in ancestors:
            for style in holder.iterfind("p:txBody/a:lstStyle", NS):
                yield from style.iterfind(wanted, NS)
        layout = self.deck.layout_name(slide)
        master = self.deck.xml(self.deck.related(layout, "slideMaster")[0])
        if placeholder(shape) is not None:
            yield from master.iterfind(f"p:txStyles/p:{_STYLES.get(kind(shape), 'otherStyle')}/{wanted}", NS)
        yield from self.deck.xml("ppt/presentation.xml").iterfind(f"p:defaultTextStyle/{wanted}", NS)

    def _grounds(self, slide: str, where: Rect) -> tuple[str, ...]:
        """What lies under a frame: filled panels of the layout, or the page where none covers it all."""
        layout_name = self.deck.layout_name(slide)
        layout = self.deck.xml(layout_name)
        grounds = [self._page_ground(slide, layout_name)]
        for shape in shapes(layout):
            fill = shape.find("p:spPr/a:solidFill", NS)
            panel = rect(shape)
            if placeholder(shape) is not None or fill is None or panel is None:
                continue
            if panel.holds(where, slack=1):
                grounds = [self._hex(slide, fill)]
            elif panel.overlap(where) > 1:
                grounds.append(self._hex(slide, fill))
        return tuple(grounds)

    def _page_ground(self, slide: str, layout: str) -> str:
        for part in (slide, layout, self.deck.related(layout, "slideMaster")[0]):
            fill = self.deck.xml(part).find("p:cSld/p:bg/p:bgPr/a:solidFill", NS)
            if fill is not None:
                return self._hex(slide, fill)
        raise AssertionError(f"{slide} has no ground")

    def _colour(self, slide: str, chain: list[Element]) -> str:
        for properties in chain:
            if (link := properties.find("a:hlinkClick", NS)) is not None and not _keeps_colour(link):
                return self._theme_colour(slide, "hlink")
            if (fill := properties.find("a:solidFill", NS)) is not None:
                return self._hex(slide, fill)
        return self._theme_colour(slide, "tx1")

    def _hex(self, slide: str, fill: Element) -> str:
        colour = fill[0]
        if colour.tag == f"{A}srgbClr":
            base = str(colour.get("val"))
        else:
            base = self._theme_colour(slide, str(colour.get("val")))
        return _varied(base, colour)

    def _theme_colour(self, slide: str, name: str) -> str:
        """A colour by the name that the master's map gives it."""
        master = self.deck.related(self.deck.layout_name(slide), "slideMaster")[0]
        slot = self.deck.xml(master).find("p:clrMap", NS).get(name, name)
        theme = self.deck.xml(self.deck.related(master, "theme")[0])
        return str(theme.find(f"a:themeElements/a:clrScheme/a:{slot}", NS)[0].get("val"))


def _keeps_colour(link: Element) -> bool:
    return any(e.get("val") == "tx" for e in link.iter() if str(e.tag).endswith("}hlinkClr"))


def _first(chain: list[Element], attribute: str) -> str | None:
    return next((e.get(attribute) for e in chain if e.get(attribute) is not None), None)


def _size(chain: list[Element]) -> float:
    """Points; a run that is raised or lowered is drawn smaller, but is part of its line."""
    return int(_first(chain, "sz") or 1800) / 100


def _varied(base: str, colour: Element) -> str:
    """Luminance modulated and offset (ECMA-376 part 1, 20.1.2.3.20 and .21)."""
    for change in colour:
        hue, light, saturation = colorsys.rgb_to_hls(*(int(base[i : i + 2], 16) / 255 for i in (0, 2, 4)))
        amount = int(change.get("val")) / 100_000
        if change.tag == f"{A}lumMod":
            light *= amount
        elif change.tag == f"{A}lumOff":
            light += amount
        else:
            raise AssertionError(f"a change of colour that is not known here: {change.tag}")
        channels = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), saturation)
        base = "".join(f"{round(c * 255):02X}" for c in channels)
    return base


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.1, definition of contrast ratio)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(value: str) -> float:
    channels = [int(value[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
