"""What is measured, and the bars it is held against."""

from dataclasses import dataclass

from . import units

LECTERN = "lectern"


@dataclass(frozen=True)
class Judgement:
    """What a bar says of one size; `met` is None where something for it was not measured."""

    bar: str
    value: str
    met: bool
    # By which factor the limit is missed, above 1 where it is.
    excess: float


def judged(bar, value, number, limit, is_strict=False):
    if number is None:
        return Judgement(bar, "-", None, 0)
    met = number < limit if is_strict else number <= limit
    return Judgement(bar, value, met, number / limit if limit else 0)


@dataclass(frozen=True)
class AtMost:
    """An absolute bar, in the unit of the measure."""

    limit: float

    def judge(self, figures, measure, size):
        value = figures.median(measure.id, size, LECTERN)
        return judged(
            f"≤ {units.shown(self.limit, measure.unit)}", units.shown(value, measure.unit), value,
            self.limit)


@dataclass(frozen=True)
class AtMostTimes:
    """A bar relative to a peer in the same run; with factor 1 faster or smaller than it."""

    factor: float
    peer: str
    is_strict: bool = False

    def judge(self, figures, measure, size):
        ratio = figures.ratio(measure.id, size, LECTERN, self.peer)
        sign = "<" if self.is_strict else "≤"
        return judged(
            f"{sign} {self.factor:g}x {self.peer}", units.times(ratio), ratio, self.factor,
            self.is_strict)


@dataclass(frozen=True)
class AtMostAbove:
    """A bar that allows so much more than a peer takes: what is over the floor."""

    margin: float
    peer: str

    def judge(self, figures, measure, size):
        own = figures.median(measure.id, size, LECTERN)
        floor = figures.median(measure.id, size, self.peer)
        over = own - floor if own is not None and floor is not None else None
        return judged(
            f"≤ {self.peer} + {units.shown(self.margin, measure.unit)}",
            "-" if over is None else f"+ {units.shown(max(over, 0), measure.unit)}", over, self.margin)


@dataclass(frozen=True)
class AtMostTimesSize:
    """A bar on growth: so many times the figure at a smaller size."""

    factor: float
    size: int

    def judge(self, figures, measure, size):
        own = figures.median(measure.id, size, LECTERN)
        base = figures.median(measure.id, self.size, LECTERN)
        ratio = own / base if own is not None and base else None
        return judged(
            f"≤ {self.factor:g}x at {units.size(self.size, measure.size_unit)}", units.times(ratio),
            ratio, self.factor)


@dataclass(frozen=True)
class Measure:
    """One quantity, how it is shown, and what it must reach at which sizes."""

    id: str
    title: str
    unit: str = "s"
    # What a size of the measure counts: articles, or bytes of one file.
    size_unit: str = "articles"
    # (least size, most size, bar)
    bars: tuple = ()

    def at(self, size):
        """The measure at a size, in words."""
        shown = units.size(size, self.size_unit)
        if self.size_unit == "articles":
            shown += " articles"
        return f"{self.title} {shown}" if self.title.endswith(" of") else f"{self.title} ({shown})"

    @property
    def is_steady(self):
        """Whether the load of the machine changes it little: bytes, counts, processor time."""
        return self.unit != "s" or self.id.endswith("-processor")

    def bars_at(self, size):
        return [bar for least, most, bar in self.bars if least <= size <= most]


# A bar for every size.
EVERY = (0, 10**12)
