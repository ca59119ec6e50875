"""A chart or scale whose numbers have no unit.

A number alone can be read as anything. Say what is counted with `unit`, or, in a chart, in the title of an
axis.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.figures import Figure, figures
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "figure-unit"
SEVERITY = Severity.WARNING
_WITH_NUMBERS = ("chart", "scale")


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Charts and scales that do not say what they count."""
    for slide in subject.slides:
        for figure in figures(slide):
            if figure.name in _WITH_NUMBERS and not _says_unit(figure):
                yield Diagnostic(
                    ID,
                    f"this {figure.name} does not say what its numbers count",
                    figure.place,
                    "name it as `unit`, like `points`, `%` or `people`",
                    SEVERITY,
                )


def _says_unit(figure: Figure) -> bool:
    axes = getattr(figure.block, "axes", None)
    titles = [getattr(getattr(axes, name, None), "title", None) for name in ("x", "y", "y2")]
    return bool(getattr(figure.block, "unit", "")) or any(titles)
