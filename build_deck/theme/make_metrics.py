"""Make the shipped font metrics: `python -m build_deck.theme.make_metrics FONTDIR…`.

Every twin in `TWINS` is looked for below the folders, in four styles; each becomes a small JSON file
in `data/metrics`. The same fonts give the same bytes. The twins are free fonts drawn to the advance
widths of Microsoft's: Carlito and Caladea (Debian's fonts-crosextra-*), the Liberation fonts.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from build_deck.theme.font_file import FontFile

TWINS = {
    "caladea": "Caladea",
    "carlito": "Carlito",
    "liberation-sans": "LiberationSans",
    "liberation-serif": "LiberationSerif",
    "liberation-mono": "LiberationMono",
}
STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "BoldItalic"}
LINES = {"caladea": (0.950, 0.222, 0.0)}
"""Ascent, descent and line gap in ems where the twin's are not the original's: Caladea copies Cambria's
widths, yet its natural line is 1.15 and Cambria's 1.172."""
DATA = Path(__file__).parent / "data" / "metrics"
_SCRIPTS = ("LATIN ", "GREEK ", "CYRILLIC ")


def kerned(characters: Iterable[str]) -> tuple[str, ...]:
    """The characters whose pairs are kerned: Latin, Greek, Cyrillic letters, digits, punctuation."""
    return tuple(c for c in characters if _is_kerned(c))


def _is_kerned(char: str) -> bool:
    kind = unicodedata.category(char)
    if kind.startswith("L"):
        return unicodedata.name(char, "").startswith(_SCRIPTS)
    return kind.startswith("P") or char in "0123456789"


def metrics_of(font: FontFile, lines: tuple[float, float, float] | None = None) -> dict[str, Any]:
    """What `metrics.py` reads: characters by advance, kerning by classes of left and right characters."""
    advances: defaultdict[int, str] = defaultdict(str)
    for char in font.characters:
        advances[font.advance(char)] += char
    units = font.units_per_em
    own = tuple(round(v / units, 5) for v in (font.ascent, font.descent, font.line_gap))
    alike, rows = _kerning(font, kerned(font.characters))
    return {
        "units": units,
        "lines": lines or own,
        "bearings": [font.bearing(digit) for digit in "0123456789"],
        "advances": {str(value): advances[value] for value in sorted(advances)},
        "alike": alike,
        "kerning": rows,
    }


def _kerning(font: FontFile, characters: Sequence[str]) -> tuple[list[str], list[list[Any]]]:
    """Rights that kern alike after every left, the first of each standing for all; and the rows."""
    pairs = {(a, b): value for a in characters for b in characters if (value := font.kerning(a, b))}
    columns: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for (left, right), value in pairs.items():
        columns[right].append((left, value))
    alike: defaultdict[tuple[tuple[str, int], ...], str] = defaultdict(str)
    for right in characters:
        if right in columns:
            alike[tuple(columns[right])] += right
    heads = "".join(group[0] for group in alike.values())
    return [group for group in alike.values() if len(group) > 1], _rows(pairs, characters, heads)


def _rows(pairs: dict[tuple[str, str], int], characters: Sequence[str], rights: str) -> list[list[Any]]:
    lefts: defaultdict[tuple[tuple[int, str], ...], str] = defaultdict(str)
    for left in characters:
        row: defaultdict[int, str] = defaultdict(str)
        for right in rights:
            if value := pairs.get((left, right)):
                row[value] += right
        if row:
            lefts[tuple(sorted(row.items()))] += left
    return [[left, {str(value): right for value, right in row}] for row, left in lefts.items()]


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    return next((path for folder in folders for path in sorted(folder.rglob(f"{name}.ttf"))), None)


def main(folders: Sequence[Path]) -> int:
    """Write every style found; return 1, naming them, where some were not."""
    missing = []
    DATA.mkdir(parents=True, exist_ok=True)
    for twin, stem in TWINS.items():
        for style, suffix in STYLES.items():
            path = _find(f"{stem}-{suffix}", folders)
            if path is None:
                missing.append(f"{stem}-{suffix}.ttf")
                continue
            data = metrics_of(FontFile(path), LINES.get(twin))
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            (DATA / f"{twin}-{style}.json").write_text(text + "\n", encoding="utf-8")
    if missing:
        print(f"not found: {', '.join(missing)}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main([Path(argument) for argument in sys.argv[1:]]))
