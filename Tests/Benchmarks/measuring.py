"""What is measured in one run of a program, and the figures of all runs."""

import os
import shutil
import statistics
import tempfile
from collections import defaultdict

from samples import LINK, MARKER
from terminal import NoAnswer, Terminal

PAGES = {"5 kB": 2, "1 MB": 10}
LINES = 10
IDLE_SECONDS = 2.0


class Figures:
    """Every figure that was measured, by program, window, sample and quantity."""

    def __init__(self):
        self.values = defaultdict(list)
        self.failures = []

    def add(self, program, window, sample, quantity, value):
        if value is not None:
            self.values[program, window, sample, quantity].append(value)

    def median(self, *key):
        values = self.values.get(key)
        return statistics.median(values) if values else None

    def most(self, *key):
        values = self.values.get(key)
        return max(values) if values else None


class Bench:
    """Runs programs in windows and takes their figures."""

    def __init__(self, figures, samples, corpus):
        self.figures = figures
        self.samples = samples
        self.corpus = corpus

    def round(self, programs, windows, is_first):
        """One run of each program on each sample; the programs take turns."""
        for window in windows:
            for sample, path in (("5 kB", self.samples.article), ("1 MB", self.samples.long)):
                for program in programs:
                    self._attempt(program, window, sample, self._pages, path, is_first)
            for program in programs:
                if program.name == "lectern":
                    self._attempt(program, window, "corpus", self._corpus)
                elif program.link:
                    self._attempt(program, window, "linked", self._linked)

    def _attempt(self, program, window, sample, body, *arguments):
        def add(quantity, value):
            self.figures.add(program.name, window, sample, quantity, value)

        try:
            body(program, window, add, *arguments)
        except NoAnswer as failure:
            self.figures.failures.append(f"{program.name}, {window}, {sample}: {failure}")

    def _pages(self, program, window, add, path, is_first):
        with Session(program, window, [path]) as terminal:
            start = terminal.first_screen(MARKER)
            add("start", start.seconds)
            add("start bytes", start.size)
            add("processor", terminal.processor_time())
            for _ in range(PAGES["1 MB" if path == self.samples.long else "5 kB"]):
                answer = terminal.press(program.page)
                add("page", answer.seconds)
                add("page bytes", answer.size)
            if path == self.samples.long:
                for _ in range(LINES):
                    answer = terminal.press(program.line)
                    add("line", answer.seconds)
                    add("line bytes", answer.size)
            if is_first:
                add("idle bytes", len(terminal.bytes_within(IDLE_SECONDS)))
            add("memory", terminal.peak_memory())

    def _linked(self, program, window, add):
        with Session(program, window, [self.samples.linked]) as terminal:
            terminal.first_screen(LINK)
            self._jump(program, terminal, add)

    def _corpus(self, program, window, add):
        names = sorted(name for name in os.listdir(self.corpus) if name.endswith(".md"))
        with Session(program, window, [self.corpus]) as terminal:
            add("start", terminal.first_screen("corpus").seconds)
            add("processor", terminal.processor_time())
            add("memory", terminal.peak_memory())
        article = os.path.join(self.corpus, names[0])
        gazetteer = os.path.join(self.corpus, "entities.toml")
        with Session(program, window, [article, "--gazetteer", gazetteer]) as terminal:
            add("start of an article", terminal.first_screen("").seconds)
            add("processor of an article", terminal.processor_time())
            self._jump(program, terminal, add)

    @staticmethod
    def _jump(program, terminal, add):
        to_link, follow, back = program.link
        add("next link", terminal.press(to_link).seconds)
        add("follow", terminal.press(follow).seconds)
        add("back", terminal.press(back).seconds)

    def writes_per_page(self, program, window):
        """Calls of write to the terminal for one page turn; none where strace is not installed."""
        if not shutil.which("strace"):
            return
        with tempfile.NamedTemporaryFile("r", prefix="lectern-bench-") as log:
            tracer = ("strace", "-f", "-q", "-y", "-e", "trace=write,writev", "-o", log.name)
            with Session(program, window, [self.samples.long], tracer) as terminal:
                try:
                    terminal.first_screen(MARKER)
                    log.read()
                    terminal.press(program.page)
                except NoAnswer as failure:
                    self.figures.failures.append(f"{program.name}, traced: {failure}")
                    return
                calls = [line for line in log.read().splitlines() if "</dev/" in line]
            self.figures.add(program.name, window, "1 MB", "writes", len(calls))


class Session:
    """A program in a terminal with a new, empty home, which is left in the end."""

    def __init__(self, program, window, arguments, tracer=()):
        self.program = program
        rows, columns = (int(part) for part in reversed(window.split("x")))
        self.home = tempfile.mkdtemp(prefix="lectern-bench-")
        command = [*tracer, *program.command, *arguments]
        self.terminal = Terminal(command, rows, columns, self.home)

    def __enter__(self):
        return self.terminal

    def __exit__(self, *_):
        self.terminal.quit(self.program.quit)
        shutil.rmtree(self.home, ignore_errors=True)
