"""Values as people read them: three digits and a unit."""

SCALES = {
    "s": ((1e-6, "µs"), (1e-3, "ms"), (1, "s")),
    "B": ((1, "B"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB")),
    "articles": ((1, ""),),
    "count": ((1, ""),),
    "times": ((1, "x"),),
}


def shown(value, unit):
    """The value with a prefix that leaves at least one digit before the point."""
    if value is None:
        return "-"
    factor, name = SCALES[unit][0]
    for scale, scale_name in SCALES[unit]:
        if abs(value) >= scale * 0.9995:
            factor, name = scale, scale_name
    space = "" if name in ("x", "") else " "
    return f"{digits(value / factor)}{space}{name}"


def digits(value):
    """Three digits that count, and never an exponent."""
    if value == int(value) and abs(value) < 1e15 or abs(value) >= 99.95:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 9.995 else f"{value:.2f}"


def times(ratio):
    """A ratio: 1.4x, 0.07x, 12x."""
    if ratio is None:
        return "-"
    return f"{ratio:.0f}x" if ratio >= 9.95 else f"{ratio:.1f}x" if ratio >= 1.95 else f"{ratio:.2f}x"


def size(value, unit):
    """A size of input: 100 articles as 100, 5,000 bytes as 5 kB."""
    if unit != "B":
        return f"{value:,}"
    for scale, name in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if value >= scale:
            return f"{value / scale:g} {name}"
    return f"{value} B"
