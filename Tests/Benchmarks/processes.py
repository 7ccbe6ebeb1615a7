"""A program that prints and ends: how long it took, from exec to the first byte and to the last."""

import os
import select
import signal
import tempfile
import time
from dataclasses import dataclass

PATIENCE = 600.0


@dataclass(frozen=True)
class Outcome:
    """What a run took, in seconds and bytes, and what it printed."""

    seconds: float
    # Until the first byte of output; as long as the run where there is none.
    first: float
    processor: float
    peak_memory: int
    output: bytes
    error: str
    code: int


class Failed(Exception):
    """The program could not be run, took too long, or said that it failed."""


def run(command, environment=None, patience=PATIENCE, codes=(0,)):
    """Runs a command with nothing on its input and everything that it prints read at once."""
    with tempfile.TemporaryFile() as errors:
        reading, writing = os.pipe()
        null = os.open(os.devnull, os.O_RDONLY)
        actions = [
            (os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, writing, 1),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2), (os.POSIX_SPAWN_CLOSE, reading)]
        began = time.monotonic()
        try:
            pid = os.posix_spawnp(
                command[0], command, environment or dict(os.environ), file_actions=actions)
        except OSError as problem:
            os.close(reading)
            raise Failed(f"{command[0]}: {problem.strerror}") from problem
        finally:
            os.close(writing)
            os.close(null)
        chunks, first = [], None
        try:
            while chunk := _chunk(reading, began + patience, command):
                first = first or time.monotonic()
                chunks.append(chunk)
        except Failed:
            os.kill(pid, signal.SIGKILL)
            raise
        finally:
            os.close(reading)
            _, status, usage = os.wait4(pid, 0)
            ended = time.monotonic()
        errors.seek(0)
        outcome = Outcome(
            ended - began, (first or ended) - began, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss * 1024, b"".join(chunks), errors.read().decode(errors="replace"),
            os.waitstatus_to_exitcode(status))
    if outcome.code not in codes:
        raise Failed(f"{os.path.basename(command[0])} ended with {outcome.code}: "
                     f"{outcome.error.strip()[-300:]}")
    return outcome


def _chunk(file, deadline, command):
    left = deadline - time.monotonic()
    if left <= 0 or not select.select([file], [], [], left)[0]:
        raise Failed(f"{os.path.basename(command[0])} took too long")
    return os.read(file, 1 << 16)
