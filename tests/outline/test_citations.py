"""Citations in words: in the text, in the source line, in the references."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from build_deck.diagnostics import InputError, Place
from build_deck.outline.bibliography import Bibliography, parse, read
from build_deck.outline.blocks import Quote
from build_deck.outline.citations import Citations, groups, worded
from build_deck.outline.inline import parse as parse_inline
from build_deck.outline.text import Cite, Span

ROOT = Path(__file__).parents[2]
COURSE, FOUND = read(ROOT / "assets" / "references.bib", "assets/references.bib")
LIANG = Cite("liang2018", "p. 430")
PAPER = "alchieri2019"
_KEYS = """
    chen2002 clover2016 creemers2019 engelmann2019 floridi2014 floridi2018 liang2018 liu2019 maurtvedt2017
    mistreanu2018 ohlberg2017 sithigh2019
"""
TWELVE = _KEYS.split()
SMITHS = """
@article{beta, author = {Smith, Ann}, title = {Beta}, journal = {J}, volume = 1, year = 2018}
@article{alpha, author = {Smith, Ann}, title = {Alpha}, journal = {J}, volume = 1, year = 2018}
@book{other, author = {Jones, Bo}, title = {Why?}, publisher = {P}, year = 2018}
"""


def citations(
    style: str = "apa", cited: tuple[tuple[Cite, ...], ...] = (), language: str = "en-GB"
) -> Citations:
    return Citations.of(COURSE, style, language, ROOT, cited)


def words(made: Citations, key: str) -> str:
    return "".join(span.text for span in made.reference(key))


@pytest.mark.parametrize(
    ("style", "in_text", "short"),
    [
        ("apa", "(Liang et al., 2018, p. 430)", "Liang et al., 2018, p. 430"),
        ("chicago-author-date", "(Liang et al. 2018, p. 430)", "Liang et al. 2018, p. 430"),
        ("ieee", "[1, p. 430]", "[1, p. 430]"),
    ],
)
def test_a_citation_is_worded_in_its_style(style: str, in_text: str, short: str) -> None:
    made = citations(style)
    assert made.in_text((LIANG,)) == in_text
    assert made.short(LIANG) == short


def test_several_works_stand_in_one_bracket() -> None:
    assert citations().in_text((LIANG, Cite("floridi2014"))) == "(Floridi, 2014; Liang et al., 2018, p. 430)"


def test_a_locator_is_text_whatever_it_holds() -> None:
    locator = 'p. 4 *x* #y \\ "z" $1$'
    assert citations().in_text((Cite("floridi2014", locator),)) == f"(Floridi, 2014, {locator})"


def test_the_language_is_the_decks() -> None:
    assert citations("chicago-author-date").in_text((Cite("maurtvedt2017"), Cite("sithigh2019"))) == (
        "(Maurtvedt 2017; Mac Síthigh and Siems 2019)"
    )
    german = citations("chicago-author-date", language="de")
    assert "Mac Síthigh und Siems 2019" in german.in_text((Cite("sithigh2019"),))


def test_a_reference_keeps_italics_and_links() -> None:
    spans = citations().reference("liang2018")
    assert Span("Policy & Internet", italic=True) in spans
    assert spans[-1].link == spans[-1].text == "https://doi.org/10.1002/poi3.183"


def test_references_are_sorted_as_the_style_sorts() -> None:
    keys = ("sithigh2019", "liang2018", "clover2016", "liang2018")
    assert citations().order(keys) == ("clover2016", "liang2018", "sithigh2019")
    assert citations("ieee").order(keys) == ("sithigh2019", "liang2018", "clover2016")


def test_works_that_read_alike_are_told_apart_in_the_order_of_the_references() -> None:
    works, _ = parse(SMITHS, "refs.bib")
    made = Citations.of(works, "apa", "en", ROOT, ((Cite("beta"),), (Cite("alpha", "p. 2"),)))
    assert made.in_text((Cite("beta"),)) == "(Smith, 2018b)"
    assert made.short(Cite("alpha", "p. 2")) == "Smith, 2018a, p. 2"
    assert "2018a" in words(made, "alpha")
    assert made.in_text((Cite("other"),)) == "(Jones, 2018)"
    assert made.short(Cite("beta", "p. 9")) == "Smith, 2018b, p. 9"


def test_works_that_are_not_cited_together_need_no_letter() -> None:
    works, _ = parse(SMITHS, "refs.bib")
    made = Citations.of(works, "apa", "en", ROOT, ((Cite("beta"),),))
    assert made.short(Cite("beta")) == "Smith, 2018"


def test_a_title_that_asks_takes_no_full_stop() -> None:
    works, _ = parse(SMITHS, "refs.bib")
    assert words(Citations.of(works, "apa", "en", ROOT), "other") == "Jones, B. (2018). Why? P."


def test_an_entry_the_processor_refuses_is_named_in_its_place() -> None:
    text = '@string{p = "P"}\n@book{good, title={A}, year={2014}}\n\n@book{bad, title={A}, year={soon}}\n'
    works, _ = parse(text, "refs.bib")
    with pytest.raises(InputError) as caught:
        Citations.of(works, "apa", "en", ROOT, ((Cite("good"),), (Cite("bad"),))).short(Cite("good"))
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.rule == "broken-entry"
    assert diagnostic.place == Place("refs.bib", 4, 1)
    assert "`bad`" in diagnostic.message


def test_an_unknown_key_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        citations().short(Cite("nobody"))


def test_words_do_not_depend_on_what_was_asked_before() -> None:
    cited = ((Cite("liang2018"),), (Cite("floridi2014"), Cite("floridi2018")))
    first, second = citations(cited=cited), citations(cited=cited)
    second.order(TWELVE)
    assert first.in_text(cited[1]) == second.in_text(cited[1])
    assert first == second


def test_a_text_is_worded_and_keeps_its_cites() -> None:
    text = parse_inline("So *they* say [@liang2018, p. 430].", "en", Place())
    made = worded(text, citations())
    assert made.plain == "So they say (Liang et al., 2018, p. 430)."
    assert made.cites == (LIANG,)


def test_every_citation_of_a_part_of_the_outline_is_found() -> None:
    quote = Quote.model_validate({"text": "A [@floridi2014; @chen2002]", "cite": "@liang2018, p. 430"})
    assert list(groups(quote)) == [(Cite("floridi2014"), Cite("chen2002")), (LIANG,)]


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "harvard-cite-them-right"])
@pytest.mark.parametrize("key", sorted(COURSE.keys))
def test_every_work_of_the_course_has_a_reference(key: str, style: str) -> None:
    made = citations(style, tuple((Cite(key),) for key in sorted(COURSE.keys)))
    reference = words(made, key)
    year = key[-4:] if key[-4:].isdecimal() else ("no date" if style.startswith("harvard") else "n.d.")
    assert year in reference
    assert "{" not in reference
    assert "\\" not in reference
    assert year in made.short(Cite(key))


def test_the_course_has_the_paper_and_its_twelve_references() -> None:
    assert not FOUND
    assert {PAPER, *TWELVE} <= COURSE.keys


def test_nothing_is_loaded_where_nothing_is_cited() -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from build_deck.outline.citations import Citations, Bibliography\n"
        "from build_deck.outline.bibliography import parse\n"
        "none = Citations.of(Bibliography(), 'no-such-style', 'en', Path())\n"
        "works = parse('@book{a, title={A}}', 'refs.bib')[0]\n"
        "assert Citations.of(works, 'apa', 'en', Path()).order(()) == () == none.order(())\n"
        "assert not {'typst', 'lxml.html'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_an_empty_bibliography_has_no_keys() -> None:
    assert Citations().keys == Bibliography().keys == frozenset()
