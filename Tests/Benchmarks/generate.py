#!/usr/bin/env python3
"""Makes a library of realistic articles with its gazetteer.

    generate.py [--articles N] [--seed S] [--entities N] [--jobs N] DIR

The articles are about 5 kB each: names with their other forms, dates, quotations with speakers,
figures, some Markdown with front matter, some in other scripts, some passages printed twice. Two
libraries of the same numbers are equal to the byte. DIR is new or empty, or holds the same library
already; without DIR the library is made in the cache, and its folder is printed.
"""

import argparse
import sys
import time

from libraries import library


def main():
    options = arguments()
    began = time.monotonic()
    if options.folder:
        folder = options.folder
        try:
            made = library.generate(
                folder, options.articles, options.seed, options.entities, options.jobs)
        except library.NotOurs as problem:
            sys.exit(str(problem))
    else:
        folder, made = library.cached(options.articles, options.seed)
    print(folder)
    print(f"{made.articles:,} articles, {made.bytes / 1e6:.1f} MB, {made.entities:,} entities, "
          f"seed {made.seed}; {time.monotonic() - began:.1f} s", file=sys.stderr)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", metavar="DIR", help="where; without it in the cache")
    parser.add_argument("--articles", type=int, default=100, help="how many (100)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other articles (1)")
    parser.add_argument("--entities", type=int, help="entities of the gazetteer (20 to 2,000)")
    parser.add_argument("--jobs", type=int, help="processes (as many as cores)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
