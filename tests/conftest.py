"""What tests share: building outlines, and rendering decks with LibreOffice."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from build_deck.jobs import jobs
from build_deck.pipeline import Result, build

ROOT = Path(__file__).parent.parent

Build = Callable[..., Result]


@pytest.fixture
def build_text(tmp_path: Path) -> Build:
    """Builds an outline given as text, in a folder of its own; files may be put there first."""

    def run(text: str, *, course: str = "", theme: str = "light", name: str = "lecture.yaml") -> Result:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        if course:
            (tmp_path / "course.yaml").write_text(course, "utf-8")
        [result] = build(jobs([path], tmp_path), tmp_path / "dist", theme if not course else None)
        return result

    return run


@pytest.fixture(scope="session")
def course_decks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The decks of the course, built once."""
    out = tmp_path_factory.mktemp("course")
    results = list(build(jobs(sorted((ROOT / "lectures").glob("[0-9]*.yaml")), ROOT), out))
    problems = [d for result in results for d in result.diagnostics]
    assert problems == []
    return [result.target for result in results if result.target]


def need(*programs: str) -> None:
    """Skip a test where a program is missing; in CI that is a failure."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="session")
def to_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Path]], list[Path]]:
    """Renders decks with LibreOffice: decks in, PDFs out, in order."""
    need("soffice", "pdftotext")
    folder = tmp_path_factory.mktemp("pdf")

    def convert(decks: Sequence[Path]) -> list[Path]:
        # Decks in different folders may have one name, and LibreOffice puts all into one.
        sources = Path(tempfile.mkdtemp(dir=folder))
        named = [sources / f"{number}-{deck.name}" for number, deck in enumerate(decks)]
        for deck, copy in zip(decks, named, strict=True):
            copy.write_bytes(deck.read_bytes())
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(sources)]
        subprocess.run([*command, *map(str, named)], check=True, capture_output=True, timeout=300)
        return [copy.with_suffix(".pdf") for copy in named]

    return convert
