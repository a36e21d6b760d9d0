"""Killed at any step of taking over, the site is whole, and the next publisher puts all right.

A kill at a random moment seldom meets these steps, which take a thousandth of a second;
so each is met once, on purpose.
"""

import os
import signal
import sys

import pytest

from portal.publishing import kernel
from portal.publishing.swap import replacing
from portal.publishing.verification import verify
from tests.publishing.small_publication import back, names_beside, publish, text_in

# What changes folders, and the call that exchanges them.
_STEPS = ("open", "os.chmod", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "ctypes.dlsym")
_MOST = 300


def killed_at(step, act):
    """Do something in a copy of this process that is killed before that step; was it?"""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
        return os.WIFSIGNALED(status)
    try:
        steps = iter(range(step, -1, -1))

        def count(event, _):
            if event in _STEPS and next(steps) == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        act()
        os._exit(0)
    finally:
        os._exit(1)


def fail_half_way(destination):
    with replacing(destination):
        raise ZeroDivisionError


def before(folder):
    previous = folder.with_name(".site.previous")
    return text_in(folder), text_in(previous)


@pytest.mark.parametrize("in_one_step", [True, False], ids=["exchanged", "in two steps"])
@pytest.mark.parametrize(
    ("act", "after"),
    [(lambda site: publish(site, "third"), ("third", "second")), (back, ("first", "second"))],
    ids=["publishing", "rolling back"],
)
def test_each_step_leaves_old_or_new_and_the_next_publisher_puts_all_right(
    tmp_path, monkeypatch, act, after, in_one_step
):
    if not in_one_step:
        monkeypatch.setattr(kernel.ctypes, "CDLL", lambda *_, **__: object())
    found = set()
    for step in range(_MOST):
        site = tmp_path / str(step) / "site"
        publish(site, "first")
        publish(site, "second")

        killed = killed_at(step, lambda site=site: act(site))

        if in_one_step:
            assert text_in(site) in {"second", after[0]}
            assert verify(site).is_clean
        with pytest.raises(ZeroDivisionError):
            fail_half_way(site)
        assert verify(site).is_clean
        assert verify(site.with_name(".site.previous")).is_clean
        assert names_beside(site) == [".site.previous", "site"]
        found.add(before(site))
        if not killed:
            break

    assert not killed
    assert found == {("second", "first"), after}
