"""Phrases that stand in known articles, so that the answer to a query can be checked.

Each stands near the head of a paragraph of its own: no line is broken inside it, no word of it is
emphasised, and a search by lines finds it, too.
"""

# Phrase, and one of how many articles has it.
COMMON = ("the quiet lantern accord", 25)
RARE = ("a heliotrope ferry ledger", 1_000)
_SENTENCE = "Again {} was on the desk, and again nobody had signed it."


def holders(every, articles):
    """The numbers of the articles that have a phrase."""
    return list(range(every // 2, articles, every))


def paragraphs(number):
    """What is sown in the article of a number."""
    for phrase, every in (COMMON, RARE):
        if number % every == every // 2:
            yield _SENTENCE.format(phrase)
