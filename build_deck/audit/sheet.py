"""What shapes stand on (a slide, its notes, a layout, a master), and how shapes are spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from build_deck.audit.geometry import Rect, placed
from build_deck.audit.markup import Element, below, child
from build_deck.audit.vocabulary import ADEC, SHAPES, TITLES, YES, A, P

_LONGEST = 60
_SLIDE, _CONTENT, _TREE, _GROUP = f"{P}sld", f"{P}cSld", f"{P}spTree", f"{P}grpSp"
_PROPERTIES, _PLACE, _PLACEHOLDER = f"{P}cNvPr", f"{P}nvPr", f"{P}ph"
_PARAGRAPH, _TEXT, _BREAK = f"{A}p", f"{A}t", f"{A}br"
_DECORATIVE = f"{ADEC}decorative"
_TAGS: dict[object, str] = {tag: tag.rpartition("}")[2] for tag in SHAPES}
_TITLE = ("title", "")


class Shape:
    """A shape and what its element says of it. `depth` counts the groups around it, `order` the shapes of
    the sheet that lie below it; `kind` is the type of placeholder that it is, "" for none; `key` ties it to
    its layout: the title is one of its kind, others have an index.

    Every rule looks at every shape, so that what several of them ask for is read once, with the shape.
    """

    __slots__ = (
        "_parts", "_placed", "_said", "_words", "depth", "element", "key", "kind", "order", "ph",
        "properties", "tag",
    )  # fmt: skip

    def __init__(self, element: Element, tag: str, depth: int, order: int) -> None:
        self.element, self.tag, self.depth, self.order = element, tag, depth, order
        properties = ph = None
        for each in element[0] if len(element) else ():
            kind = each.tag
            if kind == _PROPERTIES:
                properties = each
            elif kind == _PLACE:
                ph = _placeholder(each)
        self.properties: Element | None = properties
        self.ph: Element | None = ph
        self.kind = ""
        self.key: tuple[str, str] | None = None
        if ph is not None:
            self.kind = kind = ph.get("type", "obj")
            self.key = _TITLE if kind in TITLES else ("", ph.get("idx", "0"))
        self._said: dict[str, str] = _attributes(properties) if properties is not None else {}
        self._words: str | None = None
        self._parts: dict[str, Element] | None = None
        self._placed: Rect | Literal[False] | None = False

    def part(self, tag: str) -> Element | None:
        """The first of its element's children of a tag, such as its properties or its text."""
        if self._parts is None:
            self._parts = {}
            for each in self.element:
                self._parts.setdefault(str(each.tag), each)
        return self._parts.get(tag)

    @property
    def name(self) -> str:
        """What the selection pane calls it."""
        return self._said.get("name", "") or self.tag

    @property
    def ident(self) -> str:
        """Its id on the sheet."""
        return self._said.get("id", "")

    @property
    def description(self) -> str:
        """Its alternative text."""
        return self._said.get("descr", "")

    @property
    def described_as(self) -> str:
        """The title of its alternative text, which few programs show."""
        return self._said.get("title", "")

    @property
    def decorative(self) -> bool:
        """Whether it is marked as decoration, which screen readers pass over."""
        if self.properties is None or not len(self.properties):
            return False
        mark = next(self.properties.iter(_DECORATIVE), None)
        return mark is not None and mark.get("val", "1") in YES

    @property
    def hidden(self) -> bool:
        """Whether it is switched off in the selection pane."""
        return self._said.get("hidden") in YES

    @property
    def placed(self) -> Rect | None:
        """Where it says that it stands, through every group around it."""
        if self._placed is False:
            self._placed = placed(self.element)
        return self._placed

    @property
    def words(self) -> str:
        """All its text."""
        if self._words is None:
            self._words = words(self.element)
        return self._words


class Sheet:
    """A part that shapes stand on; `label` is how a finding calls it, `number` its slide's."""

    __slots__ = ("_all", "_tags", "_title", "label", "number", "part", "root")

    def __init__(self, part: str, root: Element, label: str, number: int = 0) -> None:
        self.part, self.root, self.label, self.number = part, root, label, number
        self._all: tuple[Shape, ...] | None = None
        self._tags: frozenset[str] = frozenset()
        self._title: str | None = None

    @property
    def is_slide(self) -> bool:
        """Whether it is a slide itself."""
        return self.root.tag == _SLIDE

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Shapes at the top level, in reading order."""
        if not self.holds("grpSp"):
            return self.all_shapes
        return tuple(shape for shape in self.all_shapes if shape.depth == 0)

    @property
    def all_shapes(self) -> tuple[Shape, ...]:
        """Shapes with those inside groups, each group before what it holds."""
        if self._all is None:
            tree = below(self.root, _CONTENT, _TREE)
            found: list[Shape] = []
            if tree is not None:
                _collect(tree, 0, found)
            self._all = tuple(found)
            self._tags = frozenset([shape.tag for shape in self._all])
        return self._all

    def holds(self, *tags: str) -> bool:
        """Whether any of its shapes is of one of these kinds."""
        return bool(self.all_shapes) and not self._tags.isdisjoint(tags)

    @property
    def title(self) -> str:
        """The words of its title, spaces evened out."""
        if self._title is None:
            titles = (shape for shape in self.shapes if shape.kind in TITLES)
            self._title = next((" ".join(shape.words.split()) for shape in titles), "")
        return self._title

    def at(self, shape: Shape) -> str:
        """How a finding names a shape on this sheet."""
        return f"{self.label}, “{shape.name}”"


def _attributes(element: Element) -> dict[str, str]:
    return dict(cast(Sequence[tuple[str, str]], element.items()))


def _placeholder(properties: Element) -> Element | None:
    if not len(properties):
        return None
    first = properties[0]
    return first if first.tag == _PLACEHOLDER else child(properties, _PLACEHOLDER)


def _collect(holder: Element, depth: int, found: list[Shape]) -> None:
    """Note the shapes in a tree or group; alternate content counts with its first choice only.

    The parser has refused whatever is nested too deeply for this.
    """
    for element in holder:
        tag = element.tag
        if (kind := _TAGS.get(tag)) is not None:
            found.append(Shape(element, kind, depth, len(found)))
            if kind == "grpSp":
                _collect(element, depth + 1, found)
        elif isinstance(tag, str) and tag.endswith("}AlternateContent") and len(element):
            _collect(element[0], depth, found)


def words(element: Element) -> str:
    """All text below an element: a space between paragraphs and for a line break."""
    return " ".join([_line(paragraph) for paragraph in element.iter(_PARAGRAPH)])


def _line(paragraph: Element) -> str:
    pieces = [each.text or "" if each.tag == _TEXT else " " for each in paragraph.iter(_TEXT, _BREAK)]
    return pieces[0] if len(pieces) == 1 else "".join(pieces)


def quoted(text: str) -> str:
    """Words of a deck in a message: on one line, and not too long."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + '…'}”"
