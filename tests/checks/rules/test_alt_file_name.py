"""A description that is a file name is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "alt-file-name"


def shown(alt: str) -> str:
    return f"- title: People walk by\n  image: {{file: a.png, alt: '{alt}'}}\n"


FIRES = {
    alt: (shown(alt), [(2, 10)])
    for alt in ("street.jpg", "IMG_4711", "Screenshot 12", "a", "Final version (2).PNG", "DSC-0012")
}
QUIET = {
    alt: shown(alt)
    for alt in ("Two people before a wall", "Image of a wall", "The file a.png, opened in an editor")
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
