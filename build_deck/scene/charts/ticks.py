"""Scales of axes: round numbers, a step of 1, 2 or 5 times a power of ten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_NEAR_ZERO = Decimal("0.5")
"""Part of the largest number under which the smallest draws zero onto the axis."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an axis begins and ends, and the step of its ticks."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The numbers at the ticks, the lowest first."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * n for n in range(count + 1))

    @property
    def decimals(self) -> int:
        """The decimals that the ticks need."""
        return max(_decimals(self.low), _decimals(self.step))

    def share(self, value: Decimal) -> float:
        """How far up the axis a value stands, 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def nice_scale(
    values: Iterable[Decimal],
    *,
    zero: bool,
    low: Decimal | None = None,
    high: Decimal | None = None,
    most: int = 6,
    whole: bool = False,
) -> Scale:
    """A scale that holds all values, of `most` steps or a few less, beginning at zero where `zero` asks for
    it or the values come near it. `low` and `high` are limits that the author set; `whole` keeps ticks off
    fractions."""
    known = list(values) or [Decimal(0)]
    least, top = min(known), max(known)
    if low is None and (zero or (least >= 0 and least <= top * _NEAR_ZERO)):
        least = min(least, Decimal(0))
    if high is None and (zero or (top <= 0 and top >= least * _NEAR_ZERO)):
        top = max(top, Decimal(0))
    least, top = low if low is not None else least, high if high is not None else top
    if least >= top:
        # One number alone: some room around it, or up from zero.
        spare = abs(least) * Decimal("0.1") or Decimal(1)
        if low is None and high is None and least == 0:
            return Scale(Decimal(0), Decimal(1), Decimal(1))
        least, top = (least if low is not None else least - spare), (top if high is not None else top + spare)
        if least >= top:
            least, top = (least, least + spare) if low is not None else (top - spare, top)
    step = nice_step((top - least) / most)
    if whole:
        step = max(step, Decimal(1))
    start = low if low is not None else floor_to(least, step)
    end = high if high is not None else ceiling_to(top, step)
    return Scale(_plain(start), _plain(end), _plain(step))


def nice_step(least: Decimal) -> Decimal:
    """The smallest of 1, 2 and 5 times a power of ten that is not under `least`, which is above zero.

    >>> nice_step(Decimal("0.3"))
    Decimal('0.5')
    """
    power = Decimal(1).scaleb(least.adjusted())
    return next(_plain(step * power) for step in _STEPS if step * power >= least)


def floor_to(value: Decimal, step: Decimal) -> Decimal:
    """The multiple of a step at or under a value."""
    return _plain((value / step).to_integral_value(ROUND_FLOOR) * step)


def ceiling_to(value: Decimal, step: Decimal) -> Decimal:
    """The multiple of a step at or above a value."""
    return _plain((value / step).to_integral_value(ROUND_CEILING) * step)


def rounded_up(value: Decimal, digits: int = 3) -> Decimal:
    """A limit for an axis whose ticks are not shown: not under the value, of a few digits."""
    if value <= 0:
        return value
    return ceiling_to(value, Decimal(1).scaleb(value.adjusted() - digits + 1))


def _plain(value: Decimal) -> Decimal:
    """Without an exponent or needless zeros: 1E+2 is 100, 0.50 is 0.5."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _decimals(value: Decimal) -> int:
    return max(0, -int(_plain(value).as_tuple().exponent))
