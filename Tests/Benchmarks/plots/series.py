"""What a plot shows: a measure, and for each program its medians by size."""

from dataclasses import dataclass

from results import units


@dataclass(frozen=True)
class Plot:
    """A measure with a line for each program."""

    title: str
    unit: str
    size_unit: str
    # Points as (size, value), by program, Lectern first.
    lines: dict

    @property
    def sizes(self):
        return sorted({size for points in self.lines.values() for size, _ in points})

    @property
    def values(self):
        return [value for points in self.lines.values() for _, value in points]

    def shown(self, value):
        return units.shown(value, self.unit)

    def shown_size(self, size):
        return units.size(int(size), self.size_unit)


def plots(figures, document, wanted=()):
    """The id and plot of every measure of a record that has more than one size and no figure of zero."""
    found = []
    for id, measure in document["measures"].items():
        if wanted and id not in wanted:
            continue
        lines = {}
        programs = figures.programs(id)
        for program in sorted(programs, key=lambda name: (name != "lectern", name)):
            points = [
                (size, figures.median(id, size, program)) for size in figures.sizes(id)
                if figures.median(id, size, program)]
            if points:
                lines[program] = points
        plot = Plot(_title(measure["title"]), measure["unit"], measure["size_unit"], lines)
        if len(plot.sizes) > 1:
            found.append((id, plot))
    return found


def _title(title):
    """The title of a measure without the words that lead to its size."""
    for ending in (" of articles", " of", " in a library", " in a text"):
        title = title.removesuffix(ending)
    return title.rstrip(",")
