"""Two members of the archive have one name.

Which of them counts differs from program to program: one may show what another hides. PowerPoint calls
such a file damaged. *Mend it*: build the deck anew, or let PowerPoint repair it and save it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_deck.audit.deck import Deck
from build_deck.audit.sheet import quoted
from build_deck.diagnostics import Diagnostic, Severity

ID = "zip-duplicate"
SEVERITY = Severity.ERROR
HINT = "build the deck anew, or let PowerPoint repair it and save it"


def check(deck: Deck) -> Iterator[Diagnostic]:
    """Names of members, which capitals do not tell apart (ECMA-376 part 2, 6.2.2.3)."""
    counts = Counter(member.name.casefold() for member in deck.archive.members)
    seen: set[str] = set()
    for member in deck.archive.members:
        folded = member.name.casefold()
        if counts[folded] > 1 and folded not in seen:
            seen.add(folded)
            said = f"the member {quoted(member.name)} is there {counts[folded]} times"
            yield deck.finding(ID, said, HINT, SEVERITY)
