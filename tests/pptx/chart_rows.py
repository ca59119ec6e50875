"""Reading charts back with zipfile, lxml and openpyxl only: what a chart's XML remembers, and what its
workbook holds where the XML points."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_FORMULA = re.compile(r"'((?:[^']|'')+)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)")


@dataclass(frozen=True)
class Row:
    """One of a series' rows, as the chart remembers it and as its workbook has it; None is missing."""

    cached: tuple[str | None, ...]
    stored: tuple[object, ...]
    code: str = ""


@dataclass(frozen=True)
class ReadSeries:
    """A series: by role (`tx`, `cat`, `val`, `xVal`, `yVal`, `bubbleSize`) its rows."""

    index: int
    rows: dict[str, Row]


@dataclass(frozen=True)
class ReadChart:
    """A chart part, its root, its workbook and its series in order."""

    name: str
    root: Any
    book: Any
    series: tuple[ReadSeries, ...]


def charts(data: bytes) -> list[ReadChart]:
    """The charts of a deck, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", n)]
        names.sort(key=lambda name: int("".join(filter(str.isdigit, name))))
        return [_chart(archive, name) for name in names]


def _chart(archive: zipfile.ZipFile, name: str) -> ReadChart:
    root = etree.fromstring(archive.read(name))
    folder, base = posixpath.split(name)
    rels = etree.fromstring(archive.read(f"{folder}/_rels/{base}.rels"))
    ident = root.find("c:externalData", NS).get(f"{{{NS['r']}}}id")
    target = rels.find(f"rel:Relationship[@Id='{ident}']", NS).get("Target")
    book = load_workbook(io.BytesIO(archive.read(posixpath.normpath(posixpath.join(folder, target)))))
    made = (
        ReadSeries(int(s.find("c:idx", NS).get("val")), dict(_rows(s, book)))
        for s in root.iter(f"{{{NS['c']}}}ser")
    )
    return ReadChart(name, root, book, tuple(sorted(made, key=lambda s: s.index)))


def _rows(series: Any, book: Any) -> Iterator[tuple[str, Row]]:
    for role in ("tx", "cat", "val", "xVal", "yVal", "bubbleSize"):
        found = series.find(f"c:{role}", NS)
        if found is None:
            continue
        (reference,) = found
        cache = reference[1]
        count = int(cache.find("c:ptCount", NS).get("val"))
        points = {int(p.get("idx")): p.findtext("c:v", "", NS) for p in cache.iterfind("c:pt", NS)}
        assert set(points) <= set(range(count))
        code = cache.findtext("c:formatCode", "", NS)
        stored = _cells(reference.findtext("c:f", "", NS), book)
        yield role, Row(tuple(points.get(n) for n in range(count)), stored, code)


def _cells(formula: str, book: Any) -> tuple[object, ...]:
    """The cells of a column that a formula names."""
    match = _FORMULA.fullmatch(formula)
    assert match, formula
    sheet = book[match[1].replace("''", "'")]
    left, top, right, bottom = range_boundaries(match[2].replace("$", ""))
    assert left == right, formula
    return tuple(sheet.cell(row, left).value for row in range(top, bottom + 1))
