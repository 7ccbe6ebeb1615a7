"""One large text file: its first screen, a page, its end and its top."""

import os

from libraries import library
from results.measure import AtMost, AtMostAbove, Measure
from samples import MARKER, text

# Beside a file of 100 MB, the start with one of 5 kB in the same run.
SMALL = "lectern, 5 kB"
# A program that wants more than this is refused it: the machine has other users.
MEMORY = 6 << 30
PATIENCE = 30.0
MB = 1_000_000
LAST = "Lastwords"

MEASURES = [
    Measure("large-start", "start to the first full screen of one file of", size_unit="B", bars=(
        (0, 999 * MB, AtMostAbove(0.050, SMALL)), (1_000 * MB, 10**12, AtMost(0.100)))),
    Measure("large-page", "page turn in it", size_unit="B"),
    Measure("large-end", "to its end", size_unit="B", bars=((0, 999 * MB, AtMost(0.050)),)),
    Measure("large-top", "back to its top", size_unit="B", bars=((0, 999 * MB, AtMost(0.050)),)),
    Measure("large-memory", "resident memory then", "B", "B"),
]


def run(run):
    for megabytes in run.megabytes:
        size = megabytes * MB
        run.say(f"a file of {megabytes} MB")
        path = file(megabytes)
        attempts = {
            program.name: lambda program=program: _read(run, program, size, path)
            for program in run.all_readers("less")}
        attempts[SMALL] = lambda: _start(run, size)
        run.rounds(f"a file of {megabytes} MB", attempts, repeats=min(3, run.repeats))


def file(megabytes):
    """A text of so many megabytes, in the cache: paragraphs of ten megabytes, over and over."""
    path = os.path.join(library.cache(), f"text-{megabytes}MB.txt")
    if not os.path.exists(path):
        os.makedirs(library.cache(), exist_ok=True)
        block = text(min(10, megabytes) * MB).encode()
        end = f"\n\n{LAST} stand at the end.\n".encode()
        left = megabytes * MB - len(end)
        with open(path + ".part", "wb") as output:
            while left > 0:
                left -= output.write(block[:left])
            output.write(end)
        os.rename(path + ".part", path)
    return path


def _read(run, program, size, path):
    def add(measure, value):
        run.figures.add(measure, size, program.name, value)

    with run.session(program, [path], memory=MEMORY, patience=PATIENCE) as terminal:
        add("large-start", terminal.first_screen(MARKER).seconds)
        add("large-page", terminal.press(program.page).seconds)
        add("large-end", terminal.press(program.end, LAST).seconds)
        add("large-top", terminal.press(program.top, MARKER).seconds)
        add("large-memory", terminal.resident_memory())


def _start(run, size):
    with run.session(run.lectern, [run.samples.article]) as terminal:
        run.figures.add("large-start", size, SMALL, terminal.first_screen(MARKER).seconds)
