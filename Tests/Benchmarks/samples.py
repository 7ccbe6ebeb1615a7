"""Texts to measure with: our own words, drawn by a seeded generator, so that every run is alike."""

import os
import random

SYLLABLES = "ka lo mi ren tas vel dor ni sha pel gor an bri sul te mar os fen".split()
# The first word of every sample: when it is on the screen, the text is.
MARKER = "Lanternwise"
LINK = "Crossroads"


def words(source):
    """An endless row of made-up words."""
    while True:
        yield "".join(source.choices(SYLLABLES, k=source.choice((1, 2, 2, 3, 4))))


def sentence(source, vocabulary):
    chosen = [source.choice(vocabulary) for _ in range(source.randint(7, 24))]
    return " ".join(chosen).capitalize() + "."


def paragraph(source, vocabulary):
    return " ".join(sentence(source, vocabulary) for _ in range(source.randint(3, 7)))


def wrapped(text, width=78):
    """The text in lines, as a mail or a man page has it: peers do not wrap at words."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def text(size, seed=1):
    """About `size` bytes of paragraphs that are wrapped and apart by an empty line."""
    source = random.Random(seed)
    maker = words(source)
    vocabulary = [next(maker) for _ in range(3000)]
    parts = [wrapped(f"{MARKER} {paragraph(source, vocabulary)}")]
    length = len(parts[0])
    while length < size:
        parts.append(wrapped(paragraph(source, vocabulary)))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)[: size - 1] + "\n"


class Samples:
    """The generated files, in a folder of their own."""

    def __init__(self, folder):
        self.article = self._write(folder, "article.txt", text(5_000))
        self.long = self._write(folder, "long.txt", text(1_000_000))
        # What a reader of w3m has in place of an entity: a page, a link, another page.
        body = text(5_000).replace("\n\n", "</p>\n<p>")
        self.linked = self._write(
            folder, "linked.html", f'<p><a href="other.html">{LINK}</a> {body}</p>')
        self._write(folder, "other.html", f"<p>{text(5_000, seed=2)}</p>")

    @staticmethod
    def _write(folder, name, content):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        return path
