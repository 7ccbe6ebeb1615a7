"""A cold import: every file read, its names linked, its words indexed; and what that takes on disk."""

import indexers
from results.measure import AtMostTimes, Measure

# Below, the start of a process is most of it.
LARGE = (10_000, 10**9)

MEASURES = [
    Measure("import", "cold import with linking, of articles", bars=(
        (*LARGE, AtMostTimes(1, "sqlite3")), (*LARGE, AtMostTimes(0.1, "recoll")))),
    Measure("import-processor", "processor time of it"),
    Measure("import-memory", "most resident memory of it", "B"),
    Measure("index-size", "size of the index", "B", bars=((*LARGE, AtMostTimes(1.2, "text")),)),
]


def run(run):
    everyone = indexers.installed(run.lectern.command[0], run.figures)
    if not run.has_index():
        everyone = everyone[1:]
    for articles in run.sizes:
        workspace = run.workspace(articles)
        _warm(workspace)
        run.figures.add("index-size", articles, "text", workspace.text_bytes())
        attempts = {}
        for indexer in everyone:
            if articles <= indexer.most_articles:
                attempts[indexer.name] = (
                    lambda indexer=indexer: _import(run, indexer, workspace, articles))
            else:
                run.figures.lacks(
                    f"{indexer.name} is measured up to {indexer.most_articles:,} articles")
        run.rounds(f"import of {articles:,}", attempts, repeats=min(3, run.repeats))


def _warm(workspace):
    """Reads every file once: a disk that is slow is not what is compared."""
    for path in workspace.paths():
        with open(path, "rb") as file:
            file.read()


def _import(run, indexer, workspace, articles):
    indexer.forget(workspace)
    outcome = indexer.build(workspace)
    for measure, value in (
            ("import", outcome.seconds), ("import-processor", outcome.processor),
            ("import-memory", outcome.peak_memory), ("index-size", indexer.size(workspace))):
        run.figures.add(measure, articles, indexer.name, value)
