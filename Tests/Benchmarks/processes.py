"""A program that prints and ends: how long it took, from exec to the first byte and to the last."""

import os
import select
import signal
import tempfile
import time
from dataclasses import dataclass

PATIENCE = 600.0
# Seconds between two looks at the memory.
SAMPLE = 0.05


@dataclass(frozen=True)
class Outcome:
    """What a run took, in seconds and bytes, and what it printed."""

    seconds: float
    # Until the first byte of output; as long as the run where there is none.
    first: float
    processor: float
    # The most resident memory at the last look; None of a run that was over before it.
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
        chunks, first, peak = [], None, None
        try:
            while True:
                chunk = _chunk(reading, began + patience, command)
                if chunk == b"":
                    break
                if chunk is None:
                    # The kernel's figure after the end begins with what this process takes.
                    peak = _peak_memory(pid) or peak
                else:
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
            peak, b"".join(chunks), errors.read().decode(errors="replace"),
            os.waitstatus_to_exitcode(status))
    if outcome.code not in codes:
        raise Failed(f"{os.path.basename(command[0])} ended with {outcome.code}: "
                     f"{outcome.error.strip()[-300:]}")
    return outcome


def _chunk(file, deadline, command):
    """What was printed, nothing at its end, None when it is time to look at the memory."""
    if time.monotonic() >= deadline:
        raise Failed(f"{os.path.basename(command[0])} took too long")
    if not select.select([file], [], [], min(SAMPLE, max(0, deadline - time.monotonic())))[0]:
        return None
    return os.read(file, 1 << 16)


def _peak_memory(pid):
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None
