"""What a run was measured on, without which its figures say little."""

import datetime
import os
import platform
import shutil
import subprocess

# How each says which version it is.
PEERS = (
    ("less", "--version"), ("vim", "--version"), ("w3m", "-version"),
    ("rg", "--version"), ("grep", "--version"), ("sqlite3", "--version"), ("find", "--version"),
)


def facts(lectern):
    """The machine, the programs and the moment."""
    return {
        "date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "machine": {
            "processor": _field("/proc/cpuinfo", "model name"),
            "cores": os.cpu_count(),
            "memory": _memory(),
            "kernel": platform.release(),
            "system": _field("/etc/os-release", "PRETTY_NAME", "=").strip('"'),
            "python": platform.python_version(),
            "load": [round(value, 2) for value in os.getloadavg()],
        },
        "lectern": {
            "version": _first_line([lectern, "--version"]),
            "commit": _first_line(["git", "-C", os.path.dirname(__file__), "rev-parse", "HEAD"]),
            "bytes": os.path.getsize(lectern),
        },
        "peers": {
            name: _first_line([name, option]) for name, option in PEERS if shutil.which(name)},
    }


def is_busy(facts):
    """Whether others work on the machine, so that times alone say little."""
    machine = facts["machine"]
    return machine["load"][0] > 0.7 * (machine["cores"] or 1)


def line(facts):
    machine = facts["machine"]
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory'] / 1e9:.0f} GB, "
        f"{machine['system']}, load {machine['load'][0]}")


def _field(path, name, separator=":"):
    try:
        with open(path, encoding="utf-8") as file:
            for text in file:
                key, _, value = text.partition(separator)
                if key.strip() == name:
                    return value.strip()
    except OSError:
        pass
    return "unknown"


def _memory():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _first_line(command):
    try:
        output = subprocess.run(command, capture_output=True, text=True, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return output.partition("\n")[0].partition(",")[0].strip()
