"""A library to measure in: hard links to the cached one, with a home that keeps what is warm."""

import json
import os
import re
import shutil

import processes

MARKER = re.compile(r"\b[a-z]{5,}\b")


class Workspace:
    """The files of a library and what programs keep about it."""

    def __init__(self, source, facts, folder, lectern):
        self.facts = facts
        self.folder = folder
        self.lectern = lectern
        self.library = os.path.join(folder, "library")
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home)
        shutil.copytree(source, self.library, copy_function=_linked)
        os.remove(os.path.join(self.library, ".generated.json"))
        self._opened = None

    def environment(self, home=None):
        """Nothing of the tester's own; every place of Lectern's lies below the home."""
        return {
            "HOME": home or self.home, "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "dumb"}

    def paths(self):
        """Every article, sorted by its path."""
        found = []
        for parent, _, names in os.walk(self.library):
            found += [
                os.path.join(parent, name) for name in names if name.endswith((".txt", ".md"))]
        return sorted(found)

    def text_bytes(self):
        return self.facts.bytes

    def opened(self):
        """Opens the first article of the list by keys, so that Lectern returns to it.

        The same text as a plain file, for the peers, and a word that is on its first screen.
        """
        if not self._opened:
            script = os.path.join(self.folder, "keys")
            with open(script, "w", encoding="utf-8") as file:
                file.write("keys <enter>\nkeys gg\nkeys Q\n")
            command = [self.lectern, self.library, "--script", script, "--size", "40x120"]
            processes.run(command, self.environment(), codes=(0, 1))
            path = os.path.join(self.library, self._session()["open"])
            with open(path, encoding="utf-8") as file:
                text = file.read()
            copy = os.path.join(self.folder, "opened.txt")
            with open(copy, "w", encoding="utf-8") as file:
                file.write(text)
            body = text.split("\n---\n", 1)[-1]
            self._opened = (copy, _word(body))
        return self._opened

    def _session(self):
        folder = os.path.join(self.home, ".local", "state", "lectern", "sessions")
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                session = json.load(file)
            if "open" in session:
                return session
        raise processes.Failed("lectern kept no place in the library")


def _linked(source, target):
    """A hard link: the file of the cache is never written, only replaced by name."""
    os.link(source, target)
    return target


def _word(text):
    """A plain word near the top: no name is coloured within it, no window's edge cuts it."""
    for line in text.splitlines()[:8]:
        words = MARKER.findall(line[:100])
        if words:
            return max(words, key=len)
    return ""


def replace(path, text):
    """Puts another file in the place of one, as editors do; the cached one stays as it is."""
    part = path + ".part"
    with open(part, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(part, path)
