"""Tantivy through its Python package, in a process of its own; optional."""

import importlib.util
import os
import sys

import processes

from .indexer import Indexer

SCRIPT = os.path.join(os.path.dirname(__file__), "tantivy_process.py")


class Tantivy(Indexer):
    """One writer with one thread, as the other indexers have one."""

    name = "tantivy"

    def is_here(self):
        # A package of this name that is not this file.
        return importlib.util.find_spec("tantivy") is not None

    def build(self, workspace):
        self.forget(workspace)
        os.makedirs(self.folder(workspace))
        return self._run(workspace, "build", workspace.library)

    def query(self, workspace, phrase, most):
        return self._run(workspace, "query", phrase, str(most or 1_000_000))

    def _run(self, workspace, *arguments):
        environment = dict(workspace.environment(), PYTHONPATH=os.pathsep.join(sys.path))
        return processes.run(
            [sys.executable, SCRIPT, self.folder(workspace), *arguments], environment)
