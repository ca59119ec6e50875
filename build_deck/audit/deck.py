"""A package as a presentation: slides in order of show, their notes, layouts and masters, their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from build_deck.audit.markup import Element
from build_deck.audit.outside import TextFrame, layout
from build_deck.audit.package import Package
from build_deck.audit.runs import Run, Runs
from build_deck.audit.sheet import Sheet
from build_deck.audit.theme import Looks
from build_deck.audit.vocabulary import P, R


class Deck(Package):
    """What rules are given: a file with everything in it that could be read. `student` says that it is to
    be an edition for students."""

    def __init__(self, data: bytes, name: str, *, student: bool = False) -> None:
        super().__init__(data, name)
        self.student = student

    @cached_property
    def main(self) -> str:
        """The part that the package says is its document; "" where there is none."""
        return next(iter(self.related("", "officeDocument")), "")

    @cached_property
    def presentation(self) -> Element | None:
        """The root of the presentation part."""
        root = self.xml(self.main) if self.main else None
        return root if root is not None and root.tag == f"{P}presentation" else None

    @cached_property
    def slides(self) -> tuple[Sheet, ...]:
        """Slides in order of show, as far as they can be read; the number is their place in the list."""
        return tuple(self._slides())

    def _slides(self) -> Iterator[Sheet]:
        if self.presentation is None:
            return
        targets = {each.ident: each.target for each in self.relations(self.main) if each.kind == "slide"}
        seen: set[str] = set()
        for number, entry in enumerate(self.presentation.iterfind(f"{P}sldIdLst/{P}sldId"), 1):
            part = targets.get(entry.get(f"{R}id", ""), "")
            root = self.xml(part) if part and part not in seen else None
            seen.add(part)
            if root is not None and root.tag == f"{P}sld":
                yield Sheet(part, root, f"slide {number}", number)

    @cached_property
    def masters(self) -> tuple[Sheet, ...]:
        """Slide masters."""
        names = self.related(self.main, "slideMaster") if self.main else ()
        return tuple(self._sheets(names, f"{P}sldMaster", "slide master"))

    @cached_property
    def layouts(self) -> tuple[Sheet, ...]:
        """Every layout of every master."""
        names = [name for master in self.masters for name in self.related(master.part, "slideLayout")]
        return tuple(self._sheets(names, f"{P}sldLayout", "layout"))

    @cached_property
    def notes_masters(self) -> tuple[Sheet, ...]:
        """The notes master, of which there is one at most."""
        names = self.related(self.main, "notesMaster") if self.main else ()
        return tuple(self._sheets(names, f"{P}notesMaster", "notes master"))

    def _sheets(self, names: Iterable[str], tag: str, what: str) -> Iterator[Sheet]:
        for name in dict.fromkeys(names):
            root = self.xml(name)
            if root is not None and root.tag == tag:
                own = root.find(f"{P}cSld")
                called = own.get("name", "") if own is not None else ""
                yield Sheet(name, root, f"{what} “{called}”" if called else what)

    @cached_property
    def notes(self) -> tuple[Sheet, ...]:
        """Notes pages, in the order of their slides."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Sheet]:
        for slide in self.slides:
            for name in self.related(slide.part, "notesSlide")[:1]:
                root = self.xml(name)
                if root is not None and root.tag == f"{P}notes":
                    yield Sheet(name, root, f"notes of slide {slide.number}", slide.number)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Everything that shapes stand on."""
        return (*self.slides, *self.notes, *self.layouts, *self.masters, *self.notes_masters)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {sheet.part: sheet.label for sheet in reversed(self.sheets)}

    def called(self, part: str) -> str:
        """How a finding calls a part: as a sheet where it is one, else by its name."""
        return self._labels.get(part) or part or "the package"

    @cached_property
    def looks(self) -> Looks:
        """What slides inherit."""
        return Looks(self, (*self.layouts, *self.masters))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Every piece of text on a slide, as it will be seen."""
        reader = Runs(self.looks, self.presentation, self._table_styles)
        return tuple(run for slide in self.slides for run in reader.of(slide))

    @cached_property
    def laid_out(self) -> tuple[TextFrame, ...]:
        """Text as an engine that is not ours lays it out. Raises NotAskedError where there is none."""
        return layout(self.data)

    @cached_property
    def _table_styles(self) -> Element | None:
        names = self.related(self.main, "tableStyles") if self.main else ()
        return self.xml(names[0]) if names else None
