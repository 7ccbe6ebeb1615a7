"""The figures of a run as a table: a row for each size and peer, with bars and the baseline."""

from . import baseline, units
from .measure import LECTERN

HEADINGS = ("at", "lectern", "beside", "", "ratio", "bar", "", "baseline")
RIGHT = (0, 1, 3, 4, 7)


def table(figures, measures, kept):
    """The lines of the table, each measure below its title."""
    changes = baseline.changes(figures, kept)
    rows = []
    for measure in measures:
        for size in figures.sizes(measure.id):
            rows += [(measure, row) for row in _rows(figures, measure, size, changes)]
    if not rows:
        return ["nothing was measured"]
    cells = [HEADINGS] + [row for _, row in rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(HEADINGS))]
    lines = ["  " + _line(HEADINGS, widths)]
    last = None
    for measure, row in rows:
        if measure is not last:
            lines += ["", measure.title]
            last = measure
        lines.append("  " + _line(row, widths))
    return lines


def summary(figures, measures):
    """How many bars are met, and each that is missed, in a sentence."""
    met, missed, open_ = 0, [], 0
    for measure in measures:
        for size in figures.sizes(measure.id):
            for bar in measure.bars_at(size):
                judgement = bar.judge(figures, measure, size)
                if judgement.met is None:
                    open_ += 1
                elif judgement.met:
                    met += 1
                else:
                    missed.append(
                        f"missed by {over(judgement)}: {measure.at(size)}: {judgement.value}, "
                        f"bar {judgement.bar}")
    head = f"{met} {'bar' if met == 1 else 'bars'} met, {len(missed)} missed"
    return [head + (f", {open_} without what they need" if open_ else "")] + missed


def _rows(figures, measure, size, changes):
    """One row a peer, then one a bar that needs no peer; size and own figure on the first."""
    own = units.shown(figures.median(measure.id, size, LECTERN), measure.unit)
    bars = measure.bars_at(size)
    found = []
    for peer in figures.programs(measure.id, size):
        if peer == LECTERN:
            continue
        judgements = [bar.judge(figures, measure, size) for bar in bars if _peer(bar) == peer]
        change = changes.get(baseline.key(measure.id, size, peer))
        found.append((
            peer, units.shown(figures.median(measure.id, size, peer), measure.unit),
            units.times(figures.ratio(measure.id, size, LECTERN, peer)),
            judgements[0] if judgements else None, f"{change.factor:.2f}x" if change else ""))
    peers = {row[0] for row in found}
    for bar in bars:
        if _peer(bar) not in peers:
            found.append(("", "", "", bar.judge(figures, measure, size), ""))
    found = found or [("", "", "", None, "")]
    first = (units.size(size, measure.size_unit), own)
    return [
        (*(first if at == 0 else ("", "")), peer, value, ratio, *_judged(judgement), change)
        for at, (peer, value, ratio, judgement, change) in enumerate(found)]


def _peer(bar):
    return getattr(bar, "peer", None)


def _judged(judgement):
    if not judgement:
        return "", ""
    if judgement.met is None:
        return judgement.bar, "not measured"
    return judgement.bar, "met" if judgement.met else f"MISSED by {over(judgement)}"


def over(judgement):
    """By how much a limit is missed: 8 %, 3.4x."""
    if judgement.excess >= 2:
        return units.times(judgement.excess)
    return f"{max(0.1, (judgement.excess - 1) * 100):.{1 if judgement.excess < 1.1 else 0}f} %"


def _line(row, widths):
    return "  ".join(
        text.rjust(width) if at in RIGHT else text.ljust(width)
        for at, (text, width) in enumerate(zip(row, widths))).rstrip()
