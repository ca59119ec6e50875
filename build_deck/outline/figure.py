"""The `figure` block: a picture that a Python script of the course folder draws."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, PrivateAttr

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.chart import Source
from build_deck.outline.fields import Model
from build_deck.outline.files import in_folder, load
from build_deck.outline.tree import Value, where


class Figure(Model):
    """A picture that a script of yours draws with matplotlib; scripts run only where they are switched on."""

    script: str = Field(
        description="A Python file in the course folder, like `assets/figures/growth.py`, that defines "
        "`def figure(theme)` and returns a matplotlib figure."
    )
    alt: str = Field(default="", description="What the figure says, for those who cannot see it. Required.")
    source: Source | None = Field(
        default=None, description='Where its numbers come from: text, or `"@liang2018, p. 430"`.'
    )
    illustrative: bool = Field(
        default=False, description="Whether the numbers are invented for teaching; the slide then says so."
    )

    _code: str = PrivateAttr(default="")
    _path: Path = PrivateAttr(default=Path())

    @property
    def code(self) -> str:
        """The script's text, once `with_code` has put it in."""
        return self._code

    @property
    def path(self) -> Path:
        """Where the script lies."""
        return self._path

    def with_code(self, code: str, path: Path) -> Figure:
        """The figure with its script read."""
        made = self.model_copy()
        made._code, made._path = code, path
        return made


def read_script(figure: Figure, root: Path, place: Place) -> tuple[Figure, tuple[Diagnostic, ...]]:
    """The figure with its script read from the course folder `root`, or what is wrong with the file."""
    path, found = in_folder(figure.script, root, place)
    if path is None:
        return figure, found
    text, found = load(path, figure.script, named_at=place)
    if text is None:
        return figure, found
    return figure.with_code(text, path), ()


def figure_findings(figure: Figure, raw: Value) -> Iterator[Diagnostic]:
    """What is wrong with a figure; `raw` is the part of the tree that it was made from."""
    if figure.script and not figure.script.lower().endswith(".py"):
        yield Diagnostic(
            "wrong-value",
            f"“{figure.script}” is no Python file",
            where(raw, "script"),
            "name a file that ends in .py; a finished picture goes into `image`",
        )
    if not figure.alt.strip():
        yield Diagnostic(
            "no-alt",
            "the figure has no description for those who cannot see it",
            where(raw),
            "say in `alt` what it shows",
        )
    if figure.source is None and not figure.illustrative:
        yield Diagnostic(
            "no-source",
            "the figure does not say where its numbers come from",
            where(raw),
            'name their `source`, like `"@liang2018, p. 430"`; '
            "or write `illustrative: true` if they are invented for teaching",
        )
