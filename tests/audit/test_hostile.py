"""Files that are made to harm: a message that says where, in bounded time and memory; never a traceback."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from drafts import TYPES, Draft
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from build_deck.audit import audit_quick
from build_deck.audit.run import FAILED
from build_deck.diagnostics import Diagnostic

MOST_SECONDS = 20.0
ROOT = Path(__file__).parents[2]
REFUSED = {"not-a-deck", "zip-bomb", "zip-path", "zip-duplicate", "zip-encrypted", "zip-damaged", "xml-entities",
           "xml-damaged"}  # fmt: skip


def judged(data: bytes) -> tuple[Diagnostic, ...]:
    """The findings; each is located and no rule has failed, in bounded time."""
    started = time.monotonic()
    findings = audit_quick(data, "hostile.pptx")
    assert time.monotonic() - started < MOST_SECONDS
    for finding in findings:
        assert finding.rule != FAILED, finding.message
        assert finding.place.file == "hostile.pptx"
        assert finding.message
    return findings


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def overlapping(copies: int = 2000) -> bytes:
    """Many directory entries that share one large member: a bomb without large ratios of its own."""
    kernel = zipped(("a.xml", b" " * 1_000_000))
    start = kernel.find(b"PK\x01\x02")
    entry = kernel[start : kernel.find(b"PK\x05\x06")]
    directory = entry * copies
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, copies, copies, len(directory), start, 0)
    return kernel[:start] + directory + end


def nested(deck: Draft) -> Draft:
    """A group in a group in a group, deeper than a parser may go."""
    deep = b"<p:grpSp>" * 5000 + b"</p:grpSp>" * 5000
    return deck.replaced(
        "ppt/slides/slide2.xml", deck["ppt/slides/slide2.xml"].replace(b"</p:spTree>", deep + b"</p:spTree>")
    )


def looping(deck: Draft) -> Draft:
    """A layout that names itself as its master."""
    return deck.replaced(
        "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
        deck["ppt/slideLayouts/_rels/slideLayout2.xml.rels"].replace(
            b"../slideMasters/slideMaster1.xml", b"../slideLayouts/slideLayout2.xml"
        ),
    )


def many_shapes(deck: Draft) -> Draft:
    """Tens of thousands of shapes, all with one id and no words."""
    one = b'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>'
    part = "ppt/slides/slide2.xml"
    return deck.replaced(part, deck[part].replace(b"</p:spTree>", one * 20_000 + b"</p:spTree>"))


def odd_numbers(deck: Draft) -> Draft:
    """Numbers that are none, far too long or not finite."""
    part = "ppt/slides/slide2.xml"
    data = deck[part].replace(b'id="3"', b'id="' + b"9" * 5000 + b'"').replace(b'idx="10"', b'idx="NaN"')
    return deck.replaced(
        part, data.replace(b'<a:rPr lang="en-GB">', b'<a:rPr lang="en-GB" sz="1e9" b="maybe">')
    )


def laughing(deck: Draft) -> Draft:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 20))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "ha">{entities}]><a b="&l19;">&l19;</a>'
    return deck.replaced("ppt/presProps.xml", bomb.encode())


def quadratic(deck: Draft) -> bytes:
    """Much of everything that is compared with everything: panels and words on them, runs in a paragraph,
    names of authors, links."""
    frame = b'<a:xfrm><a:off x="0" y="0"/><a:ext cx="9999999" cy="9999999"/></a:xfrm>'
    panel = (
        b'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        + frame
        + b'<a:solidFill><a:srgbClr val="FFFFFF"/>'
        b"</a:solidFill></p:spPr></p:sp>"
    )
    body = (
        b'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        + frame
        + b"</p:spPr>"
        b"<p:txBody><a:bodyPr/><a:p>" + b"<a:r><a:t> w </a:t></a:r>" * 30_000 + b"</a:p></p:txBody></p:sp>"
    )
    words = body.replace(b"<a:r><a:t> w </a:t></a:r>" * 30_000, b"<a:r><a:t>w</a:t></a:r>") * 8_000
    part = "ppt/slides/slide2.xml"
    many = deck.replaced(
        part, deck[part].replace(b"</p:spTree>", panel * 8_000 + words + body + b"</p:spTree>")
    )
    named = many.edited("docProps/core.xml", "//dc:creator", lambda e: setattr(e, "text", "Eve E; " * 20_000))
    return zipped(*named.members, method=zipfile.ZIP_STORED)


HOSTILE: dict[str, tuple[Callable[[Draft], Draft | bytes], str]] = {
    "empty": (lambda d: b"", "not-a-deck"),
    "text": (lambda d: b"Dear students", "not-a-deck"),
    "encrypted or old": (lambda d: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "not-a-deck"),
    "a program before the archive": (lambda d: b"MZ" + bytes(500) + d.data, "not-a-deck"),
    "cut off": (lambda d: d.data[: len(d.data) // 2], "not-a-deck"),
    "an empty archive": (lambda d: b"PK\x05\x06" + bytes(18), "not-a-deck"),
    "a bomb of one member": (lambda d: d.added("ppt/media/a.png", bytes(60_000_000)), "zip-bomb"),
    "a bomb of XML": (lambda d: d.added("ppt/a.xml", b" " * 30_000_000), "zip-bomb"),
    "a bomb of overlapping members": (lambda d: overlapping(), "zip-bomb"),
    "a million members": (lambda d: b"PK\x03\x04" + b"PK\x01\x02" * 1_000_000, "zip-bomb"),
    "a path that leads out": (lambda d: d.added("../../.bashrc", b"evil"), "zip-path"),
    "laughing entities": (laughing, "xml-entities"),
    "an entity that reads a file": (
        lambda d: d.replaced(TYPES, b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
        "xml-entities",
    ),
    "groups in groups": (nested, "xml-damaged"),
    "layouts in a circle": (looping, "content-types"),
    "tens of thousands of shapes": (many_shapes, "shape-ids"),
    "much to compare": (quadratic, "shape-ids"),
    "numbers that are none": (odd_numbers, "shape-ids"),
    "no types": (lambda d: d.without(TYPES), "not-a-deck"),
    "no relationships": (lambda d: d.without("_rels/.rels"), "not-a-deck"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_harms_is_refused_with_a_reason(name: str, gallery: Draft) -> None:
    make, rule = HOSTILE[name]
    made = make(gallery)
    findings = judged(made if isinstance(made, bytes) else made.data)
    assert rule in {finding.rule for finding in findings}


def test_an_entity_is_never_resolved(gallery: Draft, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    evil = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>&e;</a>'.encode()
    for part in ("docProps/core.xml", "ppt/presentation.xml", "ppt/slides/slide1.xml"):
        findings = judged(gallery.replaced(part, evil).data)
        assert not any("the secret words" in finding.message for finding in findings)


BOUNDED = """\
import resource, sys
from build_deck.audit import audit_quick
data = open(sys.argv[1], "rb").read()
resource.setrlimit(resource.RLIMIT_AS, (900_000_000, 900_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
for finding in audit_quick(data, "bomb.pptx"):
    print(finding.rule)
# Not getrusage: its peak counts what the parent had before this program was loaded.
[peak] = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak) // 1024, file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of resources are Linux's")
@pytest.mark.parametrize(
    "kind", ["zeros", "many", "xml", "elements", "disguised", "attributes", "overlapping", "shapes", "ratio"]
)
def test_bombs_go_off_in_no_memory(kind: str, gallery: Draft, tmp_path: Path) -> None:
    """Gigabytes when unpacked, in a process that may have 900 MB of addresses and 20 seconds."""
    path = tmp_path / "bomb.pptx"
    blank = bytes(50_000_000)
    made = {
        "zeros": lambda: zipped(*((f"ppt/media/{n}.png", blank) for n in range(12))),
        "xml": lambda: zipped(*((f"ppt/{n}.xml", b"<a>" + b" " * 20_000_000) for n in range(6))),
        "many": lambda: zipped(
            (TYPES, b"<a/>"), *((f"ppt/media/{n}.png", blank[:2_000_000]) for n in range(250))
        ),
        "elements": lambda: gallery.added("ppt/a.xml", b"<a>" + b"<b/>" * 5_000_000 + b"</a>").data,
        "disguised": lambda: zipped(
            *gallery.default("diagramlayout", "application/a+xml").members,
            *((f"ppt/{n}.diagramlayout", b"<a>" + b"<b/>" * 1_000_000 + b"</a>") for n in range(15)),
            method=zipfile.ZIP_STORED,
        ),
        "attributes": lambda: gallery.added("ppt/a.xml", b"<a>" + b'<b c="" d="" e=""/>' * 1_100_000).data,
        "overlapping": overlapping,
        "shapes": lambda: many_shapes(gallery).data,
        "ratio": lambda: gallery.added("ppt/media/a.bmp", blank).data,
    }[kind]()
    path.write_bytes(made)
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    # Many small members are no bomb, as long as none of them is kept.
    assert set(done.stdout.split()) & {"zip-bomb", "shape-ids", "not-a-deck", "xml-damaged"}
    assert int(done.stderr.split()[-1]) < 400


@st.composite
def spoiled(draw: st.DrawFn, data: bytes) -> bytes:
    """A deck with bytes flipped, a stretch cut out, or its end cut off."""
    spoiled = bytearray(data)
    for _ in range(draw(st.integers(0, 6))):
        spoiled[draw(st.integers(0, len(spoiled) - 1))] = draw(st.integers(0, 255))
    if draw(st.booleans()):
        start = draw(st.integers(0, len(spoiled) - 1))
        del spoiled[start : start + draw(st.integers(1, 4000))]
    if draw(st.booleans()):
        del spoiled[draw(st.integers(0, len(spoiled))) :]
    return bytes(spoiled)


SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_spoiled_archives_never_raise(data: st.DataObject, builds: Draft) -> None:
    judged(data.draw(spoiled(builds.data)))


XML_PARTS = ("ppt/slides/slide3.xml", "ppt/slides/slide10.xml", "ppt/presentation.xml", "docProps/core.xml",
             "ppt/slideLayouts/slideLayout2.xml", "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml",
             "ppt/_rels/presentation.xml.rels", "ppt/slides/_rels/slide3.xml.rels", TYPES)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_spoiled_parts_never_raise(data: st.DataObject, builds: Draft) -> None:
    """The same inside the archive, whose checksums are right."""
    part = data.draw(st.sampled_from(XML_PARTS))
    judged(builds.replaced(part, data.draw(spoiled(builds[part]))).data)


WORDS = ["", "0", "-1", "99999999999999999999", "x", "rId1", "../..", "NaN", "1e5", "true", "title", "ü" * 40]


@settings(max_examples=120, deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_spoiled_trees_never_raise(data: st.DataObject, builds: Draft, drawn: Draft) -> None:
    """Elements deleted, doubled or moved, attributes with other values: XML that is whole, but not as it
    should be."""
    deck = data.draw(st.sampled_from([builds, drawn]))
    names = [name for name in (*XML_PARTS, *deck.names("ppt/charts/*.xml")) if name in dict(deck.members)]
    part = data.draw(st.sampled_from(names))
    root = deck.root(part)
    for _ in range(data.draw(st.integers(1, 4))):
        every = list(root.iter())
        element = every[data.draw(st.integers(0, len(every) - 1))]
        parent = element.getparent()
        what = data.draw(st.sampled_from(["value", "delete", "double", "move", "empty"]))
        if what == "value" and element.attrib:
            element.set(data.draw(st.sampled_from(sorted(element.attrib))), data.draw(st.sampled_from(WORDS)))
        elif parent is None:
            continue
        elif what == "delete":
            parent.remove(element)
        elif what == "double":
            parent.append(type(root).__copy__(element))
        elif what == "move" and root not in (element, parent):
            root.append(element)
        elif what == "empty":
            del element[:]
            element.text = None
    judged(deck.replaced(part, etree.tostring(root)).data)
