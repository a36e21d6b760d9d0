"""gunicorn's settings: `python -m gunicorn -c python:portal.serving.configuration`.

Each name is a setting of gunicorn's, which docs/production.md explains to operators.
Whatever is given on the command line, or in GUNICORN_CMD_ARGS, stands over it.
"""

import os
from pathlib import Path
from typing import Any

from portal.serving import watch
from portal.serving.journal import Journal
from portal.serving.worker import Worker

wsgi_app = "portal.serving.entry:service()"
bind = "127.0.0.1:8000"

# The content is loaded once, by the process that all workers are copies of.
preload_app = True
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 (gunicorn makes a file of its own there, without a name)
workers = int(os.environ.get("WEB_CONCURRENCY") or max(2, len(os.sched_getaffinity(0))))
threads = 16
worker_class = Worker
# Workers tell here that they are alive, which must not wait for a disk.
worker_tmp_dir = str(_IN_MEMORY) if os.access(_IN_MEMORY, os.W_OK) else None

timeout = 30
graceful_timeout = 30
keepalive = 5
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190

# Pages do not depend on what a server in front says of the visitor, so nobody's word is taken.
forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
# It would be a thread in the process that workers are copies of.
control_socket_disable = True

logger_class = Journal
accesslog = "-"

# None at all where it is 0.
SECONDS_BETWEEN_LOOKS = float(os.environ.get("PORTAL_WATCH_SECONDS") or 2)


def when_ready(server: Any) -> None:
    """Begin to look for new content, and for a new day."""
    if SECONDS_BETWEEN_LOOKS:
        service = server.app.wsgi()
        watch.begin(service.state, lambda: service.tried, SECONDS_BETWEEN_LOOKS)


def on_reload(server: Any) -> None:
    """Load anew, before workers are exchanged for copies of what was loaded."""
    server.app.wsgi().renew()
