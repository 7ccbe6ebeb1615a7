#!/usr/bin/env python3
"""Measures Lectern beside its peers in one run, and says which bars it meets.

    bench.py BINARY [--sizes 100 10000] [--cases paging importing ...] [--repeats N]
             [--save-baseline] [--strict]

Libraries of these sizes are generated once and kept in the cache. The programs take turns, figures
are medians, and times are best read as ratios to the peer beside them: they depend on the machine.
Peers that are not installed are named and left out. Everything measured is written as JSON, which
plot.py draws. The exit code is 1 when Lectern could not be measured, answered wrongly, or broke a
bound that does not depend on the machine; with --strict also when a bar is missed or a ratio is
over 1.25 times that of the baseline.
"""

import argparse
import os
import shutil
import sys
import tempfile

import cases
from cases.run import Run
from libraries import library
from programs import LECTERN
from results import baseline, machine, record, table
from results.figures import Figures

HERE = os.path.dirname(os.path.abspath(__file__))
BASELINE = os.path.join(HERE, "baseline.json")
# The measures whose bars no machine can excuse.
HARD = ("page-bytes-small", "idle-bytes")
SETTINGS = ("sizes", "megabytes", "cases", "repeats", "seed")


def main():
    options = arguments()
    figures = Figures()
    binary = os.path.abspath(options.binary)
    facts = machine.facts(binary)
    print(machine.line(facts))
    if machine.is_busy(facts):
        print("others work on this machine: read the ratios, not the times")
    os.makedirs(library.cache(), exist_ok=True)
    # Beside the libraries, so that their files can be linked.
    folder = tempfile.mkdtemp(prefix="run-", dir=library.cache())
    try:
        run = Run(binary, figures, options, folder)
        for name in options.cases:
            cases.ALL[name].run(run)
        run.done()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    finish(options, figures, facts)


def finish(options, figures, facts):
    """Prints and keeps what was measured."""
    kept = baseline.load(options.baseline)
    print("\n".join(table.table(figures, cases.MEASURES, kept)))
    print()
    print("\n".join(table.summary(figures, cases.MEASURES)))
    changes = baseline.changes(figures, kept).values()
    for change in changes:
        if change.is_worse:
            print(f"worse: {change}")
        elif change.is_better:
            print(f"better: {change}")
    for sentence in figures.absent:
        print(f"left out: {sentence}")
    for sentence in figures.failures:
        print(f"not measured: {sentence}", file=sys.stderr)
    settings = {name: getattr(options, name) for name in SETTINGS}
    path = options.json or record.dated(record.FOLDER, facts)
    record.save(path, figures, cases.MEASURES, facts, settings)
    print(f"written to {os.path.relpath(path)}; make bench-plots draws it")
    if options.save_baseline:
        steady = [measure for measure in cases.MEASURES if measure.is_steady]
        is_busy = machine.is_busy(facts)
        baseline.save(options.baseline, figures, facts, steady if is_busy else None)
        what = "bytes, counts and processor times" if is_busy else "every ratio"
        print(f"the baseline is {os.path.relpath(options.baseline)}: {what} of this run")
    failed = broken_bounds(figures) or any(text.startswith(LECTERN) for text in figures.failures)
    if options.strict:
        failed = failed or len(table.summary(figures, cases.MEASURES)) > 1 or any(
            change.is_worse for change in changes)
    sys.exit(1 if failed else 0)


def broken_bounds(figures):
    """Whether a bound that does not depend on the machine was not kept."""
    return any(
        bar.judge(figures, measure, size).met is False
        for measure in cases.MEASURES if measure.id in HARD
        for size in figures.sizes(measure.id) for bar in measure.bars_at(size))


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", help="the release binary")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[100, 10_000], help="articles of the libraries")
    parser.add_argument(
        "--megabytes", type=int, nargs="+", default=[100], help="sizes of single large files")
    parser.add_argument(
        "--cases", nargs="+", default=list(cases.ALL), choices=list(cases.ALL), metavar="CASE",
        help=", ".join(cases.ALL))
    parser.add_argument("--repeats", type=int, default=7, help="rounds (7)")
    parser.add_argument("--seed", type=int, default=1, help="of the libraries (1)")
    parser.add_argument("--json", metavar="FILE", help="write the figures here")
    parser.add_argument("--baseline", metavar="FILE", default=BASELINE, help="to compare with")
    parser.add_argument(
        "--save-baseline", action="store_true", help="keep the ratios of this run as the baseline")
    parser.add_argument(
        "--strict", action="store_true", help="fail on a missed bar or a worse ratio, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
