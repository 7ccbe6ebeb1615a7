"""Every value that was measured, by measure, size and program."""

import statistics
from collections import defaultdict


class Figures:
    """The values of one run. Seconds, bytes and counts; never milliseconds or megabytes."""

    def __init__(self):
        self.values = defaultdict(list)
        # Why something was not measured, in sentences.
        self.failures = []
        self.absent = []

    def add(self, measure, size, program, value):
        if value is not None:
            self.values[measure, size, program].append(value)

    def fail(self, sentence):
        if sentence not in self.failures:
            self.failures.append(sentence)

    def lacks(self, sentence):
        if sentence not in self.absent:
            self.absent.append(sentence)

    def median(self, measure, size, program):
        values = self.values.get((measure, size, program))
        return statistics.median(values) if values else None

    def most(self, measure, size, program):
        values = self.values.get((measure, size, program))
        return max(values) if values else None

    def ratio(self, measure, size, program, peer):
        """How many times the peer's median a program's is."""
        own = self.median(measure, size, program)
        other = self.median(measure, size, peer)
        return own / other if own is not None and other else None

    def sizes(self, measure):
        return sorted({size for name, size, _ in self.values if name == measure})

    def programs(self, measure, size=None):
        """The programs of a measure, in the order in which they were first measured."""
        found = {}
        for name, at, program in self.values:
            if name == measure and size in (None, at):
                found[program] = None
        return list(found)

    def measures(self):
        return list(dict.fromkeys(name for name, _, _ in self.values))
