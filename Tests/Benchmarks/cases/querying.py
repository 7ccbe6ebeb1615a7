"""A phrase, asked of a new process: until the first line, and until all of the best twenty."""

import json
import os
import shutil

import indexers
import processes
from libraries import sown
from programs import LECTERN
from results.measure import EVERY, AtMost, AtMostTimes, Measure

BEST = 20
GREPS = {
    "rg": ["rg", "-c", "-i", "-F"],
    "grep": ["grep", "-r", "-c", "-i", "-F"],
}

MEASURES = [
    Measure("query-first", "phrase query, ranked with excerpts: the first result, of", bars=(
        (*EVERY, AtMost(0.020)), (10_000, EVERY[1], AtMostTimes(1, "rg", is_strict=True)))),
    Measure("query", "the best twenty, or every file for rg and grep"),
    Measure("query-rare", "the same for a phrase in one of 1,000 articles"),
]


def run(run):
    everyone = indexers.installed(run.lectern.command[0], run.figures)
    greps = {name: command for name, command in GREPS.items() if shutil.which(name)}
    for name in GREPS.keys() - greps.keys():
        run.figures.lacks(f"{name} is not installed")
    for articles in run.sizes:
        workspace = run.workspace(articles)
        attempts = {}
        for indexer in everyone:
            if articles > indexer.most_articles:
                continue
            if not indexer.is_built(workspace) and (indexer.name != LECTERN or run.has_index()):
                indexer.build(workspace)
            attempts[indexer.name] = (
                lambda indexer=indexer: _ask(run, indexer, workspace, articles))
            if indexer.name == LECTERN:
                run.rounds(
                    f"answers of {articles:,}",
                    {LECTERN: lambda: _check(run, indexer, workspace, articles)}, repeats=1)
        for name, command in greps.items():
            attempts[name] = (
                lambda name=name, command=command: _grep(run, name, command, workspace, articles))
        run.rounds(f"phrase query of {articles:,}", attempts)


def _ask(run, indexer, workspace, articles):
    outcome = indexer.query(workspace, sown.COMMON[0], BEST)
    run.figures.add("query-first", articles, indexer.name, outcome.first)
    run.figures.add("query", articles, indexer.name, outcome.seconds)
    rare = indexer.query(workspace, sown.RARE[0], BEST)
    run.figures.add("query-rare", articles, indexer.name, rare.seconds)


def _grep(run, name, command, workspace, articles):
    outcome = processes.run([*command, sown.COMMON[0], workspace.library], codes=(0, 1))
    run.figures.add("query-first", articles, name, outcome.first)
    run.figures.add("query", articles, name, outcome.seconds)
    rare = processes.run([*command, sown.RARE[0], workspace.library], codes=(0, 1))
    run.figures.add("query-rare", articles, name, rare.seconds)


def _check(run, indexer, workspace, articles):
    """A quick answer that is wrong is no answer: the phrase stands in articles that are known."""
    for phrase, every in (sown.COMMON, sown.RARE):
        lines = indexer.query(workspace, phrase, None).output.splitlines()
        found = {number_of(json.loads(line).get("article", "")) for line in lines}
        expected = set(sown.holders(every, articles))
        if found != expected:
            run.figures.fail(
                f"lectern finds “{phrase}” in {len(found)} articles of {articles:,}, "
                f"not in {len(expected)}")


def number_of(path):
    """The number of an article, with which its file's name begins."""
    return int(os.path.basename(path).partition("-")[0] or -1)
