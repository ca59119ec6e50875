"""Citation styles: one of those that the citation processor brings along, or a CSL file of the course."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

from build_deck.diagnostics import Diagnostic, InputError, Place
from build_deck.outline.files import in_folder, read_bytes

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LIMIT = 1 << 20
_NOWHERE = Place()

_NAMES = """
american-anthropological-association american-chemical-society american-geophysical-union
american-institute-of-aeronautics-and-astronautics american-institute-of-physics
american-medical-association american-meteorological-society american-physics-society
american-physiological-society american-political-science-association american-psychological-association
american-society-for-microbiology american-society-of-civil-engineers
american-society-of-mechanical-engineers american-sociological-association angewandte-chemie
annual-reviews annual-reviews-author-date apa associacao-brasileira-de-normas-tecnicas
association-for-computing-machinery biomed-central bmj bristol-university-press british-medical-journal
cell chicago-author-date copernicus council-of-science-editors council-of-science-editors-author-date
cse-citation-sequence-brackets-8th-edition cse-name-year current-opinion deutsche-sprache
elsevier-harvard elsevier-vancouver elsevier-with-titles frontiers future-medicine future-science
gb-7714-2005-numeric gb-7714-2015-author-date gb-7714-2015-numeric gost-r-705-2008-numeric
harvard-cite-them-right ieee institute-of-electrical-and-electronics-engineers
institute-of-physics-numeric iso-690-author-date iso-690-numeric karger mary-ann-liebert-vancouver mla
mla-8 modern-language-association modern-language-association-8
multidisciplinary-digital-publishing-institute nature pensoft plos public-library-of-science
royal-society-of-chemistry sage-vancouver sist02 spie springer-basic springer-basic-author-date
springer-fachzeitschriften-medizin-psychologie springer-humanities-author-date
springer-lecture-notes-in-computer-science springer-mathphys springer-socpsych-author-date
springer-vancouver taylor-and-francis-chicago-author-date taylor-and-francis-national-library-of-medicine
the-institution-of-engineering-and-technology the-lancet thieme trends turabian-author-date
"""

STYLES = frozenset(_NAMES.split())
"""The styles of hayagriva's archive (typst 0.15) that slides can use. Left out are those that cite in
footnotes, and those that it words without authors (`vancouver`, `nlm-citation-sequence`) or not at all
(`alphanumeric`)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: a name of `STYLES`, or a CSL file with its bytes."""

    name: str
    csl: bytes = b""


def find(name: str, root: Path, place: Place = _NOWHERE) -> Style:
    """The style that the course names: one of `STYLES`, or a `.csl` file in the course folder `root`.

    Raises InputError, at `place`, for a name or file that cannot be used.
    """
    if not name.endswith(".csl"):
        if name not in STYLES:
            raise InputError([_unknown(name, place)])
        return Style(name)
    path, found = in_folder(name, root, place)
    data: bytes | None = None
    if path is not None:
        data, found = read_bytes(path, name, place, _LIMIT)
    if data is None:
        raise InputError(found)
    if reason := _unusable(data):
        raise InputError([Diagnostic("citation-style", f"“{name}” {reason}", place, _hint())])
    return Style(name, data)


def _hint() -> str:
    return "styles to cite in the text are at zotero.org/styles; `apa` and `chicago-author-date` are built in"


def _unknown(name: str, place: Place) -> Diagnostic:
    close = difflib.get_close_matches(name.lower().removesuffix(".csl"), sorted(STYLES), n=1)
    hint = f"did you mean `{close[0]}`?" if close else _hint()
    return Diagnostic("citation-style", f"there is no citation style “{name}”", place, hint)


def _unusable(data: bytes) -> str:
    """Why a CSL file (CSL 1.0.2, "File Types" and "The Root Element") cannot be used; "" if it can."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return f"is not XML: {error.msg}"
    if root.tag != f"{_CSL}style":
        return "is not a CSL style"
    if root.find(f"{_CSL}citation") is None:
        return "refers to another style (it is a dependent style); take that one"
    if root.get("class") == "note":
        return "cites in footnotes, which slides do not have"
    if root.find(f"{_CSL}bibliography") is None:
        return "does not say how references are worded"
    return ""
