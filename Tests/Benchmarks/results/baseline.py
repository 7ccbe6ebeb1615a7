"""Ratios to peers, kept, so that a later run on another machine can be compared."""

import json
from dataclasses import dataclass

from . import units
from .measure import LECTERN

VERSION = 1
# Medians of few runs on a shared machine differ by this much without a reason.
TOLERANCE = 1.25


def ratios(figures):
    """Lectern's median over each peer's, by measure, size and peer."""
    found = {}
    for measure in figures.measures():
        for size in figures.sizes(measure):
            for peer in figures.programs(measure, size):
                ratio = figures.ratio(measure, size, LECTERN, peer)
                if peer != LECTERN and ratio:
                    found[key(measure, size, peer)] = round(ratio, 4)
    return found


def key(measure, size, peer):
    return f"{measure} | {size} | {peer}"


def save(path, figures, facts, measures=None):
    """Writes the ratios of a run, of some measures alone where they are named; all others stay."""
    kept = load(path)
    names = None if measures is None else {measure.id for measure in measures}
    kept.update(
        (name, ratio) for name, ratio in ratios(figures).items()
        if names is None or name.partition(" | ")[0] in names)
    document = {"version": VERSION, **facts, "ratios": dict(sorted(kept.items()))}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1, ensure_ascii=False)
        file.write("\n")


def load(path):
    """The ratios of a baseline; none where there is no file."""
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except FileNotFoundError:
        return {}
    if document.get("version") != VERSION:
        raise ValueError(f"{path} is of version {document.get('version')}, not {VERSION}")
    return document["ratios"]


@dataclass(frozen=True)
class Change:
    """A ratio beside that of the baseline: above 1 is worse."""

    key: str
    factor: float

    @property
    def is_worse(self):
        return self.factor > TOLERANCE

    @property
    def is_better(self):
        return self.factor < 1 / TOLERANCE

    def __str__(self):
        return f"{self.key}: {units.times(self.factor)} the baseline"


def changes(figures, kept):
    """The change of every ratio that both have."""
    return {
        name: Change(name, ratio / kept[name])
        for name, ratio in ratios(figures).items() if kept.get(name)}
