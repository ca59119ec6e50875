"""How a chart writes its numbers: their true decimals, the unit once, and what PowerPoint calls that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from build_deck.outline.chart import Chart
from build_deck.outline.chart_numbers import FORMAT, decimals_in, decimals_of, is_grouped, shown

_CURRENCIES = "$€£¥₹₽₩"
_CLOSE = ("%", "‰", "°")
_LONGEST_SYMBOL = 3
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Numbers:
    """A way to write numbers: decimals, thousands apart or not, what stands before and behind each."""

    decimals: int = 0
    grouped: bool = False
    before: str = ""
    behind: str = ""
    language: str = "en"

    def words(self, value: Decimal) -> str:
        """A number as it is seen on the slide."""
        text = shown(value, self.decimals, grouped=self.grouped, language=self.language)
        sign, digits = (_MINUS, text[1:]) if text.startswith(_MINUS) else ("", text)
        return f"{sign}{self.before}{digits}{self.behind}"

    @property
    def code(self) -> str:
        """The number format of a spreadsheet that writes numbers so (ECMA-376 part 1, 18.8.31)."""
        digits = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        plain, negative = (
            f"{_quoted(before)}{digits}{_quoted(self.behind)}"
            for before in (self.before, _MINUS + self.before)
        )
        # A number that is rounded to zero has no minus sign.
        return f"{plain};{negative};{plain}"

    @property
    def bare(self) -> Numbers:
        """The same without the unit."""
        return replace(self, before="", behind="")

    def of(self, decimals: int) -> Numbers:
        """The same with other decimals."""
        return replace(self, decimals=decimals)


def is_symbol(unit: str) -> bool:
    """Whether a unit is so short that it stands at each number, as a percent sign does."""
    return 0 < len(unit) <= _LONGEST_SYMBOL and " " not in unit


def numbers_of(chart: Chart, values: Iterable[Decimal | None], language: str) -> Numbers:
    """How the values of a chart are written: in its `format`, or with the most decimals any of them has."""
    known = [value for value in values if value is not None]
    if found := FORMAT.fullmatch(chart.format):
        made = Numbers(decimals_in(chart.format), bool(found["group"]), language=language)
    else:
        made = Numbers(decimals_of(known), is_grouped(known), language=language)
    unit = chart.unit.strip()
    if not is_symbol(unit):
        return made
    if unit in _CURRENCIES and language.startswith("en"):
        return replace(made, before=unit)
    close = unit.startswith(_CLOSE)
    return replace(made, behind=unit if close else f"\N{NO-BREAK SPACE}{unit}")


def _quoted(words: str) -> str:
    """Words in a number format, where a quotation mark can only stand behind a backslash."""
    if not words:
        return ""
    return '\\"'.join(f'"{part}"' if part else "" for part in words.split('"'))
