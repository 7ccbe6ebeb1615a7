"""From exec to the first full screen of an article, in libraries of every size."""

import os

from programs import LECTERN
from results.measure import EVERY, AtMostTimes, AtMostTimesSize, Measure

SMALL = 100

MEASURES = [
    Measure("start", "start to the first full screen of an article, warm, in a library of", bars=(
        (SMALL, SMALL, AtMostTimes(3, "less")),
        (*EVERY, AtMostTimes(1, "vim -R", is_strict=True)),
        (*EVERY, AtMostTimes(1, "w3m", is_strict=True)),
        (SMALL + 1, EVERY[1], AtMostTimesSize(1.3, SMALL)),
    )),
    Measure("start-settled", "start until nothing is added to that screen any more"),
    Measure("start-processor", "processor time until then"),
    Measure("start-first", "first visit, nothing indexed: start to the list of a library of", bars=(
        (SMALL + 1, EVERY[1], AtMostTimesSize(1.3, SMALL)),
    )),
]


def run(run):
    for articles in run.sizes:
        workspace = run.warm(articles)
        text, marker = workspace.opened()

        def attempt(program):
            own = program is run.lectern
            home = workspace.home if own else None
            with run.session(program, [workspace.library if own else text], home) as terminal:
                start = terminal.first_screen(marker)
                run.figures.add("start", articles, program.name, start.shown)
                run.figures.add("start-settled", articles, program.name, start.seconds)
                run.figures.add(
                    "start-processor", articles, program.name, terminal.processor_time())

        # Once without a figure: what lies in no cache yet is another measure.
        attempt(run.lectern)
        for measure in ("start", "start-settled", "start-processor"):
            run.figures.values.pop((measure, articles, run.lectern.name))
        run.rounds(f"start among {articles:,}", {
            program.name: lambda program=program: attempt(program)
            for program in run.all_readers("less", "vim -R", "w3m")})
        run.rounds(
            f"first visit of {articles:,}",
            {LECTERN: lambda: _first_visit(run, workspace, articles)}, min(3, run.repeats))


def _first_visit(run, workspace, articles):
    """The list with the library's name on it, while the walk and the import go on."""
    with run.session(run.lectern, [workspace.library]) as terminal:
        run.figures.add(
            "start-first", articles, LECTERN,
            terminal.seconds_until(os.path.basename(workspace.library)))
