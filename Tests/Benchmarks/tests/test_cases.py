"""What the cases rely on: the table of measures, processes, and terminals."""

import os
import sys
import tempfile
import unittest

import cases
import indexers
import processes
import programs
from cases.querying import GREPS, number_of
from cases.workspace import Workspace, replace
from indexers.indexer import size_below
from libraries import library
from terminal import NoAnswer, Terminal


class MeasureTests(unittest.TestCase):
    def test_every_measure_has_its_own_name(self):
        ids = [measure.id for measure in cases.MEASURES]
        self.assertEqual(len(ids), len(set(ids)))

    def test_every_bar_is_held_against_a_peer_that_is_run(self):
        peers = {peer.name for peer in programs.PEERS} | {make.name for make in indexers.PEERS}
        peers |= set(GREPS) | {"find", "text", cases.large.SMALL}
        for measure in cases.MEASURES:
            for _, _, bar in measure.bars:
                if hasattr(bar, "peer"):
                    self.assertIn(bar.peer, peers, measure.id)


class ProcessTests(unittest.TestCase):
    def python(self, code, **options):
        return processes.run([sys.executable, "-c", code], **options)

    def test_output_code_and_time_are_told(self):
        outcome = self.python(
            "import sys, time; print('first', flush=True); time.sleep(0.2); print('last'); sys.exit(3)",
            codes=(3,))
        self.assertEqual((outcome.output, outcome.code), (b"first\nlast\n", 3))
        self.assertGreater(outcome.seconds - outcome.first, 0.15)
        self.assertGreater(outcome.peak_memory, 1_000_000)

    def test_a_failure_is_an_error_with_what_was_said(self):
        with self.assertRaisesRegex(processes.Failed, "ended with 1: no such thing"):
            self.python("import sys; sys.exit('no such thing')")

    def test_what_takes_too_long_is_ended(self):
        with self.assertRaisesRegex(processes.Failed, "too long"):
            self.python("import time; time.sleep(60)", patience=0.2)

    def test_a_program_that_is_not_there_is_an_error(self):
        with self.assertRaisesRegex(processes.Failed, "No such file"):
            processes.run(["/nonexistent/program"])


class TerminalTests(unittest.TestCase):
    SCRIPT = (
        "import signal, sys, os\n"
        "def show(*_): print(*os.get_terminal_size(), flush=True)\n"
        "signal.signal(signal.SIGWINCH, show)\n"
        "show()\n"
        "for line in sys.stdin: print('got', line.strip(), flush=True)\n")

    def test_the_size_the_keys_and_a_new_size_reach_the_program(self):
        with tempfile.TemporaryDirectory() as home:
            terminal = Terminal([sys.executable, "-c", self.SCRIPT], 24, 80, home)
            try:
                self.assertIn(b"80 24", terminal.first_screen("80 24").data)
                self.assertIn(b"got hello", terminal.press("hello\n", "got hello").data)
                self.assertIn(b"100 40", terminal.resize(40, 100).data)
                self.assertGreater(terminal.resident_memory(), 1_000_000)
            finally:
                terminal.kill()

    def test_a_word_is_waited_for_and_what_follows_is_not(self):
        code = "import time\nprint('early', flush=True)\ntime.sleep(0.3)\nprint('late')"
        with tempfile.TemporaryDirectory() as home:
            terminal = Terminal([sys.executable, "-c", code], 24, 80, home)
            try:
                early = terminal.seconds_until("early")
                self.assertGreater(terminal.seconds_until("late"), early + 0.25)
                with self.assertRaises(NoAnswer):
                    terminal.seconds_until("never")
            finally:
                terminal.kill()

    def test_what_is_added_to_a_screen_is_part_of_the_answer_and_not_of_the_start(self):
        code = "import time\nprint('text', flush=True)\ntime.sleep(0.03)\nprint('links')"
        with tempfile.TemporaryDirectory() as home:
            terminal = Terminal([sys.executable, "-c", code], 24, 80, home)
            try:
                start = terminal.first_screen("text")
                self.assertIn(b"links", start.data)
                self.assertGreater(start.seconds, start.shown + 0.02)
            finally:
                terminal.kill()

    def test_a_screen_without_the_text_is_no_start(self):
        with tempfile.TemporaryDirectory() as home:
            terminal = Terminal(["echo", "something else"], 24, 80, home)
            try:
                with self.assertRaises(NoAnswer):
                    terminal.first_screen("Lanternwise")
            finally:
                terminal.kill()


class WorkspaceTests(unittest.TestCase):
    def test_a_changed_copy_leaves_the_cached_library_as_it_is(self):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "source")
            made = library.generate(source, 10, jobs=1)
            workspace = Workspace(source, made, os.path.join(folder, "copy"), "lectern")
            paths = workspace.paths()
            self.assertEqual(len(paths), 10)
            path = paths[0]
            original = os.path.join(source, os.path.relpath(path, workspace.library))
            with open(original, encoding="utf-8") as file:
                before = file.read()
            replace(path, "changed")
            with open(original, encoding="utf-8") as file:
                self.assertEqual(file.read(), before)
            self.assertLess(size_below(workspace.library), size_below(source))

    def test_the_number_of_an_article_is_read_from_its_name(self):
        self.assertEqual(number_of("2019/03/000042-a-title.txt"), 42)
        self.assertEqual(number_of(""), -1)
