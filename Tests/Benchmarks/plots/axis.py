"""A logarithmic axis: where a value stands, and which values are written beside it."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class LogAxis:
    """An axis from one value to a larger one; places run from 0 to 1."""

    least: float
    most: float

    @classmethod
    def around(cls, values):
        """An axis that holds every value, from one power of ten to another."""
        low = math.floor(math.log10(min(values)) + 1e-9)
        high = math.ceil(math.log10(max(values)) - 1e-9)
        return cls(10.0 ** low, 10.0 ** max(high, low + 1))

    def place(self, value):
        """Where a value stands; values outside stand at an end."""
        share = math.log(value / self.least) / math.log(self.most / self.least)
        return min(1.0, max(0.0, share))

    def ticks(self):
        """Every power of ten."""
        first, last = round(math.log10(self.least)), round(math.log10(self.most))
        return [10.0 ** exponent for exponent in range(first, last + 1)]

    def minor_ticks(self):
        """Two to nine times every power of ten."""
        return [tick * factor for tick in self.ticks()[:-1] for factor in range(2, 10)]
