#!/usr/bin/env python3
"""Measures Lectern beside less, vim and w3m, in one run, in a pseudo-terminal.

    bench.py BINARY [--rounds N] [--json FILE]

Start is the time from exec to the last byte of the first full screen; a page turn is the time from
the key to its last byte. Times depend on the machine and are reported only, best read as ratios to
less. What does not depend on it is a bound: the exit code is 1 when a page turn at 80x24 is over
2.5 KB, when bytes are sent while nothing happens, or when Lectern could not be measured.
"""

import argparse
import os
import shutil
import sys
import tempfile

import report
from measuring import Bench, Figures
from programs import installed
from samples import Samples

WINDOWS = ("80x24", "120x40")
MOST_BYTES_PER_PAGE = 2560
CORPUS = os.path.join(os.path.dirname(__file__), "..", "..", "corpus")


def main():
    options = arguments()
    programs = installed(os.path.abspath(options.binary))
    figures = Figures()
    folder = tempfile.mkdtemp(prefix="lectern-bench-")
    try:
        # A copy: to read the bundled corpus must not leave files beside it.
        corpus = shutil.copytree(CORPUS, os.path.join(folder, "corpus"))
        bench = Bench(figures, Samples(folder), corpus)
        for number in range(options.rounds):
            bench.round(programs, WINDOWS, is_first=number == 0)
        for program in programs:
            bench.writes_per_page(program, WINDOWS[0])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"medians of {options.rounds} rounds; in brackets the ratio to less")
    print(report.table(figures, programs, WINDOWS))
    if options.json:
        report.save(figures, options.json)
    problems = broken_bounds(figures)
    for line in figures.failures + problems:
        print(line, file=sys.stderr)
    failed = problems or any(line.startswith("lectern") for line in figures.failures)
    sys.exit(1 if failed else 0)


def arguments():
    parser = argparse.ArgumentParser(description="Measure Lectern beside its peers.")
    parser.add_argument("binary", help="the release binary")
    parser.add_argument("--rounds", type=int, default=7, help="runs of each program")
    parser.add_argument("--json", metavar="FILE", help="write every figure here")
    return parser.parse_args()


def broken_bounds(figures):
    """The bounds that do not depend on the machine, and were not kept."""
    problems = []
    for sample in ("5 kB", "1 MB"):
        most = figures.most("lectern", "80x24", sample, "page bytes")
        if most and most > MOST_BYTES_PER_PAGE:
            problems.append(f"a page turn of the {sample} text sent {most} bytes at 80x24")
        for window in WINDOWS:
            idle = figures.most("lectern", window, sample, "idle bytes")
            if idle:
                problems.append(f"{idle} bytes were sent while idle at {window}, {sample}")
    return problems


if __name__ == "__main__":
    main()
