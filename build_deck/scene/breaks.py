"""Where a line may end: Unicode's line breaking (UAX #14) as far as PowerPoint follows it.

Breaks come after spaces, hyphens, dashes and soft hyphens, and between East Asian characters, where
closing punctuation begins no line and an opening bracket ends none (JIS X 4051, kinsoku shori). There is
none at "/", at no-break spaces, or at a hyphen before a digit. In doubt there is no break: a renderer
that breaks more often never needs more lines than we counted.
"""

from __future__ import annotations

import re
from functools import lru_cache

HANGING = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
"""Spaces that a line may end after; they hang there and take no width."""
SOFT_HYPHEN = "\u00ad"
_DASHES = "\\-\u2010\u2013\u2014"
_IDEOGRAPHS = (
    "\u2e80-\u2fff\u3001-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f\uffe0-\uffe6"
    "\U00020000-\U0003ffff"
)
"""East Asian characters, without Hangul, which breaks at spaces."""
_SHARED = "‘’“”…—·"
"""Punctuation that Latin and East Asian text share; beside East Asian text it is set full width."""
_GLUE = frozenset("\u00a0\u202f\u2007\u2060\ufeff\u2011\u200d\ufe0e\ufe0f")
_NO_START = frozenset(
    "、。，．・：；？！゛゜´｀¨＾￣＿ヽヾゝゞ〃々〆〻ー―〜゠–／＼～∥｜…‥·‧％‰℃°′″￠¢"
    "’”）〕］｝〉》」』】〗〙〛｠｣｡､･ﾞﾟｰ〞〟"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
    "︐︑︒︓︔︕︖︘︰︳︴︶︸︺︼︾﹀﹂﹄\u3099\u309a“‘—"
)
_NO_END = frozenset("‘“（〔［｛〈《「『【〖〘〚｟｢〝￥＄￡＃№︵︷︹︻︽︿﹁﹃")
_OPENING = frozenset("([{") | _NO_END - frozenset("‘“")
_CLOSING = frozenset(")]}!?;:/,.") | _NO_START - frozenset("“‘’”—–·…°′″´¨")
"""What begins no line even after a space (UAX #14, LB13); what ends none even before one (LB14)."""
_CANDIDATE = re.compile(
    f"(?<=[{HANGING}{_DASHES}{SOFT_HYPHEN}{_IDEOGRAPHS}])(?=[^{HANGING}])"
    f"|(?<=[^{HANGING}])(?=[{_IDEOGRAPHS}])"
)
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_WIDE_SHARED = re.compile(f"(?<=[{_IDEOGRAPHS}])[{_SHARED}]+|[{_SHARED}]+(?=[{_IDEOGRAPHS}])")
_SCRIPT_CHANGE = re.compile(
    rf"(?<=[\u3000{_IDEOGRAPHS}])(?=[{HANGING}]*[^\W\u3000{_IDEOGRAPHS}])"
    rf"|(?<=[^\W\u3000{_IDEOGRAPHS}])(?=[{HANGING}]*[{_IDEOGRAPHS}])"
)


def as_set(text: str) -> str:
    """The text with punctuation that stands beside East Asian text as wide as it is set there.

    Each such character becomes an ideographic space; nothing moves.
    """
    if text.isascii():
        return text
    return _WIDE_SHARED.sub(lambda match: "\u3000" * len(match[0]), text)


def script_changes(text: str) -> tuple[int, ...]:
    """The offsets after which East Asian text meets other letters or digits, with or without a space.

    LibreOffice sets a quarter of an em there; a renderer that does not has so much more room.
    """
    if text.isascii():
        return ()
    return tuple(match.start() for match in _SCRIPT_CHANGE.finditer(text))


@lru_cache(maxsize=8192)
def breaks(text: str) -> tuple[int, ...]:
    """The offsets in a text without line breaks at which a new line may begin, ascending."""
    return tuple(at for match in _CANDIDATE.finditer(text) if may_break(text, at := match.start()))


def may_break(text: str, at: int) -> bool:
    """Whether a line may begin at an offset that follows a space, a dash or an East Asian character, or
    precedes the latter."""
    before, after = text[at - 1], text[at]
    if before in _GLUE or after in _GLUE:
        return False
    if before == "\u200b":
        return True
    if before in HANGING:
        return _after_space(text, at)
    if before == SOFT_HYPHEN:
        return after.isalpha()
    if before in "-\u2010\u2013\u2014":
        return _after_dash(text, at)
    return _beside_ideograph(before, after)


def _after_space(text: str, at: int) -> bool:
    if text[at] in _CLOSING:
        return False
    previous = text[:at].rstrip(HANGING)[-1:]
    return bool(previous) and previous not in _OPENING


def _after_dash(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if at < 2 or not (text[at - 2].isalnum() or text[at - 2] in ")]—"):
        return False
    return after.isalpha() if before == "-" else after.isalnum()


def _beside_ideograph(before: str, after: str) -> bool:
    if after in _NO_START or before in _NO_END:
        return False
    if not _IDEOGRAPH.match(before):
        return before.isalnum() or before in ")]},;:!?"
    return bool(_IDEOGRAPH.match(after)) or after.isalnum() or after in "([{"
