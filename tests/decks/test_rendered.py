"""Two programs that are not ours lay every deck out, and nothing overflows in either."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import rendered
from readdeck import NS, Deck

ToPdf = Callable[[Sequence[Path]], list[Path]]


@pytest.mark.renderer
def test_every_word_lies_in_its_frame(all_decks: dict[str, Path], to_pdf: ToPdf) -> None:
    pdfs = to_pdf(list(all_decks.values()))
    found = {
        name: problems
        for (name, path), pdf in zip(all_decks.items(), pdfs, strict=True)
        if (problems := list(rendered.astray(Deck.of(path), pdf)))
    }
    assert found == {}


def test_another_engine_finds_no_overflow(all_decks: dict[str, Path]) -> None:
    assert {
        name: found for name, path in all_decks.items() if (found := list(rendered.overflows(path)))
    } == {}


LONG = "much longer than there is room for " * 60


def saved(deck: Deck, target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in deck.parts.items():
            archive.writestr(name, data)
    return target


def spoiled(path: Path, target: Path) -> Path:
    """A copy of a deck in which the first slide with bullets says far too much."""
    deck = Deck.of(path)
    part = next(n for n in deck.slide_names if "Bullets" in deck.parts[n].decode())

    def lengthen(root: rendered.Element) -> None:
        shape = next(
            s for s in root.iterfind(".//p:sp", NS) if "Bullets" in s.find("*/p:cNvPr", NS).get("name")
        )
        shape.find(".//a:t", NS).text = LONG

    return saved(deck.changed(part, lengthen), target)


@pytest.mark.renderer
def test_words_outside_their_frame_are_found(
    galleries: dict[str, Path], to_pdf: ToPdf, tmp_path: Path
) -> None:
    broken = spoiled(galleries["light"], tmp_path / "broken.pptx")
    [pdf] = to_pdf([broken])
    problems = list(rendered.astray(Deck.of(broken), pdf))
    assert any("outside its frame" in problem for problem in problems)
    assert any("outside the slide" in problem for problem in problems)


@pytest.mark.renderer
def test_words_that_are_not_drawn_are_found(galleries: dict[str, Path], to_pdf: ToPdf) -> None:
    """The same pages against a deck that says one word more."""
    deck = Deck.of(galleries["light"])
    [pdf] = to_pdf([galleries["light"]])
    said = deck.changed(
        deck.slide_names[1], lambda root: setattr(root.find(".//a:t", NS), "text", "Unseen words here")
    )
    assert any("lost" in problem for problem in rendered.astray(said, pdf))


def test_the_other_engine_finds_an_overflow(galleries: dict[str, Path], tmp_path: Path) -> None:
    assert list(rendered.overflows(spoiled(galleries["light"], tmp_path / "broken.pptx")))


@pytest.mark.renderer
def test_a_word_parted_between_its_letters_is_found(
    galleries: dict[str, Path], to_pdf: ToPdf, tmp_path: Path
) -> None:
    deck = Deck.of(galleries["light"])
    part = next(n for n in deck.slide_names if "Rongcheng" in deck.parts[n].decode())

    def narrow(root: rendered.Element) -> None:
        column, cell = root.find(".//a:gridCol", NS), root.find(".//a:tr[2]/a:tc/a:tcPr", NS)
        cell.set("marR", str(int(column.get("w")) - 50 * 12_700))

    broken = saved(deck.changed(part, narrow), tmp_path / "narrow.pptx")
    [pdf] = to_pdf([broken])
    assert any("breaks the word 'Rongcheng'" in problem for problem in rendered.astray(Deck.of(broken), pdf))
