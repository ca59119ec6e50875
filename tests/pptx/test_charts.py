"""Charts as parts of a deck: in their placeholders, valid, described, editable, the same twice."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import made_charts
import pytest
from lxml import etree

from build_deck.pptx.charts import chart_space
from build_deck.pptx.charts_data import sheet
from build_deck.pptx.write import write

NAMES = list(made_charts.every())


@pytest.fixture(scope="module")
def data(make: ModuleType) -> bytes:
    """A deck with every chart made by hand."""
    return write(made_charts.deck(make.theme()))


@pytest.fixture(scope="module")
def made(data: bytes, package: Any) -> Any:
    """That deck, opened."""
    return type(package)(data)


def parts(made: Any) -> Iterator[str]:
    yield from (f"ppt/charts/chart{n}.xml" for n in range(1, len(NAMES) + 1))


def test_the_schema_finds_nothing(data: bytes, tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    target = tmp_path / "charts.pptx"
    target.write_bytes(data)
    assert [f"{e.part_uri}: {e.description}" for e in validate_pptx(target).errors] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<c:axId val="10"/>', b'<c:axId val="-10"/>'),
        (b'<c:dLblPos val="outEnd"/>', b'<c:dLblPos val="above"/>'),
        (b'<c:autoTitleDeleted val="1"/>', b'<c:plotVisOnly val="1"/>'),
        (b'<c:barDir val="col"/>', b""),
        (b'<c:invertIfNegative val="0"/>', b'<c:smooth val="0"/>'),
    ],
)
def test_the_schema_check_looks_into_charts(made: Any, tmp_path: Path, old: bytes, new: bytes) -> None:
    import zipfile

    from openxml_audit import validate_pptx

    target = tmp_path / "broken.pptx"
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in made.members.items():
            archive.writestr(name, content.replace(old, new) if name == "ppt/charts/chart1.xml" else content)
    assert validate_pptx(target).errors


def test_python_pptx_reads_the_same_charts(data: bytes) -> None:
    from pptx import Presentation

    opened = Presentation(io.BytesIO(data))
    for slide, shape in zip(opened.slides, made_charts.every().values(), strict=True):
        (frame,) = (s for s in slide.placeholders if s.placeholder_format.type is not None and s.has_chart)
        chart = frame.chart
        assert frame.placeholder_format.idx == 10
        assert (frame.left.pt, frame.top.pt, frame.width.pt) == (216, 156, 696)
        assert not chart.has_title
        assert chart.has_legend == bool(shape.legend)
        series = {s.name: s for plot in chart.plots for s in plot.series}
        assert sorted(series) == sorted(s.name for s in shape.series)
        for wanted in shape.series:
            numbers = [None if v is None else float(v) for v in wanted.values]
            assert list(series[wanted.name].values) == numbers
        if shape.kind not in ("scatter", "bubble"):
            assert [str(c) for c in chart.plots[0].categories] == list(shape.categories)
        assert chart.part.chart_workbook.xlsx_part.blob.startswith(b"PK")


def test_a_legend_stands_where_the_scene_says(make: ModuleType) -> None:
    shape = made_charts.stacked("column", "stacked")
    box = replace(shape.box, x=shape.box.x + 69.6, w=shape.box.w / 2, h=shape.box.h / 4)
    shape = replace(shape, legend_box=box)
    root = etree.fromstring(chart_space(shape, sheet(shape), "rId1", make.theme()))
    [layout] = root.iterfind(".//{*}legend/{*}layout/{*}manualLayout")
    assert [(part.tag.split("}")[1], part.get("val")) for part in layout] == [
        ("xMode", "edge"), ("yMode", "edge"), ("x", "0.1"), ("y", "0"), ("w", "0.5"), ("h", "0.25"),
    ]  # fmt: skip


def test_numbers_on_marks_may_have_a_format_of_their_own(make: ModuleType) -> None:
    shape = replace(made_charts.column(), label_format='" "0')
    root = etree.fromstring(chart_space(shape, sheet(shape), "rId1", make.theme()))
    assert {code.get("formatCode") for code in root.iterfind(".//{*}dLbls//{*}numFmt")} == {'" "0'}
    assert '" "0' not in {code.text for code in root.iterfind(".//{*}formatCode")}


def test_python_pptx_can_put_in_other_numbers(data: bytes) -> None:
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData

    opened = Presentation(io.BytesIO(data))
    chart = next(s for s in opened.slides[0].placeholders if s.has_chart).chart
    other = CategoryChartData()
    other.categories = ["a", "b"]
    other.add_series("New", (1, 2))
    chart.replace_data(other)
    assert list(chart.plots[0].series[0].values) == [1, 2]


def test_a_chart_stands_in_a_placeholder_and_says_what_it_shows(made: Any) -> None:
    for number, shape in enumerate(made_charts.every().values(), start=1):
        slide = f"ppt/slides/slide{number}.xml"
        assert made.find(slide, "//p:graphicFrame//p:ph/@type") == ["chart"]
        assert made.find(slide, "//p:graphicFrame//p:cNvPr/@descr") == [shape.alt]
    assert made.find("ppt/slideLayouts/slideLayout1.xml", "//p:ph/@type").count("chart") == 1


def test_each_chart_has_a_workbook_of_its_own(made: Any) -> None:
    assert len(made.names("ppt/charts")) == len(NAMES)
    books = [f"ppt/embeddings/Microsoft_Excel_Sheet{n}.xlsx" for n in range(1, len(NAMES) + 1)]
    assert made.names("ppt/embeddings") == books
    for name, book in zip(parts(made), books, strict=True):
        rels = name.replace("charts/", "charts/_rels/") + ".rels"
        assert made.find(rels, "//@Target") == [book.replace("ppt", "..", 1)]
        assert made.find(rels, "//@Id") == made.find(name, "c:externalData/@r:id")


def test_workbooks_are_typed_and_not_packed_twice(made: Any) -> None:
    types = made.members["[Content_Types].xml"].decode()
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert f'<Default Extension="xlsx" ContentType="{sheet}"/>' in types
    stored = {info.compress_type for info in made.infos if info.filename.endswith(".xlsx")}
    assert stored == {0}


def test_axes_have_positive_ids_that_are_their_own_and_all_are_crossed(made: Any) -> None:
    for name in parts(made):
        drawn = made.find(name, "//c:catAx/c:axId/@val | //c:valAx/c:axId/@val")
        assert len(set(drawn)) == len(drawn)
        assert all(int(ident) > 0 for ident in drawn)
        used = made.find(name, "//c:plotArea/*[c:ser]/c:axId/@val")
        assert set(used) == set(drawn) == set(made.find(name, "//c:crossAx/@val"))


def test_series_are_numbered_once_each(made: Any) -> None:
    for name, shape in zip(parts(made), made_charts.every().values(), strict=True):
        for tag in ("idx", "order"):
            found = sorted(int(n) for n in made.find(name, f"//c:ser/c:{tag}/@val"))
            assert found == list(range(len(shape.series)))


def test_text_is_in_the_theme_s_fonts_and_colours_and_says_its_language(made: Any) -> None:
    for name in parts(made):
        assert made.find(name, "//a:srgbClr | //a:sysClr") == []
        assert {face[:1] for face in made.find(name, "//a:latin/@typeface")} == {"+"}
        assert made.find(name, "//a:rPr[not(@lang)] | //a:endParaRPr[not(@lang)]") == []
        assert made.find(name, "//a:p[not(a:endParaRPr)]") == []
        assert made.find(name, "c:lang/@val") == ["en-GB"]


def test_the_slide_s_title_is_the_only_one_and_gaps_stay_gaps(made: Any) -> None:
    for name in parts(made):
        assert made.find(name, "c:chart/c:title") == []
        assert made.find(name, "c:chart/c:autoTitleDeleted/@val") == ["1"]
        assert made.find(name, "c:chart/c:dispBlanksAs/@val") == ["gap"]
        assert made.find(name, "c:roundedCorners/@val") == ["0"]


def test_the_same_deck_is_the_same_bytes(data: bytes, make: ModuleType) -> None:
    assert write(made_charts.deck(make.theme())) == data


def test_every_relationship_leads_to_a_part(made: Any) -> None:
    import os

    reached = {"[Content_Types].xml"}
    for name in made.members:
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            targets = made.find(name, "rel:Relationship/@Target")
            reached |= {os.path.normpath(folder + target) for target in targets}
    assert {name for name in made.members if not name.endswith(".rels")} == reached


def test_the_schema_finds_nothing_in_the_workbooks(made: Any, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    found = {}
    for name in made.names("ppt/embeddings"):
        target = tmp_path / name.rpartition("/")[2]
        target.write_bytes(made.members[name])
        if errors := OpenXmlValidator().validate(target).errors:
            found[name] = [error.description for error in errors]
    assert found == {}
