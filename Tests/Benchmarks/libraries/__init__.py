"""Libraries to measure with: articles, names and a gazetteer, drawn by a seeded generator.

Every article depends on the seed, the cast and its own number alone, so that a library can be made
by several processes and two of the same seed are equal to the byte. All words come from our own
tables; every person, place and organisation is invented.
"""
