"""One article: its place in the library, its layout and its text."""

import re
import textwrap
import unicodedata
from dataclasses import dataclass

from . import dates, sown
from .draw import Draw
from .languages import CODES, Foreign
from .sentences import Sentences, capital

# Bytes: the sizes of the articles of a library spread about these, 5 kB in the mean.
MEDIAN_SIZE = 3_900
SPREAD = 0.58
LEAST_SIZE = 500
MOST_SIZE = 60_000

LANGUAGES = (("russian", 0.04), ("chinese", 0.06), ("french", 0.10))
KINDS = ("news", "news", "news", "analysis", "interview", "report", "speech", "letter")
MARKDOWN_SHARE = 0.25
REPEATED_SHARE = 0.06
# So many articles share one passage that was printed before.
REPEATS = 24


@dataclass(frozen=True)
class Article:
    """A file of a library."""

    path: str
    text: str
    date: tuple


def article(seed, cast, number):
    """The article of a number; nothing else decides what it says."""
    draw = Draw(seed, number)
    date = dates.of_article(draw)
    language = _language(draw)
    sentences = (
        Foreign(draw, cast, date, language) if language else Sentences(draw, cast, date))
    title = capital(sentences.title())
    paragraphs = _paragraphs(draw, sentences)
    if not language and draw.chance(REPEATED_SHARE):
        _insert(draw, paragraphs, _repeated(seed, cast, draw.whole(0, number // REPEATS)))
    for passage in sown.paragraphs(number):
        _insert(draw, paragraphs, passage)
    markdown = draw.chance(MARKDOWN_SHARE)
    layout = _markdown if markdown else _plain
    text = layout(draw, sentences, title, paragraphs, date, CODES.get(language, "en"))
    suffix = "md" if markdown else "txt"
    path = f"{date[0]}/{date[1]:02}/{number:06}-{_slug(title)}.{suffix}"
    return Article(path, text, date)


def _language(draw):
    chance = draw.random()
    return next((name for name, share in LANGUAGES if chance < share), None)


def _paragraphs(draw, sentences):
    size = min(MOST_SIZE, max(LEAST_SIZE, draw.size(MEDIAN_SIZE, SPREAD)))
    found = []
    while size > 0:
        found.append(sentences.paragraph())
        size -= len(found[-1].encode()) + 2
    return found


def _repeated(seed, cast, number):
    """A passage that other articles have word for word."""
    return Sentences(Draw(seed, "passage", number), cast, (2018, 6, 15)).paragraph()


def _insert(draw, paragraphs, passage):
    paragraphs.insert(draw.whole(0, len(paragraphs)), passage)


def _plain(draw, sentences, title, paragraphs, date, _):
    if draw.chance(0.3):
        paragraphs = [textwrap.fill(text, 72, break_on_hyphens=False) for text in paragraphs]
    head = [title] if draw.chance(0.7) else []
    if draw.chance(0.3):
        head.append(f"{date[2]} {dates.MONTHS[date[1] - 1]} {date[0]}")
    return "\n\n".join(head + paragraphs) + "\n"


def _markdown(draw, sentences, title, paragraphs, date, code):
    parts = []
    if draw.chance(0.6):
        about = ", ".join(f'"{entity.name}"' for entity in sentences.topics[:3])
        parts.append(
            f'---\ntitle: "{title}"\nkind: {draw.one(KINDS)}\ndate: {dates.iso(date)}\n'
            f"language: {code}\nsources: [{about}]\n---")
    parts.append(f"# {title}")
    for at, text in enumerate(paragraphs):
        if at % 5 == 4:
            parts.append(f"## {sentences.title()}")
        parts.append(_marked(draw, sentences, text))
    return "\n\n".join(parts) + "\n"


def _marked(draw, sentences, text):
    """A paragraph as it is, or as a quotation, with emphasis, or with a list below it."""
    chance = draw.random()
    if chance < 0.08:
        return f"> {text}"
    if chance < 0.16:
        first, space, rest = text.partition(" ")
        return f"*{first}*{space}{rest}"
    if chance < 0.22:
        items = "\n".join(f"- {sentences.plain()}" for _ in range(3))
        return f"{text}\n\n{items}"
    return text


def _slug(title):
    """Some file names keep their accents and scripts, as people's do."""
    title = unicodedata.normalize("NFC", title.lower())
    return re.sub(r"[^\w]+", "-", title).strip("-")[:40].strip("-")
