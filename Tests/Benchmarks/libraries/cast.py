"""The entities of a library, and as many names again that its gazetteer does not know."""

from . import names
from .draw import Draw, Table
from .entity import Entity, plain

# Of a hundred entities; the rest are persons.
SHARES = (
    ("place", 24), ("organisation", 22), ("agreement", 4), ("event", 4), ("project", 4),
    ("initiative", 2), ("publication", 3),
)
BODIES = (
    "Harbour Authority", "Grain Board", "Railway Union", "Institute of Surveying", "Energy Company",
    "Teachers' League", "National Bank", "Shipping Line", "Academy of Crafts", "Water Council",
    "Press Bureau", "Timber Group", "Court of Audit", "Museum Trust", "Farmers' Alliance",
)
THINGS = {
    "agreement": ("{} Accord", "Treaty of {}", "{} Grain Protocol", "{} Ferry Convention"),
    "event": ("{} Summit", "{} Trade Fair", "Conference of {}", "{} Lantern Festival"),
    "project": ("{} Bridge", "{} Deepwater Port", "{} Railway Ring", "{} Wind Park"),
    "initiative": ("{} Orchard Initiative", "Open {} Programme", "{} Schools Initiative"),
    "publication": ("{} Courier", "{} Evening Post", "{} Review", "The {} Ledger"),
}
OFFICES = ("President", "Prime Minister", "Foreign Minister", "Governor", "Ambassador")
EPITHETS = ("the lantern city", "the grain coast", "the river republic", "the salt harbour")


def entity_count(articles):
    """As many entities as a reader keeps for a library of that size: 20 to 2,000."""
    return min(2_000, max(20, articles // 50))


class Cast:
    """The known entities, the unknown persons, and how often each is written of."""

    def __init__(self, seed, count):
        self._draw = Draw(seed, "cast")
        self._taken = set()
        self.places, self.persons, self.others = [], [], []
        for type, share in SHARES:
            for _ in range(max(1, count * share // 100)):
                self._add(type)
        while len(self.places) + len(self.persons) + len(self.others) < count:
            self._add_person()
        self.entities = self.places + self.others + self.persons
        self._see()
        self.known = Table(self._draw.shuffled(self.entities), 6.0)
        self.known_places = Table(self.places)
        self.strangers = Table(
            [f"{names.given(self._draw)} {self._new(names.surname)}" for _ in range(2 * count)], 10.0)

    def gazetteer(self):
        """The text of entities.toml."""
        head = "# Generated for measuring: every name in it is invented.\n\n"
        return head + "\n".join(entity.toml() for entity in self.entities)

    def _add(self, type):
        if type == "place":
            self._add_place()
        elif type == "organisation":
            self._add_body()
        else:
            self._add_thing(type)

    def _add_place(self):
        draw = self._draw
        name = self._new(names.place)
        place = Entity(name, "place", demonyms=names.demonyms(name))
        place.cyrillic, place.chinese = names.cyrillic(name), names.chinese(draw)
        place.aliases = [form for form in (place.cyrillic, place.chinese) if self._is_new(form)]
        if len(self.places) < len(EPITHETS):
            place.epithets = [EPITHETS[len(self.places)]]
        place.about = f"A {draw.one(('coastal', 'northern', 'river', 'mountain'))} state or town."
        place.short = (name, place.demonyms[0] + " side")
        self.places.append(place)

    def _add_body(self):
        draw = self._draw
        place = draw.one(self.places)
        for _ in range(50):
            name = f"{place.name} {draw.one(BODIES)}"
            if self._is_new(name):
                break
            place = draw.one(self.places)
        else:
            name = f"{self._new(names.place)} {draw.one(BODIES)}"
        body = Entity(name, "organisation")
        short = names.acronym(name)
        if len(short) > 2 and self._is_new(short):
            body.aliases.append(short)
        body.weak = ["the " + name.split()[-1]] if draw.chance(0.2) else []
        body.cyrillic = names.cyrillic(name)
        body.short = tuple(body.aliases + body.weak) or (name,)
        body.see = [(place.id, "seat")] if place.name in name else []
        self.others.append(body)

    def _add_thing(self, type):
        name = self._draw.one(THINGS[type]).format(self._new(names.place))
        thing = Entity(name, type, about=f"An invented {type}.")
        thing.short = (name,)
        thing.cyrillic = names.cyrillic(name)
        self.others.append(thing)

    def _add_person(self):
        draw = self._draw
        first, last = names.given(draw), self._new(names.surname)
        person = Entity(f"{first} {last}", "person", aliases=[last, f"{first[0]}. {last}"])
        person.cyrillic = names.cyrillic(person.name)
        person.aliases.append(person.cyrillic)
        if len(self.persons) < len(self.places):
            place = self.places[len(self.persons)]
            office = draw.one(OFFICES)
            person.roles = [f"{office} of {place.name}", f"{place.demonyms[0]} {office}"]
            person.see = [(place.id, office.lower() + " of")]
        person.short = (last, *person.roles[1:])
        self.persons.append(person)

    def _see(self):
        """Relations between entities that stand beside each other."""
        for one, other in zip(self.others, self.persons):
            one.see.append((other.id, "led by"))

    def _new(self, make):
        """A name that nothing else has; after some trials two parts keep it apart."""
        for _ in range(200):
            name = make(self._draw)
            if self._is_new(name):
                return name
        while True:
            name = f"{make(self._draw)} {make(self._draw)}"
            if self._is_new(name):
                return name

    def _is_new(self, name):
        # Names that differ in accents alone would share an identifier.
        folded = plain(name) or name
        if folded in self._taken:
            return False
        self._taken.add(folded)
        return True
