"""Lectern's index, in a home of its own or the one that stays warm."""

import os

import processes
from programs import LECTERN

from .indexer import Indexer


class Lectern(Indexer):
    """`lectern index` and `lectern search`: import, linking and full text."""

    name = LECTERN

    def __init__(self, binary):
        self.binary = binary
        self._notes = None

    def is_here(self):
        return os.path.exists(self.binary)

    def folder(self, workspace):
        return os.path.join(workspace.home, ".cache")

    def build(self, workspace):
        # What articles say is noted behind an import, by no other indexer.
        leaving = ["--no-statements"] if self.notes_statements() else []
        return self._index(workspace, *leaving)

    def complete(self, workspace):
        """Indexes everything and notes what articles say, so that nothing is left for a reader."""
        return self._index(workspace)

    def notes_statements(self):
        """Whether the binary notes what articles say; older ones do not."""
        if self._notes is None:
            help = processes.run([self.binary, "index", "--help"]).output
            self._notes = b"--no-statements" in help
        return self._notes

    def _index(self, workspace, *options):
        return processes.run(
            [self.binary, "index", workspace.library, "--json", *options],
            workspace.environment())

    def query(self, workspace, phrase, most):
        return processes.run(
            [self.binary, "search", f'"{phrase}"', "--library", workspace.library, "--json",
             *(("--limit", str(most)) if most else ())],
            workspace.environment(), codes=(0, 1))
