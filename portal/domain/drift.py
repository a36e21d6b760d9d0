"""Whether a page and its twin still say the same, told from their stamps."""

from enum import StrEnum


class Drift(StrEnum):
    """How a page stands to its twin."""

    IN_STEP = "in step"
    TWIN_NEWER = "twin newer"
    TWIN_OLDER = "twin older"
    BOTH_MOVED = "both moved"
    NEVER = "never brought into step"


def drift(
    stamp: str | None, fingerprint: str, twin_stamp: str | None, twin_fingerprint: str
) -> Drift:
    """Compare what each page recorded of the other with what the other is now.

    A stamp is the fingerprint that the twin had when both were last brought into
    line. Where both have moved since, neither counts as newer.
    """
    if stamp is None or twin_stamp is None:
        return Drift.NEVER
    twin_moved = stamp != twin_fingerprint
    moved = twin_stamp != fingerprint
    if twin_moved and moved:
        return Drift.BOTH_MOVED
    if twin_moved:
        return Drift.TWIN_NEWER
    return Drift.TWIN_OLDER if moved else Drift.IN_STEP
