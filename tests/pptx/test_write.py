"""The whole file: valid, accessible, the same twice, and open to other readers."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_deck.pptx.write import write

ROOT = Path(__file__).parents[2]
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).map(
    lambda s: f"{s}<&>\"']]>"
)
_HASH = """
import hashlib, importlib.util, sys
spec = importlib.util.spec_from_file_location("sample_deck", sys.argv[1])
module = importlib.util.module_from_spec(spec)
sys.modules["sample_deck"] = module
spec.loader.exec_module(module)
print(hashlib.sha256(module.write(module.sample())).hexdigest())
"""


def parts(package: Any, *folders: str) -> Iterator[str]:
    for folder in folders:
        yield from package.names(f"ppt/{folder}")


def test_the_schema_finds_nothing(package: Any, tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    target = tmp_path / "deck.pptx"
    target.write_bytes(package.data)
    result = validate_pptx(target)
    assert [error.description for error in result.errors] == []
    assert result.is_valid


def test_the_schema_check_fires(package: Any, tmp_path: Path) -> None:
    import zipfile

    from openxml_audit import validate_pptx

    target = tmp_path / "broken.pptx"
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in package.members.items():
            archive.writestr(name, data.replace(b'<p:cNvPr id="3"', b'<p:cNvPr id="2"'))
    assert validate_pptx(target).errors


def test_python_pptx_opens_every_part(package: Any, deck: Any) -> None:
    from pptx import Presentation

    opened = Presentation(io.BytesIO(package.data))
    assert [s.shapes.title.text_frame.text for s in opened.slides] == [s.title for s in deck.slides]
    kinds = {type(part).__name__ for part in opened.part.package.iter_parts()}
    assert {
        "SlidePart",
        "SlideLayoutPart",
        "SlideMasterPart",
        "NotesSlidePart",
        "NotesMasterPart",
        "ImagePart",
    } <= kinds
    for slide in opened.slides:
        for shape in slide.placeholders:
            assert shape.width > 0
    assert opened.slides[0].notes_slide.notes_text_frame.text == "Say this first.\nThen this"
    again = io.BytesIO()
    opened.save(again)
    assert len(Presentation(again).slides) == len(deck.slides)


def test_every_run_field_and_paragraph_end_names_its_language(package: Any) -> None:
    for name in parts(package, "slides", "slideLayouts", "notesSlides", "notesMasters", "slideMasters"):
        assert package.find(name, "//a:rPr[not(@lang)] | //a:endParaRPr[not(@lang)]") == []
        assert package.find(name, "//a:r[not(a:rPr)] | //a:br[not(a:rPr)] | //a:fld[not(a:rPr)]") == []
        assert package.find(name, "//a:p[not(a:endParaRPr)]") == []


def test_every_slide_has_a_title_with_words(package: Any) -> None:
    for name in parts(package, "slides"):
        words = package.find(name, "//p:sp[.//p:ph/@type='title']//a:t/text()")
        assert "".join(words).strip()


def test_what_is_not_text_says_what_it_shows_or_is_decorative(package: Any) -> None:
    wordless = "//p:pic | //p:graphicFrame | //p:cxnSp | //p:sp[not(.//a:t) and not(.//p:ph)]"
    for name in parts(package, "slides", "slideLayouts"):
        for shape in package.find(name, wordless):
            ident = shape[0][0]
            assert ident.get("descr") or "decorative" in "".join(e.tag for e in ident.iter())


def test_colours_are_the_themes(package: Any) -> None:
    with_values = [name for name, data in package.members.items() if b"srgbClr" in data or b"sysClr" in data]
    assert with_values == ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"]


def test_every_relationship_leads_to_a_part_and_every_part_is_reached(package: Any) -> None:
    reached = {"[Content_Types].xml"}
    for name in package.members:
        if not name.endswith(".rels"):
            continue
        folder = name.partition("_rels/")[0]
        for target in package.find(name, "rel:Relationship[not(@TargetMode)]/@Target"):
            reached.add(os.path.normpath(folder + target))
    assert {name for name in package.members if not name.endswith(".rels")} == reached


def test_nothing_is_left_over(package: Any) -> None:
    names = " ".join(package.members)
    assert not re.search("thumbnail|printerSettings|customXml|media/image2", names)
    everything = b"".join(package.members.values())
    for trace in (b"lastModifiedBy", b"2013", b"normAutofit", b"python-pptx", os.fsencode(Path.cwd())):
        assert trace not in everything
    assert [info.filename for info in package.infos] == list(package.members)


def test_the_same_deck_is_the_same_bytes(package: Any, make: ModuleType) -> None:
    assert write(make.sample()) == package.data


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_do_not_hang_on_the_order_of_hashes(package: Any, seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    conftest = str(Path(__file__).parent / "conftest.py")
    done = subprocess.run(
        [sys.executable, "-c", _HASH, conftest], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(package.data).hexdigest()


def test_three_hundred_slides(make: ModuleType, package: Any) -> None:
    slides = tuple(make.bullet_slide(n) for n in range(1, 301))
    sections = (make.Section("All", 300),)
    made = type(package)(write(replace(make.sample(), slides=slides, sections=sections)))
    assert len(made.names("ppt/slides")) == len(made.names("ppt/notesSlides")) == 300
    assert len(made.names("ppt/slideLayouts")) == 1
    assert made.find("ppt/slides/slide300.xml", "//p:sp[1]//a:t/text()") == ["Claim number 300"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=TEXT)
def test_any_words_in_any_place(words: str, make: ModuleType, package: Any) -> None:
    table = make.table_slide()
    shape = next(s for s in table.shapes if isinstance(s, make.TableShape))
    cell = make.Cell((make.para(words),), make.CELL)
    wordy = replace(shape, alt=words, rows=(make.Row((cell,) * 3, 24),))
    decor = (make.Decor("text", make.Box(0, 0, 9, 9), text=words),)
    frame = replace(make.P_LETTER, name=words)
    slide = make.slide("x", words, make.title(words), wordy, make.TextShape(frame, (make.para(words),)),
                       notes=(make.para(words),), decor=decor)  # fmt: skip
    said = {"title": words, "authors": (words,), "subject": words, "keywords": (words,), "licence": words}
    deck = replace(make.sample(), **said, slides=(slide,), sections=(make.Section(words, 1),))
    made = type(package)(write(deck))
    assert made.find("ppt/slides/slide1.xml", "//a:t/text()").count(words) == 5
    assert made.find("ppt/slides/slide1.xml", "//p:graphicFrame//@descr") == [words]
    assert words in made.find("ppt/notesSlides/notesSlide1.xml", "//a:t/text()")
    assert made.find("ppt/slideLayouts/slideLayout1.xml", "p:cSld/@name") == [words]
    assert words in made.find("ppt/slideLayouts/slideLayout1.xml", "//a:t/text()")
    assert made.find("ppt/presentation.xml", "//p14:section/@name") == [words]
    assert made.find("docProps/core.xml", "dc:title/text()") == [words]


@pytest.mark.parametrize("bad", ["\0", "\x0b", "\ufffe"])
def test_a_character_that_no_file_can_hold_is_refused(bad: str, make: ModuleType) -> None:
    slide = make.slide("x", "X", make.title(f"a{bad}"))
    with pytest.raises(ValueError, match="cannot be written"):
        write(replace(make.sample(), slides=(slide,), sections=()))


@pytest.mark.renderer
def test_libreoffice_draws_it_where_the_layout_says(package: Any, tmp_path: Path) -> None:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        assert not os.environ.get("CI"), "LibreOffice and poppler are needed"
        pytest.skip("LibreOffice or poppler is not installed")
    (tmp_path / "deck.pptx").write_bytes(package.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        "deck.pptx",
    ]
    subprocess.run(convert, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    command = ["pdftotext", "-bbox", "-f", "1", "-l", "1", "deck.pdf", "-"]
    page = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(Claim|Point|Lecture)<', page)
    places = [(word, round(float(x)), float(y)) for x, y, word in found]
    assert [(word, x) for word, x, _ in places] == [
        ("Claim", 216), ("Point", 240), ("Point", 258), ("Point", 240), ("Point", 258), ("Lecture", 216),
    ]  # fmt: skip
    tops = [y for _, _, y in places]
    assert tops[0] == pytest.approx(44, abs=3)
    # No space before the first paragraph; from the first bullet to the third 30 + 3 + 24 + 22.
    assert tops[1] == pytest.approx(157, abs=3)
    assert tops[3] - tops[1] == pytest.approx(79, abs=1.5)
