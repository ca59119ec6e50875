"""Scripts draw in the theme's dress, and whatever fails in them is said with its line."""

from __future__ import annotations

import io
import textwrap
from pathlib import Path

import PIL.Image
import pytest

from build_deck.figures.paint import DPI
from build_deck.figures.script import Drawn, ScriptError, figure_theme, run
from build_deck.theme.theme import Theme

GOOD = """
from matplotlib.figure import Figure

def figure(theme):
    fig = Figure()
    axes = fig.add_subplot()
    axes.plot([1, 2, 3], [9, 4, 1], color=theme.colour("accent"))
    axes.set_ylabel("Score 诚信")
    return fig
"""


def drawn(theme: Theme, code: str, width: float = 360, height: float = 216) -> Drawn:
    text = textwrap.dedent(code)
    return run(text, "assets/figures/x.py", Path("x.py"), figure_theme(theme, width, height))


def failure(theme: Theme, code: str) -> ScriptError:
    with pytest.raises(ScriptError) as caught:
        drawn(theme, code)
    return caught.value


def test_a_figure_fills_its_frame_in_the_themes_colours(theme: Theme) -> None:
    made = drawn(theme, GOOD)
    with PIL.Image.open(io.BytesIO(made.picture.png)) as picture:
        assert picture.size == (360 / 72 * DPI, 216 / 72 * DPI)
    assert b'width="360pt"' in made.picture.svg
    assert f"#{theme.colours['accent'].hex.lower()}".encode() in made.picture.svg
    assert b"<text" not in made.picture.svg
    assert made.smallest >= 12
    assert made.remarks == ()


def test_the_same_script_gives_the_same_bytes(theme: Theme) -> None:
    assert drawn(theme, GOOD).picture == drawn(theme, GOOD).picture


def test_the_theme_is_handed_over(theme: Theme) -> None:
    said = failure(
        theme,
        "def figure(theme):\n    raise ValueError((theme.size, theme.fonts[0], theme.colours['paper'], theme.dark))",
    )
    assert said.message == "the script failed: ValueError: ((5.0, 3.0), 'Carlito', '#F7F2E7', False)"


def test_pyplot_may_be_used_and_is_left_clean(theme: Theme) -> None:
    made = drawn(theme, "import matplotlib.pyplot as plt\ndef figure(theme):\n    return plt.figure()")
    import matplotlib.pyplot as plt

    assert made.picture.png
    assert plt.get_fignums() == []


@pytest.mark.parametrize(
    ("code", "words", "line"),
    [
        ("x = 1\ndef figure(theme):\n    return 1 / 0\n", "ZeroDivisionError: division by zero", 3),
        ("def figure(theme)\n    pass\n", "not proper Python: expected ':'", 1),
        ("import no_such_package_at_all\n", "ModuleNotFoundError", 1),
        ("import sys\nsys.exit('enough')\n", "SystemExit: enough", 2),
        ("raise BaseException('odd')\n", "BaseException: odd", 1),
        ("class E(Exception):\n    __str__ = None\n\nraise E\n", "the script failed: E", 4),
        ("def helper():\n    raise KeyError('a')\ndef figure(theme):\n    helper()\n", "KeyError: 'a'", 2),
        ("x = 1\ndef figure(theme):\n    pass\n", "`figure` returned nothing", 2),
        ("def figure(theme):\n    return 'a picture'\n", "`figure` returned a str", 1),
        ("def figure():\n    pass\n", "TypeError", 0),
        ("figures = 1\n", "does not define `figure`", 0),
        ("def figure(theme):\n    return theme.colour('acent')\n", "KeyError: 'acent'", 2),
        (
            GOOD.replace("Score 诚信", "$\\\\frac{1}$"),
            "ParseFatalException|ValueError",
            0,
        ),
    ],
)
def test_what_fails_is_said_with_its_line(theme: Theme, code: str, words: str, line: int) -> None:
    import re

    said = failure(theme, code)
    assert re.search(words, said.message)
    assert said.line == line


def test_small_text_is_noticed(theme: Theme) -> None:
    assert drawn(theme, GOOD.replace('诚信"', '", fontsize=8')).smallest == 8


def test_what_python_warns_of_is_told(theme: Theme) -> None:
    code = "import warnings\n" + GOOD.replace("    fig = ", "    warnings.warn('look out')\n    fig = ")
    assert drawn(theme, code).remarks == ("look out",)


def test_nothing_of_a_script_stays_behind(theme: Theme) -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    drawn(theme, "import matplotlib\nmatplotlib.rcParams['lines.linewidth'] = 99\n" + GOOD)
    del before["backend"]
    after = dict(matplotlib.rcParams)
    del after["backend"]
    assert before == after


def test_what_a_script_prints_is_not_among_the_findings(
    theme: Theme, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn(theme, f"print('working')\n{GOOD}")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "working\n")
