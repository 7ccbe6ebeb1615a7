"""From exec to the first full screen of an article, in libraries of every size."""

from results.measure import EVERY, AtMostTimes, AtMostTimesSize, Measure

SMALL = 100

MEASURES = [
    Measure("start", "start to the first full screen of an article, warm, in a library of", bars=(
        (SMALL, SMALL, AtMostTimes(3, "less")),
        (*EVERY, AtMostTimes(1, "vim -R", is_strict=True)),
        (*EVERY, AtMostTimes(1, "w3m", is_strict=True)),
        (SMALL + 1, EVERY[1], AtMostTimesSize(1.3, SMALL)),
    )),
    Measure("start-processor", "processor time until then"),
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
                run.figures.add("start", articles, program.name, start.seconds)
                run.figures.add(
                    "start-processor", articles, program.name, terminal.processor_time())

        # Once without a figure: what lies in no cache yet is another measure.
        attempt(run.lectern)
        run.figures.values.pop(("start", articles, run.lectern.name))
        run.figures.values.pop(("start-processor", articles, run.lectern.name))
        run.rounds(f"start among {articles:,}", {
            program.name: lambda program=program: attempt(program)
            for program in run.all_readers("less", "vim -R", "w3m")})
