"""The lectures of this course, and the text of the paper they are drawn from."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from build_deck.outline.lecture import Lecture
from build_deck.outline.read import read_course, read_lecture

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))  # so that the tests here share `paper_text` and its kin

from paper_text import sections  # noqa: E402


@pytest.fixture(scope="session")
def lectures() -> Mapping[str, Lecture]:
    """Each lecture of the course by its file name."""
    course, found = read_course(ROOT / "lectures" / "course.yaml")
    assert course is not None, found
    read = {}
    for entry in course.lectures:
        lecture, found = read_lecture(ROOT / "lectures" / entry.file, course, ROOT)
        assert lecture is not None, found
        read[entry.file] = lecture
    return read


@pytest.fixture(scope="session")
def paper() -> Mapping[str, str]:
    """The paper's text by section. It lies beside the project, and is no part of it."""
    files: Sequence[Path] = sorted((ROOT.parent / "shared" / "paper").glob("*.txt"))
    if not files:
        message = "the paper's text is not beside the project, in ../shared/paper"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return sections("\n".join(file.read_text("utf-8") for file in files))
