"""Kinds of chart by what their marks do."""

from __future__ import annotations

BARS = ("column", "bar", "stacked-column", "stacked-bar", "full-column", "full-bar", "combo")
STACKED = ("stacked-column", "stacked-bar", "full-column", "full-bar")
FULL = ("full-column", "full-bar")
ROUND = ("pie", "doughnut")
POINTS = ("scatter", "bubble")
FROM_ZERO = (*BARS, "area")
"""Kinds whose marks are as long or as high as their number, so that their axis includes zero."""
