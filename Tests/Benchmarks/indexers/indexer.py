"""What every indexer can do, and what it keeps where."""

import os
import shutil


class Indexer:
    """An index of one library in a folder of the indexer's own."""

    name = ""
    # The largest library for which the wait is bearable.
    most_articles = 10**9

    def is_here(self):
        raise NotImplementedError

    def folder(self, workspace):
        return os.path.join(workspace.folder, f"index-{self.name}")

    def forget(self, workspace):
        """Throws the index away: the next run is a cold one."""
        shutil.rmtree(self.folder(workspace), ignore_errors=True)

    def is_built(self, workspace):
        return os.path.isdir(self.folder(workspace))

    def size(self, workspace):
        return size_below(self.folder(workspace))

    def build(self, workspace):
        """Indexes everything, or what changed since; an `Outcome`."""
        raise NotImplementedError

    def query(self, workspace, phrase, most):
        """Asks for a phrase, ranked, with an excerpt of each hit; an `Outcome`, a line a hit."""
        raise NotImplementedError


def size_below(folder):
    """The bytes of the files below a folder, as long as they are."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            total += os.lstat(os.path.join(parent, name)).st_size
    return total
