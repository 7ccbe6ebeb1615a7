"""What a library's gazetteer knows: an entity, its forms, and its entry in TOML."""

import json
import re
import unicodedata
from dataclasses import dataclass, field

LISTS = ("aliases", "roles", "demonyms", "epithets", "weak")


@dataclass(eq=False)
class Entity:
    """A person, place, organisation or other thing with a name."""

    name: str
    type: str
    aliases: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    demonyms: list = field(default_factory=list)
    epithets: list = field(default_factory=list)
    weak: list = field(default_factory=list)
    stands_for: str = ""
    about: str = ""
    see: list = field(default_factory=list)
    # The name as articles in these scripts write it; among the aliases, too.
    cyrillic: str = ""
    chinese: str = ""
    # What English prose calls it after the full name.
    short: tuple = ()

    def __post_init__(self):
        self.id = plain(self.name)

    def toml(self):
        """The entry; strings are written as JSON, which TOML's basic strings contain."""
        lines = ["[[entity]]", f"id = {_text(self.id)}", f"name = {_text(self.name)}",
                 f"type = {_text(self.type)}"]
        for key in LISTS:
            values = getattr(self, key)
            if values:
                lines.append(f"{key} = [{', '.join(map(_text, values))}]")
        if self.stands_for:
            lines.append(f"stands_for = {_text(self.stands_for)}")
        if self.about:
            lines.append(f"about = {_text(self.about)}")
        if self.see:
            links = (f"{{to = {_text(to)}, rel = {_text(rel)}}}" for to, rel in self.see)
            lines.append(f"see = [{', '.join(links)}]")
        return "\n".join(lines) + "\n"


def plain(name):
    """A name as an identifier: small letters without accents, digits and hyphens."""
    name = name.lower().replace("ł", "l").replace("ø", "o")
    ascii = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii).strip("-")


def _text(value):
    return json.dumps(value, ensure_ascii=False)
