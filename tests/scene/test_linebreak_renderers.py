"""Our lines against two engines that are not ours: LibreOffice and rpptx, on random text in boxes."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pptx
import pytest

from build_deck.scene.linebreak import Piece, break_lines
from build_deck.theme.metrics import metrics_for

pytestmark = pytest.mark.renderer

BOXES = 48
HEIGHT = 400
ENGLISH = (
    "the pilots who flew over the archive were asked how a well-known red list and its blacklist "
    "(1945–1989) became evidence; Tate and Avery AVOID “To You” LATE Wave. Yes, we're re-reading the "
    "cross-checked sources / notes — and what they leave out: 12,500 names, 3.5 % of all"
)
ITALIAN = (
    "perché l'archivio non è più quello che gli storici dell'Ottocento avevano immaginato: la città, "
    "così com'era, «resta» un problema; già nell'età moderna (sec. XVII–XVIII) le fonti socio-economiche "
    "erano “lette” a metà, e tuttavia bastavano? No! Verità Tavola Voltaire AVVENIRE"
)
CHINESE = (
    "这份名单是谁写的？历史学家认为，档案（尤其是地方档案）并不完整；因此需要比较、核对来源。"
    "《红色名单》与《黑色名单》在1945年以后被反复引用：数字的意义不断变化！研究者应当说明“证据”从何而来……"
)


@dataclass(frozen=True)
class Box:
    text: str
    lang: str
    family: str
    size: int
    width: int
    dresses: tuple[tuple[str, bool, bool], ...]

    def ours(self) -> int:
        pieces = [Piece(t, metrics_for(self.family, b, i), self.size) for t, b, i in self.dresses]
        broken = break_lines(pieces, self.width)
        assert not broken.too_wide
        return len(broken.lines)


def _boxes(seed: int) -> list[Box]:
    chance = random.Random(seed)
    boxes = []
    for number in range(BOXES):
        lang = ("en-GB", "it-IT", "zh-CN", "mixed")[number % 4]
        parts = [_words(lang, chance) for _ in range(3)]
        dressed = [(part, chance.random() < 0.4, chance.random() < 0.4) for part in parts]
        boxes.append(
            Box(
                "".join(parts),
                "zh-CN" if lang in ("zh-CN", "mixed") else lang,
                chance.choice(("Calibri", "Cambria")),
                chance.randint(18, 30),
                chance.randint(260, 640),
                tuple(dressed),
            )
        )
    return boxes


def _words(lang: str, chance: random.Random) -> str:
    if lang == "zh-CN":
        start = chance.randrange(len(CHINESE) - 30)
        return CHINESE[start : start + chance.randint(8, 30)]
    if lang == "mixed":
        return _words("en-GB", chance)[:30] + _words("zh-CN", chance)[:14]
    words = (ITALIAN if lang == "it-IT" else ENGLISH).split()
    return " ".join(chance.choices(words, k=chance.randint(2, 9))) + " "


FONT_DIRS = [Path("/usr/share/fonts/truetype/crosextra"), Path("/usr/share/fonts/opentype/noto")]
TWINS = {"Calibri": "Carlito", "Cambria": "Caladea"}


def _write(boxes: list[Box], path: Path) -> None:
    from pptx.util import Pt

    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Pt(700), Pt(HEIGHT + 100)
    for box in boxes:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        frame = slide.shapes.add_textbox(Pt(20), Pt(20), Pt(box.width), Pt(HEIGHT)).text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        paragraph = frame.paragraphs[0]
        paragraph._p.get_or_add_pPr().set("hangingPunct", "0")
        for text, bold, italic in box.dresses:
            run = paragraph.add_run()
            run.text = text
            run.font.size, run.font.bold, run.font.italic = Pt(box.size), bold, italic
            run.font.name = TWINS[box.family]
            properties = run._r.get_or_add_rPr()
            properties.set("lang", box.lang)
            properties.set("kern", "1200")
            latin = properties.find(".//{*}latin")
            latin.addnext(
                latin.makeelement(latin.tag.replace("}latin", "}ea"), {"typeface": "Noto Sans CJK SC"})
            )
    deck.save(path)


def _libreoffice(path: Path, folder: Path) -> list[int]:
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=300
    )
    pdf = path.with_suffix(".pdf")
    xml = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    xml = re.sub(r'<!DOCTYPE[^>]*>| xmlns="[^"]*"|[\x00-\x08\x0b\x0c\x0e-\x1f]', "", xml)
    return [_baselines(page) for page in ET.fromstring(xml).iter("page")]


def _baselines(page: ET.Element) -> int:
    """Lines of a page: words whose feet are more than half their height apart stand on different ones."""
    count, last = 0, -1e9
    words = sorted(
        (
            (float(w.get("yMin", 0)) + float(w.get("yMax", 0))) / 2,
            float(w.get("yMax", 0)) - float(w.get("yMin", 0)),
        )
        for w in page.iter("word")
    )
    for middle, height in words:
        if middle - last > height * 0.45:
            count += 1
        last = middle
    return count


def _rpptx(path: Path) -> list[int]:
    rpptx = pytest.importorskip("rpptx")
    layouts = rpptx.Presentation(str(path)).text_layout(font_dirs=FONT_DIRS)
    return [len(layout.lines) for layout in sorted(layouts, key=lambda x: x.slide_index)]


@pytest.fixture(scope="module")
def soffice() -> str:
    found = shutil.which("soffice") and shutil.which("pdftotext")
    if not found:
        message = "LibreOffice (soffice) and poppler (pdftotext) are needed to check line breaks"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return str(found)


@pytest.fixture(scope="module", params=[1, 2])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Box], Path]:
    boxes = _boxes(request.param)
    path = tmp_path_factory.mktemp("lines") / "boxes.pptx"
    _write(boxes, path)
    return boxes, path


def test_libreoffice_never_needs_more_lines(case: tuple[list[Box], Path], soffice: str) -> None:
    boxes, path = case
    theirs = _libreoffice(path, path.parent)
    ours = [box.ours() for box in boxes]
    assert len(theirs) == len(ours)
    assert [box.text for box, a, b in zip(boxes, ours, theirs, strict=True) if a < b] == []
    equal = sum(a == b for a, b in zip(ours, theirs, strict=True))
    assert equal >= 0.85 * BOXES, f"{equal} of {BOXES} boxes have as many lines as in LibreOffice"


def test_rpptx_never_needs_more_lines(case: tuple[list[Box], Path]) -> None:
    if not all(folder.is_dir() for folder in FONT_DIRS):
        message = "Carlito, Caladea and Noto Sans CJK are needed to lay the boxes out"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    boxes, path = case
    theirs = _rpptx(path)
    ours = [box.ours() for box in boxes]
    assert len(theirs) == len(ours)
    assert [box.text for box, a, b in zip(boxes, ours, theirs, strict=True) if a < b] == []
    equal = sum(a == b for a, b in zip(ours, theirs, strict=True))
    assert equal >= 0.8 * BOXES, f"{equal} of {BOXES} boxes have as many lines as in rpptx"
