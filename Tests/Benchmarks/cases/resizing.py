"""Another size of the window: from the signal to the settled screen."""

from results.measure import AtMost, Measure
from samples import MARKER

MEASURES = [
    Measure("resize", "resize, 120x40 to 100x40 and back, in a text of", size_unit="B", bars=(
        (0, 1_000_000, AtMost(0.050)),)),
    Measure("resize-bytes", "bytes sent for it", "B", "B"),
]


def run(run):
    for size, path in ((5_000, run.samples.article), (1_000_000, run.samples.long)):
        run.rounds(f"resizing {size:,} bytes", {
            program.name: lambda program=program: _resize(run, program, size, path)
            for program in run.all_readers("less", "vim -R", "w3m")})


def _resize(run, program, size, path):
    with run.session(program, [path]) as terminal:
        terminal.first_screen(MARKER)
        if size > 100_000:
            for _ in range(5):
                terminal.press(program.page)
        for columns in (100, 120):
            answer = terminal.resize(40, columns)
            run.figures.add("resize", size, program.name, answer.seconds)
            run.figures.add("resize-bytes", size, program.name, answer.size)
