"""A day as articles write it: in many forms, and in other languages."""

MONTHS = ("January February March April May June July August September October November "
          "December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
FRENCH = ("janvier février mars avril mai juin juillet août septembre octobre novembre "
          "décembre").split()
SEASONS = "spring summer autumn winter".split()
FIRST_YEAR = 2012
LAST_YEAR = 2025


def of_article(draw):
    """Year, month and day of publication."""
    return draw.whole(FIRST_YEAR, LAST_YEAR), draw.whole(1, 12), draw.whole(1, 28)


def iso(date):
    return "{:04}-{:02}-{:02}".format(*date)


def near(draw, date):
    """A day in the ten years before."""
    return date[0] - draw.whole(0, 10), draw.whole(1, 12), draw.whole(1, 28)


def phrase(draw, date):
    """When something happened, as part of a sentence."""
    year, month, day = near(draw, date)
    name = MONTHS[month - 1]
    return draw.one((
        f"on {day} {name} {year}", f"on {name} {day}, {year}", f"in {name} {year}", f"in {year}",
        f"on {draw.one(DAYS)}", f"on {day} {name}", f"in the {draw.one(SEASONS)} of {year}",
        f"between {year - 3} and {year}", f"since {year}", f"in the {year // 10 * 10}s",
        f"in the third quarter of {year}", f"on {iso((year, month, day))}",
        f"on {day:02}.{month:02}.{year}", "last year", "two years earlier", "last week",
        f"from {name} to {MONTHS[month % 12]} {year}", f"by the end of {year + 8}",
    ))


def russian(date):
    return f"{date[2]} {RUSSIAN[date[1] - 1]} {date[0]} года"


def chinese(date):
    return f"{date[0]}年{date[1]}月{date[2]}日"


def french(date):
    return f"le {date[2]} {FRENCH[date[1] - 1]} {date[0]}"
