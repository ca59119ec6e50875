"""Hostile inputs: what a stranger may put into a course folder, and what must be said of it.

Each case writes a course folder; the lecture is `lectures/01-a.yaml`. `rules` are those named on the way
out; a case without rules is built, and `shown` then stands in its deck as text.
"""

from __future__ import annotations

import io
import itertools
import os
import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

SLIDE = "title: A lecture\nslides:\n  - title: One\n"
LECTURE = f"{SLIDE}    text: A word\n"
COURSE = "title: A course\nlectures: [01-a.yaml]\n"
Write = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Hostile:
    """A hostile input: of which kind it is, what it is, how it comes about, and what it gets."""

    kind: str
    what: str
    write: Write
    rules: tuple[str, ...] = ()
    shown: str = ""


def lecture(text: str | bytes) -> Write:
    """A course whose lecture is this text."""

    def write(folder: Path) -> None:
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        (folder / "lectures/01-a.yaml").write_bytes(data)

    return write


def slide(lines: str, **files: bytes) -> Write:
    """A lecture with one slide that has these lines, and files in `assets`."""

    def write(folder: Path) -> None:
        for name, data in files.items():
            (folder / "assets" / name.replace("_", ".")).write_bytes(data)
        indented = "".join(f"    {line}\n" for line in lines.splitlines())
        (folder / "lectures/01-a.yaml").write_text(SLIDE + indented, "utf-8")

    return write


def course(lines: str, **files: bytes) -> Write:
    """A course file with these lines too, and files in `assets`."""

    def write(folder: Path) -> None:
        for name, data in files.items():
            (folder / "assets" / name.replace("_", ".")).write_bytes(data)
        (folder / "lectures/course.yaml").write_text(f"{COURSE}{lines}\n", "utf-8")

    return write


def listed(name: str) -> Write:
    """A course file that lists a lecture of this name."""

    def write(folder: Path) -> None:
        (folder / "lectures/course.yaml").write_text(f"title: A course\nlectures: ['{name}']\n", "utf-8")

    return write


def cited(style: str, **files: bytes) -> Write:
    """A lecture that cites a work in this style."""

    def write(folder: Path) -> None:
        lines = f"bibliography: assets/a.bib\ncitation-style: {style}"
        course(lines, a_bib=b"@book{a, title={B}, year={2014}}", **files)(folder)
        slide("text: '[@a]'")(folder)

    return write


def image(name: str, prepare: Write | None = None, **files: bytes) -> Write:
    """A slide with a picture of this name."""

    def write(folder: Path) -> None:
        if prepare:
            prepare(folder)
        slide(f"image: {{file: '{name}', alt: A picture}}", **files)(folder)

    return write


def linked(target: str) -> Write:
    """A link in `assets` to somewhere else."""
    return lambda folder: (folder / "assets/link").symlink_to(target)


def pipe(folder: Path) -> None:
    """A named pipe, from which reading never ends."""
    os.mkfifo(folder / "assets/pipe.png")


def png(width: int, height: int, data: bytes) -> bytes:
    """A PNG of this size in its head, with these compressed pixels."""
    chunks = (
        b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
        b"IDAT" + data,
        b"IEND",
    )
    packed = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def drawn(kind: str, mode: str = "RGB", **more: object) -> bytes:
    """A small picture of a kind."""
    from PIL import Image

    target = io.BytesIO()
    Image.new(mode, (30, 20)).save(target, kind, **more)
    return target.getvalue()


def moving(kind: str) -> bytes:
    """A small picture that moves."""
    from PIL import Image

    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "blue")]
    target = io.BytesIO()
    frames[0].save(target, kind, save_all=True, append_images=frames[1:])
    return target.getvalue()


def chart(lines: str, **files: bytes) -> Write:
    """A slide with a chart of invented numbers that has these lines, and files in `assets`."""
    return slide(
        "chart:\n  illustrative: true\n" + "".join(f"  {line}\n" for line in lines.splitlines()), **files
    )


def data(**files: bytes) -> Write:
    """A chart of bars from a file in `assets`."""
    [name] = files
    return chart(f"kind: bar\ndata: {{file: assets/{name.replace('_', '.')}, categories: A}}", **files)


def diagram(lines: str) -> Write:
    """A slide with a diagram that has these lines."""
    return slide("diagram:\n" + "".join(f"  {line}\n" for line in lines.splitlines()))


def edges(lines: Iterable[str]) -> Write:
    """A slide with a diagram of these edges."""
    return diagram("edges: |\n" + "".join(f"  {line}\n" for line in lines))


def script(name: str, prepare: Write | None = None, **files: bytes) -> Write:
    """A slide with a figure of a script of this name."""

    def write(folder: Path) -> None:
        if prepare:
            prepare(folder)
        slide(f"figure: {{script: '{name}', alt: A picture, illustrative: true}}", **files)(folder)

    return write


_REST = "slides: [{title: One, text: A word}]\n"
_BOMB = "".join(f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
_SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
_XXE = b"""<?xml version="1.0"?><!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>&x;</title></info></style>"""

YAML = (
    Hostile("YAML", "nine layers of nine aliases each", lecture(f"title: a\nobjectives:\n  - &a0 [x]\n{_BOMB}{_REST}"), ("alias", "wrong-type")),
    Hostile("YAML", "a merge key", lecture(f"title: a\n<<: *a\n{_REST}"), ("alias",)),
    Hostile("YAML", "a tag that makes Python run a command", lecture(f"title: !!python/object/apply:os.system x\n{_REST}"), ("tag",)),
    Hostile("YAML", "a tag of one's own", lecture(f"title: !env HOME\n{_REST}"), ("tag",)),
    Hostile("YAML", "10 MB of text", lecture(LECTURE + "    text: " + "word " * 2_000_000 + "\n"), ("too-large",)),
    Hostile("YAML", "half a million brackets, opened and never closed", lecture("title: " + "[" * 500_000), ("not-yaml",)),
    Hostile("YAML", "a hundred thousand dashes", lecture("title: a\nslides:\n  " + "- " * 100_000), ("too-deep",)),
    Hostile("YAML", "the same key twice", lecture(f"title: a\ntitle: b\n{_REST}"), ("duplicate-key",)),
    Hostile("YAML", "a list as a key", lecture("? [a, b]\n: c\n" + LECTURE), ("wrong-key",)),
    Hostile("YAML", "a NUL byte", lecture(b"title: a\x00b\n"), ("control-character",)),
    Hostile("YAML", "a NUL written as an escape", lecture(f'title: "a\\0b"\n{_REST}'), ("control-character",)),
    Hostile("YAML", "half of a surrogate pair as bytes", lecture(f"title: a\ud800b\n{_REST}"), ("not-utf8",)),
    Hostile("YAML", "half of a surrogate pair as an escape", lecture(f'title: "a\\ud800b"\n{_REST}'), ("not-yaml",)),
    Hostile("YAML", "Latin-1", lecture("title: café\n".encode("latin-1")), ("not-utf8",)),
    Hostile("YAML", "UTF-16 without a mark", lecture(LECTURE.encode("utf-16-le")), ("control-character",)),
    Hostile("YAML", "UTF-32", lecture(LECTURE.encode("utf-32")), ("control-character",)),
    Hostile("YAML", "bytes of a picture", lecture(drawn("PNG")), ("not-utf8",)),
    Hostile("YAML", "two documents", lecture(f"{LECTURE}---\n{LECTURE}"), ("documents",)),
    Hostile("YAML", "an empty file", lecture(""), ("empty",)),
    Hostile("YAML", "infinitely many minutes", slide("minutes: 1e999"), ("wrong-value",)),
    Hostile("YAML", "minutes that are no number", slide("minutes: nan"), ("wrong-value",)),
    Hostile("YAML", "a number of a million digits", slide(f"minutes: {'9' * 1_000_000}"), ("wrong-value",)),
    Hostile("YAML", "fifty thousand rows", slide("table: {header: [A], rows: [" + "[a]," * 50_000 + "]}"), ("too-many",)),
    Hostile("YAML", "fifty thousand lines of code", slide("code: |\n" + "  a\n" * 50_000), ("too-many",)),
    Hostile("YAML", "a paragraph of a hundred thousand words", slide("text: " + "word " * 100_000), ("wrong-value",)),
    Hostile("YAML", "nine hundred bullets", slide("bullets: [" + "a," * 900 + "]"), ("too-long",)),
    Hostile("YAML", "fifty thousand bullets", slide("bullets: [" + "a," * 50_000 + "]"), ("too-many",)),
)  # fmt: skip

PATHS = (
    Hostile("Paths", "a picture two folders up", image("../../secret.png"), ("outside-folder",)),
    Hostile("Paths", "a picture by its absolute path", image("/etc/hostname"), ("outside-folder",)),
    Hostile("Paths", "a picture on a drive", image("C:/Windows/logo.png"), ("outside-folder",)),
    Hostile("Paths", "a picture on a network share", image("//server/share/logo.png"), ("outside-folder",)),
    Hostile("Paths", "the same with backslashes", image("\\\\server\\share\\logo.png"), ("outside-folder",)),
    Hostile("Paths", "a picture by an address", image("file:///etc/hostname"), ("missing-file",)),
    Hostile("Paths", "a picture from the web", image("https://example.org/a.png"), ("missing-file",)),
    Hostile("Paths", "a link out of the course folder", image("assets/link", linked("/etc/hostname")), ("outside-folder",)),
    Hostile("Paths", "a link to itself", image("assets/link", linked("link")), ("unreadable-file",)),
    Hostile("Paths", "a device", image("assets/link", linked("/dev/zero")), ("outside-folder",)),
    Hostile("Paths", "a named pipe", image("assets/pipe.png", pipe), ("not-a-file",)),
    Hostile("Paths", "a folder", image("assets"), ("not-a-file",)),
    Hostile("Paths", "a NUL in a name", slide('image: {file: "a\\0b", alt: A picture}'), ("control-character", "missing-file")),
    Hostile("Paths", "a name of 5000 letters", image("a" * 5000), ("unreadable-file",)),
    Hostile("Paths", "a table from outside", slide("table: {csv: ../../etc/passwd}"), ("outside-folder",)),
    Hostile("Paths", "program text from outside", slide("code: {file: /etc/passwd}"), ("outside-folder",)),
    Hostile("Paths", "a bibliography from outside", course("bibliography: ../../a.bib"), ("outside-folder",)),
    Hostile("Paths", "a theme from outside", course("theme: ../../theme.yaml"), ("theme",)),
    Hostile("Paths", "a citation style from outside", cited("../../a.csl"), ("outside-folder",)),
    Hostile("Paths", "a lecture from outside", listed("../../b.yaml"), ("outside-folder",)),
)  # fmt: skip

PICTURES = (
    Hostile("Pictures", "a PNG that claims 60,000 × 60,000 pixels", image("assets/a.png", a_png=png(60_000, 60_000, zlib.compress(b""))), ("too-large",)),
    Hostile("Pictures", "a PNG of 30 kB that unpacks to 30 MB behind a head of 10 × 10", image("assets/a.png", a_png=png(10, 10, zlib.compress(bytes(30 << 20)))), ()),
    Hostile("Pictures", "a PNG cut in half", image("assets/a.png", a_png=drawn("PNG")[:-30]), ("broken-image",)),
    Hostile("Pictures", "a web page called .png", image("assets/a.png", a_png=b"<html><script>alert(1)</script>"), ("not-an-image",)),
    Hostile("Pictures", "a program called .jpg", image("assets/a.jpg", a_jpg=b"MZ\x90\x00" * 50), ("not-an-image",)),
    Hostile("Pictures", "a JPEG called .png", image("assets/a.png", a_png=drawn("JPEG")), ("image-type",)),
    Hostile("Pictures", "an SVG with a script", image("assets/a.svg", a_svg=_SVG), ("not-an-image",)),
    Hostile("Pictures", "an SVG called .png", image("assets/a.png", a_png=_SVG), ("not-an-image",)),
    Hostile("Pictures", "a TIFF", image("assets/a.tif", a_tif=drawn("TIFF")), ("not-an-image",)),
    Hostile("Pictures", "an EPS, which is a program", image("assets/a.eps", a_eps=drawn("EPS")), ("not-an-image",)),
    Hostile("Pictures", "a GIF that moves", image("assets/a.gif", a_gif=moving("GIF")), ("animated-image",)),
    Hostile("Pictures", "a PNG that moves", image("assets/a.png", a_png=moving("PNG")), ("animated-image",)),
    Hostile("Pictures", "a JPEG in colours for print", image("assets/a.jpg", a_jpg=drawn("JPEG", "CMYK")), ("cmyk-image",)),
    Hostile("Pictures", "an empty file", image("assets/a.png", a_png=b""), ("not-an-image",)),
)  # fmt: skip

TEXT = (
    Hostile("Text", "a bell and an escape sequence", slide('text: "a\\a\\e[31mb"'), ("control-character",)),
    Hostile("Text", "a character that no XML takes", slide('text: "a\\uFFFEb"'), ("control-character",)),
    Hostile("Text", "an override of the direction of writing", slide("text: 'gnp.\u202eexe'"), ("direction",)),
    Hostile("Text", "the same as an escape", slide('text: "gnp.\\u202Eexe"'), ("direction",)),
    Hostile("Text", "HTML with a script", slide("text: '<script>alert(1)</script> <b>bold</b>'"), (), "<script>alert(1)</script>"),
    Hostile("Text", "a link that runs a script", slide("text: '[click](javascript:alert(1))'"), (), "javascript:alert(1)"),
    Hostile("Text", "a link to a local file", slide("text: '[click](file:///etc/passwd)'"), (), "file:///etc/passwd"),
    Hostile("Text", "XML that closes its own tag", slide("text: '</a:t></a:r><a:r><a:t>'"), (), "</a:t></a:r>"),
    Hostile("Text", "an entity", slide("text: '&lt;&xxe;&#x0;'"), (), "&xxe;"),
    Hostile("Text", "a formula in a table", slide("table: {header: [A, B], rows: [['=cmd()', '@SUM(1)']]}"), (), "=cmd()"),
    Hostile("Text", "a formula in a CSV file", slide("table: {csv: assets/a.csv}", a_csv=b"A,B\n=HYPERLINK(A1),+1\n"), (), "=HYPERLINK(A1)"),
    Hostile("Text", "a CSV with rows of different lengths", slide("table: {csv: assets/a.csv}", a_csv=b"A,B\n1,2,3\n"), ("row-length",)),
    Hostile("Text", "a CSV with an open quotation mark", slide("table: {csv: assets/a.csv}", a_csv=b'A,B\n"1,2\n'), ("csv",)),
    Hostile("Text", "a word of 9,000 letters", slide(f"text: {'a' * 9_000}"), ("word-too-wide",)),
)  # fmt: skip

OTHERS = (
    Hostile("Course", "a citation style that reads a file (XXE)", cited("assets/a.csl", a_csl=_XXE), ("citation-style",)),
    Hostile("Course", "a theme of half a million brackets", course("theme: assets/t.yaml", t_yaml=b"a: " + b"[" * 500_000), ("theme",)),
    Hostile("Course", "a theme of aliases", course("theme: assets/t.yaml", t_yaml=b"a: &a [x]\nb: *a\n"), ("theme",)),
    Hostile("Course", "a theme whose font is a device", course("theme: assets/t.yaml", t_yaml=b"extends: light\nfonts: {text: {latin: X, file: ../../../../dev/zero}}\n"), ("theme",)),
    Hostile("Course", "a bibliography of 20 MB", course("bibliography: assets/a.bib", a_bib=b"@book{a, title={b}}\n" * 1_000_000), ("too-large",)),
    Hostile("Course", "a bibliography whose entries never end", course("bibliography: assets/a.bib", a_bib=b"@book{a, title={" * 1000), ("broken-entry",)),
    Hostile("Course", "a language that is no tag", course("language: '\"><script>'"), ("wrong-value",)),
)  # fmt: skip

_NAMES = [f"n{number}" for number in range(14)]
_PAIRS = [f"{a} -> {b}: some label" for a, b in itertools.combinations(_NAMES, 2)]
_LONG = "word " * 200
_BARS = ", ".join(f"n{n}: {n}" for n in range(1900))

CHARTS = (
    Hostile("Charts", "fifty thousand numbers", chart(f"kind: histogram\nvalues: [{'1,' * 50_000}]"), ("too-large",)),
    Hostile("Charts", "1,900 bars", chart(f"kind: bar\nvalues: {{{_BARS}}}"), ("too-many",)),
    Hostile("Charts", "1,900 points of a line", chart(f"kind: line\nvalues: {{{_BARS}}}")),
    Hostile("Charts", "twenty thousand categories", chart(f"kind: line\ncategories: [{'a,' * 20_000}]\nseries: {{a: [1]}}"), ("wrong-value",)),
    Hostile("Charts", "two thousand series", chart(f"kind: line\ncategories: [a]\nseries: {{{', '.join(f'n{n}: [1]' for n in range(2000))}}}"), ("too-large",)),
    Hostile("Charts", "forty thousand flows", chart(f"kind: flow\nflows: [{'a, ' * 40_000}]"), ("wrong-value",)),
    Hostile("Charts", "a flow of a hundred thousand arrows", chart(f"kind: flow\nflows: ['{'a -> ' * 100_000}']"), ("wrong-value",)),
    Hostile("Charts", "a flow of two hundred thousand spaces", chart(f"kind: flow\nflows: ['a{' ' * 200_000}b']"), ("wrong-value",)),
    Hostile("Charts", "a flow from a file", chart("kind: flow\ndata: {file: assets/a.csv, categories: A}", a_csv=b"A,B\nx,1\n"), ("stray-key",)),
    Hostile("Charts", "10³⁰⁸ and 10⁻⁴⁰⁰", chart("kind: bar\nvalues: {a: 1e308, b: 1e-400}"), ("not-a-number",)),
    Hostile("Charts", "NaN and infinities", chart("kind: bar\nvalues: {a: nan, b: .inf, c: -inf}"), ("not-a-number",)),
    Hostile("Charts", "numbers of a hundred thousand digits", chart(f"kind: bar\nvalues: {{a: {'9' * 100_000}, b: 0.{'0' * 100_000}1}}"), ("not-a-number",)),
    Hostile("Charts", "the largest and the smallest number that may be", chart("kind: line\nvalues: {a: 999999999999999, b: 0.000000000000001}")),
    Hostile("Charts", "axes to ±10³⁰⁸", chart("kind: scatter\nvalues: {a: [1, 2]}\naxes: {x: {from: -1e308, to: 1e308}}"), ("limits",)),
    Hostile("Charts", "an axis to 5 · 10⁻³²⁴", chart("kind: line\nvalues: {a: 0, b: 0}\naxes: {y: {to: 5e-324}}"), ("limits",)),
    Hostile("Charts", "a format of a hundred thousand decimals", chart(f"kind: bar\nvalues: {{a: 1}}\nformat: '0.{'0' * 100_000}'"), ("wrong-value",)),
    Hostile("Charts", "a unit of fifty thousand words", chart(f"kind: bar\nvalues: {{a: 1}}\nunit: '{'word ' * 50_000}'"), ("chart-does-not-fit",)),
    Hostile("Charts", "a name of a hundred thousand letters to highlight", chart(f"kind: bar\nvalues: {{a: 1}}\nhighlight: {'n' * 100_000}"), ("unknown-highlight",)),
    Hostile("Charts", "formulas as names", chart("kind: bar\nvalues: {'=cmd()': 1, '+1': 2, '@SUM(1)': 3}"), (), "=cmd()"),
    Hostile("Charts", "an escape of spreadsheets as a name", chart("kind: bar\nvalues: {_x0041_: 1, _x000D_: 2}"), (), "_x0041_"),
    Hostile("Charts", "formulas in a data file", data(a_csv=b"A,B\n=HYPERLINK(A1),1\n"), (), "=HYPERLINK(A1)"),
    Hostile("Charts", "HTML as words on a mark", chart("kind: column\nvalues: {a: 1, b: 2}\nannotate: {a: '<b>x</b>'}"), (), "<b>x</b>"),
    Hostile("Charts", "a bell in a name", chart('kind: bar\nvalues: {"a\\a": 1}'), ("control-character",)),
    Hostile("Charts", "a data file of a megabyte", data(a_csv=b"A,B\n" + b"n,1\n" * 250_000), ("too-large",)),
    Hostile("Charts", "a data file of 2,400 columns", data(a_csv=b"A," * 2_400 + b"A\n"), ("no-header",)),
    Hostile("Charts", "a data file with a NUL", data(a_csv=b"A,B\n\x00,1\n"), ("control-character",)),
    Hostile("Charts", "a data file of aliases", data(a_yaml=b"A: &a [x]\nB: *a\n"), ("alias",)),
    Hostile("Charts", "a data file with a tag that runs a command", data(a_yaml=b"A: !!python/object/apply:os.system [x]\n"), ("tag",)),
    Hostile("Charts", "a data file of a hundred thousand brackets", data(a_yaml=b"A: " + b"[" * 100_000), ("not-yaml",)),
    Hostile("Charts", "a data file whose rows name ten thousand columns", data(a_yaml=b"".join(b"- {n%d: 1}\n" % n for n in range(10_000))), ("too-large",)),
    Hostile("Charts", "numbers from outside", chart("kind: bar\ndata: {file: ../../etc/passwd, categories: A}"), ("outside-folder",)),
)  # fmt: skip

DIAGRAMS = (
    Hostile("Diagrams", "14 nodes of 200 words", diagram("nodes:\n" + "".join(f"  {n}: {_LONG}\n" for n in _NAMES) + f"edges: {' -> '.join(_NAMES)}"), ("does-not-fit",)),
    Hostile("Diagrams", "each of 14 nodes joined with each", edges(_PAIRS), ("too-many",)),
    Hostile("Diagrams", "50 edges with labels among 14 nodes", edges(_PAIRS[::2][:50]), ("does-not-fit",)),
    Hostile("Diagrams", "fifty thousand edges", edges(["a -> b"] * 50_000), ("too-long",)),
    Hostile("Diagrams", "a chain of eighty thousand nodes", edges([" -> ".join(f"n{n}" for n in range(80_000))]), ("too-long",)),
    Hostile("Diagrams", "a label of a megabyte", edges([f"a -> b: {'word ' * 190_000}"]), ("too-long",)),
    Hostile("Diagrams", "half a million spaces where an arrow should be", edges([f"a{' ' * 500_000}b"]), ("too-long",)),
    Hostile("Diagrams", "half a million dashes", edges([f"a {'-' * 500_000} b"]), ("too-long",)),
    Hostile("Diagrams", "fifty thousand nodes", diagram(f"nodes: {{{', '.join(f'n{n}: x' for n in range(50_000))}}}\nedges: n0 -> n1"), ("wrong-value",)),
    Hostile("Diagrams", "a group of fifty thousand nodes", diagram(f"groups: {{g: [{'c,' * 50_000}]}}\nedges: a -> b"), ("wrong-value",)),
    Hostile("Diagrams", "a matrix of 100 × 100", diagram("layout: matrix\ncolumns: [" + "c," * 100 + "]\nrows:\n" + "".join(f"  r{n}: [{'x,' * 100}]\n" for n in range(100))), ("wrong-value",)),
    Hostile("Diagrams", "formulas as names", edges(["=cmd() -> +SUM(1)"]), (), "=cmd()"),
    Hostile("Diagrams", "XML and HTML as labels", edges(["a -> b: </a:t>", "b -> c: <script>alert(1)</script>"]), (), "<script>alert(1)</script>"),
    Hostile("Diagrams", "a word of 900 letters", edges([f"{'a' * 900} -> b"]), ("word-too-wide",)),
)  # fmt: skip

FIGURES = (
    Hostile("Figures", "a script, where none may run", script("assets/a.py", a_py=b"open('evil', 'w')\n"), ("scripts-off",)),
    Hostile("Figures", "a script that never ends, where none may run", script("assets/a.py", a_py=b"while True: pass\n"), ("scripts-off",)),
    Hostile("Figures", "a script from outside", script("../../a.py"), ("outside-folder",)),
    Hostile("Figures", "a script by its absolute path", script("/etc/a.py"), ("outside-folder",)),
    Hostile("Figures", "a link to a script outside", script("assets/link", linked("/usr/lib/python3/a.py")), ("outside-folder", "wrong-value")),
    Hostile("Figures", "a device", script("assets/link", linked("/dev/zero")), ("outside-folder", "wrong-value")),
    Hostile("Figures", "a program that is no Python", script("assets/a.sh", a_sh=b"rm -rf /\n"), ("wrong-value",)),
    Hostile("Figures", "a script with a NUL", script("assets/a.py", a_py=b"a = 1\x00\n"), ("control-character",)),
    Hostile("Figures", "a script of 2 MB", script("assets/a.py", a_py=b"a = 1\n" * 400_000), ("too-large",)),
)  # fmt: skip

_TERMS = ", ".join(f"term{n}: {{not: [slip{n}]}}" for n in range(2_000))
SETTINGS = (
    Hostile("Course", "a glossary of two thousand terms", course(f"glossary: {{{_TERMS}}}")),
    Hostile("Course", "a term whose language is no tag", course("glossary: {Sesame: {chinese: 芝麻, lang: '<x>'}}"), ("wrong-value",)),
    Hostile("Course", "a term that is a pattern", course("glossary: {'(a+)+$': {not: ['.*', '[']}}")),
    Hostile("Course", "a check that there is none of", course("checks: {no-such-rule: 'off'}")),
    Hostile("Course", "checks of aliases", course("checks: {a: &a warning, b: *a}"), ("alias", "wrong-value")),
)  # fmt: skip

CASES = (*YAML, *PATHS, *PICTURES, *TEXT, *OTHERS, *SETTINGS, *CHARTS, *DIAGRAMS, *FIGURES)
