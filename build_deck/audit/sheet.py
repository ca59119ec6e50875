"""What shapes stand on (a slide, its notes, a layout, a master), and how shapes are spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import ADEC, SHAPES, TITLES, YES, A, P

_LONGEST = 60


@dataclass(frozen=True)
class Shape:
    """A shape and what its element says of it. `depth` counts the groups around it, `order` the shapes of
    the sheet that lie below it."""

    element: Element
    tag: str
    properties: Element | None
    ph: Element | None = None
    depth: int = 0
    order: int = 0

    @property
    def name(self) -> str:
        """What the selection pane calls it."""
        return (self.properties.get("name", "") if self.properties is not None else "") or self.tag

    @property
    def ident(self) -> str:
        """Its id on the sheet."""
        return self.properties.get("id", "") if self.properties is not None else ""

    @cached_property
    def kind(self) -> str:
        """The type of placeholder that it is; "" for none."""
        return "" if self.ph is None else self.ph.get("type", "obj")

    @cached_property
    def key(self) -> tuple[str, str] | None:
        """What ties it to its layout: the title is one of its kind, others have an index."""
        if self.ph is None:
            return None
        return ("title", "") if self.kind in TITLES else ("", self.ph.get("idx", "0"))

    @property
    def description(self) -> str:
        """Its alternative text."""
        return self.properties.get("descr", "") if self.properties is not None else ""

    @cached_property
    def decorative(self) -> bool:
        """Whether it is marked as decoration, which screen readers pass over."""
        mark = next(self.properties.iter(f"{ADEC}decorative"), None) if self.properties is not None else None
        return mark is not None and mark.get("val", "1") in YES

    @property
    def hidden(self) -> bool:
        """Whether it is switched off in the selection pane."""
        return self.properties is not None and self.properties.get("hidden") in YES

    @cached_property
    def words(self) -> str:
        """All its text."""
        return words(self.element)


@dataclass(frozen=True)
class Sheet:
    """A part that shapes stand on; `label` is how a finding calls it, `number` its slide's."""

    part: str
    root: Element
    label: str
    number: int = 0

    @property
    def is_slide(self) -> bool:
        """Whether it is a slide itself."""
        return self.root.tag == f"{P}sld"

    @cached_property
    def tree(self) -> Element | None:
        """The element that holds its shapes."""
        return self.root.find(f"{P}cSld/{P}spTree")

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Shapes at the top level, in reading order."""
        return tuple(shape for shape in self.all_shapes if shape.depth == 0)

    @cached_property
    def all_shapes(self) -> tuple[Shape, ...]:
        """Shapes with those inside groups, each group before what it holds."""
        return tuple(_walk(self.tree)) if self.tree is not None else ()

    @cached_property
    def title(self) -> str:
        """The words of its title, spaces evened out."""
        return next((" ".join(s.words.split()) for s in self.shapes if s.kind in TITLES), "")

    def at(self, shape: Shape) -> str:
        """How a finding names a shape on this sheet."""
        return f"{self.label}, “{shape.name}”"


def _walk(tree: Element) -> Iterator[Shape]:
    """The shapes in a tree; alternate content counts with its first choice only."""
    stack = [(child, 0) for child in reversed(tree)]
    order = 0
    while stack:
        element, depth = stack.pop()
        tag = element.tag
        if tag in SHAPES:
            yield _shape(element, depth, order)
            order += 1
            if tag == f"{P}grpSp":
                stack.extend((child, depth + 1) for child in reversed(element))
        elif isinstance(tag, str) and tag.endswith("}AlternateContent") and len(element):
            stack.extend((child, depth) for child in reversed(element[0]))


def _shape(element: Element, depth: int, order: int) -> Shape:
    tag = str(element.tag).rpartition("}")[2]
    properties = ph = None
    for child in element[0] if len(element) else ():
        if child.tag == f"{P}cNvPr":
            properties = child
        elif child.tag == f"{P}nvPr":
            ph = next((each for each in child if each.tag == f"{P}ph"), None)
    return Shape(element, tag, properties, ph, depth, order)


def words(element: Element) -> str:
    """All text below an element: a space between paragraphs and for a line break."""
    lines = []
    for paragraph in element.iter(f"{A}p"):
        pieces = (
            each.text or "" if each.tag == f"{A}t" else " " for each in paragraph.iter(f"{A}t", f"{A}br")
        )
        lines.append("".join(pieces))
    return " ".join(lines)


def quoted(text: str) -> str:
    """Words of a deck in a message: on one line, and not too long."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + '…'}”"
