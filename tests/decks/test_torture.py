"""Outlines that ask for too much become more slides or errors, and never lose a word or overflow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import accessible
import pytest
import rendered
import torture
from openxml_audit import validate_pptx
from readdeck import NS, Deck, shapes, slide_words, title, words
from readdeck import name as shape_name
from resolve import Resolver

from build_deck.audit import audit_quick
from build_deck.jobs import jobs
from build_deck.pipeline import Result, build

CASES = torture.cases()
FIT = sorted(name for name, case in CASES.items() if not case.rule)
FAIL = sorted(name for name, case in CASES.items() if case.rule)
_COUNT = re.compile(r"\((\d+)/(\d+)\)$")
_KEYS = re.compile(
    r"^ *(- )*|\b(title|slides|bullets|text|notes|table|header|caption|rows|quote|by|columns|code|language|"
    r"agenda|section|lead|references|question|prompt|options|task|steps|objectives|definition|term|form|"
    r"meaning|margin|source-check|source|about|questions|ask|answer|summary|head|statement|line):",
    re.MULTILINE,
)


def outline_words(text: str) -> Counter[str]:
    """The words an author wrote, without keys and markup; Chinese by the character."""
    bare = re.sub(r"\[@key\d+\]|\{lang=\w+\}|language: [\w-]+", " ", text)
    return tokens(_KEYS.sub(" ", re.sub(r"- (agenda|objectives|references)$", " ", bare, flags=re.MULTILINE)))


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+", text.casefold()))


def deck_words(deck: Deck) -> Counter[str]:
    """Every word on the slides and in the notes."""
    found = Counter[str]()
    for part, slide in zip(deck.slide_names, deck.slides, strict=True):
        notes = deck.notes_of(part)
        found.update(tokens(slide_words(slide) + " " + ("" if notes is None else words(notes))))
    return found


def lost(text: str, deck: Deck) -> Counter[str]:
    return outline_words(text) - deck_words(deck)


def made(case: torture.Case, folder: Path, theme: str = "light") -> Result:
    course = f"theme: {theme}\n" + ("bibliography: works.bib\n" if case.bibliography else "")
    (folder / "course.yaml").write_text(course, "utf-8")
    (folder / "works.bib").write_text(case.bibliography, "utf-8")
    path = folder / "lecture.yaml"
    path.write_text(case.text, "utf-8")
    [result] = build(jobs([path], folder), folder)
    return result


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    return {name: made(case, tmp_path_factory.mktemp(name)) for name, case in CASES.items()}


@pytest.fixture(scope="module")
def decks(results: dict[str, Result]) -> dict[str, Path]:
    return {name: result.target for name, result in results.items() if result.target}


def deck_of(name: str, results: dict[str, Result]) -> Deck:
    result = results[name]
    assert [f"{d.place}: {d.message}" for d in result.diagnostics] == []
    assert result.target
    return Deck.of(result.target)


@pytest.mark.parametrize("name", FIT)
def test_what_can_go_on_goes_on(name: str, results: dict[str, Result]) -> None:
    deck = deck_of(name, results)
    assert len(deck.slides) >= CASES[name].slides
    assert dict(lost(CASES[name].text, deck)) == {}


@pytest.mark.parametrize("name", FAIL)
def test_what_can_never_fit_is_an_error_in_its_line(name: str, results: dict[str, Result]) -> None:
    found = {(d.rule, d.place.line) for d in results[name].diagnostics}
    assert (CASES[name].rule, CASES[name].line) in found
    assert results[name].target is None
    assert {rule for rule, _ in found} == {CASES[name].rule}


def test_a_lost_word_is_found(results: dict[str, Result]) -> None:
    deck = deck_of("forty_long_bullets", results)
    part = deck.slide_names[4]
    # The title, which every page of this slide repeats, is not missed; a bullet is.
    poorer = deck.changed(part, lambda root: setattr(root.findall(".//p:sp[2]//a:t", NS)[0], "text", ""))
    assert lost(CASES["forty_long_bullets"].text, poorer)


@pytest.mark.parametrize("name", FIT)
def test_the_file_is_valid(name: str, decks: dict[str, Path]) -> None:
    assert [error.description for error in validate_pptx(decks[name]).errors] == []


def test_an_error_names_the_column_too(tmp_path: Path) -> None:
    result = made(CASES["word_of_300_characters"], tmp_path)
    assert [(d.place.line, d.place.column) for d in result.diagnostics] == [(6, 9)]
    assert list(tmp_path.rglob("*.pptx")) == []


@pytest.mark.parametrize("name", FIT)
def test_no_text_overflows_in_another_engine(name: str, decks: dict[str, Path]) -> None:
    assert list(rendered.overflows(decks[name])) == []


@pytest.mark.renderer
def test_no_word_is_astray_when_rendered(
    decks: dict[str, Path], to_pdf: Callable[[Sequence[Path]], list[Path]]
) -> None:
    pdfs = to_pdf(list(decks.values()))
    found = {
        name: problems
        for (name, path), pdf in zip(decks.items(), pdfs, strict=True)
        if (problems := list(rendered.astray(Deck.of(path), pdf)))
    }
    assert found == {}


@pytest.mark.parametrize("name", FIT)
def test_it_stays_accessible(name: str, results: dict[str, Result]) -> None:
    assert [problem for check in accessible.CHECKS for problem in check(deck_of(name, results))] == []
    target = results[name].target
    assert target
    # What is written without its language is the author's to mark.
    found = audit_quick(target.read_bytes(), name)
    assert [finding for finding in found if finding.rule != "script-language"] == []


def continued(deck: Deck) -> Iterator[list[str]]:
    """The slides that one slide of the outline became, where it became several."""

    def base(part: str) -> str:
        said = title(deck.xml(part)).strip()
        return _COUNT.sub("", said).strip() if _COUNT.search(said) else part

    for _, parts in groupby(deck.slide_names, base):
        group = list(parts)
        if len(group) > 1:
            yield group


@pytest.mark.parametrize("name", FIT)
def test_titles_count_and_sizes_agree(name: str, results: dict[str, Result]) -> None:
    deck = deck_of(name, results)
    resolver = Resolver(deck)
    for group in continued(deck):
        counts = [_COUNT.search(title(deck.xml(part)).strip()) for part in group]
        assert [m and (int(m[1]), int(m[2])) for m in counts] == [
            (n + 1, len(group)) for n in range(len(group))
        ]
        sizes: dict[str, set[tuple[float, ...]]] = {}
        for part in group:
            on_page: dict[str, set[float]] = {}
            for look in resolver.looks(part):
                on_page.setdefault(re.sub(r" \d+$", "", look.shape), set()).add(look.size)
            for shape, found in on_page.items():
                sizes.setdefault(shape, set()).update((size,) for size in found)
        # Levels below the first may be missing on a page; what is there has at most three sizes.
        assert all(len(found) <= 3 for found in sizes.values())
        assert len(sizes["Title"]) == 1


@pytest.mark.parametrize("name", ["forty_long_bullets", "paragraph_of_900_words", "table_of_60_rows"])
def test_what_is_of_one_kind_has_one_size(name: str, results: dict[str, Result]) -> None:
    deck = deck_of(name, results)
    resolver = Resolver(deck)
    [group] = continued(deck)
    body = {
        look.size
        for part in group
        for look in resolver.looks(part)
        if look.size >= 16 and not look.shape.startswith("Title")
    }
    assert len(body) == 1


@pytest.mark.parametrize("name", ["forty_long_bullets", "paragraph_of_900_words", "columns_with_much_text"])
def test_notes_stay_on_the_first(name: str, results: dict[str, Result]) -> None:
    deck = deck_of(name, results)
    [[first, *others]] = continued(deck)
    said = re.search(r"notes: (.+)", CASES[name].text)
    assert said
    assert not tokens(said[1]) - tokens(words(deck.notes_of(first)))
    for part in others:
        assert not tokens(said[1]) & tokens(words(deck.notes_of(part)))
        assert str(deck.slide_names.index(first) + 1) in words(deck.notes_of(part))


@pytest.mark.parametrize(("name", "steps"), [("steps_of_three_levels", 14), ("steps_of_whole_pages", 12)])
def test_steps_count_on(name: str, steps: int, results: dict[str, Result]) -> None:
    """The number that each slide's first step shows follows the last one before."""
    deck = deck_of(name, results)
    [group] = continued(deck)
    following = 1
    for part in group:
        [frame] = [s for s in shapes(deck.xml(part)) if shape_name(s).startswith("Steps")]
        top = [
            p for p in frame.iterfind(".//a:p", NS) if _level(p) == 0 and p.find("a:pPr/a:buNone", NS) is None
        ]
        if top:
            number = top[0].find("a:pPr/a:buAutoNum", NS)
            assert (1 if number is None else int(number.get("startAt", 1))) == following
        following += len(top)
    assert following == steps + 1


def _level(paragraph: accessible.Element) -> int:
    properties = paragraph.find("a:pPr", NS)
    return 0 if properties is None else int(properties.get("lvl", 0))


def test_a_table_repeats_its_header(results: dict[str, Result]) -> None:
    deck = deck_of("table_of_60_rows", results)
    [group] = continued(deck)
    heads = {words(deck.xml(part).find(".//a:tbl/a:tr", NS)) for part in group}
    assert len(heads) == 1
    rows = [len(deck.xml(part).findall(".//a:tbl/a:tr", NS)) - 1 for part in group]
    assert sum(rows) == 60
    # No page is left with a row or two.
    assert min(rows) >= max(rows) / 2
