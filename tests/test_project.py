"""The project's own rules, run with the tests so that one command runs all checks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "assets",
    "build_deck",
    "lectures",
    "pyproject.toml",
    "tests",
}


@pytest.mark.parametrize(
    "command",
    [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    ],
    ids=["lint", "format", "types", "imports"],
)
def test_checks_pass(command: list[str]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_top_level_holds_nothing_else() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    tops = {name.split("/")[0] for name in listed if name}
    assert tops <= TOP_LEVEL


def test_every_module_says_what_it_is() -> None:
    silent = [
        path for path in (ROOT / "build_deck").rglob("*.py") if not path.read_text("utf-8").startswith('"""')
    ]
    assert silent == []


@pytest.mark.parametrize("command", ["build", "check", "audit"])
def test_the_command_line_imports_little(command: str) -> None:
    """`--help` answers at once: nothing heavy is imported for it."""
    code = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from build_deck.cli import main\n"
        f"assert CliRunner().invoke(main, ['{command}', '--help']).exit_code == 0\n"
        "heavy = {'pydantic', 'yaml', 'PIL', 'rich', 'markdown_it', 'pygments', 'lxml', 'typst'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_plain_lecture_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    """What draws figures and diagrams, words citations and asks other programs is imported when it is used."""
    outline = tmp_path / "plain.yaml"
    outline.write_text("title: Plain\nslides:\n- {title: A claim, text: Words}\n", "utf-8")
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from build_deck.jobs import jobs\n"
        "from build_deck.pipeline import build\n"
        f"here = Path({str(tmp_path)!r})\n"
        "[result] = build(jobs([here / 'plain.yaml'], here), here / 'dist')\n"
        "assert result.built, result.diagnostics\n"
        "heavy = {'matplotlib', 'numpy', 'typst', 'openxml_audit', 'rpptx', 'pygments.lexers', 'PIL.Image',\n"
        "  'bibtexparser', 'build_deck.figures.draw', 'build_deck.figures.script',\n"
        "  'build_deck.scene.diagram.layered', 'build_deck.checks'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
