"""The shell of SQLite with FTS5: the text is read from the files and not stored."""

import os
import shutil

import processes

from .indexer import Indexer

SCHEMA = """
create table file(id integer primary key, path text not null);
insert into file(path)
  select name from fsdir({library})
  where mode & 61440 = 32768 and (name like '%.txt' or name like '%.md') order by name;
create virtual table words using fts5(body, content='');
insert into words(rowid, body) select id, cast(readfile(path) as text) from file;
"""
# The excerpts come from the files of the best alone.
QUERY = """
select path, substr(body, max(1, instr(lower(body), {phrase}) - 60), 160) from (
  select path, cast(readfile(path) as text) as body
  from words join file on file.id = words.rowid
  where words match '"' || {phrase} || '"' order by rank limit {most});
"""


class SQLite(Indexer):
    """`sqlite3`, filling an FTS5 table from the same files."""

    name = "sqlite3"

    def is_here(self):
        return shutil.which("sqlite3") is not None

    def build(self, workspace):
        self.forget(workspace)
        os.makedirs(self.folder(workspace))
        return processes.run(
            ["sqlite3", self._file(workspace), SCHEMA.format(library=quoted(workspace.library))],
            workspace.environment())

    def query(self, workspace, phrase, most):
        text = QUERY.format(phrase=quoted(phrase), most=most or -1)
        return processes.run(
            ["sqlite3", "-readonly", self._file(workspace), text], workspace.environment())

    def _file(self, workspace):
        return os.path.join(self.folder(workspace), "index.sqlite")


def quoted(text):
    return "'" + text.replace("'", "''") + "'"
