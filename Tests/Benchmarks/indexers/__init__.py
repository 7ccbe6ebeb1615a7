"""Programs that index the files of a library: ours and the peers, behind the same few questions."""

from .lectern import Lectern
from .recoll import Recoll
from .sqlite import SQLite
from .tantivy import Tantivy

PEERS = (SQLite, Recoll, Tantivy)


def installed(lectern, figures):
    """Lectern's own, where it has one, and the peers that are here; the rest is named."""
    found = [Lectern(lectern)]
    for make in PEERS:
        peer = make()
        if peer.is_here():
            found.append(peer)
        else:
            figures.lacks(f"{peer.name} is not installed")
    return found
