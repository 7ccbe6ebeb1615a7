"""Plots: places on the axes, the cells of a terminal, and SVG that is well-formed."""

import unittest
import xml.etree.ElementTree as tree

from plots import svg, text
from plots.axis import LogAxis
from plots.series import Plot, plots
from results.figures import Figures

NAMESPACE = "{http://www.w3.org/2000/svg}"
PLOT = Plot("cold import", "s", "articles", {
    "lectern": [(100, 0.05), (10_000, 2.1), (100_000, 25.0)],
    "sqlite3": [(100, 0.03), (10_000, 3.1), (100_000, 29.7)],
})


class AxisTests(unittest.TestCase):
    def test_powers_of_ten_stand_evenly(self):
        axis = LogAxis.around([120, 95_000])
        self.assertEqual((axis.least, axis.most), (100, 100_000))
        self.assertEqual(axis.ticks(), [100, 1_000, 10_000, 100_000])
        for value, place in ((100, 0), (1_000, 1 / 3), (100_000, 1)):
            self.assertAlmostEqual(axis.place(value), place)

    def test_values_outside_stand_at_an_end(self):
        axis = LogAxis(1, 10)
        self.assertEqual((axis.place(0.1), axis.place(99)), (0, 1))

    def test_one_value_still_has_an_axis(self):
        axis = LogAxis.around([0.01])
        self.assertLess(axis.least, axis.most)


class TextTests(unittest.TestCase):
    def test_no_line_is_wider_than_the_terminal(self):
        for columns in (40, 80, 120):
            with self.subTest(columns=columns):
                lines = text.drawn(PLOT, columns)
                self.assertLessEqual(max(map(len, lines)), columns)

    def test_each_point_has_its_sign_and_what_is_slower_is_higher(self):
        lines = text.drawn(PLOT)
        grid = lines[1:1 + text.HEIGHT]
        rows = {}
        for row, line in enumerate(grid):
            for sign in "●○":
                for column, cell in enumerate(line):
                    if cell == sign:
                        rows.setdefault(sign, {})[column] = row
        self.assertEqual(len(rows["●"]), 3)
        heights = [rows["●"][column] for column in sorted(rows["●"])]
        self.assertEqual(heights, sorted(heights, reverse=True))
        self.assertIn("● lectern 25 s at 100,000", lines[-1])

    def test_the_axes_are_labelled_with_powers_of_ten(self):
        drawn = "\n".join(text.drawn(PLOT))
        for label in ("10 ms ┤", "100 s ┤", "10,000", "100,000"):
            self.assertIn(label, drawn)

    def test_the_whole_of_a_small_plot(self):
        plot = Plot("page turn", "s", "articles", {"lectern": [(10, 0.001), (100, 0.01)]})
        self.assertEqual(text.drawn(plot, columns=40, height=4), [
            "page turn",
            " 10 ms ┤                          · · ●",
            "       │                · · · · ·",
            "       │      · · · · ·",
            "  1 ms ┤● · ·",
            "       └┴─────────────────────────────┴",
            "        10                          100",
            "● lectern 10 ms at 100",
        ])


class SVGTests(unittest.TestCase):
    def test_it_is_well_formed_and_inside_its_frame(self):
        root = tree.fromstring(svg.drawn(PLOT))
        lines = root.findall(f"{NAMESPACE}polyline")
        self.assertEqual(len(lines), 2)
        for line in lines:
            for point in line.get("points").split():
                x, y = map(float, point.split(","))
                self.assertTrue(svg.LEFT <= x <= svg.WIDTH - svg.RIGHT, point)
                self.assertTrue(svg.TOP <= y <= svg.HEIGHT - svg.BOTTOM, point)

    def test_names_are_escaped(self):
        plot = Plot("a < b & c", "s", "articles", {"<less>": [(1, 1), (10, 2)]})
        root = tree.fromstring(svg.drawn(plot))
        self.assertEqual(root.find(f"{NAMESPACE}title").text, "a < b & c")

    def test_labels_do_not_touch(self):
        places = svg._apart([100, 101, 102, svg.HEIGHT - 9, svg.HEIGHT - 9])
        ordered = sorted(places)
        self.assertTrue(all(b - a >= svg.LABEL_GAP for a, b in zip(ordered, ordered[1:])))
        self.assertLessEqual(ordered[-1], svg.HEIGHT)


class SeriesTests(unittest.TestCase):
    def test_measures_of_one_size_are_left_out_and_lectern_comes_first(self):
        figures = Figures()
        for size in (100, 1_000):
            figures.add("start", size, "less", 0.003)
            figures.add("start", size, "lectern", 0.009)
        figures.add("page", 5_000, "lectern", 0.001)
        named = {"unit": "s", "size_unit": "articles"}
        (id, plot), = plots(figures, {"measures": {
            "start": {"title": "start in a library of", **named},
            "page": {"title": "page turn", **named}}})
        self.assertEqual((id, list(plot.lines)), ("start", ["lectern", "less"]))
        self.assertEqual(plot.title, "start")
