"""English sentences: templates with slots, filled from the tables and the article's cast."""

import re

from . import dates, figures, words

PLAIN = (
    "The {adjective} {noun} {past} the {noun} of the {adjective} {noun} {phrase}.",
    "{name} {past} a {adjective} {noun} for the {plural} of {place} {date}.",
    "In {place}, the {noun} {past} {count} {plural}, {amount} more than {date}.",
    "Most {plural} of the {noun} had {past} {adverb} before the {noun} was {past}.",
    "{name} and {name} {adverb} {past} the {adjective} {noun}, which {past} {count} {plural}.",
    "A {adjective} {noun} near {place} has {past} {amount} of its {plural} {phrase}.",
    "There is no {noun} without a {noun}, and the {noun} of {place} is {adjective}.",
    "It was the {noun}, not the {noun}, that {past} the {plural} {date}.",
    "Whether the {noun} will {base} the {adjective} {plural} depends on {name}.",
    "The {noun} between {place} and {place} {past} by {amount} {date}.",
    "{name}, who {past} the {noun} {date}, wants to {base} it {adverb}.",
    "For {count} {plural} the {noun} means a {adjective} {noun} and a {adjective} {noun}.",
    "Critics of the {noun} point to the {adjective} {plural} and to the {noun} of {name}.",
    "{count} {plural} {past} {phrase}, and {count} more will {base} the {noun}.",
    "After the {noun} {past}, {place} {past} its {plural} and {past} the {adjective} {noun}.",
    "Neither the {noun} nor the {plural} of the {noun} {past} what {name} had {past}.",
    "The {noun} cost {amount}; the {noun} that {name} {past} would cost {amount}.",
    "But a {noun} is only as {adjective} as its {plural}, and these {past} {adverb}.",
    "{date}, {name} {past} the {noun} and {past} {count} {plural} to {place}.",
    "The {adjective} {noun} was {past} by {name} {date}.",
    "They {past} the {noun} {adverb}, one {noun} at a time.",
    "If {name} can {base} the {plural}, the {noun} will {base} by {amount}.",
    "What the {noun} of {place} shows is that {adjective} {plural} {base} {adverb}.",
    "The {noun} is {adjective}.",
    "{name} did not {base} the {noun}.",
)
QUOTED = (
    "“We have to {base} the {noun} before the {noun} can {base},” {person} {saying}.",
    "“The {plural} were {adjective}, but the {noun} was not,” {saying} {person} {date}.",
    "{person} {saying} that “the {adjective} {noun} has {past} more {plural} than any {noun}”.",
    "“Nobody in {place} {past} this {noun},” {saying} {person}. “It was {adverb} {past}.”",
    "According to {person}, the {noun} will {base} {amount} of the {plural}.",
    "\"I {past} the {noun} {phrase},\" {person} {saying} in {place}.",
    "“Is that a {adjective} {noun}?” {person} {saying}. “Only if the {plural} {base}.”",
)
TITLES = (
    "{place} and {place} {base} a {adjective} {noun}", "What the {noun} means for the {plural}",
    "{name}: a {adjective} {noun}, {count} {plural}", "The {noun} that {past} {place}",
    "A {adjective} {noun} for {place}", "{count} {plural} and a {noun}", "Why {plural} {base} the {noun}",
)
_SLOT = re.compile(r"\{(\w+)\}")
# "a" before a vowel that is heard: "an urban plan", but "a university".
_ARTICLE = re.compile(r"\b([Aa]) (?!uni|eu|use)([aeiou])")


def compiled(templates):
    """Each template as a format for `%` and the names of its slots."""
    return tuple(
        (_SLOT.sub("%s", template.replace("%", "%%")), tuple(_SLOT.findall(template)))
        for template in templates)


def capital(text):
    """The text with its first letter as a capital, behind a quotation mark, too."""
    at = next((at for at, sign in enumerate(text[:4]) if sign.isalnum()), 0)
    return text[:at] + text[at:at + 1].upper() + text[at + 1:]


class Sentences:
    """Makes the sentences of one article: its own few names return again and again."""

    PLAIN, QUOTED, TITLES = compiled(PLAIN), compiled(QUOTED), compiled(TITLES)

    def __init__(self, draw, cast, date):
        self._draw = draw
        self._cast = cast
        self._topics = draw.several(cast.known, 8)
        self._persons = [one for one in self._topics if one.type == "person"]
        self._strangers = draw.several(cast.strangers, 3)
        self._named = set()
        self._last_place = None
        of = draw.of
        self._slots = {
            "noun": self._noun, "plural": lambda: of(words.PLURALS),
            "adjective": lambda: of(words.ADJECTIVES), "past": lambda: of(words.PAST),
            "base": lambda: of(words.BASE), "adverb": lambda: of(words.ADVERBS),
            "saying": lambda: of(words.SAYING), "phrase": lambda: of(words.PHRASES),
            "name": self._name, "person": self._person, "place": self._place,
            "date": lambda: dates.phrase(draw, date), "count": lambda: figures.count(draw),
            "amount": lambda: figures.amount(draw),
        }

    @property
    def topics(self):
        return self._topics

    def plain(self):
        return self._filled(self._draw.one(self.PLAIN))

    def quoted(self):
        return self._filled(self._draw.one(self.QUOTED))

    def title(self):
        return self._filled(self._draw.one(self.TITLES))

    def paragraph(self):
        """Two to seven sentences, now and then one that quotes somebody."""
        draw = self._draw
        return " ".join(
            self.quoted() if draw.chance(0.18) else self.plain() for _ in range(draw.whole(2, 7)))

    def _filled(self, template):
        form, slots = template
        text = _ARTICLE.sub(r"\1n \2", form % tuple([self._slots[slot]() for slot in slots]))
        return capital(text)

    def _noun(self):
        draw = self._draw
        return draw.of(words.RARE if draw.random() < words.RARE_SHARE else words.NOUNS)

    def _name(self):
        draw = self._draw
        chance = draw.random()
        if chance < 0.75:
            return self._form(draw.one(self._topics))
        return self._form(draw.of(self._cast.known)) if chance < 0.85 else draw.one(self._strangers)

    def _person(self):
        draw = self._draw
        if self._persons and draw.chance(0.7):
            return self._form(draw.one(self._persons))
        return draw.one(self._strangers)

    def _place(self):
        place = self._draw.of(self._cast.known_places)
        if place is self._last_place:
            place = self._draw.of(self._cast.known_places)
        self._last_place = place
        return self._form(place)

    def _form(self, entity):
        """The full name first, then often a shorter form."""
        if entity.id not in self._named or not entity.short or self._draw.chance(0.4):
            self._named.add(entity.id)
            return entity.name
        return self._draw.one(entity.short)
