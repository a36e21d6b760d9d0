"""Two stamps and two fingerprints tell which twin has moved."""

import pytest

from portal.domain.drift import Drift, drift


@pytest.mark.parametrize(
    ("stamp", "twin_stamp", "state"),
    [
        ("twin now", "page now", Drift.IN_STEP),
        ("twin before", "page now", Drift.TWIN_NEWER),
        ("twin now", "page before", Drift.TWIN_OLDER),
        ("twin before", "page before", Drift.BOTH_MOVED),
        (None, "page now", Drift.NEVER),
        ("twin now", None, Drift.NEVER),
        (None, None, Drift.NEVER),
    ],
)
def test_what_moved_since_both_were_brought_into_step(stamp, twin_stamp, state):
    assert drift(stamp, "page now", twin_stamp, "twin now") is state


@pytest.mark.parametrize(
    ("seen", "seen_by_twin"),
    [
        (Drift.IN_STEP, Drift.IN_STEP),
        (Drift.TWIN_NEWER, Drift.TWIN_OLDER),
        (Drift.BOTH_MOVED, Drift.BOTH_MOVED),
        (Drift.NEVER, Drift.NEVER),
    ],
)
def test_the_twins_never_contradict_each_other(seen, seen_by_twin):
    stamps = {
        Drift.IN_STEP: ("b", "a"),
        Drift.TWIN_NEWER: ("x", "a"),
        Drift.BOTH_MOVED: ("x", "y"),
        Drift.NEVER: (None, "a"),
    }
    stamp, twin_stamp = stamps[seen]

    assert drift(stamp, "a", twin_stamp, "b") is seen
    assert drift(twin_stamp, "b", stamp, "a") is seen_by_twin
