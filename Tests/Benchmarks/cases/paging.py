"""Keys that move in one text: page, line, next match; their bytes; what idling costs."""

import re
import shutil
import tempfile

from programs import LECTERN
from results.measure import EVERY, AtMost, AtMostTimes, Measure
from samples import MARKER

WINDOWS = {"": (40, 120), "-small": (24, 80)}
PAGES = {5_000: 2, 1_000_000: 10}
LINES = 10
MATCHES = 5
IDLE_SECONDS = 2.0

MEASURES = [
    Measure("start-file", "start to the first full screen of one file of", size_unit="B"),
    Measure("page", "page turn, 120x40, key to settled screen, in a text of", size_unit="B", bars=(
        (*EVERY, AtMostTimes(1.5, "less")),)),
    Measure("page-bytes", "bytes sent for a page turn, 120x40", "B", "B", bars=(
        # A short text ends on its second page, elsewhere in each program.
        (100_000, EVERY[1], AtMostTimes(1, "less")),)),
    Measure("page-bytes-small", "bytes sent for a page turn, 80x24", "B", "B", bars=(
        (*EVERY, AtMost(2_560)),)),
    Measure("line", "one line down, 120x40", size_unit="B"),
    Measure("find-next", "search-next, 120x40", size_unit="B"),
    Measure("writes", "calls of write for a page turn, 80x24", "count", "B"),
    Measure("idle-bytes", "bytes sent while nothing happens", "B", "B", bars=((*EVERY, AtMost(0)),)),
]


def run(run):
    for size, path in ((5_000, run.samples.article), (1_000_000, run.samples.long)):
        attempts = {
            program.name: lambda program=program: _read(run, program, size, path)
            for program in run.all_readers()}
        run.rounds(f"paging in {size:,} bytes", attempts)
        for program in run.all_readers():
            _try(run, program, lambda: _small(run, program, size, path))
    _try(run, run.lectern, lambda: _idle(run))
    if shutil.which("strace"):
        for program in run.all_readers():
            _try(run, program, lambda: _writes(run, program))
    else:
        run.figures.lacks("strace is not installed")


def _try(run, program, attempt):
    run.rounds("paging", {program.name: attempt}, repeats=1)


def _read(run, program, size, path):
    """Pages, lines and matches of one session."""
    def add(measure, value):
        run.figures.add(measure, size, program.name, value)

    with run.session(program, [path], window=WINDOWS[""]) as terminal:
        add("start-file", terminal.first_screen(MARKER).seconds)
        for _ in range(PAGES[size]):
            answer = terminal.press(program.page)
            add("page", answer.seconds)
            add("page-bytes", answer.size)
        if size < 1_000_000:
            return
        for _ in range(LINES):
            add("line", terminal.press(program.line).seconds)
        # most asks with another key, and is here for its bytes.
        if program.name != "most":
            terminal.press(program.find.format(_frequent(path)))
            for _ in range(MATCHES):
                add("find-next", terminal.press(program.next).seconds)


def _frequent(path):
    """A long word that stands in every few pages."""
    with open(path, encoding="utf-8") as file:
        text = file.read(200_000)
    counts = {}
    for word in re.findall(r"\b[a-z]{7,}\b", text):
        counts[word] = counts.get(word, 0) + 1
    return max(counts, key=lambda word: (-abs(counts[word] - 25), word))


def _small(run, program, size, path):
    with run.session(program, [path], window=WINDOWS["-small"]) as terminal:
        terminal.first_screen(MARKER)
        for _ in range(PAGES[size]):
            run.figures.add(
                "page-bytes-small", size, program.name, terminal.press(program.page).size)


def _idle(run):
    """Bytes that come while no key is pressed."""
    with run.session(run.lectern, [run.samples.long]) as terminal:
        terminal.first_screen(MARKER)
        terminal.press(run.lectern.page)
        run.figures.add(
            "idle-bytes", 1_000_000, LECTERN, len(terminal.bytes_within(IDLE_SECONDS)))


def _writes(run, program):
    """Calls of write to the terminal for one page turn."""
    with tempfile.NamedTemporaryFile("r", prefix="lectern-bench-") as log:
        tracer = ("strace", "-f", "-q", "-y", "-e", "trace=write,writev", "-o", log.name)
        with run.session(
                program, [run.samples.long], window=WINDOWS["-small"], tracer=tracer) as terminal:
            terminal.first_screen(MARKER)
            log.read()
            terminal.press(program.page)
            calls = [line for line in log.read().splitlines() if "</dev/" in line]
        run.figures.add("writes", 1_000_000, program.name, len(calls))
