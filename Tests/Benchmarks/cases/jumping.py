"""Keys that lead elsewhere: to the next link, along it, to another article, and back."""

from programs import LECTERN
from results.measure import EVERY, AtMost, Measure
from samples import LINK

MEASURES = [
    Measure("next-link", "to the next link, in a library of"),
    Measure("follow", "along a link: an entity's page; in w3m another file"),
    Measure("article", "from there to another article, warm", bars=((*EVERY, AtMost(0.010)),)),
    Measure("back", "back to where the reader was"),
]


def run(run):
    pages = [program for program in run.readers if program.link]
    for articles in run.sizes:
        workspace = run.warm(articles)
        _, marker = workspace.opened()
        attempts = {LECTERN: lambda: _lectern(run, workspace, marker, articles)}
        for program in pages:
            attempts[program.name] = lambda program=program: _pages(run, program, articles)
        run.rounds(f"jumping among {articles:,}", attempts)


def _lectern(run, workspace, marker, articles):
    def add(measure, answer):
        run.figures.add(measure, articles, LECTERN, answer.seconds)

    to_link, follow, back = run.lectern.link
    with run.session(run.lectern, [workspace.library], workspace.home) as terminal:
        terminal.first_screen(marker)
        add("next-link", terminal.press(to_link))
        add("follow", terminal.press(follow))
        # The eighth mention stands in another article, and is no companion of the entity.
        terminal.press("8j")
        terminal.press(follow)
        add("back", terminal.press(back))
        # Warm: the same way again.
        add("article", terminal.press(follow))
        terminal.press(back)
        terminal.press(back)
        # Back at the top for the next round.
        terminal.press(run.lectern.top)


def _pages(run, program, articles):
    def add(measure, answer):
        run.figures.add(measure, articles, program.name, answer.seconds)

    to_link, follow, back = program.link
    with run.session(program, [run.samples.linked]) as terminal:
        terminal.first_screen(LINK)
        add("next-link", terminal.press(to_link))
        add("follow", terminal.press(follow))
        add("back", terminal.press(back))
        add("article", terminal.press(follow))
