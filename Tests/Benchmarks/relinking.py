#!/usr/bin/env python3
"""Measures what one correction costs in a generated library, and whether two runs agree.

    relinking.py RELINK_BENCH LECTERN [--articles N] [--strict]

A library of made-up articles of about 5 kB is written; one name in a hundred articles is unknown.
It is taught as an alias and taken back, as two keys in the reader do. Then `mentions --json` runs
twice and must print the same bytes. Exit code 1 with --strict when a bound is broken: over two
seconds, an article touched that does not hold the text or missed, or different bytes.
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile

import samples

ALIAS = "Morrowby Quarter"
EVERY = 100
MOST_SECONDS = 2.0


def main():
    options = arguments()
    folder = tempfile.mkdtemp(prefix="lectern-relinking-")
    try:
        holding = make(folder, options.articles)
        figures = relink(options.bench, folder)
        digests = [mentions(options.lectern, folder) for _ in range(2)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report(figures, holding, digests, options)


def arguments():
    parser = argparse.ArgumentParser(description="Measure what one correction costs.")
    parser.add_argument("bench", help="the release build of relink-bench")
    parser.add_argument("lectern", help="the release build of lectern")
    parser.add_argument("--articles", type=int, default=10000, help="size of the library")
    parser.add_argument("--strict", action="store_true", help="fail when a bound is broken")
    return parser.parse_args()


def make(folder, count):
    """Writes the library; returns in how many articles the alias stands."""
    source = random.Random(5)
    maker = samples.words(source)
    vocabulary = [next(maker) for _ in range(3000)]
    entities = [name(source) for _ in range(500)]
    with open(os.path.join(folder, "entities.toml"), "w") as file:
        for entity in ["Harrow Fields"] + entities:
            file.write(f'[[entity]]\nname = "{entity}"\ntype = "place"\n\n')
    holding = 0
    for number in range(count):
        paragraphs = [f"Report {number}"]
        while sum(map(len, paragraphs)) < 5000:
            text = samples.paragraph(source, vocabulary)
            paragraphs.append(f"They saw {source.choice(entities)} first. {text}")
        if number % EVERY == 0:
            paragraphs.append(f"Later they came to {ALIAS} again.")
            holding += 1
        with open(os.path.join(folder, f"{number:05}.txt"), "w") as file:
            file.write("\n\n".join(paragraphs) + "\n")
    return holding


def name(source):
    syllables = lambda count: "".join(
        source.choice("bdfgklmnprstvz") + source.choice("aeiou") for _ in range(count)
    )
    return f"{syllables(3).capitalize()} {syllables(2).capitalize()}"


def relink(bench, folder):
    output = subprocess.run(
        [bench, folder, "harrow-fields", ALIAS], capture_output=True, check=True, text=True
    ).stdout
    return {key: float(value) for key, value in (line.split() for line in output.splitlines())}


def mentions(lectern, folder):
    environment = dict(os.environ, HOME=folder)
    command = [lectern, "mentions", folder, "--json"]
    output = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    return hashlib.sha256(output).hexdigest(), output.count(b"\n")


def report(figures, holding, digests, options):
    print(f"{options.articles:,} articles of 5 kB, 501 entities; {holding} hold the new alias")
    print(f"reading and linking all     {figures['reading']:8.2f} s")
    print(f"previewing the alias        {figures['previewing']:8.2f} s")
    for word in ("adding", "undoing"):
        touched = int(figures[f"{word}-articles"])
        print(f"{word + ' the alias':27} {figures[word]:8.2f} s, {touched} articles linked anew")
    (first, lines), (second, _) = digests
    agree = "the same bytes" if first == second else "DIFFERENT bytes"
    print(f"mentions --json twice: {lines:,} lines, {agree}, sha256 {first[:16]}")
    problems = []
    if max(figures["adding"], figures["undoing"]) > MOST_SECONDS:
        problems.append("one alias takes more than two seconds")
    if figures["adding-articles"] != holding or figures["gained"] != holding:
        problems.append("not exactly the articles that hold the alias were linked anew")
    if first != second:
        problems.append("two runs disagree")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems and options.strict else 0)


if __name__ == "__main__":
    main()
