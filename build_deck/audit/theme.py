"""The colours and fonts that a sheet inherits: its layout, master, theme and colour map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_deck.audit.colour import Rgb, resolved
from build_deck.audit.markup import Element, below, child
from build_deck.audit.package import Package
from build_deck.audit.sheet import Shape, Sheet
from build_deck.audit.vocabulary import TITLES, YES, A, P

_SOLID, _GRADIENT, _STOP = f"{A}solidFill", f"{A}gradFill", f"{A}gs"
_UNTOLD = (f"{A}blipFill", f"{A}pattFill", f"{A}grpFill")
_CONTENT, _PAGE = f"{P}cSld", f"{P}bg"
_OVERRIDE = (f"{P}clrMapOvr", f"{A}overrideClrMapping")


@dataclass(frozen=True, eq=False)
class Base:
    """A master and its theme, which many layouts share."""

    master: Sheet | None
    theme: Element | None

    @cached_property
    def shapes(self) -> Mapping[str, Shape]:
        """The master's placeholders by their role."""
        shapes = self.master.all_shapes if self.master is not None else ()
        return {role(shape.kind): shape for shape in reversed(shapes) if shape.ph is not None}

    @cached_property
    def scheme(self) -> Mapping[str, Rgb | None]:
        """The theme's twelve colours by their slots."""
        found = self.theme.find(f"{A}themeElements/{A}clrScheme") if self.theme is not None else None
        slots = [slot for slot in found if len(slot)] if found is not None else []
        return {str(slot.tag).rpartition("}")[2]: resolved(slot[0], lambda _: None) for slot in slots}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What the master's map makes of names of colours."""
        found = self.master.root.find(f"{P}clrMap") if self.master is not None else None
        return {str(name): str(value) for name, value in found.items()} if found is not None else {}


@dataclass(frozen=True, eq=False)
class Look:
    """What a slide stands on; parts that are missing are None. `override` is a slide's own map of colours."""

    layout: Sheet | None
    base: Base
    override: Mapping[str, str] | None = None

    @property
    def master(self) -> Sheet | None:
        """The master of the layout."""
        return self.base.master

    @cached_property
    def _layout_shapes(self) -> Mapping[tuple[str, str] | None, Shape]:
        shapes = self.layout.all_shapes if self.layout is not None else ()
        return {shape.key: shape for shape in reversed(shapes) if shape.ph is not None}

    @cached_property
    def _ancestors(self) -> dict[tuple[tuple[str, str] | None, str], tuple[Shape, ...]]:
        return {}

    def ancestors(self, shape: Shape) -> tuple[Shape, ...]:
        """The placeholders of layout and master that a shape fills, nearest first."""
        if shape.ph is None:
            return ()
        known = (shape.key, shape.kind)
        if known not in self._ancestors:
            near = self._layout_shapes.get(shape.key)
            far = self.base.shapes.get(role(near.kind if near is not None else shape.kind))
            self._ancestors[known] = tuple(each for each in (near, far) if each is not None)
        return self._ancestors[known]

    def colour(self, name: str) -> Rgb | None:
        """The colour that a name such as `tx1` stands for here."""
        names = self.base.names if self.override is None else self.override
        return self.base.scheme.get(names.get(name, name))

    def fill(self, holder: Element | None) -> tuple[Rgb, ...] | None:
        """The colours of an element's fill: () where it says none, None where it cannot be told."""
        for each in holder if holder is not None else ():
            tag = each.tag
            if tag == _SOLID:
                found = resolved(each[0], self.colour) if len(each) else None
                return None if found is None else (found,)
            if tag == _GRADIENT:
                stops = [resolved(stop[0], self.colour) for stop in each.iter(_STOP) if len(stop)]
                known = tuple(stop for stop in stops if stop is not None)
                return known if stops and len(known) == len(stops) else None
            if tag in _UNTOLD:
                return None
        return ()

    def one(self, holder: Element) -> Rgb | None:
        """The colour of a solid fill or of a reference to the theme; a gradient's cannot be told."""
        if holder.tag == _GRADIENT or not len(holder):
            return None
        return resolved(holder[0], self.colour)

    @cached_property
    def ground(self) -> tuple[Rgb, ...] | None:
        """The page as layout and master colour it."""
        for sheet in (self.layout, self.master):
            if sheet is not None and (found := page(sheet, self)) != ():
                return found
        return None


def page(sheet: Sheet, look: Look) -> tuple[Rgb, ...] | None:
    """What a sheet itself says of its page: () where it says nothing, None where it cannot be told."""
    ground = below(sheet.root, _CONTENT, _PAGE)
    if ground is None:
        return ()
    properties = child(ground, f"{P}bgPr")
    if properties is not None:
        return look.fill(properties) or None
    reference = child(ground, f"{P}bgRef")
    # 1001 is the theme's first fill for pages, which is the plain colour in every theme of Office.
    if reference is not None and reference.get("idx") == "1001" and len(reference):
        found = resolved(reference[0], look.colour)
        return None if found is None else (found,)
    return None


class Looks:
    """The looks of a package's slides; slides of one layout share theirs."""

    def __init__(self, package: Package, sheets: Iterable[Sheet]) -> None:
        self._package = package
        self._sheets = {sheet.part: sheet for sheet in sheets}
        self._bases: dict[str, Base] = {}
        self._looks: dict[tuple[str, str], Look] = {}

    def of(self, slide: Sheet) -> Look:
        """What a slide stands on; the same object for the same look."""
        layout = next(iter(self._package.related(slide.part, "slideLayout")), "")
        override = below(slide.root, *_OVERRIDE)
        key = (layout, "" if override is None else slide.part)
        if key not in self._looks:
            names = None if override is None else {str(n): str(v) for n, v in override.items()}
            self._looks[key] = Look(self._sheets.get(layout), self._base(layout), names)
        return self._looks[key]

    def _base(self, layout: str) -> Base:
        master = next(iter(self._package.related(layout, "slideMaster")), "") if layout else ""
        if master not in self._bases:
            theme = next(iter(self._package.related(master, "theme")), "") if master else ""
            self._bases[master] = Base(self._sheets.get(master), self._package.xml(theme) if theme else None)
        return self._bases[master]


def role(kind: str) -> str:
    """Which placeholder of a master stands for a kind: what is no title, date or footer is body."""
    if kind in TITLES:
        return "title"
    return kind if kind in ("dt", "ftr", "sldNum", "hdr", "sldImg") else "body"


def shows_master(sheet: Sheet) -> bool:
    """Whether a slide or layout shows the shapes of what it stands on."""
    return sheet.root.get("showMasterSp", "1") in YES
