"""A font is used that a viewer may not have.

PowerPoint then takes another one: lines break elsewhere, and text leaves its frame. *Mend it*: use a font
that comes with Office, or embed it: *File, Options, Save, Embed fonts in the file*.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.markup import Element
from build_deck.audit.vocabulary import A, P
from build_deck.diagnostics import Diagnostic, Severity

ID = "fonts"
SEVERITY = Severity.WARNING
HINT = "use a font that comes with Office, or embed it: File, Options, Save, Embed fonts in the file"
OFFICE = frozenset(
    name.casefold()
    for name in (
        "Aptos", "Aptos Display", "Aptos Mono", "Aptos Narrow", "Aptos Serif", "Arial", "Arial Black",
        "Arial Narrow", "Arial Unicode MS", "Baskerville Old Face", "Batang", "Bahnschrift",
        "Book Antiqua", "Bookman Old Style", "Calibri", "Calibri Light", "Cambria", "Cambria Math",
        "Candara", "Century", "Century Gothic", "Comic Sans MS", "Consolas", "Constantia", "Corbel",
        "Courier New", "DengXian", "DengXian Light", "Ebrima", "FangSong", "Franklin Gothic Book",
        "Franklin Gothic Medium", "Gadugi", "Garamond", "Georgia", "Gill Sans MT", "Gulim", "Impact",
        "KaiTi", "Leelawadee UI", "Lucida Console", "Lucida Sans Unicode", "Malgun Gothic",
        "Microsoft JhengHei", "Microsoft Sans Serif", "Microsoft YaHei", "MingLiU", "MS Gothic",
        "MS Mincho", "MS PGothic", "MS PMincho", "Meiryo", "Nirmala UI", "Palatino Linotype", "PMingLiU",
        "Rockwell", "Segoe Print", "Segoe Script", "Segoe UI", "Segoe UI Emoji", "Segoe UI Light",
        "Segoe UI Semibold", "Segoe UI Symbol", "SimHei", "SimSun", "Sylfaen", "Symbol", "Tahoma",
        "Times New Roman", "Trebuchet MS", "Tw Cen MT", "Verdana", "Webdings", "Wingdings",
        "Wingdings 2", "Wingdings 3", "Yu Gothic", "Yu Mincho",
    )
)  # fmt: skip
"""What comes with Office for Windows and Mac, or is fetched by it (Microsoft: "Fonts that are installed with
Microsoft Office", "Cloud fonts in Office")."""
_NAMING = ("latin", "ea", "cs", "sym", "buFont")


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Fonts that slides, layouts, masters and their themes name; one finding for each."""
    if deck.presentation is None:
        return
    embedded = {
        font.get("typeface", "").casefold()
        for font in deck.presentation.iterfind(f"{P}embeddedFontLst/{P}embeddedFont/{P}font")
    }
    named: dict[str, tuple[str, str]] = {}
    for where, root in _parts(deck):
        for each in root.iter(*(f"{A}{tag}" for tag in _NAMING)):
            face = each.get("typeface", "").strip()
            if face and not face.startswith("+"):
                named.setdefault(face.casefold(), (face, where))
    for folded, (face, where) in named.items():
        if folded not in OFFICE and folded not in embedded:
            said = f"the font “{face}” ({where}) does not come with Office and is not embedded"
            yield deck.finding(ID, said, HINT, SEVERITY)


def _parts(deck: Deck) -> Iterator[tuple[str, Element]]:
    """What is seen in a show: slides, layouts, masters, and the fonts of the masters' themes."""
    for sheet in (*deck.slides, *deck.layouts, *deck.masters):
        yield sheet.label, sheet.root
    for master in deck.masters:
        for theme in deck.related(master.part, "theme"):
            root = deck.xml(theme)
            for tag in ("majorFont", "minorFont") if root is not None else ():
                found = root.find(f"{A}themeElements/{A}fontScheme/{A}{tag}") if root is not None else None
                # The theme's list of fonts by script is a table of wishes, of which Office takes what it has.
                if found is not None:
                    yield "theme", found
