"""What articles say: the pass that notes it behind an import, and what answers cost with it."""

import json

import indexers
import processes
from programs import LECTERN
from results.measure import AtMost, AtMostTimes, Measure

# Below, the start of a process is most of it.
LARGE = (10_000, 10**9)
# Who answers without anything noted reads every article; more than these take minutes.
MOST_UNNOTED = 10_000
UNNOTED = "lectern, nothing noted"

QUESTIONS = ("timeline", "voices", "dates", "quotes", "figures", "suggest")
# Those that are asked without anything noted too; each takes an import.
ALSO_UNNOTED = ("timeline", "suggest")

MEASURES = [
    Measure("stating", "noting what articles say, behind an import of"),
    Measure("stating-processor", "processor time of it"),
    Measure("stating-memory", "most resident memory of it", "B"),
    Measure("stated-size", "size of the index with what articles say", "B", bars=(
        (*LARGE, AtMostTimes(1.2, "text")),)),
    *(Measure(f"ask-{name}", f"processor time of `lectern {name}`") for name in QUESTIONS),
    *(Measure(f"ask-{name}-memory", f"most resident memory of `lectern {name}`", "B", bars=(
        ((10_000, 10_000, AtMost(150e6)),) if name != "suggest" else ())) for name in QUESTIONS),
]


def run(run):
    lectern = indexers.Lectern(run.lectern.command[0])
    if not run.has_index() or not lectern.notes_statements():
        return run.figures.lacks("this lectern does not note what articles say")
    for articles in run.sizes:
        workspace = run.workspace(articles)
        run.figures.add("stated-size", articles, "text", workspace.text_bytes())
        if articles <= MOST_UNNOTED:
            run.rounds(f"questions to {articles:,}, nothing noted", {
                name: lambda name=name: _unnoted(run, lectern, workspace, articles, name)
                for name in ALSO_UNNOTED}, repeats=1)
        run.rounds(f"noting what {articles:,} say", {
            LECTERN: lambda: _note(run, lectern, workspace, articles)},
            repeats=min(3, run.repeats))
        run.rounds(f"questions to {articles:,}", {
            name: lambda name=name: _ask(run, lectern, workspace, articles, name, LECTERN)
            for name in QUESTIONS}, repeats=min(3, run.repeats))


def _note(run, lectern, workspace, articles):
    lectern.forget(workspace)
    lectern.build(workspace)
    outcome = lectern.complete(workspace)
    report = json.loads(outcome.output)
    if report.get("stated") != report.get("articles") - report.get("unreadable"):
        run.figures.fail(f"lectern noted {report.get('stated')} of {articles:,} articles")
    for measure, value in (
            ("stating", report["statingSeconds"]), ("stating-processor", outcome.processor),
            ("stating-memory", outcome.peak_memory), ("stated-size", lectern.size(workspace))):
        run.figures.add(measure, articles, LECTERN, value)


def _unnoted(run, lectern, workspace, articles, name):
    lectern.forget(workspace)
    lectern.build(workspace)
    _ask(run, lectern, workspace, articles, name, UNNOTED)


def _ask(run, lectern, workspace, articles, name, who):
    outcome = processes.run(
        [lectern.binary, name, workspace.library], workspace.environment())
    if not outcome.output:
        run.figures.fail(f"lectern {name} says nothing of {articles:,} articles")
    run.figures.add(f"ask-{name}", articles, who, outcome.processor)
    run.figures.add(f"ask-{name}-memory", articles, who, outcome.peak_memory)
