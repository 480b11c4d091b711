"""Long calls: progress is told, Ctrl-C stops them, and other Python threads go on."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import geoplan as gp
import pytest
from geoplan import study as study_module

# Many draws of 60 communes take some 15 s on two threads; a stop must come long before.
SLOW_DRAWS = 10_000_000
SOON = 5.0


@pytest.fixture
def slow_study(demo: Path, tmp_path: Path) -> Path:
    """The demo with very many draws."""
    folder = tmp_path / "slow"
    folder.mkdir()
    for file in demo.iterdir():
        if file.is_file() and file.name != "study.toml":
            (folder / file.name).symlink_to(file)
    text = (demo / "study.toml").read_text(encoding="utf-8")
    spoilt = text.replace("count = 2000", f"count = {SLOW_DRAWS}")
    assert spoilt != text
    (folder / "study.toml").write_text(spoilt, encoding="utf-8")
    return folder / "study.toml"


def interrupt_when_busy(process: subprocess.Popen[str]) -> float:
    """Sends SIGINT once the process says that it ranks; seconds until it ended."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("rank"):
            break
    time.sleep(0.2)
    assert process.poll() is None, "it was over before it could be stopped"
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    process.wait(timeout=60)
    return time.monotonic() - start


# Tells its steps on stdout, so that the test knows when to interrupt.
PROGRAM = """
import sys
from contextlib import contextmanager
import geoplan.study, geoplan.cli

@contextmanager
def said(show=None):
    yield lambda share, step: print(step, flush=True)

geoplan.study.bar = said
"""


def start(program: str, *args: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM + program, *args],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip


@pytest.mark.parametrize("threads", [1, 2])
def test_ctrl_c_stops_a_run_with_keyboard_interrupt(threads: int, slow_study: Path) -> None:
    process = start(
        "try:\n"
        "    geoplan.study.read_study(sys.argv[1]).run(threads=int(sys.argv[2]))\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n",
        str(slow_study),
        str(threads),
    )
    assert interrupt_when_busy(process) < SOON
    assert process.stdout is not None
    assert process.stdout.read().endswith("interrupted\n")
    assert process.returncode == 0


def test_ctrl_c_on_the_command_line_ends_with_130_and_leaves_nothing(
    slow_study: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out" / "results"
    output.parent.mkdir()
    process = start(
        "sys.argv = ['geoplan', 'run', '--threads', '2', sys.argv[1], '-o', sys.argv[2]]\n"
        "geoplan.cli.main()\n",
        str(slow_study), str(output),
    )  # fmt: skip
    assert interrupt_when_busy(process) < SOON
    assert process.returncode == 130
    assert process.stderr is not None
    message = process.stderr.read()
    assert "nothing was written" in message and "Traceback" not in message
    assert list(output.parent.iterdir()) == []


def test_other_threads_go_on_during_a_run(demo: Path) -> None:
    study = gp.read_study(demo / "study.toml")
    ticks = 0
    over = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not over.is_set():
            ticks += 1
            time.sleep(0.001)

    other = threading.Thread(target=tick)
    other.start()
    try:
        before = time.monotonic()
        study.run(threads=1)
        seconds = time.monotonic() - before
    finally:
        over.set()
        other.join()
    # With the lock held for the whole run it would tick once or twice.
    assert ticks > 50 * seconds


@contextmanager
def told(calls: list[tuple[float, str]]) -> Iterator[object]:
    yield lambda share, step: calls.append((share, step))


def test_progress_is_told_from_0_to_1_with_the_steps(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[float, str]] = []
    monkeypatch.setattr(study_module, "bar", lambda show: told(calls))
    gp.read_study(demo / "study.toml").run()
    shares = [share for share, _ in calls]
    assert shares == sorted(shares) and shares[0] == 0.0 and shares[-1] <= 1.0
    steps = [step.split(":")[0] for _, step in calls]
    assert list(dict.fromkeys(steps))[:2] == ["load", "measure"]


def test_an_error_in_the_progress_callback_reaches_the_caller(
    small_study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def broken(show: bool | None) -> Iterator[object]:
        def tell(share: float, step: str) -> None:
            raise RuntimeError("the bar broke")

        yield tell

    monkeypatch.setattr(study_module, "bar", broken)
    with pytest.raises(RuntimeError, match="the bar broke"):
        gp.read_study(small_study / "study.toml").run()


def test_no_bar_is_drawn_when_turned_off_or_not_on_a_terminal(
    small_study: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gp.read_study(small_study / "study.toml").run()
    gp.read_study(small_study / "study.toml").run(progress=False)
    assert capfd.readouterr() == ("", "")
