"""YAML's syntax errors in the words of somebody who writes a lecture, with the way out.

The YAML parser stops at the first error, and what it says is about its own workings. What an author
did wrong can mostly be read from the line the error stands in, so that is looked at first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

from build_deck.diagnostics import Diagnostic, Place

_LEADERS = r"(?:- +)*(?:[\w-]+: +)?"
_VALUE = re.compile(rf"^(?P<before>\s*{_LEADERS})(?P<value>\S.*?)\s*$")
_TAB = re.compile(r"^[ -]*\t")
_COLON = re.compile(r"^(?P<before>\s*(?:- +)*)(?P<key>[\w-]+): +(?P<value>.*: .*|.*:)\s*$")
_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_NAMES = {"[": "bracket", "{": "brace", '"': "quotation mark", "'": "quotation mark"}


@dataclass(frozen=True, slots=True)
class _Error:
    """A syntax error, and what surrounds it. Lines and columns count from 0 here, as YAML's marks do."""

    file: str
    lines: Sequence[str]
    problem: str
    context: str
    line: int
    column: int
    begin: tuple[int, int]
    """Where what the parser was busy with begins."""
    quoted: tuple[int, int] | None
    """Where the last quoted scalar before the error begins, if one was the last thing read."""

    @property
    def text(self) -> str:
        """The line the error stands in."""
        return self.line_at(self.line)

    def line_at(self, number: int) -> str:
        """A line of the file, "" outside of it."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def found(
        self, message: str, hint: str, at: tuple[int, int] | None = None, rule: str = "not-yaml"
    ) -> Diagnostic:
        """What is wrong, at the error or elsewhere."""
        line, column = at or (self.line, self.column)
        return Diagnostic(rule, message, Place(self.file, line + 1, column + 1), hint)


def explain(
    error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, last: yaml.ScalarEvent | None
) -> Diagnostic:
    """A YAML syntax error as a finding. `last` is the scalar read last before it."""
    known = _gather(error, lines, file, last)
    for reading in _READINGS:
        if found := reading(known):
            return found
    return known.found(
        "the file cannot be read from here on; the lines above and the rest of this line do not fit together",
        "look for a missing colon, dash or quotation mark here or in the line above",
    )


def _gather(
    error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, last: yaml.ScalarEvent | None
) -> _Error:
    mark, start = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    begin = (start.line, start.column) if start else (line, column)
    if line >= len(lines) or (not lines[line] and line and not any(lines[line:])):
        # The end of the file: point at the last line that says something.
        filled = [number for number, text in enumerate(lines[: line + 1]) if text.strip()]
        line = filled[-1] if filled else 0
        column = len(lines[line])
    quoted = None
    if last is not None and last.start_mark and last.style in ("'", '"'):
        quoted = (last.start_mark.line, last.start_mark.column)
    return _Error(file, lines, error.problem or "", error.context or "", line, column, begin, quoted)


def _tab(error: _Error) -> Diagnostic | None:
    at_tab = error.text[error.column : error.column + 1] == "\t"
    indented = _TAB.match(error.text)
    if not (indented or (at_tab and "cannot start" in error.problem)):
        return None
    column = error.text.index("\t")
    return error.found(
        "a tab stands here; YAML is indented with spaces only",
        "replace each tab with two spaces; most editors do that for a whole file (“Convert tabs to spaces”)",
        (error.line, column),
        "tab",
    )


def _unclosed_quote(error: _Error) -> Diagnostic | None:
    if "quoted scalar" not in error.context or "stream" not in error.problem:
        return None
    return error.found(
        "this quotation mark is never closed",
        "put the same mark at the end of the text; inside '…' write an apostrophe twice, or use \"…\"",
        error.begin,
    )


def _escape(error: _Error) -> Diagnostic | None:
    if "escape" not in error.problem and "hexadecimal" not in error.problem:
        return None
    return error.found(
        'a backslash within "…" begins a special character, and this one is unknown',
        "write the backslash twice, or put the text in '…' instead",
    )


def _quote_goes_on(error: _Error) -> Diagnostic | None:
    """Text after a closing quotation mark: `"a" b`, `'it's'`, or one that was forgotten lines above."""
    if error.quoted is None or ("expected" not in error.problem and "mapping values" not in error.problem):
        return None
    line, column = error.quoted
    if line > error.line or error.line - line > 200:
        return None
    mark = error.line_at(line)[column : column + 1]
    before = error.text[: error.column].rstrip()
    if not before.endswith(mark) or mark not in _CLOSING:
        return None
    if line < error.line:
        return error.found(
            f"the quotation mark opened here is closed only in line {error.line + 1}",
            "put the closing mark at the end of the text in this line",
            error.quoted,
        )
    if mark == "'" and error.text[error.column : error.column + 1].isalpha():
        hint = "within '…' write an apostrophe twice ('it''s'), or put the text in \"…\""
    else:
        hint = "put quotation marks around the whole text, and write those inside as “…”"
    return error.found("the text goes on after its closing quotation mark", hint)


def _block_header(error: _Error) -> Diagnostic | None:
    if "block scalar" not in error.context:
        return None
    return error.found(
        "`|` and `>` announce a text that begins in the next line, but something follows in the same line",
        "begin the text in the next line, indented; a text that begins with such a sign needs quotes",
        error.begin,
    )


def _forbidden_start(error: _Error) -> Diagnostic | None:
    """A text that begins with a sign which means something to YAML."""
    match = _VALUE.match(error.text)
    value = match["value"] if match else ""
    sign = value[:1]
    within = error.text[error.column : error.column + 1]
    if sign in ("@", "`", "%", "*", "&", "!", "|", ">") and (
        "start" in error.problem or "scanning" in error.context
    ):
        at = (error.line, match.end("before") if match else error.column)
        return error.found(f"a text cannot begin with `{sign}` in YAML", _put_in_quotes(value), at)
    if "cannot start any token" in error.problem and within and sign not in ("[", "{"):
        return error.found(
            f"`{within}` cannot stand here in YAML",
            "put the whole text, from its first sign to its last, in quotation marks",
        )
    return None


def _empty_entry(error: _Error) -> Diagnostic | None:
    """`[3, , 8]`: YAML has no empty entries."""
    before = error.text[: error.column].rstrip()
    if error.text[error.column : error.column + 1] != "," or not before.endswith((",", "[")):
        return None
    return error.found(
        "nothing stands before this comma",
        'write ~ for a number that is missing, "" for an empty text; or take the comma away',
    )


def _bracketed_text(error: _Error) -> Diagnostic | None:
    """Text that begins with a bracket: `- [芝麻信用]{lang=zh} is a score`, `- [@liang2018] says`."""
    match = _VALUE.match(error.text)
    if not match or match["value"][0] not in "[{":
        return None
    value, at = match["value"], (error.line, match.end("before"))
    end = value.find(_CLOSING[value[0]])
    rest = value[end + 1 :].strip() if end > 0 else ""
    if rest and not rest.startswith("#"):
        return error.found(
            f"a text cannot begin with `{value[0]}` in YAML, which takes it for a list",
            _put_in_quotes(value),
            at,
        )
    within = error.text[error.column : error.column + 1]
    if "cannot start any token" in error.problem and within:
        return error.found(
            f"a text cannot begin with `{within}` in YAML",
            "put it in quotation marks; or the whole line, if it is one text that begins with a bracket",
        )
    return None


def _unclosed_bracket(error: _Error) -> Diagnostic | None:
    if "flow" not in error.context:
        return None
    line, column = error.begin
    sign = error.line_at(line)[column : column + 1]
    if sign not in ("[", "{"):
        text = error.text[: error.column]
        column = max(text.rfind("["), text.rfind("{"))
        line, sign = error.line, text[column : column + 1] if column >= 0 else ""
    if sign not in ("[", "{"):
        return error.found(
            "a bracket is not closed, or a comma is missing", "look for the bracket's other half"
        )
    name = _NAMES[sign]
    return error.found(
        f"this {name} `{sign}` is not closed before line {error.line + 1} ends, or a comma is missing",
        f"close it with `{_CLOSING[sign]}`, or put quotation marks around a text that begins with `{sign}`",
        (line, column),
    )


def _second_colon(error: _Error) -> Diagnostic | None:
    if "mapping values" not in error.problem:
        return None
    match = _COLON.match(error.text)
    if match and error.column >= match.start("value"):
        return error.found(
            "a second colon in this line; YAML takes the words before a colon and a space for a key",
            f"put the text in quotation marks: {match['key']}: {_quoted(match['value'].strip())}",
        )
    above = next((n for n in range(error.line - 1, -1, -1) if error.line_at(n).strip()), None)
    if above is None:
        return error.found("a colon cannot stand here", "put the whole text in quotation marks")
    if _indent(error.line_at(above)) == _indent(error.text):
        return error.found(
            f"line {above + 1} has no colon after its key, so this line is taken to continue it",
            f"write line {above + 1} as `key: value`",
            (above, _indent(error.line_at(above))),
        )
    return error.found(
        f"this key continues the text of line {above + 1}, since it is indented under it",
        "indent it like the keys beside it; or, if it belongs under the line above, "
        "that line needs a colon at its end (or `text:` before its words)",
    )


def _no_colon(error: _Error) -> Diagnostic | None:
    if "simple key" not in error.context and "':'" not in error.problem:
        return None
    line, column = error.begin
    return error.found(
        "a key with its colon should stand here",
        "write `key: value`; or, if this continues the text above, put that text in quotation marks",
        (line, column),
    )


def _documents(error: _Error) -> Diagnostic | None:
    if "document start" not in error.problem and "directive" not in error.context + error.problem:
        return None
    return error.found(
        "the lecture ends above this line, and something else begins",
        "write every key as `key: value`, with keys of one level indented alike; a text that begins with `%` "
        "or `---` needs quotation marks",
    )


def _indentation(error: _Error) -> Diagnostic | None:
    if not error.context.startswith("while parsing a block"):
        return None
    indent = _indent(error.text)
    line, column = error.begin
    dash = error.text[indent:].startswith(("- ", "-")) and error.column == indent
    if "mapping" in error.context and dash and column <= indent:
        message = f"a list item (`-`) stands where a key like the one in line {line + 1} should"
        hint = "indent it under the key it belongs to, or take the dash away"
    elif "collection" in error.context or "sequence" in error.context:
        message = f"this line is indented like the list from line {line + 1} on, but does not begin with `- `"
        hint = "begin it with a dash, or indent it further if it belongs to the item above"
    elif error.text[error.column : error.column + 1] == ":":
        message = "there is no key before the colon"
        hint = "write the key, or put a text that begins with a colon in quotation marks"
    else:
        spaces = "one space" if indent == 1 else f"{indent} spaces"
        message = f"this line is indented by {spaces}, which fits no line above it"
        hint = "indent it exactly like the lines it belongs with"
    return error.found(message, hint)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _put_in_quotes(value: str) -> str:
    return f"put the text in quotation marks: {_quoted(value)}"


def _quoted(value: str) -> str:
    """A text as YAML takes it, shortened for display."""
    shown = value if len(value) <= 60 else value[:59] + "…"
    return f'"{shown}"' if '"' not in shown and "\\" not in shown else "'" + shown.replace("'", "''") + "'"


_READINGS: tuple[Callable[[_Error], Diagnostic | None], ...] = (
    _tab,
    _unclosed_quote,
    _escape,
    _quote_goes_on,
    _empty_entry,
    _bracketed_text,
    _block_header,
    _forbidden_start,
    _second_colon,
    _no_colon,
    _unclosed_bracket,
    _documents,
    _indentation,
)
"""From the particular to the general; the first that recognizes the error explains it."""
