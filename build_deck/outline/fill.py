"""Files that a lecture names, read into it, so that no later stage reads one: data, code, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.block_rules import column_findings, holders
from build_deck.outline.blocks import Blocks, Code
from build_deck.outline.chart import Chart
from build_deck.outline.chart_data import chart_values
from build_deck.outline.chart_names import named_alike
from build_deck.outline.chart_rules import value_findings
from build_deck.outline.csv_table import filled
from build_deck.outline.figure import read_script
from build_deck.outline.files import in_folder, load
from build_deck.outline.images import read_assets
from build_deck.outline.lecture import Slide
from build_deck.outline.outline import Asset
from build_deck.outline.tree import Map, Value, where

MAX_ROWS = 1000
"""Rows of a table, bullets or lines of code that a slide may have."""
_Holder = TypeVar("_Holder", bound=Blocks)


@dataclass(slots=True)
class Filling:
    """What filling needs, and what it finds."""

    root: Path
    language: str
    found: list[Diagnostic] = field(default_factory=list)

    def slide(self, slide: Slide, raw: Value) -> Slide:
        """The slide with its tables, program texts and charts read, in its columns too."""
        parts = list(holders(slide, raw))
        made = self._holder(slide, raw)
        columns = tuple(
            self._holder(column, part) for column, (_, part) in zip(slide.columns, parts[1:], strict=True)
        )
        same = all(new is old for new, old in zip(columns, slide.columns, strict=True))
        return made if same else made.model_copy(update={"columns": columns})

    def _holder(self, holder: _Holder, raw: Value) -> _Holder:
        update: dict[str, object] = {}
        if (table := holder.table) is not None:
            if table.csv and not table.rows:
                table, found = filled(table, self.root, where(raw, "table", "csv"), self.language)
                self.found.extend(found)
                update["table"] = table
            self.found.extend(column_findings(table, raw))
            self._measure(len(table.rows), "rows", where(raw, "table"))
        for name, items in (("bullets", holder.bullets), ("steps", holder.steps)):
            self._measure(len(items), name, where(raw, name))
        if (code := holder.code) is not None and code.file and not code.text:
            update["code"] = code = self._code(code, where(raw, "code", "file"))
        if code is not None:
            self._measure(code.text.count("\n"), "lines of code", where(raw, "code"))
        if (chart := holder.chart) is not None and isinstance(raw, Map):
            update["chart"] = self._chart(chart, raw["chart"])
        if (figure := holder.figure) is not None:
            update["figure"], found = read_script(figure, self.root, where(raw, "figure", "script"))
            self.found.extend(found)
        return holder.model_copy(update=update) if update else holder

    def _chart(self, chart: Chart, raw: Value) -> Chart:
        """The chart with its numbers read, and held against what its kind can show."""
        values, found = chart_values(chart, raw, self.root)
        self.found.extend(found)
        if values is None:
            return chart
        made = named_alike(chart.with_values(values))
        self.found.extend(value_findings(made, raw))
        return made

    def _measure(self, count: int, what: str, place: Place) -> None:
        """More than forty slides hold is a mistake, and is said before anything is measured."""
        if count > MAX_ROWS:
            message = f"{count:,} {what} are more than a lecture can show; {MAX_ROWS:,} at most"
            self.found.append(Diagnostic("too-many", message, place, "show the part that matters"))

    def _code(self, code: Code, place: Place) -> Code:
        path, found = in_folder(code.file, self.root, place)
        text = None
        if path is not None:
            text, found = load(path, code.file, named_at=place)
        self.found.extend(found)
        if text is None:
            return code
        if not text.strip():
            self.found.append(Diagnostic("empty", f"the file “{code.file}” is empty", place, "name another"))
        return code.model_copy(update={"text": text})


def assets_of(
    pairs: Sequence[tuple[Slide, Value]], root: Path
) -> tuple[Mapping[str, Asset], tuple[Diagnostic, ...]]:
    """The pictures that slides show, by the name the outline gives them, and what is wrong with them."""
    return read_assets(_images(pairs), root)


def _images(pairs: Sequence[tuple[Slide, Value]]) -> Iterator[tuple[str, Place]]:
    for slide, raw in pairs:
        for holder, part in holders(slide, raw):
            if holder.image is not None:
                yield holder.image.file, where(part, "image", "file")
