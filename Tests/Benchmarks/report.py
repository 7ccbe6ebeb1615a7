"""The figures as a table for people and as JSON for programs."""

import json

# Heading, sample, quantity, factor to the unit of the heading, digits.
COLUMNS = (
    ("start 5 kB ms", "5 kB", "start", 1000, 1),
    ("start 1 MB ms", "1 MB", "start", 1000, 1),
    ("CPU 5 kB ms", "5 kB", "processor", 1000, 1),
    ("CPU 1 MB ms", "1 MB", "processor", 1000, 1),
    ("page ms", "1 MB", "page", 1000, 2),
    ("page bytes", "1 MB", "page bytes", 1, 0),
    ("line ms", "1 MB", "line", 1000, 2),
    ("line bytes", "1 MB", "line bytes", 1, 0),
    ("writes", "1 MB", "writes", 1, 0),
    ("memory 5 kB MB", "5 kB", "memory", 1 / 1024, 1),
    ("memory 1 MB MB", "1 MB", "memory", 1 / 1024, 1),
    ("idle bytes", "1 MB", "idle bytes", 1, 0),
)
JUMPS = (
    "start", "processor", "start of an article", "processor of an article", "next link", "follow",
    "back",
)
# Quantities whose ratio to less says something.
RATIOS = ("start", "processor", "page", "line", "memory")


def table(figures, programs, windows):
    """The medians of every window, below each figure its ratio to less."""
    lines = []
    for window in windows:
        lines.append(f"\n{window}")
        lines += rows([["", *(column[0] for column in COLUMNS)]] + [
            [program.name, *(cell(figures, program.name, window, column) for column in COLUMNS)]
            for program in programs
        ])
        lines += jumps(figures, window)
    return "\n".join(lines)


def cell(figures, program, window, column):
    _, sample, quantity, factor, digits = column
    value = figures.median(program, window, sample, quantity)
    if value is None:
        return "-"
    shown = f"{value * factor:.{digits}f}"
    base = figures.median("less", window, sample, quantity)
    if quantity in RATIOS and base and program != "less":
        shown += f" ({value / base:.1f}x)"
    return shown


def jumps(figures, window):
    lines = []
    for program, sample in (("lectern", "corpus"), ("w3m", "linked")):
        values = [(name, figures.median(program, window, sample, name)) for name in JUMPS]
        shown = [f"{name} {value * 1000:.2f} ms" for name, value in values if value is not None]
        memory = figures.median(program, window, sample, "memory")
        if memory:
            shown.append(f"memory {memory / 1024:.1f} MB")
        if shown:
            lines.append(f"{program}, {sample}: " + ", ".join(shown))
    return lines


def rows(cells):
    widths = [max(len(row[index]) for row in cells) for index in range(len(cells[0]))]
    return [
        "  ".join(
            text.ljust(width) if index == 0 else text.rjust(width)
            for index, (text, width) in enumerate(zip(row, widths))
        ).rstrip()
        for row in cells
    ]


def save(figures, path):
    """Writes every figure that was measured, not the medians alone."""
    document = [
        {
            "program": program, "window": window, "sample": sample, "quantity": quantity,
            "values": values,
        }
        for (program, window, sample, quantity), values in figures.values.items()
    ]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
