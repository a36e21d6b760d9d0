"""The real content, published once for all tests that look at the result."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.today import TODAY

ROOT = Path(__file__).parent.parent
HOST = "https://netvaern.example.org"
AS_OF = TODAY.isoformat()
_SHARED = "NETVAERN_TESTS_FROZEN"


@contextmanager
def frozen_once() -> Iterator[None]:
    """Let this process, and all that it starts, freeze each site only once.

    Tests run in as many processes as there are processors.
    """
    os.environ[_SHARED] = tempfile.mkdtemp(prefix="netvaern-frozen-")
    try:
        yield
    finally:
        shutil.rmtree(os.environ.pop(_SHARED), ignore_errors=True)


@cache
def frozen_site(prefix: str = "", *, kit: bool = False) -> Path:
    """The folder of the site as it is published at that path of a host.

    Printing the kit takes longer than all the rest, and is left out unless it is asked for.

    It is made by the command that people use, warnings being errors, and is not to be
    changed: other tests look at it too.
    """
    shared = Path(os.environ[_SHARED])
    site = shared / f"site{prefix.replace('/', '-')}{'-kit' if kit else ''}"
    with site.with_suffix(".making").open("w") as making:
        fcntl.flock(making, fcntl.LOCK_EX)
        # A freeze that fails leaves nothing, and whoever waited is told why as well.
        if not site.exists():
            done = freeze("--destination", site, "--base-url", f"{HOST}{prefix}/", kit=kit)
            assert done.returncode == 0, done.stderr
    return site


def freeze(
    *arguments: str | Path, kit: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -W error freeze.py` on the real content, unless PORTAL_CONTENT is given."""
    command = [sys.executable, "-W", "error", str(ROOT / "freeze.py"), "--as-of", AS_OF]
    if not kit:
        command.append("--no-kit")
    return subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
