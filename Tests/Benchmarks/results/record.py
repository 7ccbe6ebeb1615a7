"""A run as JSON: every value, not the medians alone, with what it was measured on."""

import json
import os

from .figures import Figures

VERSION = 1
# Where runs are kept: with the build, and not in the history.
FOLDER = os.path.normpath(
    os.path.join(os.path.dirname(__file__), "..", "..", "..", ".build", "benchmarks"))


def save(path, figures, measures, facts, settings):
    """Writes a run; the folder is made where it is missing."""
    shown = {measure.id: measure for measure in measures}
    document = {
        "version": VERSION,
        **facts,
        "settings": settings,
        "absent": figures.absent,
        "failures": figures.failures,
        "measures": {
            measure.id: {
                "title": measure.title, "unit": measure.unit, "size_unit": measure.size_unit}
            for measure in measures if figures.sizes(measure.id)},
        "figures": [
            {"measure": measure, "size": size, "program": program, "values": values}
            for (measure, size, program), values in figures.values.items() if measure in shown],
    }
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1, ensure_ascii=False)
        file.write("\n")


def load(path):
    """The figures of a run and its whole document."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    if document.get("version") != VERSION:
        raise ValueError(f"{path} is of version {document.get('version')}, not {VERSION}")
    figures = Figures()
    for row in document["figures"]:
        for value in row["values"]:
            figures.add(row["measure"], row["size"], row["program"], value)
    return figures, document


def dated(folder, facts):
    """The path of a new record."""
    stamp = facts["date"][:19].replace(":", "").replace("T", "-")
    return os.path.join(folder, f"{stamp}.json")


def newest(folder=FOLDER):
    """The path of the last record; None where there is none."""
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".json"))
    except FileNotFoundError:
        return None
    return os.path.join(folder, names[-1]) if names else None
