"""The kind of worker: gunicorn's threads, which keeps quiet about who asked."""

import socket
from typing import Any

from gunicorn.workers.gthread import ThreadWorker


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Answers several requests at once, so that whoever is slow waits alone."""

    def handle_error(self, req: Any, client: socket.socket, addr: object, exc: Exception) -> None:
        """Answer a request that cannot be understood, or that failed."""
        with self.log.about_a_request(exc):
            super().handle_error(req, client, None, exc)
