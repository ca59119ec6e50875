"""Composing slides given as YAML, and looking at what stands on them."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_deck.diagnostics import Diagnostic
from build_deck.outline.bibliography import Bibliography
from build_deck.outline.bibliography import read as read_bibliography
from build_deck.outline.citations import Citations
from build_deck.outline.course import Course
from build_deck.outline.outline import Outline
from build_deck.outline.read import read_course, read_outline
from build_deck.scene.compose import compose
from build_deck.scene.context import Context
from build_deck.scene.model import Deck, GroupShape, PictureShape, Shape, Slide, TableShape, TextShape
from build_deck.theme.load import load

COURSE = """
title: Course
licence: CC BY 4.0
bibliography: works.bib
paper:
  title: A paper
  authors: [Ada Alpha, Bea Beta]
  year: "2019"
  key: alpha2019
  sections: {"1": Start, "2": Middle, "2.1": First half, "2.2": Second half}
"""
WORKS = """
@article{alpha2019, author={Alpha, Ada and Beta, Bea}, title={A paper}, journal={J}, year={2019}}
@article{liang2018, author={Liang, Fan}, title={Constructing}, journal={P}, year={2018}, pages={1--9}}
@book{floridi2014, author={Floridi, Luciano}, title={The Fourth}, publisher={Oxford}, year={2014}}
"""


@dataclass(frozen=True)
class Composed:
    """A composed lecture, with the questions that tests ask of it."""

    outline: Outline
    deck: Deck
    found: tuple[Diagnostic, ...]

    @property
    def rules(self) -> list[str]:
        return [d.rule for d in self.found]

    @property
    def titles(self) -> list[str]:
        return [slide.title for slide in self.deck.slides]

    @property
    def pages(self) -> list[Slide]:
        """The slides but the cover that is put first where the outline has none, and the references last."""
        return [s for s in self.deck.slides if s.layout.name not in ("Opening", "References")]

    @property
    def page(self) -> Slide:
        [page] = self.pages
        return page

    def shapes(self, name: str, page: int = 0) -> list[Shape]:
        return [
            s
            for s in self.pages[page].shapes
            if (s.name if isinstance(s, GroupShape) else s.placeholder.name) == name
        ]

    def words(self, name: str, page: int = 0) -> list[str]:
        """The paragraphs of the text shapes with a name, on a page."""
        return [p.plain for s in self.shapes(name, page) if isinstance(s, TextShape) for p in s.paragraphs]

    def sizes(self, name: str, page: int = 0) -> set[float]:
        return {s.placeholder.levels[0].size for s in self.shapes(name, page)}

    def table(self, page: int = 0) -> TableShape:
        [table] = [s for s in self.pages[page].shapes if isinstance(s, TableShape)]
        return table

    def picture(self, page: int = 0) -> PictureShape:
        [picture] = [s for s in self.pages[page].shapes if isinstance(s, PictureShape)]
        return picture

    def rows(self, page: int = 0) -> list[list[str]]:
        """The words of a table, its header first."""
        return [
            [" ".join(p.plain for p in cell.paragraphs) for cell in row.cells]
            for row in self.table(page).rows
        ]

    def notes(self, page: int = 0) -> list[str]:
        return [p.plain for p in self.pages[page].notes]


@pytest.fixture
def lecture(tmp_path: Path) -> Callable[..., Composed]:
    """Composes a lecture with the slides given, in the light theme; `head` adds keys of the lecture."""

    def run(
        slides: str, head: str = "", course: str = COURSE, theme: str = "light", **more: object
    ) -> Composed:
        (tmp_path / "works.bib").write_text(WORKS, "utf-8")
        course_file = tmp_path / "course.yaml"
        course_file.write_text(textwrap.dedent(course) + "\n", "utf-8")
        path = tmp_path / "lecture.yaml"
        title = "" if head.lstrip().startswith("title:") else "title: The lecture\n"
        body = textwrap.indent(textwrap.dedent(slides).strip("\n"), "  ")
        path.write_text(f"{title}{textwrap.dedent(head)}\nslides:\n{body}\n", "utf-8")
        made, wrong = read_course(course_file)
        assert made, wrong
        works, wrong = read_bibliography(tmp_path / "works.bib", "works.bib")
        assert not wrong
        outline, wrong = read_outline(path, made, tmp_path, works.keys)
        assert outline, wrong
        outline = _with(outline, more)
        citations = Citations.of(works, made.citation_style, made.language, tmp_path)
        deck, found = compose(outline, load(theme, tmp_path), citations)
        return Composed(outline, deck, found)

    return run


def _with(outline: Outline, more: dict[str, object]) -> Outline:
    from dataclasses import replace

    return replace(outline, **more) if more else outline  # type: ignore[arg-type]


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    """What composing needs, for a lecture of one slide in the light theme."""
    path = tmp_path / "one.yaml"
    path.write_text("title: One\nslides:\n  - title: Only\n    text: Words\n", "utf-8")
    outline, wrong = read_outline(path, Course(), tmp_path, frozenset())
    assert outline, wrong
    return Context.of(outline, load("light", tmp_path), Citations(Bibliography()))


@pytest.fixture
def put_picture(tmp_path: Path) -> Callable[..., str]:
    """Puts a picture into the course folder and gives its name."""

    def run(width: int, height: int, name: str = "picture.png") -> str:
        from PIL import Image

        buffer = io.BytesIO()
        Image.new("RGB", (width, height), (120, 80, 40)).save(buffer, "PNG")
        (tmp_path / name).write_bytes(buffer.getvalue())
        return name

    return run
