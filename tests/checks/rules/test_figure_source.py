"""A figure says where it comes from: by itself or by its slide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import PIL.Image
import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "figure-source"

COURSE = "bibliography: works.bib\n"

SCALE = "scale: {from: 1, to: 9, unit: points, markers: [{at: 2, label: x}]}"

FIRES = {
    "a scale": (f"- title: The range ends at nine\n  {SCALE}\n", [(2, 3)]),
    "a picture": ("- title: People walk by\n  image: {file: a.png, alt: Two people}\n", [(2, 3)]),
}
QUIET = {
    "a section of the paper": f"- title: The range ends at nine\n  paper: '2.1'\n  {SCALE}\n",
    "a work": f"- title: 'The range ends at nine [@liang2018]'\n  {SCALE}\n",
    "a credit": "- title: People walk by\n  image: {file: a.png, alt: Two people, credit: Photo by Ada}\n",
    "a work in the caption": (
        "- title: People walk by\n  image: {file: a.png, alt: Two people, caption: 'After [@liang2018]'}\n"
    ),
    "decoration": "- title: People walk by\n  image: {file: a.png, decorative: true}\n",
    "no figure": "- title: People walk by\n  text: x\n",
}


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (800, 600), "gray").save(tmp_path / "a.png")
    (tmp_path / "works.bib").write_text("@book{liang2018, title={T}, author={A. Liang}, year={2018}}\n")


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides, course=COURSE) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides, course=COURSE) == []
