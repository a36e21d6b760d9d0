"""The watch: looks every few seconds whether files or day have changed, and asks for a reload."""

import atexit
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class Watch:
    """Compares the state of now with the one that was last tried.

    A change has to stand still from one look to the next, so that a deploy is over
    before it is loaded, and is asked for once only, whatever comes of it.
    """

    state: Callable[[], str]
    tried: Callable[[], str]
    reload: Callable[[], None]
    _before: str = ""
    _asked: str = ""

    def look(self) -> None:
        """Ask for a reload where a new state stands still."""
        try:
            now = self.state()
        except (OSError, ValueError):
            # The files are being exchanged; the next look will see what has come of it.
            return
        is_settled, self._before = now == self._before, now
        if is_settled and now not in (self.tried(), self._asked):
            self._asked = now
            self.reload()


def begin(state: Callable[[], str], tried: Callable[[], str], seconds: float) -> None:
    """Look every few seconds, from this process's own alarm clock.

    A thread would not do: workers are copies of this process, and a copy of a process
    with threads may inherit a lock that nobody opens again. Copies inherit no alarm.
    """
    watch = Watch(state, tried, lambda: os.kill(os.getpid(), signal.SIGHUP))
    signal.signal(signal.SIGALRM, lambda *_: watch.look())
    # While Python ends, nobody listens for the alarm any more, and it would kill.
    atexit.register(signal.setitimer, signal.ITIMER_REAL, 0)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
