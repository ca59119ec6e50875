"""What is wrong with a `figure` block is said with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Found = Callable[..., list[tuple[str, int, int]]]
GOOD = "script: draw.py, alt: A line., illustrative: true"


@pytest.fixture(autouse=True)
def script(tmp_path: Path) -> None:
    (tmp_path / "draw.py").write_text("def figure(theme): ...\n")
    (tmp_path / "draw.R").write_text("plot(1)\n")
    (tmp_path / "bytes.py").write_bytes(b"\xff\xfe\x00")


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (GOOD, []),
        ("script: draw.py, alt: A line., source: After a table.", []),
        ("script: draw.py, illustrative: true", [("no-alt", 2, 3)]),
        ("script: draw.py, alt: A line.", [("no-source", 2, 3)]),
        ("alt: A line., illustrative: true", [("missing-key", 2, 11)]),
        ("script: draw.R, alt: A line., illustrative: true", [("wrong-value", 2, 20)]),
        ("script: drew.py, alt: A line., illustrative: true", [("missing-file", 2, 20)]),
        ("script: ../draw.py, alt: A line., illustrative: true", [("outside-folder", 2, 20)]),
        ("script: bytes.py, alt: A line., illustrative: true", [("not-utf8", 0, 1)]),
        ("script: draw.py, alt: A line., illustrative: true, code: 1", [("unknown-key", 2, 63)]),
    ],
)
def test_figures(found: Found, figure: str, expected: list[tuple[str, int, int]]) -> None:
    made = found(f"  - title: T\n    figure: {{{figure}}}\n")
    assert [rule for rule, _, _ in made] == [rule for rule, _, _ in expected]
    if expected and expected[0][0] != "not-utf8":
        assert [line for _, line, _ in made] == [line for _, line, _ in expected]


def test_the_script_is_read(read: Callable[..., object]) -> None:
    lecture, _ = read(f"title: T\nslides:\n  - title: T\n    figure: {{{GOOD}}}\n")  # type: ignore[misc]
    assert lecture.slides[0].figure.code == "def figure(theme): ...\n"
    assert lecture.slides[0].figure.path.name == "draw.py"
