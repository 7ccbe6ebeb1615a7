"""One run of the benchmarks: its options, its working folder, and programs taking turns."""

import itertools
import os
import shutil
import sys
import time

import indexers
import processes
import programs
from libraries import library
from samples import Samples
from terminal import NoAnswer, Terminal

from .workspace import Workspace

WINDOW = (40, 120)
# A program that has taken so many seconds for one figure is not asked again.
BUDGET = 20.0


class Run:
    """What every case needs."""

    def __init__(self, binary, figures, options, folder):
        self.lectern = programs.own(binary)
        self.figures = figures
        self.sizes = sorted(options.sizes)
        self.megabytes = sorted(options.megabytes)
        self.repeats = options.repeats
        self.seed = options.seed
        self.folder = folder
        self.readers, absent = programs.installed()
        for name in absent:
            figures.lacks(f"{name} is not installed")
        self._numbers = itertools.count(1)
        self._workspaces = {}
        self._samples = None
        self._subcommands = None

    @property
    def samples(self):
        """Files of 5 kB and 1 MB, and linked pages."""
        if not self._samples:
            self._samples = Samples(self.new_folder("samples"))
        return self._samples

    def all_readers(self, *names):
        """Lectern and the readers of these names that are installed; of no names, all of them."""
        return [self.lectern] + [one for one in self.readers if not names or one.name in names]

    def workspace(self, articles):
        """A copy of the generated library that may be changed, with homes and indexes beside it."""
        if articles not in self._workspaces:
            self.say(f"library of {articles:,} articles")
            source, facts = library.cached(articles, self.seed)
            self._workspaces[articles] = Workspace(
                source, facts, os.path.join(self.folder, str(articles)), self.lectern.command[0])
        return self._workspaces[articles]

    def warm(self, articles):
        """The same, with Lectern's index as it is after a first visit."""
        workspace = self.workspace(articles)
        own = indexers.Lectern(self.lectern.command[0])
        if self.has_index():
            self.say(f"index of {articles:,} articles")
            own.complete(workspace)
        return workspace

    def has_index(self):
        """Whether the binary can bring an index up to date; older ones cannot."""
        if self._subcommands is None:
            help = processes.run([self.lectern.command[0], "--help"]).output.decode()
            self._subcommands = {line.split()[0] for line in help.splitlines() if line.strip()}
            if "index" not in self._subcommands:
                self.figures.lacks("this lectern has no index command")
        return "index" in self._subcommands

    def session(self, program, arguments, home=None, window=WINDOW, **options):
        return Session(program, arguments, home or self.new_folder("home"), window, options)

    def new_folder(self, name):
        path = os.path.join(self.folder, f"{name}-{next(self._numbers)}")
        os.makedirs(path)
        return path

    def rounds(self, what, attempts, repeats=None):
        """Every attempt once a round, one after the other, so that all meet the same machine.

        An attempt that fails is named and not made again, nor is one that takes very long.
        """
        left = dict(attempts)
        spent = dict.fromkeys(left, 0.0)
        for _ in range(repeats or self.repeats):
            for name, attempt in list(left.items()):
                self.say(f"{what}: {name}")
                began = time.monotonic()
                try:
                    attempt()
                except (NoAnswer, processes.Failed, OSError) as problem:
                    self.figures.fail(f"{name}, {what}: {problem}")
                    del left[name]
                    continue
                spent[name] += time.monotonic() - began
                if spent[name] > BUDGET:
                    del left[name]

    def say(self, text):
        """One line of progress, where somebody looks."""
        if sys.stderr.isatty():
            columns = shutil.get_terminal_size().columns
            print(f"\r\x1b[K{text[:columns - 1]}", end="", file=sys.stderr, flush=True)

    def done(self):
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


class Session:
    """A program in a terminal, which is left in the end."""

    def __init__(self, program, arguments, home, window, options):
        self.program = program
        rows, columns = window
        tracer = options.pop("tracer", ())
        self.terminal = Terminal(
            [*tracer, *program.command, *arguments], rows, columns, home, **options)

    def __enter__(self):
        return self.terminal

    def __exit__(self, *_):
        self.terminal.quit(self.program.quit)
