"""A frozen site served by Caddy on loopback, with the settings that were published with it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port, wait_for

CADDY = shutil.which("caddy")
# Nothing may leave the machine: no certificates, and no door for administrators.
_MAIN = """\
{{
	admin off
	auto_https off
}}
import {settings}
"""


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve a published folder; yields `http://127.0.0.1:port`, without the site's prefix.

    `folder` is empty, and gets Caddy's files; what it says goes to `error.log` there.
    The settings are served as they are, with place and folder in the environment, as they
    say themselves.
    """
    assert CADDY is not None, "Caddy is not installed: apt-get install caddy"
    port = free_port()
    main = folder / "Caddyfile"
    main.write_text(_MAIN.format(settings=site.resolve() / "hosting/Caddyfile"), "utf-8")
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "NETVAERN_SITE": f"http://127.0.0.1:{port}",
        "NETVAERN_ROOT": str(site.resolve()),
    }
    command = [CADDY, "run", "--config", str(main), "--adapter", "caddyfile"]
    said = folder / "error.log"
    with (
        said.open("wb") as log,
        subprocess.Popen(command, env=environment, stdout=log, stderr=log) as server,
    ):
        try:
            wait_for(server, port, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
