"""The stages together: which lectures are built, what each is called, and how files come into place."""

from __future__ import annotations

import errno
import gc
import os
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_deck.diagnostics import InputError, OutputError, Place, Severity
from build_deck.jobs import Job, UsageError, find_course, jobs, leading_number, slug_of
from build_deck.outline.course import Course
from build_deck.pipeline import Result, build, check, put

Build = Callable[..., Result]
LECTURE = "title: {title}\nslides:\n  - title: Slide of {title}\n    text: Words\n"


def lecture(folder: Path, name: str, title: str = "One", more: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(LECTURE.format(title=title) + more, "utf-8")
    return path


def course(folder: Path, *names: str, more: str = "") -> Path:
    (folder / "lectures").mkdir(exist_ok=True)
    for name in names:
        lecture(folder / "lectures", name, f"Lecture {name.removesuffix('.yaml')}")
    path = folder / "lectures" / "course.yaml"
    listed = "".join(f"  - {name}\n" for name in names)
    path.write_text(f"{more}\n" + (f"lectures:\n{listed}" if listed else ""), "utf-8")
    return path


def built(found: list[Job], folder: Path, theme: str | None = None) -> list[Result]:
    return list(build(found, folder / "dist", theme))


@pytest.mark.parametrize(
    ("name", "number"), [("03-pilots.yaml", 3), ("pilots.yaml", 0), ("2018.yaml", 2018), ("a1.yaml", 0)]
)
def test_a_file_name_may_begin_with_a_number(name: str, number: int) -> None:
    assert leading_number(Path(name)) == number


@pytest.mark.parametrize(
    ("name", "number", "slug"),
    [
        ("03-pilots.yaml", 3, "03-pilots"),
        ("pilots.yaml", 2, "02-pilots"),
        ("pilots.yaml", 0, "pilots"),
        ("a b (c).yaml", 0, "a-b-c"),
        ("über uns.yaml", 0, "über-uns"),
        ("….yaml", 0, "lecture"),
    ],
)
def test_a_deck_is_named_after_its_outline(name: str, number: int, slug: str) -> None:
    assert slug_of(Job(Path(name), Course(), Path(), number)) == slug


def test_the_course_of_a_folder_is_built(tmp_path: Path) -> None:
    course(tmp_path, "01-one.yaml", "02-two.yaml")
    results = built(jobs([], tmp_path), tmp_path)
    assert [r.target and r.target.relative_to(tmp_path).as_posix() for r in results] == [
        "dist/lecturer/01-one.pptx",
        "dist/lecturer/02-two.pptx",
    ]
    assert all(r.target and r.target.is_file() for r in results)
    assert [(r.title, r.slides) for r in results] == [("Lecture 01-one", 2), ("Lecture 02-two", 2)]


def test_a_course_may_lie_in_the_folder_itself(tmp_path: Path) -> None:
    lecture(tmp_path, "one.yaml")
    (tmp_path / "course.yaml").write_text("lectures: [one.yaml]\n", "utf-8")
    assert find_course(tmp_path) == tmp_path / "course.yaml"
    [job] = jobs([], tmp_path)
    assert (job.number, job.root) == (1, tmp_path)


def test_files_are_named_from_the_course_folder(tmp_path: Path) -> None:
    course(tmp_path, "01-one.yaml", more="theme: assets/theme.yaml")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "theme.yaml").write_text("extends: dark\n", "utf-8")
    [result] = built(jobs([], tmp_path), tmp_path)
    assert result.built, result.diagnostics


def test_a_lecture_of_the_course_keeps_its_number_and_follower(tmp_path: Path) -> None:
    course(tmp_path, "one.yaml", "two.yaml", "three.yaml")
    [job] = jobs([tmp_path / "lectures" / "two.yaml"], tmp_path)
    assert job.number == 2
    assert job.next_path == tmp_path / "lectures" / "three.yaml"


def test_a_gap_in_the_course_is_no_follower(tmp_path: Path) -> None:
    course(tmp_path, "01-one.yaml", "03-three.yaml", "04-four.yaml")
    assert [(j.number, bool(j.next_path)) for j in jobs([], tmp_path)] == [(1, False), (3, True), (4, False)]


def test_an_outline_outside_any_course_builds_on_defaults(build_text: Build) -> None:
    result = build_text(LECTURE.format(title="Alone"))
    assert result.built
    assert (result.title, result.slides, result.planned) == ("Alone", 2, 0)


def test_a_lecture_named_twice_is_built_once(tmp_path: Path) -> None:
    path = lecture(tmp_path, "one.yaml")
    assert len(jobs([path, path], tmp_path)) == 1


def test_minutes_planned_and_estimated(build_text: Build) -> None:
    slides = "  - {title: A, text: x, minutes: 10}\n  - {title: B, text: x, minutes: 4.5}\n"
    result = build_text(f"title: T\nminutes: 45\nslides:\n{slides}")
    assert (result.planned, result.estimated) == (45, 14.5)


def test_nothing_to_build_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no lecture named, and no lectures/course\.yaml"):
        jobs([], tmp_path)


def test_a_course_without_lectures_is_wrong_usage(tmp_path: Path) -> None:
    course(tmp_path, more="title: Empty")
    with pytest.raises(UsageError, match="lists no lectures"):
        jobs([], tmp_path)


def test_two_decks_of_one_name_are_wrong_usage(tmp_path: Path) -> None:
    one, two = lecture(tmp_path / "a", "same.yaml"), lecture(tmp_path / "b", "same.yaml")
    with pytest.raises(UsageError, match=r"would both become same\.pptx"):
        jobs([one, two], tmp_path)


def test_decks_that_differ_in_case_alone_are_of_one_name(tmp_path: Path) -> None:
    one, two = lecture(tmp_path / "a", "same.yaml"), lecture(tmp_path / "b", "Same.yaml")
    with pytest.raises(UsageError, match="would both become"):
        jobs([one, two], tmp_path)


@pytest.mark.parametrize(
    ("text", "rule"), [("titel: T\n", "unknown-key"), ("lectures: [gone.yaml]\n", "missing-file"), ("[", "")]
)
def test_a_broken_course_stops_everything(text: str, rule: str, tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        jobs([], tmp_path)
    assert not rule or caught.value.diagnostics[0].rule == rule


def test_a_missing_lecture_is_an_error_of_its_own(tmp_path: Path) -> None:
    good = lecture(tmp_path, "good.yaml")
    lost, made = built(jobs([tmp_path / "gone.yaml", good], tmp_path), tmp_path)
    assert [d.rule for d in lost.diagnostics] == ["missing-file"]
    assert not lost.built
    assert made.built


def test_a_broken_lecture_stops_only_itself(tmp_path: Path) -> None:
    bad, good = lecture(tmp_path, "bad.yaml", more="    txet: x\n"), lecture(tmp_path, "good.yaml")
    lost, made = built(jobs([bad, good], tmp_path), tmp_path)
    assert (lost.built, made.built) == (False, True)
    assert [p.name for p in (tmp_path / "dist" / "lecturer").iterdir()] == ["good.pptx"]


def test_a_slide_that_cannot_fit_is_not_written(build_text: Build, tmp_path: Path) -> None:
    result = build_text(LECTURE.format(title="word " * 200))
    assert "title-too-long" in [d.rule for d in result.diagnostics]
    assert not (tmp_path / "dist").exists()


def test_a_warning_does_not_stop_a_lecture(build_text: Build) -> None:
    result = build_text("title: T\nslides:\n  - {title: A, code: {text: x, language: nonsense}}\n")
    assert result.built
    assert [d.severity for d in result.diagnostics] == [Severity.WARNING]


@pytest.mark.parametrize("theme", ["nice", "../theme.yaml"])
def test_an_unknown_theme_stops_the_lecture(theme: str, build_text: Build) -> None:
    result = build_text(LECTURE.format(title="One"), theme=theme)
    assert [d.rule for d in result.diagnostics] == ["theme"]
    assert not result.built


def test_the_theme_named_wins_over_the_course_s(tmp_path: Path) -> None:
    course(tmp_path, "one.yaml", more="theme: nice")
    [result] = built(jobs([], tmp_path), tmp_path, theme="dark")
    assert result.built


def test_an_unknown_citation_style_stops_the_lecture(build_text: Build, tmp_path: Path) -> None:
    (tmp_path / "b.bib").write_text("@book{a2019, author={A}, title={B}, year={2019}}\n", "utf-8")
    result = build_text(LECTURE.format(title="One"), course="bibliography: b.bib\ncitation-style: nonsense\n")
    assert not result.built
    assert result.diagnostics[0].place.file


def test_a_missing_bibliography_is_said_once_and_where_it_is_named(tmp_path: Path) -> None:
    course_file = course(tmp_path, "01-one.yaml", more="title: T\nbibliography: assets/gone.bib")
    lecture(tmp_path / "lectures", "01-one.yaml", more="    notes: As said [@a2019].\n")
    with pytest.raises(InputError) as caught:
        jobs([], tmp_path)
    [found] = caught.value.diagnostics
    assert (found.rule, found.place) == ("missing-file", Place(str(course_file), 2, 15))


def test_warnings_about_the_course_are_said_with_its_first_lecture(tmp_path: Path) -> None:
    course_file = course(tmp_path, "01-one.yaml", "02-two.yaml", more="title: Course #1")
    results = built(jobs([], tmp_path), tmp_path)
    assert [[d.rule for d in result.diagnostics] for result in results] == [["comment"], []]
    assert results[0].diagnostics[0].place.file == str(course_file)
    assert all(result.built for result in results)
    assert [d.rule for d in check(jobs([], tmp_path)) if d.place.file == str(course_file)] == ["comment"]


def test_warnings_about_the_course_are_said_where_one_lecture_is_named(tmp_path: Path) -> None:
    course(tmp_path, "01-one.yaml", more="title: Course #1")
    other = lecture(tmp_path / "lectures", "02-not-listed.yaml")
    for path in (other, tmp_path / "lectures" / "01-one.yaml"):
        [result] = built(jobs([path], tmp_path), tmp_path)
        assert [d.rule for d in result.diagnostics] == ["comment"]


def test_a_wrong_theme_is_said_where_it_is_named(tmp_path: Path) -> None:
    course_file = course(tmp_path, "01-one.yaml", more="title: T\ntheme: drak")
    [named] = built(jobs([], tmp_path), tmp_path)
    [found] = named.diagnostics
    assert (found.place, found.hint) == (Place(str(course_file), 2, 1), "did you mean `dark`?")
    [asked] = built(jobs([], tmp_path), tmp_path, theme="drak")
    assert [d.place for d in asked.diagnostics] == [Place()]


def test_course_yaml_stands_for_its_lectures(tmp_path: Path) -> None:
    course_file = course(tmp_path, "01-one.yaml", "02-two.yaml")
    more = lecture(tmp_path / "lectures", "03-more.yaml")
    names = [job.path.name for job in jobs([course_file], tmp_path)]
    assert names == ["01-one.yaml", "02-two.yaml"]
    everything = [tmp_path / "lectures" / "02-two.yaml", more, course_file]
    assert [job.path.name for job in jobs(everything, tmp_path)] == [
        "02-two.yaml",
        "03-more.yaml",
        "01-one.yaml",
    ]


def test_a_lecture_can_be_named_from_within_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course(tmp_path, "01-one.yaml", more="theme: assets/theme.yaml\nbibliography: assets/a.bib")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "theme.yaml").write_text("extends: dark\n", "utf-8")
    (tmp_path / "assets" / "a.bib").write_text("", "utf-8")
    monkeypatch.chdir(tmp_path / "lectures")
    for named in ([Path("01-one.yaml")], []):
        [result] = built(jobs(named, Path.cwd()), tmp_path)
        assert result.built, result.diagnostics


def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    decks = []
    for folder in (tmp_path / "a", tmp_path / "b" / "c"):
        path = lecture(folder, "one.yaml")
        for _ in range(2):
            [result] = built(jobs([path], folder), folder)
            assert result.target
            decks.append(result.target.read_bytes())
    assert len(set(decks)) == 1
    assert str(tmp_path).encode() not in decks[0]


def folder_of(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "deck.pptx"
    put(b"one", target)
    put(b"two", target)
    assert target.read_bytes() == b"two"
    assert folder_of(target) == ["deck.pptx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_a_deck_is_as_readable_as_other_files(tmp_path: Path) -> None:
    put(b"one", tmp_path / "deck.pptx")
    (tmp_path / "other").write_bytes(b"one")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file", "utf-8")
    with pytest.raises(OutputError, match=r"cannot write into the folder .*; choose another with --out"):
        put(b"one", tmp_path / "dist" / "lecturer" / "deck.pptx")
    assert (tmp_path / "dist").read_text("utf-8") == "a file"


def refuse(*_: Any, **__: Any) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_target_that_is_open_elsewhere_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.pptx"
    put(b"old", target)
    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=r"cannot put .* in its place: Permission denied; close it"):
        put(b"new", target)
    assert target.read_bytes() == b"old"
    assert folder_of(target) == ["deck.pptx"]


def test_a_target_that_is_a_folder_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.mkdir()
    with pytest.raises(OutputError, match="cannot put"):
        put(b"new", target)
    assert folder_of(target) == ["deck.pptx"]


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "deck.pptx"
    put(b"old", target)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        put(b"new", target)
    assert target.read_bytes() == b"old"
    assert folder_of(target) == ["deck.pptx"]


def test_an_output_error_stops_only_its_lecture(tmp_path: Path) -> None:
    one, two = lecture(tmp_path, "one.yaml"), lecture(tmp_path, "two.yaml", "Two")
    (tmp_path / "dist" / "lecturer" / "one.pptx").mkdir(parents=True)
    lost, made = built(jobs([one, two], tmp_path), tmp_path)
    assert [d.rule for d in lost.diagnostics] == ["output"]
    assert made.built


def test_a_lecture_in_a_folder_of_its_own_keeps_its_date(tmp_path: Path) -> None:
    (tmp_path / "week1").mkdir()
    (tmp_path / "week1" / "talk.yaml").write_text("title: T\nslides: [{title: A claim, text: x}]\n", "utf-8")
    (tmp_path / "course.yaml").write_text("lectures: [{file: week1/talk.yaml, date: 2026-10-05}]\n", "utf-8")
    [job] = jobs([], tmp_path)
    assert str(job.date) == "2026-10-05"
    [result] = build([job], tmp_path / "out")
    assert result.target is not None
    with zipfile.ZipFile(result.target) as deck:
        assert b"5\xc2\xa0October 2026" in deck.read("ppt/slides/slide1.xml")


def test_charts_are_counted_native_or_drawn(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        "title: T\nslides:\n"
        "  - {title: One, chart: {kind: bar, values: {A: 1}, illustrative: true}}\n"
        "  - {title: Two, chart: {kind: waffle, values: {A: 1}, illustrative: true}}\n"
        "  - {title: Three, text: Words}\n"
    )
    [result] = build(jobs([tmp_path / "one.yaml"], tmp_path), tmp_path / "dist")
    assert result.charts == 2


def test_cycles_are_looked_for_only_between_lectures(
    build_text: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    import build_deck.pptx.write as writer

    seen = []
    write = writer.write
    monkeypatch.setattr(writer, "write", lambda deck: (seen.append(gc.isenabled()), write(deck))[1])
    build_text("title: T\nslides: [{title: A claim, text: Words}]\n")
    build_text("title: T\nslides: [{titel: A slip}]\n")
    assert seen == [False]
    assert gc.isenabled()
    gc.disable()
    try:
        build_text("title: T\nslides: [{title: A claim, text: Words}]\n")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_work_grows_with_the_slides_and_no_faster(tmp_path: Path) -> None:
    """Counted in calls, which no other program on the machine can change."""

    def calls(slides: int) -> int:
        path = tmp_path / "long.yaml"
        each = "  - title: Claim {n} is one of many\n    bullets: [First of {n}, Second of {n}]\n    notes: Cue {n}.\n"
        path.write_text("title: Long\nslides:\n" + "".join(each.format(n=n) for n in range(slides)), "utf-8")
        count = 0

        def note(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event == "call"

        sys.setprofile(note)
        try:
            [result] = build(jobs([path], tmp_path), tmp_path / "dist")
        finally:
            sys.setprofile(None)
        assert result.built, result.diagnostics
        return count

    calls(10)  # what is loaded once is not counted
    few, more, many = (calls(slides) for slides in (100, 200, 400))
    assert many - more < 1.06 * 2 * (more - few)
