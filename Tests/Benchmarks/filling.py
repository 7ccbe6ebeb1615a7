#!/usr/bin/env python3
"""Measures how evenly Lectern fills lines, beside `par` and `fmt`, in one run.

    filling.py BINARY [--widths 40 50 66] [--json FILE]

The texts are the bundled corpus, our own generated prose, and public-domain texts of Debian's
packages `dict-devil` and `miscfiles`; texts and programs that are not installed are left out. For each width it prints lines, RMS
raggedness (root mean square of the blank cells at line ends, last lines left out), lone words on
last lines of paragraphs of four lines or more, lines that end in an added hyphen and such lines
below each other, and lines whose gaps would be two cells or more on average if justified. The exit
code is 1 when Lectern breaks a bound that does not depend on the machine.
"""

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile

import prose

WIDTHS = (40, 50, 60, 66, 72, 80, 90)
MODES = {"ragged": [], "hyphens": ["--hyphenate"], "justified": ["--justify", "--hyphenate"]}
MOST_HYPHENATED = 0.12
MOST_LOOSE = 0.02
LEAST_JUSTIFIED = 60


class Figures:
    """What the lines of some paragraphs look like."""

    def __init__(self, width, originals, paragraphs):
        self.lines = self.lone = self.hyphenated = self.stacked = self.loose = self.wide = 0
        self.gaps = 0
        squares = inner = 0
        for original, lines in zip(originals, paragraphs, strict=True):
            lines = [" ".join(line.split()) for line in lines]
            self.lines += len(lines)
            if len(lines) >= 4 and " " not in lines[-1]:
                self.lone += 1
            parted = added_hyphens(original, lines)
            self.hyphenated += sum(parted)
            self.stacked += sum(a and b for a, b in zip(parted, parted[1:]))
            for line in lines:
                self.wide += len(line) > width
            for line in lines[:-1]:
                blank = width - len(line)
                inner += 1
                squares += blank * blank
                self.loose += blank >= line.count(" ")
        self.inner = inner
        self.rms = math.sqrt(squares / max(1, inner))
        self.paragraphs = paragraphs

    def rms_where(self, width, chosen):
        """The raggedness of some of the paragraphs."""
        blanks = [width - len(" ".join(line.split()))
                  for paragraph, is_chosen in zip(self.paragraphs, chosen) if is_chosen
                  for line in paragraph[:-1]]
        return math.sqrt(sum(blank * blank for blank in blanks) / max(1, len(blanks)))

    def values(self):
        return {name: value for name, value in vars(self).items() if name != "paragraphs"}

    def share(self, count):
        return count / max(1, self.inner)


def added_hyphens(original, lines):
    """For each line whether its last hyphen is not in the text."""
    parted, at = [], 0
    for line in lines:
        at += original[at:at + 1] == " "
        if original.startswith(line, at):
            at += len(line)
            parted.append(False)
        elif line.endswith("-") and original.startswith(line[:-1], at):
            at += len(line) - 1
            parted.append(True)
        else:
            raise ValueError(f"the line {line!r} is not in {original[at:at + 60]!r}")
    if at != len(original):
        raise ValueError(f"lost: {original[at:]!r}")
    return parted


def lectern(binary, folder, originals, width, flags):
    path = os.path.join(folder, "prose.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(originals) + "\n")
    command = [binary, "read", path, "--width", str(width), *flags]
    environment = {**os.environ, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder}
    return split(subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment).stdout)


def filtered(command, originals):
    text = "\n\n".join(originals) + "\n"
    return split(subprocess.run(
        command, input=text, capture_output=True, text=True, check=True).stdout)


def split(output):
    return [part.split("\n") for part in output.strip("\n").split("\n\n")]


def greedy(original, width):
    """Fills each line with all words and parts of compounds that fit."""
    lines, line = [], ""
    for part, gap in prose.parts(original):
        if line and len(line) + len(part) > width:
            lines.append(line.rstrip())
            line = ""
        line += part + gap
    return lines + [line.rstrip()]


def rows(binary, folder, originals, width):
    """The figures of each filler at a width."""
    found = {"greedy": Figures(width, originals, [greedy(text, width) for text in originals])}
    for name, command in (("fmt", ["fmt", f"-w{width}"]), ("par", ["par", f"w{width}"])):
        if shutil.which(name):
            found[name] = Figures(width, originals, filtered(command, originals))
    for name, flags in MODES.items():
        paragraphs = lectern(binary, folder, originals, width, flags)
        found[f"lectern {name}"] = Figures(width, originals, paragraphs)
    return found


def beside_par(width, found):
    """Our raggedness and par's where par leaves no lone word: to cure one costs evenness."""
    par, ragged = found["par"], found["lectern ragged"]
    chosen = [" " in lines[-1] or len(lines) < 2 for lines in par.paragraphs]
    return ragged.rms_where(width, chosen), par.rms_where(width, chosen)


def broken_bounds(width, found):
    ragged = found["lectern ragged"]
    bounds = [(ragged.lines <= found["greedy"].lines, "takes more lines than greedy")]
    if "par" in found:
        ours, theirs = beside_par(width, found)
        bounds.append((ours <= theirs * 1.005, "is more ragged than par"))
    for name in MODES:
        figures = found[f"lectern {name}"]
        bounds += [
            (figures.lone == 0, f"leaves {figures.lone} lone words ({name})"),
            (figures.wide == 0, f"has {figures.wide} lines that are too wide ({name})"),
            (figures.stacked == 0, f"stacks {figures.stacked} hyphens ({name})"),
            (figures.share(figures.hyphenated) <= MOST_HYPHENATED, f"parts too much ({name})"),
        ]
    return [f"at {width} columns lectern {what}" for holds, what in bounds if not holds]


def loose_widths(record):
    """The widths at which too many justified lines of all the texts together are loose."""
    justified = [row for row in record if row["filler"] == "lectern justified"]
    for width in sorted({row["width"] for row in justified if row["width"] >= LEAST_JUSTIFIED}):
        at_width = [row for row in justified if row["width"] == width]
        share = sum(row["loose"] for row in at_width) / max(1, sum(row["inner"] for row in at_width))
        print(f"{width:5} justified lines with a gap of two or more on average: {share:.1%}")
        if share > MOST_LOOSE:
            yield f"at {width} columns lectern has loose lines"


def main():
    parser = argparse.ArgumentParser(description="Measure how evenly lines are filled.")
    parser.add_argument("binary", help="the program")
    parser.add_argument("--widths", type=int, nargs="+", default=WIDTHS)
    parser.add_argument("--json", metavar="FILE", help="write every figure here")
    options = parser.parse_args()
    problems, record = [], []
    folder = tempfile.mkdtemp(prefix="lectern-filling-")
    try:
        for text, originals in prose.texts():
            print(f"\n{text}: {len(originals)} paragraphs, {sum(map(len, originals))} characters")
            print(f"{'':5} {'filler':18} {'lines':>6} {'RMS':>6} {'lone':>5} {'hyphens':>8}"
                  f" {'stacked':>7} {'gap >= 2':>8}")
            for width in options.widths:
                found = rows(os.path.abspath(options.binary), folder, originals, width)
                for name, it in found.items():
                    print(f"{width:5} {name:18} {it.lines:6} {it.rms:6.2f} {it.lone:5}"
                          f" {it.share(it.hyphenated):8.1%} {it.stacked:7} {it.share(it.loose):8.1%}")
                    record.append({"text": text, "width": width, "filler": name, **it.values()})
                if "par" in found:
                    ours, theirs = beside_par(width, found)
                    print(f"{width:5} where par leaves no lone word: RMS {ours:.2f}, par {theirs:.2f}")
                problems += [f"{text}: {line}" for line in broken_bounds(width, found)]
        print()
        problems += loose_widths(record)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(record, file, indent=1)
    for line in problems:
        print(line, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
