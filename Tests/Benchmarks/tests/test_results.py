"""Medians, bars, the baseline, units and the record of a run."""

import os
import tempfile
import unittest

from results import baseline, record, table, units
from results.figures import Figures
from results.measure import (
    EVERY, AtMost, AtMostAbove, AtMostTimes, AtMostTimesSize, Measure)

START = Measure("start", "start in a library of", bars=(
    (100, 100, AtMostTimes(3, "less")), (*EVERY, AtMostTimes(1, "vim", is_strict=True)),
    (101, 10**9, AtMostTimesSize(1.3, 100))))
MEMORY = Measure("memory", "resident memory of", "B", bars=((*EVERY, AtMost(25e6)),))
CHANGED = Measure("changed", "one file changed", bars=((*EVERY, AtMostAbove(0.3, "find")),))


def figures(*rows):
    found = Figures()
    for measure, size, program, *values in rows:
        for value in values:
            found.add(measure, size, program, value)
    return found


class FiguresTests(unittest.TestCase):
    def test_the_median_leaves_out_what_is_odd(self):
        found = figures(("start", 100, "lectern", 0.010, 0.009, 5.0))
        self.assertEqual(found.median("start", 100, "lectern"), 0.010)
        self.assertEqual(found.most("start", 100, "lectern"), 5.0)
        self.assertIsNone(found.median("start", 100, "less"))

    def test_what_was_not_measured_is_no_zero(self):
        found = figures(("start", 100, "lectern", None))
        self.assertEqual(found.measures(), [])
        self.assertIsNone(found.ratio("start", 100, "lectern", "less"))


class BarTests(unittest.TestCase):
    def judge(self, measure, size, *rows):
        return [bar.judge(figures(*rows), measure, size) for bar in measure.bars_at(size)]

    def test_a_ratio_at_its_bar_is_met_and_a_strict_one_is_not(self):
        times, strict = self.judge(
            START, 100, ("start", 100, "lectern", 0.009), ("start", 100, "less", 0.003),
            ("start", 100, "vim", 0.009))
        self.assertTrue(times.met)
        self.assertFalse(strict.met)

    def test_a_missed_bar_says_by_how_much(self):
        times, _ = self.judge(
            START, 100, ("start", 100, "lectern", 0.012), ("start", 100, "less", 0.003))
        self.assertFalse(times.met)
        self.assertAlmostEqual(times.excess, 4 / 3)
        self.assertEqual(table.over(times), "33 %")

    def test_growth_is_held_against_the_smaller_size(self):
        rows = [("start", 100, "lectern", 0.010), ("start", 10_000, "lectern", 0.0131)]
        _, growth = self.judge(START, 10_000, *rows)
        self.assertFalse(growth.met)
        self.assertEqual((growth.bar, growth.value), ("≤ 1.3x at 100", "1.31x"))

    def test_what_is_over_the_floor_counts_alone(self):
        for seconds, met in ((0.54, True), (0.56, False)):
            judgement, = self.judge(
                CHANGED, 100_000, ("changed", 100_000, "lectern", seconds),
                ("changed", 100_000, "find", 0.25))
            self.assertEqual(judgement.met, met)

    def test_without_its_peer_a_bar_is_open(self):
        times, _ = self.judge(START, 100, ("start", 100, "lectern", 0.010))
        self.assertIsNone(times.met)

    def test_an_absolute_bar_is_in_the_unit_of_the_measure(self):
        judgement, = self.judge(MEMORY, 100, ("memory", 100, "lectern", 26e6))
        self.assertEqual((judgement.bar, judgement.value, judgement.met), ("≤ 25 MB", "26 MB", False))


class BaselineTests(unittest.TestCase):
    slow = figures(("start", 100, "lectern", 0.020), ("start", 100, "less", 0.010))
    fast = figures(("start", 100, "lectern", 0.003), ("start", 100, "less", 0.001))

    def path(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return os.path.join(folder.name, "baseline.json")

    def test_ratios_are_compared_and_not_times(self):
        path = self.path()
        baseline.save(path, self.slow, {"date": "2026-01-01"})
        change, = baseline.changes(self.fast, baseline.load(path)).values()
        self.assertAlmostEqual(change.factor, 1.5)
        self.assertTrue(change.is_worse)
        self.assertEqual(str(change), "start | 100 | less: 1.50x the baseline")

    def test_the_same_run_changes_nothing(self):
        change, = baseline.changes(self.slow, baseline.ratios(self.slow)).values()
        self.assertEqual((change.factor, change.is_worse, change.is_better), (1, False, False))

    def test_a_run_of_one_case_keeps_the_ratios_of_the_others(self):
        path = self.path()
        baseline.save(path, self.slow, {})
        baseline.save(path, figures(("page", 5_000, "lectern", 3), ("page", 5_000, "less", 2)), {})
        self.assertEqual(
            baseline.load(path), {"start | 100 | less": 2.0, "page | 5000 | less": 1.5})

    def test_a_busy_machine_keeps_what_its_load_does_not_change(self):
        path = self.path()
        rows = figures(
            ("start", 100, "lectern", 0.02), ("start", 100, "less", 0.01),
            ("memory", 100, "lectern", 30e6), ("memory", 100, "less", 10e6))
        steady = [measure for measure in (START, MEMORY) if measure.is_steady]
        baseline.save(path, rows, {}, steady)
        self.assertEqual(baseline.load(path), {"memory | 100 | less": 3.0})
        self.assertTrue(Measure("import-processor", "processor time").is_steady)

    def test_no_baseline_is_none_and_another_version_is_refused(self):
        path = self.path()
        self.assertEqual(baseline.load(path), {})
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"version": 99, "ratios": {}}')
        with self.assertRaises(ValueError):
            baseline.load(path)

    def test_what_one_side_lacks_is_not_compared(self):
        self.assertEqual(baseline.changes(self.slow, {"page | 100 | less": 1.0}), {})


class UnitTests(unittest.TestCase):
    def test_values_have_three_digits_and_a_prefix(self):
        for value, unit, expected in (
                (0.00084, "s", "840 µs"), (0.0031, "s", "3.10 ms"), (0.9999, "s", "1.00 s"),
                (29.7, "s", "29.7 s"), (538, "s", "538 s"), (0, "s", "0 µs"), (3_406, "B", "3.41 kB"),
                (322e6, "B", "322 MB"), (2.1e9, "B", "2.10 GB"), (0, "B", "0 B"), (3, "count", "3"),
                (None, "s", "-")):
            with self.subTest(value=value):
                self.assertEqual(units.shown(value, unit), expected)

    def test_ratios_and_sizes(self):
        self.assertEqual([units.times(ratio) for ratio in (0.073, 1.2, 2.44, 12.3, None)],
                         ["0.07x", "1.20x", "2.4x", "12x", "-"])
        self.assertEqual([units.size(size, "B") for size in (500, 5_000, 1_000_000, 10**9)],
                         ["500 B", "5 kB", "1 MB", "1 GB"])
        self.assertEqual(units.size(100_000, "articles"), "100,000")


class TableTests(unittest.TestCase):
    rows = figures(
        ("start", 100, "lectern", 0.012), ("start", 100, "less", 0.003), ("start", 100, "vim", 0.02),
        ("memory", 100, "lectern", 20e6))

    def test_columns_are_aligned_and_bars_are_judged(self):
        lines = table.table(self.rows, [START, MEMORY], {"start | 100 | less": 3.2})
        body = [line for line in lines if line.startswith("  ")]
        self.assertEqual(len(body), 4)
        less = body[1]
        for text in ("12 ms", "less", "3 ms", "4.0x", "≤ 3x less", "MISSED by 33 %", "1.25x"):
            self.assertIn(text, less)
        column = body[0].index("bar")
        self.assertEqual({line[column] for line in body[1:]}, {"≤", "<"})

    def test_the_summary_names_what_is_missed(self):
        head, missed = table.summary(self.rows, [START, MEMORY])
        self.assertEqual(head, "2 bars met, 1 missed")
        self.assertIn("start in a library of 100 articles: 4.0x, bar ≤ 3x less", missed)

    def test_nothing_measured_is_a_sentence(self):
        self.assertEqual(table.table(Figures(), [START], {}), ["nothing was measured"])


class RecordTests(unittest.TestCase):
    def test_a_record_comes_back_as_it_was(self):
        rows = TableTests.rows
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "new", "run.json")
            record.save(path, rows, [START, MEMORY], {"date": "2026-01-01"}, {"repeats": 7})
            found, document = record.load(path)
        self.assertEqual(found.values, rows.values)
        self.assertEqual(document["measures"]["start"]["unit"], "s")
        self.assertEqual(document["settings"], {"repeats": 7})

    def test_records_are_dated(self):
        path = record.dated("runs", {"date": "2026-11-25T19:05:01+00:00"})
        self.assertEqual(path, os.path.join("runs", "2026-11-25-190501.json"))
