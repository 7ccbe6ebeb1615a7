#!/usr/bin/env python3
"""Measures, in real terminals, the columns that tricky strings take, beside those we plan.

    widths.py DISPLAY_PROBE [TERMINAL ...]

`display-probe widths` prints what would be sent for each string and the cells planned for it. Each
terminal is started without a window of its own to look at (tmux and screen as they are, the others
under Xvfb), draws every string at the start of a line and is asked where its cursor is (CSI 6n).
Terminals that are not installed are skipped. Exit code 1 when a string stands in another column than
planned anywhere.
"""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time

VTE = """
import sys, gi
gi.require_version("Gtk", "3.0"); gi.require_version("Vte", "2.91")
from gi.repository import Gtk, Vte, GLib
window, terminal = Gtk.Window(), Vte.Terminal()
window.add(terminal); window.show_all()
terminal.connect("child-exited", lambda *_: Gtk.main_quit())
terminal.spawn_async(Vte.PtyFlags.DEFAULT, None, sys.argv[1:], None, GLib.SpawnFlags.DEFAULT,
                     None, None, -1, None, None)
Gtk.main()
"""

# How each terminal runs a command, and whether it needs a display.
TERMINALS = {
    "tmux": (["tmux", "-L", "widths", "-f", "/dev/null", "new-session", "-d"], False),
    "screen": (["screen", "-U", "-c", "/dev/null", "-D", "-m"], False),
    "xterm": (["xterm", "-u8", "-e"], True),
    "urxvt": (["urxvt", "-e"], True),
    "st": (["st", "-e"], True),
    "alacritty": (["alacritty", "-e"], True),
    "vte": (["/usr/bin/python3", "-c", VTE], True),
    "mlterm": (["mlterm", "--ctl=false", "-e"], True),
    "kitty": (["kitty", "--config", "NONE"], True),
    "xterm -cjk_width": (["xterm", "-u8", "-cjk_width", "-e"], True),
}


def ask_column(terminal, text):
    """Draws a text at the start of a line and returns the cells that the cursor moved."""
    os.write(terminal, b"\r\x1b[2K" + text.encode() + b"\x1b[6n")
    answer = b""
    deadline = time.monotonic() + 5
    while not answer.endswith(b"R"):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            return None
        answer += os.read(terminal, 64)
    return int(answer[answer.rindex(b"\x1b[") + 2:-1].split(b";")[1]) - 1


def measure(strings_path, result_path):
    """Runs inside a terminal: measures every string and writes the columns."""
    import termios
    import tty
    terminal = os.open("/dev/tty", os.O_RDWR)
    before = termios.tcgetattr(terminal)
    tty.setraw(terminal)
    with open(strings_path) as file:
        strings = json.load(file)
    ask_column(terminal, "")  # the terminal may still be starting
    columns = [ask_column(terminal, text) for text in strings]
    termios.tcsetattr(terminal, termios.TCSANOW, before)
    with open(result_path + ".part", "w") as file:
        json.dump(columns, file)
    os.rename(result_path + ".part", result_path)


def run_in(name, strings, folder, display):
    """The columns of every string in a terminal; None when it is not there or does not answer."""
    command, needs_display = TERMINALS[name]
    if not shutil.which(command[0]) or (needs_display and not display):
        return None
    if name == "vte" and subprocess.run(
            ["/usr/bin/python3", "-c", "import gi; gi.require_version('Vte', '2.91')"],
            stderr=subprocess.DEVNULL).returncode != 0:
        return None
    strings_path = os.path.join(folder, "strings.json")
    result_path = os.path.join(folder, name.replace(" ", "") + ".json")
    with open(strings_path, "w") as file:
        json.dump(strings, file)
    environment = dict(os.environ, LANG="C.UTF-8", LC_ALL="C.UTF-8", HOME=folder,
                       LIBGL_ALWAYS_SOFTWARE="1", TMUX="", STY="")
    if display:
        environment["DISPLAY"] = display
    inner = [sys.executable, os.path.abspath(__file__), "--measure", strings_path, result_path]
    process = subprocess.Popen(command + inner, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not os.path.exists(result_path) and time.monotonic() < deadline:
        time.sleep(0.1)
    process.terminate()
    process.wait()
    if not os.path.exists(result_path):
        return None
    with open(result_path) as file:
        return json.load(file)


def start_display():
    """Starts an X server without a screen; its process and its name, or nothing."""
    if not shutil.which("Xvfb"):
        return None, None
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as file:
        number = file.readline().strip()
    return server, ":" + number if number else None


def planned(probe, *options):
    """Names, what is sent, and the cells planned for it."""
    output = subprocess.run([probe, "widths", *options], capture_output=True, text=True, check=True)
    rows = [line.split("\t") for line in output.stdout.split("\n") if line]
    return [row[0] for row in rows], [row[1] for row in rows], [int(row[2]) for row in rows]


def main():
    if sys.argv[1:2] == ["--measure"]:
        return measure(*sys.argv[2:4])
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    probe, wanted = sys.argv[1], sys.argv[2:] or list(TERMINALS)
    server, display = start_display()
    failures = 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            for name in wanted:
                names, strings, cells = planned(
                    probe, *(["ambiguous=wide"] if "cjk" in name else []))
                columns = run_in(name, strings, folder, display)
                if columns is None:
                    print(f"{name:18} not here")
                    continue
                wrong = [f"{n} {plan}→{seen}" for n, plan, seen in zip(names, cells, columns)
                         if plan != seen]
                failures += len(wrong)
                right = len(names) - len(wrong)
                print(f"{name:18} {right} of {len(names)} as planned", *wrong, sep="  ")
    finally:
        if server:
            server.terminate()
            server.wait()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
