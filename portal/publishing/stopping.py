"""Being told to stop while publishing: by Ctrl-C, a terminal that closes, or a supervisor."""

import multiprocessing
import signal
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(SystemExit):
    """Somebody wants this to end; what was begun is cleared away on the way out.

    It ends a process quietly, also one that works for another.
    """


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise Stopped, with the exit code that shells expect, where a signal says so.

    Signals that this was begun to ignore (by nohup, say) it goes on to ignore.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heeded = [each for each in _SIGNALS if signal.getsignal(each) is not signal.SIG_IGN]
    before = {each: signal.signal(each, _stop) for each in heeded}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def too_late_to_stop() -> None:
    """Go on whatever anybody says, until what is `stoppable` is over.

    It is for the moment between old and new, which is short.
    """
    if threading.current_thread() is threading.main_thread():
        for each in _SIGNALS:
            if signal.getsignal(each) is _stop:
                signal.signal(each, signal.SIG_IGN)


def _stop(number: int, _: FrameType | None) -> None:
    for each in _SIGNALS:  # once is enough
        signal.signal(each, signal.SIG_IGN)
    # A file that was just being opened has nobody left to close it, which is no fault to tell.
    warnings.simplefilter("ignore", ResourceWarning)
    # They would go on writing into a folder that is about to be removed.
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    raise Stopped(128 + number)
