"""The page is current: the language, every rule's documentation, and what the course covers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_deck import reference
from build_deck.audit.registry import RULES, Rule
from build_deck.checks import coverage, run
from build_deck.diagnostics import RuleText
from build_deck.outline import reference as language

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def page() -> str:
    return reference.reference(ROOT / "lectures" / "course.yaml")


def test_the_page_is_what_the_generator_makes(page: str) -> None:
    written = (ROOT / "lectures" / "README.md").read_text("utf-8")
    assert written == page, f"run: {reference.COMMAND}"


def test_the_command_writes_the_page_in_utf8(
    page: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(ROOT)
    reference.main()
    assert capfdbinary.readouterr().out == page.encode()


def test_the_language_is_described_whole(page: str) -> None:
    body = language.reference().split("-->", 1)[1]
    for part in re.split(r"^#+ .*$|^- \[.*$", body, flags=re.MULTILINE):
        assert part.strip() in page


@pytest.mark.parametrize("text", run.texts(), ids=lambda text: text.id)
def test_every_rule_is_documented(page: str, text: RuleText) -> None:
    _, _, checks = page.partition("## The rules of check")
    assert documented(checks.partition("## The rules of audit")[0], text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_every_rule_of_audit_is_documented(page: str, rule: Rule) -> None:
    _, _, audit = page.partition("## The rules of audit")
    assert documented(audit, RuleText(rule.ID, rule.SEVERITY, rule.__doc__ or ""))


def documented(part: str, text: RuleText) -> bool:
    """Whether one row of a table says all that a rule's docstring does."""
    rows = [line for line in part.splitlines() if line.startswith(f"| `{text.id}` | {text.severity} | ")]
    said = [" ".join(re.split(r"(?<!\\)\|", row)[3:-1]).replace(r"\|", "|").split() for row in rows]
    return said == [text.doc.split()]


def test_rules_need_no_more_than_a_row(page: str) -> None:
    for text in (*run.texts(), *(RuleText(rule.ID, rule.SEVERITY, rule.__doc__ or "") for rule in RULES)):
        assert "```" not in text.doc
        assert not re.search(r"^\s*[-*] ", text.doc, re.MULTILINE), text.id
    tables = re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, table


def test_the_coverage_is_that_of_the_course(page: str) -> None:
    assert coverage.page(coverage.read(ROOT / "lectures" / "course.yaml")) in page


def test_without_a_course_there_is_no_coverage() -> None:
    page = reference.reference()
    assert "What this course covers" not in page
    assert "The rules of check" in page


def test_links_within_the_page_lead_to_headings(page: str) -> None:
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", page, flags=re.DOTALL), re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= set(anchors)
    for anchor in (
        "the-rules-of-check",
        "the-rules-of-audit",
        "what-this-course-covers",
        "checks",
        "glossary",
    ):
        assert anchors.count(anchor) == 1
