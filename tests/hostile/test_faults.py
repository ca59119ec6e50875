"""Faults: killed, no room, no right, others at work. Each deck is the old or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from command import ROOT, build
from faults import FAULTS

LONG = bool(os.environ.get("BUILD_DECK_LONG"))
"""The long profile: BUILD_DECK_LONG=1 kills 200 builds instead of 12."""
_Test = TypeVar("_Test", bound=Callable[..., None])
_covered: set[str] = set()


def fault(what: str) -> Callable[[_Test], _Test]:
    """Note which fault a test brings about, for the table."""
    _covered.add(what)
    return lambda test: test


def decks(course: Path) -> dict[str, bytes]:
    """Everything in the folder of decks."""
    return {path.name: path.read_bytes() for path in sorted((course / "dist/lecturer").iterdir())}


@pytest.fixture
def versions(folder: Path) -> tuple[bytes, bytes]:
    """The deck before a change of the outline and after it; the folder holds the one before."""
    lecture = folder / "lectures/01-a.yaml"
    words = lecture.read_text("utf-8")
    assert build(folder, "--out", "new").returncode == 0
    new = (folder / "new/lecturer/01-a.pptx").read_bytes()
    lecture.write_text(words.replace("A word", "Another word"), "utf-8")
    assert build(folder).returncode == 0
    lecture.write_text(words, "utf-8")
    shutil.rmtree(folder / "new")
    return decks(folder)["01-a.pptx"], new


def next_build_succeeds(course: Path, new: bytes) -> None:
    assert build(course).returncode == 0
    assert decks(course) == {"01-a.pptx": new}


@fault("killed at any moment of a build")
def test_a_build_may_be_killed_at_any_moment(folder: Path, versions: tuple[bytes, bytes]) -> None:
    chance = random.Random(7)
    old, new = versions
    start = time.monotonic()
    next_build_succeeds(folder, new)
    lasts = time.monotonic() - start
    target = folder / "dist/lecturer/01-a.pptx"
    for _ in range(200 if LONG else 12):
        target.write_bytes(old)
        process = subprocess.Popen(
            [sys.executable, "-m", "build_deck", "build"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0, lasts * 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert target.read_bytes() in versions
    next_build_succeeds(folder, new)


_PUTTING = """\
import sys
from pathlib import Path
from build_deck.output import put
print("ready", flush=True)
while True:
    for letter in b"ab":
        put(bytes([letter]) * 3_000_000, Path(sys.argv[1]))
"""


@fault("killed again and again while putting a file in its place")
def test_putting_a_file_may_be_killed(tmp_path: Path) -> None:
    chance = random.Random(3)
    target = tmp_path / "dist" / "deck.pptx"
    whole = (b"a" * 3_000_000, b"b" * 3_000_000)
    for _ in range(200 if LONG else 20):
        process = subprocess.Popen(
            [sys.executable, "-c", _PUTTING, str(target)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        process.kill()
        process.wait()
        process.stdout.close()
        assert not target.exists() or target.read_bytes() in whole
        assert len(list(target.parent.iterdir())) <= 2, "what one left, the next has taken away"


@fault("no room on the disk (a limit to the size of files)")
def test_no_room(folder: Path, versions: tuple[bytes, bytes]) -> None:
    old, new = versions
    for size in (0, 1, 4096, len(new) - 1):
        done = build(folder, before=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        assert done.returncode == 1
        assert "error[output]" in done.stderr
        assert "make room" in done.stderr
        assert decks(folder) == {"01-a.pptx": old}
    next_build_succeeds(folder, new)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 kB, where this machine lets us mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a file system")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@fault("a file system that is full")
def test_a_full_disk(folder: Path, versions: tuple[bytes, bytes], small_disk: Path) -> None:
    target = small_disk / "lecturer/01-a.pptx"
    target.parent.mkdir()
    target.write_bytes(b"the old deck")
    done = build(folder, "--out", str(small_disk))
    assert done.returncode == 1
    assert "error[output]" in done.stderr
    assert [path.name for path in target.parent.iterdir()] == ["01-a.pptx"]
    assert target.read_bytes() == b"the old deck"
    next_build_succeeds(folder, versions[1])


@fault("a folder that cannot be written")
@pytest.mark.parametrize("out", ["/proc/decks", "/dev/null/decks"])
def test_an_unwritable_folder(folder: Path, out: str) -> None:
    done = build(folder, "--out", out)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert out in done.stderr


@fault("a target that is a folder")
def test_a_target_that_cannot_be_replaced(folder: Path) -> None:
    target = folder / "dist/lecturer/01-a.pptx"
    (target / "full").mkdir(parents=True)
    done = build(folder)
    assert done.returncode == 1
    assert "error[output]" in done.stderr
    assert [path.name for path in target.parent.iterdir()] == ["01-a.pptx"]
    shutil.rmtree(target)
    assert build(folder).returncode == 0


@fault("four builds at once into one folder")
def test_builds_at_once(folder: Path, versions: tuple[bytes, bytes]) -> None:
    command = [sys.executable, "-m", "build_deck", "build"]
    at_once = [
        subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(4)
    ]
    assert [process.wait() for process in at_once] == [0, 0, 0, 0]
    assert decks(folder) == {"01-a.pptx": versions[1]}


@fault("a clock in 1970 or 2100")
@pytest.mark.parametrize("year", [1970, 2100])
def test_another_year(folder: Path, versions: tuple[bytes, bytes], year: int) -> None:
    seconds = (year - 1970) * 31_557_600
    for path in folder.rglob("*"):
        os.utime(path, (seconds, seconds))
    code = (
        "import sys, time\n"
        f"time.time = lambda: {seconds}.0\n"
        f"time.time_ns = lambda: {seconds}_000_000_000\n"
        "sys.argv = ['build-deck', 'build']\n"
        "from build_deck.cli import main\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, check=True, capture_output=True)
    assert decks(folder) == {"01-a.pptx": versions[1]}


@pytest.mark.parametrize(
    "environment",
    [
        fault("another locale, ASCII only")(
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}  # type: ignore[type-var]
        ),
        fault("no HOME and no folder for temporary files")(
            {"HOME": "", "TMPDIR": "/nowhere", "XDG_CONFIG_HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere"}  # type: ignore[type-var]
        ),
    ],
    ids=["locale", "no home"],
)
def test_another_environment(
    folder: Path, versions: tuple[bytes, bytes], environment: dict[str, str]
) -> None:
    assert build(folder, **environment).returncode == 0
    assert decks(folder) == {"01-a.pptx": versions[1]}


@fault("a course folder that cannot be written")
def test_a_course_that_is_only_read(folder: Path, versions: tuple[bytes, bytes], tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = build(folder, "--out", str(tmp_path / "elsewhere"))
    finally:
        for path in before:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert done.returncode == 0
    assert (tmp_path / "elsewhere/lecturer/01-a.pptx").read_bytes() == versions[1]
    assert {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))} == before


@fault("nobody reads the output")
def test_nobody_reads_the_output(folder: Path, versions: tuple[bytes, bytes]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    subprocess.run(
        [sys.executable, "-m", "build_deck", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=writing,
        check=False,
    )
    os.close(writing)
    assert decks(folder) == {"01-a.pptx": versions[1]} or decks(folder) == {"01-a.pptx": versions[0]}
    next_build_succeeds(folder, versions[1])


_LEFT = "what a killed build left behind"
_WRITING = "what another build is writing"


@fault(_LEFT)
def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    from build_deck.output import put

    (tmp_path / ".abc.build-deck.tmp").write_bytes(b"half")
    (tmp_path / ".another.tmp").write_bytes(b"not ours")
    put(b"deck", tmp_path / "deck.pptx")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".another.tmp", "deck.pptx"]


@fault(_WRITING)
def test_what_another_build_is_writing_stays(tmp_path: Path) -> None:
    import fcntl

    from build_deck.output import put

    held = tmp_path / ".abc.build-deck.tmp"
    with held.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        put(b"deck", tmp_path / "deck.pptx")
        assert held.exists()


def test_the_table_names_every_fault() -> None:
    assert _covered == set(FAULTS)
