"""Ordinary English words, the common ones first, and a long tail of made-up rare ones."""

from .draw import Draw, Table

NOUNS = Table(
    "report year government agreement plan project market council region minister question week "
    "company road harbour budget law programme school river price border trade research bank "
    "meeting decision station court service bridge farm city visit loan contract factory review "
    "season crop winter village team party election proposal railway grant hospital university "
    "investment museum tax vote energy water cargo ship grain port commission study survey letter "
    "statement committee partner engine supply demand forest paper product worker export import "
    "treaty summit exhibition orchard canal turbine archive ferry customs tariff workshop delegation "
    "quarter airport refinery seminar laboratory timber district festival charter lease audit census "
    "reservoir pipeline embassy choir nursery quarry lantern granary depot syllabus orchestra "
    "threshold mandate dispute shortage surplus outcome measure promise warning estimate journey "
    "witness scholar driver baker engineer teacher nurse fisherman editor clerk mayor farmer pilot "
    "translator surveyor gardener carpenter librarian plumber apprentice shepherd beekeeper".split())

PLURALS = Table(
    "people years days companies articles houses members jobs trains students workers visitors "
    "votes lorries families shops roads letters tonnes acres villages pupils ships patients bridges "
    "farmers teachers books machines containers seats passengers households engineers parcels "
    "vessels hectares guests orders signatures barrels volunteers wagons apprentices beehives "
    "turbines lanterns ledgers saplings".split())

ADJECTIVES = Table(
    "new public local last long early small old large common regional national recent joint foreign "
    "open annual main late northern southern eastern western difficult quiet modest strong technical "
    "rural urban historic careful independent cheap expensive unusual rapid slow steady broad narrow "
    "mutual domestic temporary permanent remote coastal alpine digital seasonal wooden reliable "
    "fragile ambitious practical cautious formal informal bilateral provisional lasting stubborn "
    "generous unfinished overdue patient meticulous reluctant".split())

PAST = Table(
    "opened signed changed resumed closed built reached reviewed delayed approved welcomed "
    "rejected discussed visited announced doubled planned supported repaired extended described "
    "published prepared financed measured replaced criticised defended suspended restored inspected "
    "translated surveyed negotiated postponed expanded abandoned examined launched praised halved "
    "mapped drafted catalogued unloaded harvested".split())

BASE = Table(
    "open sign change resume close build reach review delay approve welcome reject discuss visit "
    "support repair extend describe publish prepare finance measure replace defend restore inspect "
    "translate negotiate postpone expand examine launch rebuild simplify coordinate harvest".split())

ADVERBS = Table(
    "again still also soon often slowly quietly openly early later twice together carefully partly "
    "mostly rarely suddenly finally nearly formally eventually reluctantly jointly steadily".split())

SAYING = Table("said added explained noted argued warned told recalled insisted admitted".split(), 1.0)

# What follows a noun as if it were one idea; phrases repeat in real archives, too.
PHRASES = Table((
    "in the first half of the year", "on both sides of the border", "at the end of the season",
    "as a matter of principle", "for the first time in years", "in the long term",
    "under the terms of the agreement", "by a narrow margin", "without further delay",
    "in spite of the weather", "with the help of volunteers", "at short notice",
    "according to people familiar with the matter", "in line with earlier promises",
    "on the sidelines of the meeting", "as part of a wider programme", "in equal parts",
    "to the surprise of many", "after weeks of talks", "behind closed doors",
), 4.0)

_SYLLABLES = (
    "al an ar be bo ca ce da de di do el en er fa fe ga go ha il in ka ke la le li lo ma me mi mo "
    "na ne no ol or pa pe ra re ri ro sa se si so ta te ti to un ur va ve vi wa").split()
_ENDINGS = "ment tion ness ing er al ic ist ard age ure ette on ix ive ance".split()


def _rare(count):
    draw = Draw("rare words")
    found = {}
    while len(found) < count:
        stem = "".join(draw.one(_SYLLABLES) for _ in range(draw.whole(2, 4)))
        found[stem + draw.one(_ENDINGS)] = None
    return found


# The tail that makes the vocabulary of an archive grow with it.
RARE = Table(_rare(60_000), 40.0)
RARE_SHARE = 0.12
