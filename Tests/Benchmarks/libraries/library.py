"""A library on the disk, made once and used again."""

import json
import multiprocessing
import os
import shutil
import time
from dataclasses import asdict, dataclass

from .article import article
from .cast import Cast, entity_count

# Raised with every change of what is generated, or an older cache would be taken for it.
VERSION = 1
# A hidden file: readers of the library leave it out.
STAMP = ".generated.json"
CHUNK = 250


@dataclass(frozen=True)
class Library:
    """What a generated library is, written into it when it is complete."""

    articles: int
    seed: int
    entities: int
    bytes: int = 0
    version: int = VERSION

    def is_same(self, other):
        """Whether the other has the same articles."""
        mine, others = asdict(self), asdict(other)
        del mine["bytes"], others["bytes"]
        return mine == others


class NotOurs(Exception):
    """The folder holds something that this generator did not make, or made otherwise."""


def generate(folder, articles, seed=1, entities=None, jobs=None):
    """Makes a library in a folder, which is new, empty, or holds this very library."""
    wanted = Library(articles, seed, entities or entity_count(articles))
    found = stamp(folder)
    if found and found.is_same(wanted):
        return found
    if os.path.isdir(folder) and os.listdir(folder):
        raise NotOurs(f"{folder} is not empty and holds another library or other files")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "entities.toml"), "w", encoding="utf-8") as file:
        file.write(Cast(seed, wanted.entities).gazetteer())
    chunks = [
        (folder, seed, wanted.entities, first, min(first + CHUNK, articles))
        for first in range(0, articles, CHUNK)]
    jobs = min(jobs or os.cpu_count() or 1, len(chunks))
    if jobs > 1:
        with multiprocessing.Pool(jobs) as pool:
            size = sum(pool.imap_unordered(_write, chunks))
    else:
        size = sum(map(_write, chunks))
    made = Library(articles, seed, wanted.entities, size)
    with open(os.path.join(folder, STAMP), "w", encoding="utf-8") as file:
        json.dump(asdict(made), file)
    return made


def stamp(folder):
    """What was generated in a folder; None where nothing was, or not to its end."""
    try:
        with open(os.path.join(folder, STAMP), encoding="utf-8") as file:
            return Library(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None


def cached(articles, seed=1):
    """The folder and facts of a library in the cache, which is made where it is not there yet."""
    folder = os.path.join(cache(), f"v{VERSION}-seed{seed}-{articles}")
    found = stamp(folder)
    if not found:
        # What an interrupted run left is no library.
        part = f"{folder}.part"
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        found = generate(part, articles, seed)
        os.rename(part, folder)
    return folder, found


def cache():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "lectern-benchmarks")


_casts = {}


def _write(chunk):
    """Writes some articles; returns their bytes."""
    folder, seed, entities, first, end = chunk
    # A process makes the cast once; it is too large to send with every chunk.
    if (seed, entities) not in _casts:
        _casts[seed, entities] = Cast(seed, entities)
    cast = _casts[seed, entities]
    size = 0
    for number in range(first, end):
        made = article(seed, cast, number)
        path = os.path.join(folder, made.path)
        data = made.text.encode()
        try:
            file = open(path, "wb")
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            file = open(path, "wb")
        with file:
            file.write(data)
        moment = time.mktime((*made.date, 12, 0, number % 60, 0, 0, -1))
        os.utime(path, (moment, moment))
        size += len(data)
    return size
