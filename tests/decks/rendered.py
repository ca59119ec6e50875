"""Where words land when another program lays a deck out: LibreOffice's pages, read by poppler; and the
text layout of rpptx."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from lxml import etree
from readcharts import frames as chart_frames
from readdeck import NS, Deck, Element, P, name, placeholder, shapes, words
from resolve import EMU, Rect, Resolver, rect

ASIDE = 2.0
"""Points by which a slanted or kerned letter may pass the side of its frame."""
OVER = 1.0
"""Points by which the middle of a line may pass the top or foot of its frame."""
_BULLET = re.compile(r"[–•]|\d+\.")

_ORDINARY = re.compile(r"(?<!\S)(?:[^\W\d_\u3400-\u9fff]+|\d+)(?!\S)")
"""A word of letters or of digits only, which no line end may part."""


@dataclass(frozen=True)
class Frame:
    """A place on a slide and the text that stands in it."""

    name: str
    rect: Rect
    text: str
    wrap: bool = True
    drawn: bool = False
    """Whether a renderer makes the words up itself, as those of a chart's axes."""


@dataclass(frozen=True)
class Word:
    """A word as it was drawn."""

    text: str
    rect: Rect


def squeezed(text: str) -> str:
    """Letters and signs without what a renderer may change: spaces, case, forms of hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    return re.sub(r"[\u2010\u2011]", "-", re.sub(r"[\s\u200b\ufe0f\u200d]+", "", plain))


def frames(deck: Deck, part: str) -> Iterator[Frame]:
    """Every frame of a slide with its text, table cells and parts of groups each, and the fixed text of its
    layout."""
    resolver = Resolver(deck)
    layout = deck.xml(deck.layout_name(part))
    charts = list(chart_frames(deck, part))
    for shape in shapes(deck.xml(part)):
        if shape.tag == f"{P}grpSp":
            # Parts of our groups have their places on the page.
            inner = (each for each in shape.iter(f"{P}sp") if words(each).strip())
            yield from (Frame(name(each), rect(each), words(each)) for each in inner)
            continue
        where = resolver.frame(part, shape)
        assert where is not None, f"{part}: {name(shape)} stands nowhere"
        table = shape.find(".//a:tbl", NS)
        if table is not None:
            yield from _cells(name(shape), where, table)
        elif any(shape is frame for frame, _ in charts):
            yield Frame(name(shape), where, "", drawn=True)
        elif words(shape).strip():
            yield Frame(name(shape), where, words(shape), _wraps(layout, shape))
    for shape in shapes(layout):
        if placeholder(shape) is None and words(shape).strip() and (where := rect(shape)):
            yield Frame(f"{name(shape)} of the layout", where, words(shape))


def _wraps(layout: Element, shape: Element) -> bool:
    idx = placeholder(shape).get("idx")
    body = layout.find(f".//p:ph[@idx='{idx}']/../../../p:txBody/a:bodyPr", NS) if idx else None
    return body is None or body.get("wrap") != "none"


def _cells(table_name: str, where: Rect, table: Element) -> Iterator[Frame]:
    xs = list(
        accumulate(
            (int(c.get("w")) / EMU for c in table.iterfind("a:tblGrid/a:gridCol", NS)), initial=where.x
        )
    )
    rows = table.findall("a:tr", NS)
    ys = list(accumulate((int(row.get("h")) / EMU for row in rows), initial=where.y))
    for row, (top, foot) in zip(rows, pairwise(ys), strict=True):
        for cell, (left, right) in zip(row.iterfind("a:tc", NS), pairwise(xs), strict=True):
            if words(cell).strip():
                yield Frame(f"{table_name}, cell", Rect(left, top, right - left, foot - top), words(cell))


def pages(pdf: Path) -> list[tuple[Rect, list[Word]]]:
    """Each page's size and its words, in points."""
    xml = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, timeout=120
    ).stdout
    # Poppler passes on control characters that XML forbids.
    clean = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", xml)
    root = etree.fromstring(clean, etree.XMLParser(recover=True, resolve_entities=False))
    found = []
    for page in root.iter("{*}page"):
        size = Rect(0, 0, float(page.get("width")), float(page.get("height")))
        drawn = [Word(w.text or "", _box(w)) for w in page.iter("{*}word") if (w.text or "").strip()]
        found.append((size, drawn))
    return found


def _box(word: Element) -> Rect:
    left, top, right, foot = (float(word.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
    return Rect(left, top, right - left, foot - top)


def astray(deck: Deck, pdf: Path) -> Iterator[str]:
    """Words that lie outside the slide or every frame that says them; and frames that lost letters."""
    drawn = pages(pdf)
    assert len(drawn) == len(deck.slide_names)
    for part, (page, found) in zip(deck.slide_names, drawn, strict=True):
        places = list(frames(deck, part))
        inside: dict[int, Counter[str]] = {index: Counter() for index in range(len(places))}
        for word in found:
            if not page.holds(word.rect, slack=0.5):
                yield f"{part}: {word.text!r} lies outside the slide"
            at = [i for i, frame in enumerate(places) if _within(word.rect, frame)]
            for index in at:
                inside[index].update(squeezed(word.text))
            saying = [i for i in at if places[i].drawn or squeezed(word.text) in squeezed(places[i].text)]
            if not saying and not (at and _BULLET.fullmatch(word.text.strip())):
                yield f"{part}: {word.text!r} lies outside its frame, at {word.rect}"
        for index, frame in enumerate(places):
            wanted = Counter(c for c in squeezed(frame.text) if c.isalnum() and ord(c) < 0x1F000)
            if lost := wanted - inside[index]:
                yield f"{part}: {frame.name} lost {dict(lost)} of {frame.text[:60]!r}"
            drawn_here = _by_line(word for word in found if _within(word.rect, frame))
            for whole in _ORDINARY.findall(frame.text):
                if squeezed(whole) not in drawn_here:
                    yield f"{part}: {frame.name} breaks the word {whole!r}"


def _by_line(found: Iterable[Word]) -> str:
    """What is drawn, a space between lines only: letters set wide are words of their own to poppler."""
    lines: dict[int, str] = {}
    for word in sorted(found, key=lambda word: word.rect.x):
        middle = word.rect.y + word.rect.h / 2
        line = next((y for y in lines if abs(y - middle) < word.rect.h / 3), round(middle))
        lines[line] = lines.get(line, "") + squeezed(word.text)
    return " ".join(lines.values())


def _within(word: Rect, frame: Frame) -> bool:
    """Whether a word's line stands in a frame: sides by ASIDE, the middle half of its height by OVER."""
    middle = Rect(word.x, word.y + word.h / 4, word.w, word.h / 2)
    where = frame.rect
    sides = where.x - ASIDE <= middle.x and (
        not frame.wrap or middle.x + middle.w <= where.x + where.w + ASIDE
    )
    return sides and where.y - OVER <= middle.y and middle.y + middle.h <= where.y + where.h + OVER


NATURAL_LINE = 1.2
"""What rpptx takes as the line of every font, in ems, while Cambria's is 1.172 and Calibri's 1.2207."""


@lru_cache(maxsize=1)
def font_folders() -> list[str]:
    """Where the metric twins of the theme's fonts lie, without which an engine would guess."""
    twins = ("Caladea", "Carlito", "Liberation Mono")
    command = ["fc-match", "-f", "%{file}"]
    files = [subprocess.run([*command, t], capture_output=True, text=True, check=True).stdout for t in twins]
    return sorted({str(Path(file).parent) for file in files})


def overflows(path: Path) -> Iterator[str]:
    """Frames whose text rpptx finds taller than the frame."""
    import rpptx

    for frame in rpptx.Presentation(str(path)).text_layout(font_dirs=font_folders()):
        if frame.overflow:
            lines = [line.text for line in frame.lines]
            yield (
                f"slide {frame.slide_index + 1}: {frame.name} needs {frame.height:.1f} "
                f"of {frame.usable.height:.1f} points: {lines}"
            )
