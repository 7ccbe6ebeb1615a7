#!/usr/bin/env python3
"""Measures the matcher beside grep, ugrep and pyahocorasick, in one run.

    matching.py BINARY [--megabytes N] [--rounds N]

One text of made-up words, names among them, is searched for 500 and for 20,000 names: whole words,
with positions. grep and ugrep run as `-F -w -o -b -f NAMES`, in the C locale and with their output
to a pipe that is read; their figures carry the reading of the file, a few per cent. Lectern and
pyahocorasick are measured over the text in memory, Lectern in articles of 5 kB with its folding, its
case rules and its neighbour guard, and once more without the rules that follow the scan. Best of
the rounds, in MB per second of processor time, so that other work on the machine counts little;
best read as ratios. Exit code 1 when the bounds of the project are broken and --strict is given.
"""

import argparse
import importlib.util
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import samples

COUNTS = (500, 20000)
# The rows of Lectern itself.
OWN = ("lectern", "its scan alone")


def main():
    options = arguments()
    folder = tempfile.mkdtemp(prefix="lectern-matching-")
    try:
        text, names = make(folder, options.megabytes * 1000 * 1000)
        rates = {}
        for count in COUNTS:
            for name, rate in measured(options, text, names[count]).items():
                rates.setdefault(name, {})[count] = rate
        suggestions = run_bench(options.binary, "suggest", names[500], text)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report(rates, suggestions, options)


def arguments():
    parser = argparse.ArgumentParser(description="Measure the matcher beside its peers.")
    parser.add_argument("binary", help="the release build of matching-bench")
    parser.add_argument("--megabytes", type=int, default=20, help="size of the text")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program")
    parser.add_argument("--strict", action="store_true", help="fail when a bound is broken")
    return parser.parse_args()


def make(folder, size):
    """A text of paragraphs in which every 40th word or so is a name, and the files of names."""
    source = random.Random(7)
    vocabulary = list(dict.fromkeys(word(source) for _ in range(60000)))
    common = vocabulary[:8000]
    names = {}
    pool = [name(source, vocabulary) for _ in range(max(COUNTS) * 2)]
    pool = list(dict.fromkeys(pool))[: max(COUNTS)]
    pools = {count: pool[:count] for count in COUNTS}
    for count in COUNTS:
        names[count] = os.path.join(folder, f"names-{count}")
        with open(names[count], "w") as file:
            file.write("\n".join(pool[:count]) + "\n")
    text = os.path.join(folder, "text")
    written = 0
    with open(text, "w") as file:
        while written < size:
            words = [source.choice(common) for _ in range(source.randint(60, 180))]
            for place in range(0, len(words), 12):
                words[place] = words[place].capitalize()
            for place in range(20, len(words), 40):
                words[place] = source.choice(pools[source.choice(COUNTS)])
            paragraph = samples.wrapped(" ".join(words)) + ".\n\n"
            file.write(paragraph)
            written += len(paragraph)
    return text, names


def word(source):
    """A made-up word of many beginnings: grep -w takes a hundred times as long where names begin
    alike, which would say nothing about real names."""
    syllables = source.choice((2, 2, 3, 3, 4))
    return "".join(
        source.choice("bcdfghjklmnprstvwz") + source.choice("aeiou") + source.choice("lmnrstx ").strip()
        for _ in range(syllables)
    )


def name(source, vocabulary):
    words = source.choice((1, 1, 2, 2, 3))
    return " ".join(source.choice(vocabulary).capitalize() for _ in range(words))


def measured(options, text, names):
    """Bytes a second by program: the best of the rounds, the programs one after the other in each."""
    size = os.path.getsize(text)
    programs = {
        "lectern": lambda: run_bench(options.binary, "match", names, text)["seconds"],
        "its scan alone": lambda: run_bench(options.binary, "scan", names, text)["seconds"],
    }
    for program in ("grep", "ugrep"):
        if shutil.which(program):
            command = [program, "-F", "-w", "-o", "-b", "-f", names, text]
            programs[program] = lambda command=command: spent(command)
    if importlib.util.find_spec("ahocorasick"):
        programs["pyahocorasick"] = lambda: automaton(names, text)
    seconds = {name: [] for name in programs}
    for _ in range(options.rounds):
        for name, measure in programs.items():
            seconds[name].append(measure())
    return {name: size / min(those) for name, those in seconds.items()}


def spent(command):
    """The seconds of the processor that a program takes, its output read from a pipe."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = dict(os.environ, LC_ALL="C")
    subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def automaton(names, text):
    """pyahocorasick over the text in memory; whole words are checked on each match."""
    import ahocorasick

    machine = ahocorasick.Automaton()
    with open(names) as file:
        for line in file.read().splitlines():
            machine.add_word(line, len(line))
    machine.make_automaton()
    with open(text) as file:
        words = file.read()
    start = time.process_time()
    found = 0
    for end, length in machine.iter(words):
        before = words[end - length : end - length + 1]
        after = words[end + 1 : end + 2]
        found += not before.isalnum() and not after.isalnum()
    return time.process_time() - start


def run_bench(binary, mode, names, text):
    output = subprocess.run(
        [binary, mode, names, text], capture_output=True, check=True, text=True
    ).stdout
    return {key: float(value) for key, value in (line.split() for line in output.splitlines())}


def report(rates, suggestions, options):
    print(f"{options.megabytes} MB, whole words with positions; MB per second of the processor")
    print(f"{'':16}" + "".join(f"{count:>10,}" for count in COUNTS) + "   cost of many")
    for program, row in rates.items():
        few, many = (row[count] / 1e6 for count in COUNTS)
        print(f"{program:16}{few:10.0f}{many:10.0f}   {few / many:.2f}x")
    rate = suggestions["bytes"] / suggestions["seconds"] / 1e6
    print(f"suggestions: {rate:.0f} MB/s, {50 / rate:.1f} s for 10,000 articles of 5 kB")
    problems = broken_bounds(rates)
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems and options.strict else 0)


def broken_bounds(rates):
    own = rates["lectern"]
    peers = {name: row for name, row in rates.items() if name not in OWN}
    best = {count: max((row[count] for row in peers.values()), default=0) for count in COUNTS}
    problems = []
    if own[20000] < best[20000]:
        problems.append("slower than the best peer at 20,000 names")
    if own[500] < best[500] / 2:
        problems.append("less than half as fast as the best peer at 500 names")
    if own[500] > 2 * own[20000]:
        problems.append("20,000 names cost more than twice what 500 cost")
    slow = peers.get("pyahocorasick")
    if slow and any(own[count] < 5 * slow[count] for count in COUNTS):
        problems.append("less than five times as fast as pyahocorasick")
    return problems


if __name__ == "__main__":
    main()
