"""Slide layouts: each distinct layout of a deck once, in the order in which slides use them."""

from __future__ import annotations

from collections.abc import Iterable

from build_deck.pptx import master
from build_deck.pptx.drawing import MASTER_COLOURS, background, common_slide_data
from build_deck.pptx.package import Part, Relationships
from build_deck.pptx.placeholders import decoration, layout_placeholder
from build_deck.pptx.xml import EMPTY, Xml, part_root
from build_deck.scene.model import Run, Slide, TextShape
from build_deck.theme.style import Layout
from build_deck.theme.theme import Theme

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"


class LayoutBook:
    """The layouts of a deck and the parts they become. Equal layouts are one part."""

    __slots__ = ("_by_identity", "_footers", "_names")

    def __init__(self, slides: Iterable[Slide]) -> None:
        """Gather the layouts of these slides."""
        self._names: dict[Layout, str] = {}
        # A layout's hash runs over all it holds; slides often share the very same value.
        self._by_identity: dict[int, str] = {}
        self._footers: dict[str, tuple[Run, ...]] = {}
        for slide in slides:
            if id(slide.layout) not in self._by_identity:
                name = f"/ppt/slideLayouts/slideLayout{len(self._names) + 1}.xml"
                name = self._names.setdefault(slide.layout, name)
                self._by_identity[id(slide.layout)] = name
                self._footers.setdefault(name, footer_runs(slide))

    def part_name(self, slide: Slide) -> str:
        """The part that a slide's layout became."""
        return self._by_identity[id(slide.layout)]

    @property
    def part_names(self) -> tuple[str, ...]:
        """Every layout part, in order."""
        return tuple(self._names.values())

    def parts(self, theme: Theme, lang: str) -> list[Part]:
        """The layouts as parts; `lang` is that of fixed text which names none."""
        titles = _unique(layout.name for layout in self._names)
        return [
            _part(layout, title, part_name, self._footers[part_name], theme, lang)
            for (layout, part_name), title in zip(self._names.items(), titles, strict=True)
        ]


def footer_runs(slide: Slide) -> tuple[Run, ...]:
    """What a slide's footer says; its layout says the same, so that a slide added by hand says it too."""
    for shape in slide.shapes:
        if isinstance(shape, TextShape) and shape.placeholder.type == "ftr":
            return tuple(run for paragraph in shape.paragraphs for run in paragraph.runs)
    return ()


def _unique(names: Iterable[str]) -> list[str]:
    """Names made unique: the second "Bullets" is "Bullets 2"."""
    taken: dict[str, None] = {}
    counts: dict[str, int] = {}
    for name in names:
        chosen = name
        while chosen in taken:
            counts[name] = counts.get(name, 1) + 1
            chosen = f"{name} {counts[name]}"
        taken[chosen] = None
    return list(taken)


def _part(layout: Layout, title: str, name: str, footer: tuple[Run, ...], theme: Theme, lang: str) -> Part:
    relationships = Relationships()
    relationships.add("slideMaster", master.NAME)
    ground = EMPTY if layout.background == master.BACKGROUND else background(layout.background, theme)
    data = part_root(
        "p:sldLayout",
        {"preserve": 1, "userDrawn": 1},
        common_slide_data(_shapes(layout, footer, theme, lang), name=title, background=ground),
        MASTER_COLOURS,
    )
    return Part(name, CONTENT_TYPE, data, relationships.all())


def _shapes(layout: Layout, footer: tuple[Run, ...], theme: Theme, lang: str) -> list[Xml]:
    drawn = [decoration(n, decor, theme, lang) for n, decor in enumerate(layout.decor, start=2)]
    first = 2 + len(drawn)
    frames = [
        layout_placeholder(n, frame, theme, footer)
        for n, frame in enumerate(layout.placeholders, start=first)
    ]
    return drawn + frames
