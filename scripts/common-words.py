#!/usr/bin/env python3
"""Writes the list of common English words that decides what a hyphen at a line's end is.

Reads the word lists of the Debian packages wamerican-small and wbritish-small (SCOWL, size 35),
leaves out names, short words and the inflections that CommonWords strips itself, and prints Swift.

    scripts/common-words.py /usr/share/dict/*-english-small \
        > Sources/Formats/PlainText/Words/CommonWords+List.swift
"""

import sys

NOTICE = """\
// Made by scripts/common-words.py from SCOWL; do not edit.
//
// Copyright 2000-2011 by Kevin Atkinson
//
// Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
// output created from the scripts, and its documentation for any purpose is hereby granted without
// fee, provided that the above copyright notice appears in all copies and that both that copyright
// notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
// representations about the suitability of this array for any purpose. It is provided "as is" without
// express or implied warranty.

// swift-format-ignore-file
"""
WIDTH = 600
ENDINGS = ["s", "es", "ed", "ing", "ly", "d", "r", "er"]


def words(paths):
    found = set()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                word = line.strip()
                if len(word) > 2 and word.isascii() and word.isalpha() and word.islower():
                    found.add(word)
    return found


def stems(word):
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)]
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"


def main():
    every = words(sys.argv[1:])
    kept = sorted(w for w in every if not any(s != w and s in every for s in stems(w)))
    lines, line = [], ""
    for word in kept:
        if len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line)
    print(NOTICE)
    print("extension CommonWords {")
    print("  /// The words in the order of their bytes, a space behind each.")
    print('  static let list = """')
    for line in lines:
        print("    " + line + "\\")
    print('')
    print('    """')
    print("}")


main()
