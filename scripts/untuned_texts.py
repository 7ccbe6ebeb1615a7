#!/usr/bin/env python3
"""Cuts the texts of Tests/StatementsTests/Marking/untuned-*.txt and second-*.txt from files that are public.

usage: untuned_texts.py HOLMES SAWYER HISTORY FOLDER

HOLMES and SAWYER are numbers 1661 and 74 of Project Gutenberg (as the package
golang-github-pierrec-lz4-dev has them: pg1661.txt, Mark.Twain-Tom.Sawyer_long.txt); HISTORY is
project-history.en.txt.gz of the package debian-history. Then:

    LECTERN_UNTUNED=FOLDER swift test --filter UntunedFigureTests
"""

import gzip
import pathlib
import sys

PASSAGES = [104, 381, 395, 1352, 1658, 2463, 3692, 4392, 4409, 4425, 4510, 4691, 4924, 5419, 6412,
            7357, 7382, 7424, 7430, 8625, 9483, 10672]


def lines(path):
    return pathlib.Path(path).read_bytes().replace(b"\r", b"").split(b"\n")


def passages(text):
    cut = (text[start - 2:start + 3] for start in PASSAGES)
    return b"\n\n".join(b"\n".join(x for x in five if x.strip()) for five in cut) + b"\n"


def history(text):
    intro = text[2700:3500]
    intro = intro[intro.index(b"\n\n") + 2:intro.rindex(b"\n\n") + 2]
    start = text.index(b"Debian was begun in August 1993")
    end = text.index(b"\n\n", text.index(b"Debconf2 took"))
    return intro + text[start:end] + b"\n"


def whole_history(path):
    text = gzip.open(path).read()
    return text[text.index(b"1. Introduction -- What is the Debian Project?"):]


def main(holmes, sawyer, debian, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "holmes.txt").write_bytes(b"\n".join(lines(holmes)[99:330]) + b"\n")
    (folder / "sawyer.txt").write_bytes(b"\n".join(lines(sawyer)[99:335]) + b"\n")
    (folder / "holmes-dates.txt").write_bytes(passages(lines(holmes)))
    text = whole_history(debian)
    (folder / "history.txt").write_bytes(history(text))
    red = b"\n".join(lines(holmes)[1129:1290]) + b"\n"
    (folder / "holmes2.txt").write_bytes(red[red.index(b'"What a woman'):])
    (folder / "sawyer2.txt").write_bytes(b"\n".join(lines(sawyer)[3359:3560]) + b"\n")
    (folder / "history2.txt").write_bytes(b"\n".join(text.split(b"\n")[742:1029]) + b"\n")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
