"""`python freeze.py` on small content, as somebody runs it who may stop or starve it."""

import os
import signal
import subprocess
import sys

from portal.settings import ROOT

COMMAND = [sys.executable, "-W", "error", str(ROOT / "freeze.py"), "--as-of", "2026-11-25",
           "--no-kit"]  # fmt: skip


def _heed_ctrl_c():
    """Where the tests run in the background, a shell has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def freeze(content, destination, *arguments, before=(), **options):
    """Run it to the end; `before` is a command that it is run by."""
    command = [*before, *COMMAND, "--destination", str(destination), *map(str, arguments)]
    environment = {**os.environ, "PORTAL_CONTENT": str(content)}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, **options
    )


def begin(content, destination):
    """Begin it, in a group of its own."""
    return subprocess.Popen(
        [*COMMAND, "--destination", str(destination)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PORTAL_CONTENT": str(content)},
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509 (no other thread runs in the tests)
    )
