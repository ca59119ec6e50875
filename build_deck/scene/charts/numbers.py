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
    off: str = ""
    """What keeps a number off the mark that it stands behind; a negative one stands before its mark."""

    def words(self, value: Decimal) -> str:
        """A number as it is seen on the slide."""
        text = shown(value, self.decimals, grouped=self.grouped, language=self.language)
        sign, digits = (_MINUS, text[1:]) if text.startswith(_MINUS) else ("", text)
        return self.off_mark(f"{sign}{self.before}{digits}{self.behind}", value)

    def off_mark(self, words: str, value: Decimal) -> str:
        """Words that stand where the number of a mark does, as far off it."""
        return f"{words}{self.off}" if value < 0 else f"{self.off}{words}"

    @property
    def code(self) -> str:
        """The number format of a spreadsheet that writes numbers so (ECMA-376 part 1, 18.8.31)."""
        digits = ("#,##0" if self.grouped else "0") + ("." + "0" * self.decimals if self.decimals else "")
        plain = f"{_quoted(self.off + self.before)}{digits}{_quoted(self.behind)}"
        negative = f"{_quoted(_MINUS + self.before)}{digits}{_quoted(self.behind + self.off)}"
        # A number that is rounded to zero has no minus sign.
        return f"{plain};{negative};{plain}"

    @property
    def bare(self) -> Numbers:
        """The same without the unit."""
        return replace(self, before="", behind="")

    @property
    def set_off(self) -> Numbers:
        """The same for numbers behind bars, which renderers would set so that they touch."""
        return replace(self, off="\N{NO-BREAK SPACE}")

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
