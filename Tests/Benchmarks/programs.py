"""The programs that are measured, and the keys by which each does the same thing."""

import shutil
from dataclasses import dataclass


@dataclass(frozen=True)
class Program:
    """A reader of text in a terminal."""

    name: str
    command: tuple
    page: str = " "
    line: str = "j"
    quit: str = "q"
    # To the first link, along it, and back; None where there are no links.
    link: tuple = None


def installed(lectern):
    """Lectern, then the peers that this machine has."""
    peers = (
        Program("less", ("less",)),
        Program("vim -R", ("vim", "-R"), page="\x06", line="\x05", quit=":q!\r"),
        Program("w3m", ("w3m",), line="J", quit="Q", link=("\t", "\r", "B")),
    )
    own = Program("lectern", (lectern,), quit="Q", link=("\t", "\r", "\x0f"))
    return [own] + [peer for peer in peers if shutil.which(peer.command[0])]
