"""Recoll, a desktop search; optional, and slow enough that the largest libraries are left out."""

import os
import shutil

import processes

from .indexer import Indexer


class Recoll(Indexer):
    """`recollindex` and `recollq`."""

    name = "recoll"
    most_articles = 10_000

    def is_here(self):
        return all(map(shutil.which, ("recollindex", "recollq")))

    def build(self, workspace):
        folder = self.folder(workspace)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "recoll.conf"), "w", encoding="utf-8") as file:
            file.write(f"topdirs = {workspace.library}\nloglevel = 1\nidxflushmb = 100\n")
        return processes.run(["recollindex", "-c", folder], workspace.environment())

    def query(self, workspace, phrase, most):
        return processes.run(
            ["recollq", "-c", self.folder(workspace), "-A", "-n", str(most or 0), f'"{phrase}"'],
            workspace.environment())
