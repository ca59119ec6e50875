"""What composing a deck needs at hand: the outline, the theme, worded citations, and a place to report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_deck.diagnostics import Diagnostic, Place
from build_deck.outline.citations import Citations
from build_deck.outline.outline import Outline
from build_deck.scene.words import words_for
from build_deck.theme.theme import Theme

if TYPE_CHECKING:
    from build_deck.figures.script import Drawn, ScriptError

ScriptKey = tuple[str, float, float]
"""A script's name, and the width and height that it drew for."""


@dataclass(slots=True)
class Context:
    """Handed down through composing; `found` collects what is wrong, so that all is seen at once;
    `scripts` keeps what scripts have drawn, so that each runs once for each size."""

    outline: Outline
    theme: Theme
    citations: Citations
    language: str
    words: Mapping[str, str]
    found: list[Diagnostic] = field(default_factory=list)
    scripts: dict[ScriptKey, Drawn | ScriptError] = field(default_factory=dict)

    @classmethod
    def of(cls, outline: Outline, theme: Theme, citations: Citations) -> Context:
        """The context of one outline, in the lecture's language or else the course's."""
        language = outline.lecture.language or outline.course.language
        return cls(outline, theme, citations, language, words_for(language))

    def report(self, rule: str, message: str, place: Place, hint: str = "") -> None:
        """Note an error and go on."""
        self.found.append(Diagnostic(rule, message, place, hint))
