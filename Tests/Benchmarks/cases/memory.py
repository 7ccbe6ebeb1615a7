"""Resident memory after a page turn: one article, and an article of a library."""

from programs import LECTERN
from results.measure import EVERY, AtMost, Measure
from samples import MARKER

# What was begun at the start is over, and what it took is there.
CALM_SECONDS = 1.0

MEASURES = [
    Measure("memory-file", "resident memory, one text of", "B", "B", bars=(
        (0, 5_000, AtMost(25e6)),)),
    Measure("memory", "resident memory, an article of a library of", "B", bars=(
        (*EVERY, AtMost(60e6)),)),
    Measure("memory-peak", "the most resident memory until then", "B"),
]


def run(run):
    for size, path in ((5_000, run.samples.article), (1_000_000, run.samples.long)):
        run.rounds(f"memory of {size:,} bytes", {
            program.name: lambda program=program: _file(run, program, size, path)
            for program in run.all_readers()}, repeats=min(3, run.repeats))
    for articles in run.sizes:
        workspace = run.warm(articles)
        text, marker = workspace.opened()
        attempts = {LECTERN: lambda: _library(run, workspace, marker, articles)}
        for program in run.readers:
            if program.name == "less":
                attempts[program.name] = lambda program=program: _less(
                    run, program, text, marker, articles)
        run.rounds(f"memory among {articles:,}", attempts, repeats=min(3, run.repeats))


def _file(run, program, size, path):
    with run.session(program, [path]) as terminal:
        terminal.first_screen(MARKER)
        terminal.press(program.page)
        run.figures.add("memory-file", size, program.name, terminal.resident_memory())


def _library(run, workspace, marker, articles):
    with run.session(run.lectern, [workspace.library], workspace.home) as terminal:
        terminal.first_screen(marker)
        terminal.press(run.lectern.page)
        terminal.bytes_within(CALM_SECONDS)
        run.figures.add("memory", articles, LECTERN, terminal.resident_memory())
        run.figures.add("memory-peak", articles, LECTERN, terminal.peak_memory())
        terminal.press(run.lectern.top)


def _less(run, program, text, marker, articles):
    with run.session(program, [text]) as terminal:
        terminal.first_screen(marker)
        run.figures.add("memory", articles, program.name, terminal.resident_memory())
        run.figures.add("memory-peak", articles, program.name, terminal.peak_memory())
