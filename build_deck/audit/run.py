"""Applying rules to a file: all that a caller gets are findings, whatever the file holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from build_deck.audit.deck import Deck
from build_deck.audit.registry import HOSTILE, QUICK, Rule
from build_deck.diagnostics import Diagnostic, Severity

MOST = 100
"""Findings of one rule in one file; what follows is only said to be there."""
FAILED = "audit-failed"


def audit(data: bytes, name: str, rules: Iterable[Rule], *, student: bool = False) -> Iterator[Diagnostic]:
    """The findings of rules in a file, in the order of the rules; the first are always those on hostile
    files, and where one of them keeps the file from being read, they are the last."""
    deck = Deck(data, name, student=student)
    found = [finding for rule in HOSTILE for finding in _findings(rule, deck)]
    yield from found
    if deck.presentation is None:
        return
    # Programs that are not ours are not given what is known to be made against them.
    hostile = any(finding.severity is Severity.ERROR for finding in found)
    for rule in rules:
        if rule not in HOSTILE and (rule in QUICK or not hostile):
            yield from _findings(rule, deck)


def _findings(rule: Rule, deck: Deck) -> Iterator[Diagnostic]:
    """What one rule finds; should it fail on something that nobody foresaw, that is said too."""
    seen: dict[Diagnostic, None] = {}
    try:
        findings = iter(rule.check(deck))
        seen.update(dict.fromkeys(islice(findings, MOST)))
        more = next(findings, None) is not None
    except Exception as error:
        said = f"the rule {rule.ID} failed on this file: {type(error).__name__}: {str(error)[:200]}"
        hint = "report it to the makers of build-deck, with the file if you may"
        seen[deck.finding(FAILED, said, hint)] = None
        more = False
    yield from seen
    if more:
        yield deck.finding(
            rule.ID, f"there is more of this than the {MOST} findings above", "", rule.SEVERITY
        )
