"""A text does not stand out from its ground.

It cannot be read from the last row, or by eyes that see less: 4.5 to 1 is the least, 3 to 1 where text is
large (from 18 points, or 14 bold). *Mend it*: choose a darker or a lighter colour of the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_deck.audit.colour import Rgb, code
from build_deck.audit.colour import contrast as ratio
from build_deck.audit.deck import Deck
from build_deck.audit.grounds import Colours
from build_deck.audit.runs import Run
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "contrast"
SEVERITY = Severity.ERROR
HINT = "choose a darker or a lighter colour of the theme"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Every text on a slide whose colour and ground can be told (WCAG 2.1, 1.4.3): the worst of a shape."""
    reaches: dict[tuple[Rgb, Colours], tuple[float, Rgb]] = {}
    worst: dict[tuple[str, int], tuple[float, str]] = {}
    for run in deck.runs:
        if run.colour is None or not run.grounds:
            continue
        pair = (run.colour, run.grounds)
        if pair not in reaches:
            reaches[pair] = min((ratio(run.colour, each), each) for each in run.grounds)
        reached, ground = reaches[pair]
        least = 3.0 if is_large(run) else 4.5
        key = (run.sheet.part, run.shape.order)
        if reached < least and (key not in worst or reached < worst[key][0]):
            colours = f"{code(run.colour)} on {code(ground)}"
            said = f"{quoted(run.words)} has {reached:.1f} to 1 ({colours}), {least:g} is the least"
            worst[key] = (reached, f"{run.sheet.at(run.shape)}: {said}")
    for _, message in worst.values():
        yield deck.finding(ID, message, HINT, SEVERITY)


def is_large(run: Run) -> bool:
    """Whether a text is large (WCAG 2.1, "large scale")."""
    return run.size >= 18 or (run.bold and run.size >= 14)
