"""The rules in the order in which they are applied and described.

What makes a file hostile comes first: a file that fails there is not looked into any further. The quick
rules need nothing but this package; the thorough ones may need the extra `audit`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from build_deck.audit.deck import Deck
from build_deck.audit.ruleset import (
    active_content,
    alt_file_name,
    alt_text,
    chart_axes,
    chart_cache,
    chart_described,
    chart_workbook,
    connector_ends,
    content_types,
    contrast,
    decorative,
    document_title,
    fonts,
    footer_last,
    leak_author,
    leak_comments,
    leak_hidden,
    leak_link,
    leak_notes,
    leak_part,
    leak_path,
    link_text,
    missing_part,
    not_a_deck,
    notes_link,
    notes_master,
    overflow,
    overlap,
    picture_damaged,
    relationship_ids,
    schema,
    script_language,
    sections,
    shape_ids,
    slide_list,
    slide_title,
    svg_active,
    svg_fallback,
    table_grid,
    table_header,
    table_merged,
    text_language,
    text_size,
    timing_targets,
    title_first,
    title_unique,
    xml_damaged,
    xml_entities,
    zip_bomb,
    zip_damaged,
    zip_duplicate,
    zip_encrypted,
    zip_path,
)
from build_deck.diagnostics import Diagnostic, Severity


class Rule(Protocol):
    """What a module of `ruleset` offers."""

    ID: str
    SEVERITY: Severity
    __doc__: str | None
    __name__: str

    def check(self, deck: Deck, /) -> Iterable[Diagnostic]:
        """What the rule finds in a deck."""


HOSTILE: tuple[Rule, ...] = (
    not_a_deck, zip_bomb, zip_path, zip_duplicate, zip_encrypted, zip_damaged, xml_entities, xml_damaged,
)  # fmt: skip
PACKAGE: tuple[Rule, ...] = (
    content_types, missing_part, relationship_ids, slide_list, notes_link, notes_master, shape_ids,
    timing_targets, connector_ends, table_grid, picture_damaged, svg_active, svg_fallback, chart_cache,
    chart_axes, chart_workbook, active_content,
)  # fmt: skip
ACCESSIBILITY: tuple[Rule, ...] = (
    slide_title, title_first, title_unique, footer_last, alt_text, alt_file_name, decorative, table_header,
    table_merged, chart_described, text_language, script_language, document_title, sections, contrast,
    text_size, link_text,
)  # fmt: skip
LEAKS: tuple[Rule, ...] = (
    leak_author, leak_path, leak_link, leak_part, leak_hidden, leak_comments, leak_notes,
)  # fmt: skip
THOROUGH: tuple[Rule, ...] = (fonts, overlap, schema, overflow)

QUICK: tuple[Rule, ...] = (*HOSTILE, *PACKAGE, *ACCESSIBILITY, *LEAKS)
RULES: tuple[Rule, ...] = (*QUICK, *THOROUGH)

_BY_AUTHORS: tuple[Rule, ...] = (
    title_unique, alt_file_name, script_language, chart_described, contrast, text_size, link_text,
    leak_author, leak_path, leak_link,
)  # fmt: skip
AUTHORS = frozenset(rule.ID for rule in _BY_AUTHORS)
"""Rules that the words, pictures or theme of an outline can break; what breaks another is the writer's."""
