"""Tests of what the benchmarks compute; what they measure is the machine's."""
