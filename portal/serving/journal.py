"""What the service writes: a line of JSON for each request and each event, and about nobody."""

import json
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any

from gunicorn.glogging import Logger

_METHODS = frozenset("GET HEAD POST PUT DELETE PATCH OPTIONS TRACE CONNECT".split())
# A line that fits into a pipe in one piece is never mixed with that of another worker.
_LONGEST_PATH = 500


class Lines(logging.Handler):
    """Writes each event as a line of JSON to standard output."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one event; of an error, what kind it is and where, but not what it says.

        The message of an exception may quote what a visitor asked for.
        """
        shown: dict[str, object] = {"level": record.levelname.lower(), "worker": record.process}
        shown["message"] = record.getMessage()
        if record.exc_info and (error := record.exc_info[0]):
            shown |= {"error": error.__name__, "trace": where(record.exc_info[2])}
        write(shown)


class Journal(Logger):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's log, without addresses, queries and whatever else tells who came for what."""

    def setup(self, cfg: Any) -> None:
        """Send everything to standard output, the application's own events too."""
        super().setup(cfg)
        self._access_log_enabled = True
        self._unheard = threading.local()
        everywhere = logging.getLogger()
        everywhere.setLevel(self.loglevel)
        everywhere.handlers = [Lines()]
        self.error_log.handlers, self.error_log.propagate = [], True
        self.error_log.filters = [self._is_heard]
        logging.captureWarnings(capture=True)

    def access(
        self, resp: Any, req: object, environ: Mapping[str, Any], request_time: timedelta
    ) -> None:
        """Write what was asked for and what became of it."""
        path = f"{environ.get('SCRIPT_NAME', '')}{environ.get('PATH_INFO', '')}"
        method = environ["REQUEST_METHOD"]
        write({
            "method": method if method in _METHODS else "other",
            "path": path.encode("latin-1", "replace").decode("utf-8", "replace")[:_LONGEST_PATH],
            "status": int(str(resp.status).split(None, 1)[0]),
            "bytes": resp.sent,
            "duration_ms": round(request_time.total_seconds() * 1000, 2),
            "worker": os.getpid(),
        })  # fmt: skip

    @contextmanager
    def about_a_request(self, error: BaseException) -> Iterator[None]:
        """Say in our own words what is wrong; what gunicorn says meanwhile goes unheard.

        Its words hold the visitor's address, and quote the request.
        """
        kind = type(error).__name__
        write({
            "level": "warning", "worker": os.getpid(), "message": "a request came to nothing",
            "error": kind, "trace": where(error.__traceback__),
        })  # fmt: skip
        self._unheard.now = True
        try:
            yield
        finally:
            self._unheard.now = False

    def _is_heard(self, record: logging.LogRecord) -> bool:
        return not getattr(self._unheard, "now", False)


def where(trace: TracebackType | None) -> list[str]:
    """The places that an error came through, the outermost first."""
    return [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]


def write(shown: Mapping[str, object]) -> None:
    """Write one line, at once and in one piece."""
    now = datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="milliseconds")
    line = json.dumps({"time": now, **shown}, default=str)
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()
