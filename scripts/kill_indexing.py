#!/usr/bin/env python3
"""Kills `lectern index` at random times, and asks whether the index still says what the files say.

    kill_indexing.py [--rounds N] [--articles N] [--seed S] [--minutes M] PROGRAM

Every second round begins with no index, the others with several hundred articles that were written
anew, touched, renamed, moved into new folders or removed. The program is killed at a random time of
what such a run takes. Then ten searches, the list and the counts of every entity are asked of what
is left, and of a fresh index of the same files: every answer must be the same to the byte.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

GENERATOR = pathlib.Path(__file__).parent.parent / "Tests/Benchmarks/generate.py"
WORDS = ["orchard", "harbour", "council", "report", "water", "grain", "million", "said", "zebrafinch", "quick*"]


class Trial:
    """A library, an index that is hurt, and the program."""

    def __init__(self, program, folder, articles, seed):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = folder
        self.library = folder / "library"
        self.random = random.Random(seed)
        subprocess.run(
            [sys.executable, GENERATOR, "--articles", str(articles), "--seed", str(seed), self.library],
            check=True, stdout=subprocess.DEVNULL)

    def command(self, cache, *arguments):
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        environment = {"HOME": str(home), "XDG_CACHE_HOME": str(self.folder / cache), "PATH": os.environ["PATH"]}
        return [self.program, *arguments], environment

    def ask(self, cache, *arguments):
        command, environment = self.command(cache, *arguments)
        done = subprocess.run(command, env=environment, capture_output=True)
        # A search that finds nothing says so with 1.
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(arguments)} failed: {done.stderr.decode()}")
        return done.stdout

    def answers(self, cache):
        """What the program says of the library, by question."""
        library = str(self.library)
        asked = {f"search {word}": ("search", word, "--library", library, "--json") for word in WORDS}
        asked["list"] = ("list", library, "--json")
        asked["entities"] = ("entities", library, "--json")
        return {name: self.ask(cache, *arguments) for name, arguments in asked.items()}

    def files(self):
        return sorted(p for p in self.library.rglob("*") if p.suffix in (".md", ".txt") and p.is_file())

    def change(self):
        """Changes about half of the articles; answers how many."""
        files = self.files()
        chosen = self.random.sample(files, len(files) // 2)
        for file in chosen:
            kind = self.random.random()
            if kind < 0.70:
                with file.open("a") as article:
                    article.write(f"\n\nA zebrafinch was quick {self.random.randrange(10**6)} times.\n")
            elif kind < 0.80:
                os.utime(file)
            elif kind < 0.88:
                file.rename(file.with_name(f"moved-{self.random.randrange(10**9)}{file.suffix}"))
            elif kind < 0.96:
                below = self.library / f"folder-{self.random.randrange(20)}"
                below.mkdir(exist_ok=True)
                (below / f"copy-{self.random.randrange(10**9)}{file.suffix}").write_bytes(file.read_bytes())
            else:
                file.unlink()
        return len(chosen)

    def index(self, cache, seconds=None):
        """Brings an index up to date; answers whether it was killed, and the time."""
        command, environment = self.command(cache, "index", str(self.library), "--json")
        begun = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL, time.monotonic() - begun

    def committed(self):
        """The last row that a copy of the index holds, and whether SQLite finds it whole.

        Every article that is written gets a higher row, so that a commit is seen.
        """
        found = sorted((self.folder / "hurt").rglob("index.sqlite"))
        if not found:
            return 0, True
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(found[0].parent, copy)
        database = sqlite3.connect(copy / "index.sqlite")
        try:
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchone():
                return 0, True
            last = database.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0]
            return last, database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        finally:
            database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, help="no round begins after so many")
    parser.add_argument("program")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(options.program, pathlib.Path(folder), options.articles, options.seed)
        whole = trial.index("hurt")[1]
        killed = torn = partial = wrong = 0
        turns = 0
        for turn in range(options.rounds):
            if turn % 2 == 0:
                shutil.rmtree(trial.folder / "hurt", ignore_errors=True)
            before = trial.committed()[0]
            trial.change()
            was_killed, seconds = trial.index("hurt", trial.random.uniform(0, whole))
            last, is_sound = trial.committed()
            killed += was_killed
            torn += not is_sound
            partial += was_killed and last > before
            shutil.rmtree(trial.folder / "fresh", ignore_errors=True)
            with concurrent.futures.ThreadPoolExecutor() as pool:
                hurt, fresh = pool.map(trial.answers, ["hurt", "fresh"])
            for question, answer in fresh.items():
                if hurt[question] != answer:
                    wrong += 1
                    print(f"round {turn + 1}: {question} differs after a kill at {seconds:.3f} s", flush=True)
            turns += 1
            if options.minutes and time.monotonic() - begun > options.minutes * 60:
                break
        print(
            f"{turns} rounds of {len(trial.files())} articles: {killed} killed, {partial} of them after"
            f" a commit, {torn} indexes torn, {wrong} wrong answers of {turns * (len(WORDS) + 2)}")
        sys.exit(1 if wrong or torn else 0)


if __name__ == "__main__":
    main()
