"""A figure that does not say where it comes from.

Give a picture its `credit`, a chart its `source`, and the slide the works that it cites or the section of the
`paper`. What was made up to explain something says so with `illustrative: true`; a decorative picture needs
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.checks.figures import figures
from build_deck.checks.sources import has_source
from build_deck.checks.subject import LectureSubject
from build_deck.diagnostics import Diagnostic, Severity

ID = "figure-source"
SEVERITY = Severity.WARNING
_HINT = "cite a work in one of its texts or on the slide, or name a section of the `paper`"
_HINTS = {
    "image": "say in `credit` whose picture it is; or cite a work, or name a section of the `paper`",
    "figure": "name the `source` of its numbers, or write `illustrative: true` if they are invented",
}
_OWN = ("credit", "source", "illustrative")


def check(subject: LectureSubject) -> Iterator[Diagnostic]:
    """Figures without a source of their own on slides without one."""
    for slide in subject.slides:
        if has_source(slide):
            continue
        for figure in figures(slide):
            if not any(getattr(figure.block, name, None) for name in _OWN):
                yield Diagnostic(
                    ID,
                    f"this {figure.name} does not say where it comes from",
                    figure.place,
                    _HINTS.get(figure.name, _HINT),
                    SEVERITY,
                )
