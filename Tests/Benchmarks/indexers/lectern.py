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

    def is_here(self):
        return os.path.exists(self.binary)

    def folder(self, workspace):
        return os.path.join(workspace.home, ".cache")

    def build(self, workspace):
        return processes.run(
            [self.binary, "index", workspace.library, "--json"], workspace.environment())

    def query(self, workspace, phrase, most):
        return processes.run(
            [self.binary, "search", f'"{phrase}"', "--library", workspace.library, "--json",
             *(("--limit", str(most)) if most else ())],
            workspace.environment(), codes=(0, 1))
