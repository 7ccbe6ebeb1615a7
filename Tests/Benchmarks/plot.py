#!/usr/bin/env python3
"""Draws cost against size from a record of bench.py, by powers of ten.

    plot.py [RECORD] [--measures start import ...] [--svg DIR] [--columns N]

Without a record the last run is drawn: in the terminal, and with --svg as one file for each measure,
too. A measure with one size is left out.
"""

import argparse
import os
import sys

from plots import svg, text
from plots.series import plots
from results import record


def main():
    options = arguments()
    path = options.record or record.newest()
    if not path:
        sys.exit("there is no record yet; make bench writes one")
    figures, document = record.load(path)
    found = plots(figures, document, options.measures)
    if not found:
        sys.exit("no measure of this record has two sizes")
    if options.svg:
        os.makedirs(options.svg, exist_ok=True)
    for id, plot in found:
        if options.svg:
            path = os.path.join(options.svg, f"{id}.svg")
            with open(path, "w", encoding="utf-8") as file:
                file.write(svg.drawn(plot))
        print("\n".join(text.drawn(plot, options.columns)) + "\n")
    if options.svg:
        print(f"{len(found)} plots in {options.svg}")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", nargs="?", help="the JSON file of a run")
    parser.add_argument("--measures", nargs="+", default=(), metavar="MEASURE", help="only these")
    parser.add_argument("--svg", metavar="DIR", help="write a file for each measure here")
    parser.add_argument("--columns", type=int, default=80, help="width of a plot in a terminal (80)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
