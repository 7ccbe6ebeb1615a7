"""Draws from a seeded source, quickly enough for hundreds of megabytes."""

import itertools
import random

# Draws of one table that are made at once: a call costs more than a draw.
BATCH = 48


class Table:
    """Words of which each is as frequent as its rank says (Zipf), flattened by an offset."""

    def __init__(self, words, flatness=30.0):
        self.words = tuple(words)
        self.cumulative = tuple(
            itertools.accumulate(1 / (rank + flatness) for rank in range(len(self.words))))

    def __len__(self):
        return len(self.words)


class Draw:
    """The draws of one article, passage or cast: a source of its own."""

    def __init__(self, *seed):
        # A text as the seed is hashed by the library in a way that does not change between runs.
        self._source = random.Random(":".join(map(str, seed)))
        self._waiting = {}
        self.random = self._source.random

    def of(self, table):
        """The next word of a weighted table."""
        waiting = self._waiting.get(id(table))
        if not waiting:
            waiting = self._source.choices(table.words, cum_weights=table.cumulative, k=BATCH)
            self._waiting[id(table)] = waiting
        return waiting.pop()

    def one(self, sequence):
        """One of a sequence, each as often."""
        return sequence[int(self.random() * len(sequence))]

    def whole(self, least, most):
        """A whole number, both ends included."""
        return least + int(self.random() * (most - least + 1))

    def shuffled(self, sequence):
        return self._source.sample(sequence, len(sequence))

    def chance(self, share):
        return self.random() < share

    def size(self, median, spread):
        """A size as articles have them: many of the median, few long ones."""
        return median * self._source.lognormvariate(0, spread)

    def several(self, table, count):
        """Different words of a weighted table, fewer where it has not so many."""
        found = {}
        for _ in range(4 * count):
            found[self.of(table)] = None
            if len(found) == min(count, len(table)):
                break
        return list(found)
