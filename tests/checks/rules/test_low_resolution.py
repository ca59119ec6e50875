"""A picture too coarse for its size on the slide is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest

from build_deck.diagnostics import Diagnostic

Found = Callable[..., list[tuple[int, int]]]
Check = Callable[..., tuple[Diagnostic, ...]]

RULE = "low-resolution"

FIRES = {
    "coarse": ("- title: People walk by\n  image: {file: coarse.png, alt: Two people}\n", [(2, 10)]),
}
QUIET = {
    "fine": "- title: People walk by\n  image: {file: fine.png, alt: Two people}\n",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (300, 225), "gray").save(tmp_path / "coarse.png")
    PIL.Image.new("RGB", (2000, 1500), "gray").save(tmp_path / "fine.png")


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_the_message_says_how_large_a_file_would_do(check: Check, tmp_path: Path) -> None:
    [coarse] = [d for d in check(FIRES["coarse"][0]) if d.rule == RULE]
    width = int(coarse.hint.split("about ")[1].split(" ")[0])
    PIL.Image.new("RGB", (width + 2, (width + 2) * 3 // 4), "gray").save(tmp_path / "coarse.png")
    assert [d for d in check(FIRES["coarse"][0]) if d.rule == RULE] == []
