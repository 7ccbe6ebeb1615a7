"""The programs that are measured in a terminal, and the keys by which each does the same thing."""

import shutil
from dataclasses import dataclass


@dataclass(frozen=True)
class Program:
    """A reader of text in a terminal."""

    name: str
    command: tuple
    page: str = " "
    line: str = "j"
    end: str = "G"
    top: str = "g"
    quit: str = "q"
    # With the word in place of the braces, then to the next place it stands at.
    find: str = "/{}\r"
    next: str = "n"
    # To the first link, along it, and back; None where there are no links.
    link: tuple = None


LECTERN = "lectern"
PEERS = (
    Program("less", ("less",)),
    Program("most", ("most",), end="\x1b>", top="\x1b<"),
    Program("vim -R", ("vim", "-R"), page="\x06", line="\x05", top="gg", quit=":q!\r"),
    Program("w3m", ("w3m",), line="J", quit="Q", link=("\t", "\r", "B")),
)


def own(binary):
    return Program(LECTERN, (binary,), top="gg", quit="Q", link=("\t", "\r", "\x0f"))


def installed(peers=PEERS):
    """The peers that this machine has, and the names of those that it lacks."""
    here = [peer for peer in peers if shutil.which(peer.command[0])]
    return here, [peer.command[0] for peer in peers if peer not in here]
