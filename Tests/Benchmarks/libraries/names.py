"""Invented names, made of syllables, and the same names in other scripts."""

GIVEN = (
    "Arvel Bretta Corin Dessa Elwan Fenna Gaspar Hanno Ilvie Jorun Kestrel Lisbet Marek Nerys Odalys "
    "Perrin Quilla Ruvan Selke Tamsin Ulric Verena Wendel Yorick Zelda Aurel Bastian Celeste Doran "
    "Emeric Florin Greta Hedda Idris Jasna Kaspar Lorena Milan Nadja Oskar Pavla Renske Soren Tilda "
    "Ursel Viktor Wiebke Ysolde Zoran Léonie Søren Zoë Anaïs Jürgen Łucja Željko").split()

_START = (
    "bal ber bran cal cor dal dor fal fen gal gar hal har kal kar kel lam lor mal mar mor nar nel "
    "or os pel per qual ral ros sal sel sor tal tar tor val vel ver vin wal wen yar zel zor").split()
_MIDDLE = "a e i o u an en in on ar er ir or al el il ol ad ed id".split()
_SURNAME_END = "ckett dell din ley mont nard nik quist ray rick sen son stad strom ton vale wick wyn".split()
_PLACE_END = "bar dale dor gard haven holm keld landa mark mere mora polis ria stead tova via ville".split()
_ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü"}

_CYRILLIC = {
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и",
    "j": "й", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р",
    "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "y": "ы", "z": "з",
    "á": "а", "é": "е", "í": "и", "ö": "ё", "ü": "ю",
}
_CHINESE = "阿贝卡达埃弗加哈伊克拉马纳奥帕拉萨塔乌维瓦泽罗林尔德莫尼斯特"


def surname(draw):
    word = draw.one(_START) + _middles(draw, 1) + draw.one(_SURNAME_END)
    return _accented(draw, word).capitalize()


def place(draw):
    word = draw.one(_START) + _middles(draw, draw.whole(0, 1)) + draw.one(_PLACE_END)
    return _accented(draw, word).capitalize()


def given(draw):
    return draw.one(GIVEN)


def demonyms(name):
    """The adjective of a place and its people."""
    if name.endswith("ia"):
        adjective = name + "n"
    elif name[-1] in "aeiou":
        adjective = name[:-1] + "an"
    else:
        adjective = name + "ian"
    return [adjective, adjective + "s"]


def acronym(name):
    return "".join(word[0] for word in name.split() if word[0].isupper())


def cyrillic(name):
    """A name as a Russian article spells it, letter by letter."""
    return " ".join(
        "".join(_CYRILLIC.get(letter, letter) for letter in word.lower()).capitalize()
        for word in name.split())


def chinese(draw):
    return "".join(draw.one(_CHINESE) for _ in range(draw.whole(3, 5)))


def _middles(draw, count):
    return "".join(draw.one(_MIDDLE) for _ in range(count))


def _accented(draw, word):
    """One name in eight carries an accent, as in any archive of more than one country."""
    if draw.chance(0.125):
        for at, letter in enumerate(word):
            if at and letter in _ACCENTS:
                return word[:at] + _ACCENTS[letter] + word[at + 1:]
    return word
