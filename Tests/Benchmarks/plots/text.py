"""A plot in a terminal: a grid of cells, a sign for each program, straight lines of dots."""

from .axis import LogAxis

SIGNS = "●○◆◇■□▲△"
DOT = "·"
HEIGHT = 14


def drawn(plot, columns=80, height=HEIGHT):
    """The lines of a plot, none wider than the columns."""
    across = LogAxis.around(plot.sizes)
    up = LogAxis.around(plot.values)
    labels = {_row(up, tick, height): plot.shown(tick) for tick in up.ticks()}
    margin = max(map(len, labels.values())) + 1
    width = columns - margin - 3
    grid = [[" "] * width for _ in range(height)]
    # Lectern, which comes first, is drawn last and lies over the others.
    for sign, points in reversed(list(zip(_signs(), plot.lines.values()))):
        cells = [(_column(across, size, width), _row(up, value, height)) for size, value in points]
        for start, end in zip(cells, cells[1:]):
            for column, row in _between(start, end):
                grid[row][column] = DOT
        for column, row in cells:
            grid[row][column] = sign
    lines = [plot.title[:columns]]
    for row in range(height):
        edge = "┤" if row in labels else "│"
        lines.append(f"{labels.get(row, ''):>{margin}} {edge}{''.join(grid[row])}".rstrip())
    lines.append(" " * margin + " └" + _ruler(across, width))
    lines.append(" " * (margin + 2) + _size_labels(plot, across, width))
    return lines + _legend(plot, columns)


def _signs():
    while True:
        yield from SIGNS


def _column(axis, value, width):
    return round(axis.place(value) * (width - 1))


def _row(axis, value, height):
    return round((1 - axis.place(value)) * (height - 1))


def _between(start, end):
    """The cells of a straight line, without its ends."""
    (column, row), (last_column, last_row) = start, end
    steps = max(abs(last_column - column), abs(last_row - row))
    for step in range(2, steps, 2):
        yield (
            round(column + (last_column - column) * step / steps),
            round(row + (last_row - row) * step / steps))


def _ruler(axis, width):
    marks = ["─"] * width
    for tick in axis.ticks():
        marks[_column(axis, tick, width)] = "┴"
    return "".join(marks)


def _size_labels(plot, axis, width):
    cells = [" "] * width
    for tick in axis.ticks():
        text = plot.shown_size(tick)
        start = min(max(0, _column(axis, tick, width) - len(text) // 2), width - len(text))
        # A label that would touch the one before it is left out.
        if all(cell == " " for cell in cells[max(0, start - 1):start + len(text)]):
            cells[start:start + len(text)] = text
    return "".join(cells).rstrip()


def _legend(plot, columns):
    """Each program with its sign and its last value, in as many lines as it takes."""
    lines, line = [], ""
    for sign, (program, points) in zip(_signs(), plot.lines.items()):
        size, value = points[-1]
        entry = f"{sign} {program} {plot.shown(value)} at {plot.shown_size(size)}"
        if line and len(line) + 3 + len(entry) > columns:
            lines.append(line)
            line = ""
        line = f"{line}   {entry}" if line else entry
    return lines + [line]
