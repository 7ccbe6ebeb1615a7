"""An index that is there already: nothing changed, and one file changed."""

import json

import indexers
import processes
from programs import LECTERN
from results.measure import EVERY, AtMostAbove, AtMostTimes, Measure

from .workspace import replace

WORD = "zephyrmoss{}"

MEASURES = [
    Measure("unchanged", "nothing changed, in a library of", bars=(
        (10_000, EVERY[1], AtMostTimes(1.5, "find")),)),
    Measure("changed", "one file changed: indexed again", bars=(
        (*EVERY, AtMostAbove(0.3, "find")),)),
    Measure("changed-found", "and the search that finds it"),
]


def run(run):
    everyone = [
        one for one in indexers.installed(run.lectern.command[0], run.figures)
        if one.name in (LECTERN, "recoll")]
    if not run.has_index():
        everyone = everyone[1:]
    for articles in run.sizes:
        workspace = run.workspace(articles)
        attempts = {"find": lambda: _find(run, workspace, articles)}
        changes = dict(attempts)
        for indexer in everyone:
            if articles > indexer.most_articles:
                continue
            if not indexer.is_built(workspace):
                indexer.build(workspace)
            attempts[indexer.name] = (
                lambda indexer=indexer: _unchanged(run, indexer, workspace, articles))
        run.rounds(f"nothing changed in {articles:,}", attempts)
        for indexer in everyone:
            if indexer.name in attempts:
                changer = Changer(run, indexer, workspace, articles)
                run.rounds(f"one file changed in {articles:,}", {indexer.name: changer.change})
                changer.restore()


def _find(run, workspace, articles):
    outcome = processes.run(["find", workspace.library, "-printf", "%s %T@\\n"])
    for measure in ("unchanged", "changed"):
        run.figures.add(measure, articles, "find", outcome.seconds)


def _unchanged(run, indexer, workspace, articles):
    outcome = indexer.build(workspace)
    run.figures.add("unchanged", articles, indexer.name, outcome.seconds)
    if indexer.name == LECTERN and json.loads(outcome.output).get("imported"):
        run.figures.fail(f"lectern imported again what had not changed, of {articles:,}")


class Changer:
    """Changes one file in each round and looks for its new word."""

    def __init__(self, run, indexer, workspace, articles):
        self.run, self.indexer, self.workspace, self.articles = run, indexer, workspace, articles
        paths = workspace.paths()
        self.path = paths[len(paths) // 2]
        with open(self.path, encoding="utf-8") as file:
            self.text = file.read()
        self.rounds = 0

    def change(self):
        self.rounds += 1
        word = WORD.format(self.rounds)
        replace(self.path, f"{self.text}\n\nThe word is {word} now.\n")
        outcome = self.indexer.build(self.workspace)
        self.run.figures.add("changed", self.articles, self.indexer.name, outcome.seconds)
        found = self.indexer.query(self.workspace, word, 10)
        self.run.figures.add("changed-found", self.articles, self.indexer.name, found.seconds)
        if word.encode() not in found.output.lower():
            self.run.figures.fail(
                f"{self.indexer.name} does not find the new word among {self.articles:,}")

    def restore(self):
        replace(self.path, self.text)
        self.indexer.build(self.workspace)
