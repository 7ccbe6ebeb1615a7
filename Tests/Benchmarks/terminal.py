"""A program in a pseudo-terminal, and when its last byte came."""

import fcntl
import os
import pty
import resource
import select
import signal
import struct
import termios
import time

# No byte for this long means that the answer is complete; the time of the last byte is reported,
# so a generous figure makes a run longer and not a result larger.
SETTLED = 0.06
# A screen is sent in one piece: no byte for this long means that the first one is complete, whatever
# is added to it later.
SCREEN = 0.002
PATIENCE = 20.0


def _window(rows, columns):
    return struct.pack("HHHH", rows, columns, 0, 0)


class Answer:
    """What a program sent: the bytes, the seconds until the last of them and until it was shown.

    It was shown when what was asked for stood on a complete screen.
    """

    def __init__(self, data, seconds, shown=None):
        self.data = data
        self.seconds = seconds
        self.shown = seconds if shown is None else shown

    @property
    def size(self):
        return len(self.data)


class NoAnswer(Exception):
    """The program did not show what it was expected to show."""


class Terminal:
    """One run of one program, from exec to exit."""

    def __init__(self, command, rows, columns, home, patience=PATIENCE, memory=None):
        self._patience = patience
        environment = {
            "HOME": home,
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        moment, sender = os.pipe()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            self._become(command, environment, rows, columns, sender, memory)
        os.close(sender)
        # The child tells when it calls exec: the cost of forking this script is not measured.
        told = os.read(moment, 8)
        os.close(moment)
        self.began = struct.unpack("d", told)[0] if len(told) == 8 else time.monotonic()
        self.status = None

    @staticmethod
    def _become(command, environment, rows, columns, sender, memory):
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, _window(rows, columns))
            if memory:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            os.write(sender, struct.pack("d", time.monotonic()))
            os.execvpe(command[0], command, environment)
        finally:
            os._exit(127)

    def first_screen(self, marker):
        """Waits for the first screen, which must hold a word of the text."""
        answer = self._answer(self.began, marker.encode())
        if marker.encode() not in answer.data:
            raise NoAnswer(f"no {marker!r} in the first screen, but {answer.data[-300:]!r}")
        return answer

    def seconds_until(self, marker):
        """The seconds from exec until a word came, whatever comes after it."""
        data = b""
        limit = time.monotonic() + self._patience
        while select.select([self.master], [], [], max(0, limit - time.monotonic()))[0]:
            chunk = self._read()
            if not chunk:
                break
            data += chunk
            if marker.encode() in data:
                return time.monotonic() - self.began
        raise NoAnswer(f"no {marker!r}, but {data[-300:]!r}")

    def press(self, keys, marker=None):
        """Sends keys and waits until the answer is complete, and holds a word where one is named."""
        sent = time.monotonic()
        os.write(self.master, keys.encode())
        answer = self._answer(sent, marker and marker.encode())
        if marker and marker.encode() not in answer.data:
            raise NoAnswer(f"no {marker!r} after {keys!r}, but {answer.data[-200:]!r}")
        return answer

    def resize(self, rows, columns):
        """Gives the window another size and waits until the answer is complete."""
        sent = time.monotonic()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, _window(rows, columns))
        return self._answer(sent, None)

    def bytes_within(self, seconds):
        """Everything that comes in a time during which no key is pressed."""
        data = b""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                break
            chunk = self._read()
            if not chunk:
                break
            data += chunk
        return data

    def resident_memory(self):
        """The resident memory now, in bytes."""
        return self._memory("VmRSS:")

    def peak_memory(self):
        """The most resident memory so far, in bytes."""
        return self._memory("VmHWM:")

    def _memory(self, field):
        """A field of the process's status; None where the system does not tell."""
        try:
            with open(f"/proc/{self.pid}/status") as status:
                for line in status:
                    if line.startswith(field):
                        return int(line.split()[1]) * 1024
        except OSError:
            pass
        return None

    def processor_time(self):
        """Seconds that the threads which live now have run: no other program disturbs it."""
        total = 0
        try:
            for thread in os.listdir(f"/proc/{self.pid}/task"):
                with open(f"/proc/{self.pid}/task/{thread}/schedstat") as times:
                    total += int(times.read().split()[0])
        except (OSError, IndexError, ValueError):
            return None
        return total / 1e9

    def quit(self, keys):
        """Leaves the program by its own keys, or by force when it does not listen."""
        try:
            os.write(self.master, keys.encode())
            end = time.monotonic() + 2
            while time.monotonic() < end and not self._is_gone():
                if select.select([self.master], [], [], 0.01)[0] and not self._read():
                    break
        except OSError:
            pass
        self.kill()

    def kill(self):
        """Ends the program if it still runs and gives the terminal back."""
        if not self._is_gone():
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitpid(self.pid, 0)[1]
        if self.master is not None:
            os.close(self.master)
            self.master = None

    def _is_gone(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is not None

    def _answer(self, since, marker):
        data = b""
        last = since
        shown = None
        limit = time.monotonic() + self._patience
        while time.monotonic() < limit:
            complete = data and (marker is None or marker in data)
            if complete and shown is None:
                if not select.select([self.master], [], [], SCREEN)[0]:
                    shown = last - since
                    continue
            wait = SETTLED if complete else limit - time.monotonic()
            if not select.select([self.master], [], [], wait)[0]:
                break
            chunk = self._read()
            if not chunk:
                break
            last = time.monotonic()
            data += chunk
        if not data:
            raise NoAnswer("the program said nothing")
        return Answer(data, last - since, shown)

    def _read(self):
        try:
            return os.read(self.master, 65536)
        except OSError:
            return b""
