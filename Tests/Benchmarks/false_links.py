#!/usr/bin/env python3
"""Counts false links on texts that have nothing to do with the corpus.

    false_links.py BINARY

Documents of Debian packages are linked with the gazetteer of the corpus; those that are not
installed are left out. judged-links.tsv says of every link what a person judged after reading its
sentence, by document, entity and surface: `right`, `language` (a people's adjective that means
their language there) or `false`. A link that nobody judged counts as false. Prints every link that
is not right, and fails above one false link in 10,000 words.
"""

import collections
import csv
import gzip
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
GAZETTEER = os.path.join(HERE, "..", "..", "corpus", "entities.toml")
BOUND = 1.0
DOCUMENTS = {
    "constitution": "/usr/share/doc/debian/constitution.txt.gz",
    "devil": "/usr/share/dictd/devil.dict.dz",
    "faq": "/usr/share/doc/debian/FAQ/debian-faq.en.txt.gz",
    "fhs": "/usr/share/doc/debian-policy/fhs/fhs-3.0.txt.gz",
    "history": "/usr/share/doc/debian-history/docs/project-history.en.txt.gz",
    "libjpeg": "/usr/share/doc/libjpeg62-turbo-dev/libjpeg.txt.gz",
    "libpng": "/usr/share/doc/libpng16-16/libpng-manual.txt.gz",
    "mailing-lists": "/usr/share/doc/debian/mailing-lists.txt.gz",
    "policy": "/usr/share/doc/debian-policy/policy.txt.gz",
    "sedfaq": "/usr/share/doc/sed/sedfaq.txt.gz",
    "slang": "/usr/share/doc/libslang2/slang.txt.gz",
    "us-constitution": "/usr/share/state/us-constitution.gz",
    "us-declaration": "/usr/share/state/us-declaration.gz",
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="lectern-links-") as folder:
        words = unpack(folder)
        if not words:
            print("none of the documents is installed: nothing was measured")
            return
        links = linked(sys.argv[1], folder)
    left = judged()
    counts = collections.Counter()
    for document, entity, surface in links:
        verdict = next(
            (v for v in ("right", "language", "false") if left[document, entity, surface, v] > 0),
            "unjudged")
        left[document, entity, surface, verdict] -= 1
        counts[verdict] += 1
        if verdict != "right":
            print(f"{verdict:9} {document:16} {entity:12} {surface}")
    report(sum(words.values()), len(words), counts)


def unpack(folder):
    """Writes the documents that are installed into a folder; their words."""
    words = {}
    for name, path in DOCUMENTS.items():
        if os.path.exists(path):
            with gzip.open(path, "rb") as file:
                text = file.read()
            with open(os.path.join(folder, f"{name}.txt"), "wb") as file:
                file.write(text)
            words[name] = len(text.split())
    return words


def linked(binary, folder):
    """Each link as document, entity and surface."""
    environment = dict(os.environ, HOME=os.path.join(folder, "home"))
    output = subprocess.run(
        [binary, "mentions", "--json", "--gazetteer", GAZETTEER, folder],
        env=environment, stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = map(json.loads, output.splitlines())
    return [
        (row["article"].removesuffix(".txt"), row["entity"], " ".join(row["surface"].split()))
        for row in rows]


def judged():
    """How many links of a document, an entity and a surface were judged to be what."""
    counts = collections.Counter()
    with open(os.path.join(HERE, "judged-links.tsv"), newline="") as file:
        for document, entity, surface, verdict, count in csv.reader(file, delimiter="\t"):
            counts[document, entity, surface, verdict] += int(count)
    return counts


def report(words, documents, counts):
    false = counts["false"] + counts["unjudged"]
    rate = false * 10_000 / words
    print(f"{sum(counts.values())} links in {words:,} words of {documents} documents: "
          f"{counts['right']} right, {counts['language']} of languages, {false} false")
    print(f"{rate:.2f} false links in 10,000 words, "
          f"{(false + counts['language']) * 10_000 / words:.2f} with those of languages")
    if rate > BOUND:
        sys.exit(f"more than {BOUND:g} in 10,000")


if __name__ == "__main__":
    main()
