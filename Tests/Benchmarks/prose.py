"""Prose to fill lines with: paragraphs as single lines, from our corpus and from public domain."""

import glob
import gzip
import os
import random
import re

CORPUS = os.path.join(os.path.dirname(__file__), "..", "..", "corpus")
DEVIL = "/usr/share/dictd/devil.dict.dz"
STATE = ("/usr/share/state/us-constitution.gz", "/usr/share/state/us-declaration.gz")
# Signs that Markdown would read as more than text.
MARKUP = re.compile(r"[*_\[\]<>#`|~\\&{}]|^\d+[.)]|^[-+]|https?:")


def texts():
    """Each text by its name, as a list of paragraphs."""
    found = [("corpus", corpus()), ("generated prose", generated(120_000))]
    if os.path.exists(DEVIL):
        found.append(("The Devil's Dictionary", paragraphs(unpacked(DEVIL))))
    if all(map(os.path.exists, STATE)):
        text = "\n\n".join(map(unpacked, STATE))
        found.append(("United States constitution and declaration", paragraphs(text)))
    return [(name, those) for name, those in found if those]


def corpus():
    found = []
    for path in sorted(glob.glob(os.path.join(CORPUS, "*.md"))):
        with open(path, encoding="utf-8") as file:
            text = re.sub(r"\A---\n.*?\n---\n", "", file.read(), flags=re.DOTALL)
        # Short names of sources stand in brackets; without a target they are text.
        found += paragraphs(re.sub(r"\[([^\[\]]*)\](?!\()", r"(\1)", text))
    return found


def paragraphs(text):
    """The paragraphs of running text, each as one line."""
    found = []
    for block in re.split(r"\n[ \t]*\n", text):
        line = " ".join(block.split())
        if len(line) >= 120 and not MARKUP.search(line) and line[0].isalpha():
            found.append(line)
    return found


def unpacked(path):
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        return file.read()


def parts(text):
    """Pieces of a text after which a line may end, each with the space that follows it."""
    pieces = re.findall(
        r"(?:[^\s—-]|-(?!\w\w)|(?<!\w\w)-|-(?=\d)|—(?=[)”.,;:!?’]))+(?:-|—)?|-|—", text)
    at = 0
    for piece in pieces:
        at += len(piece)
        gap = " " if text[at:at + 1] == " " else ""
        at += len(gap)
        yield piece, gap


COMMON = ("the of and to in a is that for it was on are as with they be at this from or had by not "
          "but some what there we can out other were all your when up use how said each she which "
          "do their time if will way about many then them would write like so these her long make "
          "thing see him two has look more day could go come did my no most who over know than call "
          "first people may down side been now find any new work part take get place made live "
          "where after back little only round man year came show every good me give our under").split()
LONG = ("government international development agreement cooperation environment understanding "
        "particular information organisation representative following experience national "
        "important community education political relationship production industrial investment "
        "president technology strategic partnership agriculture university delegation").split()


def generated(size, seed=4):
    """Sentences of common words with their usual share of long ones."""
    source = random.Random(seed)
    # The commonest words come first, and each as often as its rank says (Zipf).
    weights = [1 / (rank + 1) for rank in range(len(COMMON))]
    found, length = [], 0
    while length < size:
        sentences = []
        for _ in range(source.randint(2, 8)):
            count = source.randint(5, 24)
            words = source.choices(COMMON, weights, k=count)
            for place in range(1, count):
                if source.random() < 0.18:
                    words[place] = source.choice(LONG)
            if count > 12:
                words[count // 2] += ","
            sentences.append(" ".join(words).capitalize() + ".")
        found.append(" ".join(sentences))
        length += len(found[-1])
    return found
