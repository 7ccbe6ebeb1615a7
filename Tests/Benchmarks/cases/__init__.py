"""What is measured, one file a case: its measures with their bars, and how they are taken."""

from . import (
    importing, jumping, large, memory, paging, querying, resizing, starting, stating, updating)

# By the name that is asked for; in the order in which they run, so that what one case leaves in
# the caches is what the next one wants.
ALL = {
    "paging": paging,
    "resizing": resizing,
    "large": large,
    "importing": importing,
    "stating": stating,
    "updating": updating,
    "querying": querying,
    "starting": starting,
    "jumping": jumping,
    "memory": memory,
}
MEASURES = [measure for case in ALL.values() for measure in case.MEASURES]
