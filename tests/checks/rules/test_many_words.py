"""More words than can be read are found; tables, notes, titles and citations do not count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[int, int]]]

RULE = "many-words"

FORTY = "word " * 40
MORE = "word " * 41

FIRES = {
    "text": (f"- title: Words count\n  text: {MORE}\n", [(1, 3)]),
    "bullets together": (f"- title: Words count\n  bullets:\n    - {FORTY}\n    - one\n", [(1, 3)]),
    "columns together": (
        f"- title: Words count\n  columns:\n    - text: {FORTY}\n    - text: one\n",
        [(1, 3)],
    ),
    "a slide of a kind": (f"- title: Words count\n  summary: [{'word ' * 21}, {'word ' * 21}]\n", [(1, 3)]),
}
QUIET = {
    "forty": f"- title: Words count\n  text: {FORTY}\n",
    "a table": f"- title: Words count\n  table: {{header: [a, b], rows: [[{MORE}, x]]}}\n",
    "notes": f"- title: Words count\n  text: x\n  notes: {MORE}\n",
    "the margin": f"- title: Words count\n  margin: {'word ' * 8}\n  text: {FORTY}\n",
    "the title": f"- title: Words count here\n  text: {FORTY}\n",
    "signs": f"- title: Words count\n  text: {FORTY} – · → —\n",
}


@pytest.mark.parametrize(("slides", "places"), FIRES.values(), ids=FIRES)
def test_it_fires(found: Found, slides: str, places: list[tuple[int, int]]) -> None:
    assert found(RULE, slides) == places


@pytest.mark.parametrize("slides", QUIET.values(), ids=QUIET)
def test_it_is_quiet(found: Found, slides: str) -> None:
    assert found(RULE, slides) == []


def test_a_slide_that_goes_on_is_counted_by_the_page(found: Found) -> None:
    paragraphs = "".join(f"    {'word ' * 35}\n\n" for _ in range(6))
    pages = len(found("no-notes", f"- title: Words count\n  text: |\n{paragraphs}"))
    assert pages == 1
    [finding] = found(RULE, "- title: Words count\n  bullets:\n" + f"    - {'word ' * 30}\n" * 12)
    assert finding == (1, 3)
