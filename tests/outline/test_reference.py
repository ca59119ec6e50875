"""The reference is what the models say of themselves, complete, and its examples are good ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import PIL.Image
import pytest

from build_deck import pipeline
from build_deck.jobs import jobs
from build_deck.outline import blocks, course, lecture, reference
from build_deck.outline.fields import Model, kebab
from build_deck.outline.read import read_course, read_lecture
from build_deck.outline.tree import parse

ROOT = Path(__file__).parents[2]
PAGE = reference.reference()
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WHOLE, COURSE = EXAMPLES[0], EXAMPLES[-1]
SLIDES = EXAMPLES[1:-1]
LISTED = re.findall(r"(?:- |file: )(\d\d-.*\.yaml)", COURSE)

MODELS = [
    made
    for module in (blocks, course, lecture)
    for made in vars(module).values()
    if isinstance(made, type) and issubclass(made, Model) and made is not Model
]


def rows() -> list[list[str]]:
    """The cells of every row of every table, pipes unescaped."""
    lines = [line for line in PAGE.splitlines() if line.startswith("|")]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[cell.strip().replace(r"\|", "|") for cell in row] for row in cells]


def keys_in(value: object) -> Iterator[str]:
    """Every key in a tree of lists and mappings."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


@pytest.fixture
def course_folder(tmp_path: Path) -> Path:
    """A course of two lectures: the page's first example, and all its other slides as one lecture."""
    files = {
        "lectures/course.yaml": COURSE,
        f"lectures/{LISTED[0]}": WHOLE,
        f"lectures/{LISTED[1]}": (
            "title: Everything at once\nobjectives: [Compare two lists, Judge a picture]\nslides:\n"
            + "".join(SLIDES)
        ),
        "assets/references.bib": "".join(
            f"@book{{{key}, title={{Title of {key}}}, author={{Ada {key.title()}}}, year={{{key[-4:]}}}}}\n"
            for key in sorted(set(re.findall(r"@([\w-]+\d{4})", PAGE)))
        ),
        "assets/data/tickets.csv": "Year,Planes,Trains\n2016,4.2,1.1\n2017,6.7,2.4\n2018,11,4\n",
        "assets/figures/spiral.py": re.search(r"^```python\n(from matplotlib.*?)^```$", PAGE, re.M | re.S)[1],  # type: ignore[index]
        "assets/data/pilots.csv": "Pilot,Run by\nHonest Shanghai,A city\nSesame Credit,A company\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    for name in re.findall(r"file: (assets/images/\S+)", "".join(SLIDES)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        PIL.Image.new("RGB", (800, 600), "gray").save(tmp_path / name)
    return tmp_path


def test_the_command_writes_the_page_in_utf8(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    reference.main()
    assert capfdbinary.readouterr().out == PAGE.encode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_every_model_is_explained(model: type[Model]) -> None:
    explained = {(row[0], row[1]) for row in rows()}
    for name, field in model.model_fields.items():
        assert field.description
        assert (f"`{kebab(name)}`", field.description) in explained


def test_required_keys_and_defaults_are_said() -> None:
    last = {(row[0], row[1]): row[-1] for row in rows()}
    for model in MODELS:
        for name, field in model.model_fields.items():
            said = last[f"`{kebab(name)}`", field.description or ""]
            assert (said == "**required**") == field.is_required(), (model, name)
    assert last["`speaking-rate`", course.Course.model_fields["speaking_rate"].description or ""] == "`130`"


@pytest.mark.parametrize(
    ("model", "key", "value"),
    [
        ("Slide", "summary", "list of 2 to 4 [points](#summary)"),
        ("Slide", "minutes", "number up to 240"),
        ("Slide", "notes", "Markdown"),
        ("SourceCheck", "questions", "list of 3 [questions](#source-check)"),
        ("Question", "options", "list of up to 6 texts"),
        ("Question", "phases", "name: minutes"),
        ("Table", "rows", "list of lists of texts"),
        ("Table", "align", "list of `left`, `right`, `center`"),
        ("Blocks", "text", "paragraphs of text"),
        ("Blocks", "statement", "[keys](#statement)"),
        ("Blocks", "definition", "[keys](#definition) or list of [definitions](#definition)"),
        ("Course", "speaking_rate", "number above 20, up to 400"),
    ],
)
def test_values_are_in_a_teachers_words(model: str, key: str, value: str) -> None:
    table = reference.expanded(f"{{{{ keys {model}: {key} }}}}").splitlines()
    assert [cell.strip() for cell in table[-1].split("|")][3] == value


@pytest.mark.parametrize("line", ["{{ keys Slied }}", "{{ keys Slide: titel }}", "{{ about Slied }}"])
def test_a_directive_that_names_nothing_is_refused(line: str) -> None:
    with pytest.raises(KeyError):
        reference.expanded(line)


def test_tables_are_whole_and_no_directive_is_left() -> None:
    tables = re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)
    for table in tables:
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(widths) == 1, table
    assert "{{" not in PAGE


def test_links_within_the_page_lead_to_headings() -> None:
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors


def test_every_block_and_kind_of_slide_has_an_example() -> None:
    trees = [tree for text in SLIDES if isinstance(tree := parse(text, "x.yaml")[0], list)]
    shown = {key for tree in trees for key in keys_in(tree)}
    shown |= {item for tree in trees for item in tree if isinstance(item, str)}
    wanted = {*lecture.Slide.block_names(), *lecture.SPECIAL_KINDS}
    assert {kebab(name) for name in wanted} <= shown


def test_examples_are_valid(course_folder: Path) -> None:
    about, found = read_course(course_folder / "lectures" / "course.yaml")
    assert about is not None
    assert not found
    for name in LISTED:
        made, found = read_lecture(course_folder / "lectures" / name, about, course_folder)
        assert not found
        assert made is not None


def test_examples_become_decks(course_folder: Path, tmp_path: Path) -> None:
    results = list(pipeline.build(jobs([], course_folder), tmp_path / "dist", scripts=True))
    assert [result.diagnostics for result in results] == [(), ()]
    assert all(result.built for result in results)


def test_the_first_example_is_a_whole_lecture_outside_any_course(tmp_path: Path) -> None:
    path = tmp_path / "alone.yaml"
    path.write_text(WHOLE, "utf-8")
    (result,) = pipeline.build(jobs([path], tmp_path), tmp_path / "dist")
    assert result.built
    assert not result.diagnostics


def test_works_cited_are_in_the_bibliography_of_this_course() -> None:
    known = re.findall(r"@\w+\{([^,]+),", (ROOT / "assets" / "references.bib").read_text("utf-8"))
    assert set(re.findall(r"@([\w-]+\d{4})", PAGE)) <= set(known)


SIGNS = re.findall(r"begins with one of ``(.+?)``", PAGE)[0].split()


@pytest.mark.parametrize("start", [*SIGNS, "- ", "? ", ": "])
def test_signs_that_need_quotation_marks_do(start: str) -> None:
    text = f"{start}word"
    quote = '"' if start == "'" else "'"
    quoted, found = parse(f"- {quote}{text}{quote}\n", "x.yaml")
    assert parse(f"- {text}\n", "x.yaml") != ([text], ())
    assert quoted == [text]
    assert not found


@pytest.mark.parametrize("text", ["no", "2.10", "2014-01-01", "~", "50%", "-word", "(a)", "a, b", "§ 2"])
def test_other_text_needs_none(text: str) -> None:
    assert parse(f"- {text}\n", "x.yaml") == ([text], ())


def test_sixteen_signs_are_named() -> None:
    assert len(SIGNS) == 16
