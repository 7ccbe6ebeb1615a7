"""A plot as SVG that a person can read in an editor, too: no style sheet, no script, no font file."""

from xml.sax.saxutils import escape

from .axis import LogAxis

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 84, 150, 48, 56
# Told apart by people who see colours otherwise; each has a mark of its own, too.
COLOURS = ("#0b5394", "#b45309", "#15803d", "#7e22ce", "#be123c", "#0e7490", "#4d4d4d", "#a16207")
MARKS = ("circle", "square", "diamond", "triangle")
LABEL_GAP = 15


def drawn(plot):
    """The text of an SVG file."""
    across, up = LogAxis.around(plot.sizes), LogAxis.around(plot.values)

    def x(size):
        return round(LEFT + across.place(size) * (WIDTH - LEFT - RIGHT), 1)

    def y(value):
        return round(TOP + (1 - up.place(value)) * (HEIGHT - TOP - BOTTOM), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f"<title>{escape(plot.title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="26" font-size="15" font-weight="bold">{escape(plot.title)}</text>',
    ]
    parts += _grid(plot, across, up, x, y)
    parts += _lines(plot, x, y)
    return "\n".join(parts + ["</svg>", ""])


def _grid(plot, across, up, x, y):
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for tick in up.minor_ticks():
        yield _rule(LEFT, y(tick), right, y(tick), "#f0f0f0")
    for tick in across.minor_ticks():
        yield _rule(x(tick), TOP, x(tick), bottom, "#f0f0f0")
    for tick in up.ticks():
        yield _rule(LEFT, y(tick), right, y(tick), "#c8c8c8")
        yield _text(LEFT - 8, y(tick) + 4, plot.shown(tick), "end")
    for tick in across.ticks():
        yield _rule(x(tick), TOP, x(tick), bottom, "#c8c8c8")
        yield _text(x(tick), bottom + 18, plot.shown_size(tick), "middle")
    noun = "articles" if plot.size_unit == "articles" else "size of the text"
    yield _text((LEFT + right) / 2, HEIGHT - 14, noun, "middle")


def _lines(plot, x, y):
    ends = _apart([y(points[-1][1]) for points in plot.lines.values()])
    for at, (program, points) in enumerate(plot.lines.items()):
        colour, mark = COLOURS[at % len(COLOURS)], MARKS[at % len(MARKS)]
        width = 2.5 if at == 0 else 1.5
        path = " ".join(f"{x(size)},{y(value)}" for size, value in points)
        yield (f'<polyline points="{path}" fill="none" stroke="{colour}" '
               f'stroke-width="{width}"/>')
        for size, value in points:
            yield _mark(mark, x(size), y(value), colour, f"{program}: {plot.shown(value)} at "
                        f"{plot.shown_size(size)}")
        yield _mark(mark, WIDTH - RIGHT + 14, ends[at], colour, program)
        yield _text(
            WIDTH - RIGHT + 24, ends[at] + 4, f"{program} {plot.shown(points[-1][1])}", "start", colour)


def _apart(places):
    """The places of labels, moved down until none touches the one above it."""
    found = list(places)
    last = None
    for at in sorted(range(len(places)), key=lambda index: places[index]):
        if last is not None:
            found[at] = max(found[at], last + LABEL_GAP)
        last = found[at]
    # What was pushed over the edge pushes the others back up.
    limit = HEIGHT - 8
    for at in sorted(range(len(places)), key=lambda index: -found[index]):
        found[at] = min(found[at], limit)
        limit = found[at] - LABEL_GAP
    return found


def _rule(x1, y1, x2, y2, colour):
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"/>'


def _text(x, y, text, anchor, colour="#222222"):
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'


def _mark(kind, x, y, colour, title):
    """A mark with a title that a browser shows below the pointer."""
    shapes = {
        "circle": f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}">',
        "square": f'<rect x="{x - 4}" y="{y - 4}" width="8" height="8" fill="{colour}">',
        "diamond": f'<path d="M{x} {y - 5}l5 5l-5 5l-5-5z" fill="{colour}">',
        "triangle": f'<path d="M{x} {y - 5}l5 9h-10z" fill="{colour}">',
    }
    closing = {"circle": "circle", "square": "rect"}.get(kind, "path")
    return f"{shapes[kind]}<title>{escape(title)}</title></{closing}>"
