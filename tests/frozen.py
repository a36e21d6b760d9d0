"""The real content, published once for all tests that look at the result."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.today import TODAY

ROOT = Path(__file__).parent.parent
HOST = "https://netvaern.example.org"
AS_OF = TODAY.isoformat()


@cache
def frozen_site(prefix: str = "") -> Path:
    """The folder of the site as it is published at that path of a host.

    It is made by the command that people use, warnings being errors, and is not to be
    changed: other tests look at it too.
    """
    folder = Path(tempfile.mkdtemp(prefix="netvaern-frozen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    done = freeze("--destination", folder / "site", "--base-url", f"{HOST}{prefix}/")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def freeze(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -W error freeze.py` on the real content, unless PORTAL_CONTENT is given."""
    command = [sys.executable, "-W", "error", str(ROOT / "freeze.py"), "--as-of", AS_OF]
    return subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
