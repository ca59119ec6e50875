"""A description that repeats caption or title is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "alt-repeats"

FIRES = {
    "the caption": (
        "- title: People walk by\n  image: {file: a.png, alt: 'A street, Rome', caption: A street (Rome)}\n",
        [(2, 10)],
    ),
    "the title": ("- title: People walk by\n  image: {file: a.png, alt: people walk by.}\n", [(2, 10)]),
}
QUIET = {
    "its own words": "- title: People walk by\n  image: {file: a.png, alt: Two people, caption: A street}\n",
    "more than the caption": (
        "- title: People walk by\n  image: {file: a.png, alt: A street in Rome at noon, caption: A street}\n"
    ),
    "decoration": "- title: People walk by\n  image: {file: a.png, decorative: true}\n",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (800, 600), "gray").save(tmp_path / "a.png")


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []
