"""Amounts as articles write them."""

UNITS = "tonnes kilometres hectares megawatts barrels litres".split()
WORDS = "two three four five six seven eight nine ten eleven twelve".split()


def count(draw):
    """How many of something."""
    kind = draw.whole(0, 5)
    if kind < 2:
        return draw.one(WORDS)
    if kind < 4:
        return str(draw.whole(13, 980))
    return f"{draw.whole(1, 90)},{draw.whole(0, 999):03}"


def amount(draw):
    """Money, a quantity or a share."""
    whole, tenth = draw.whole(1, 95), draw.whole(0, 9)
    return draw.one((
        f"{whole}.{tenth} per cent", f"{whole} per cent", f"${whole}.{tenth} million",
        f"€{whole}.{tenth} billion", f"{whole}.{tenth} million {draw.one(UNITS)}",
        f"{whole},{draw.whole(0, 999):03} {draw.one(UNITS)}", f"{whole} million dollars",
        f"between {whole} and {whole + 4} per cent", f"a {draw.one(('third', 'quarter', 'fifth'))}",
        f"nearly {whole}% of the total", f"£{whole}m", f"{whole} megawatts",
    ))
