"""A frozen site served by nginx on loopback, with the settings that were published with it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
_MAIN = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log emerg;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/netvaern.conf;
}}
"""


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve a published folder; yields `http://127.0.0.1:port`, without the site's prefix.

    `folder` is empty, and gets nginx's files; the log of requests is `access.log` there.
    Only what the settings mark CHANGE is changed.
    """
    assert NGINX is not None, "nginx is not installed: apt-get install nginx-light"
    port = _free_port()
    settings = (site / "hosting/nginx.conf").read_text("utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/netvaern": str(site.resolve()),
        "/var/log/nginx/netvaern-error.log": f"{folder}/error.log",
        "/var/log/nginx/netvaern.log": f"{folder}/access.log",
    }
    for old, new in changes.items():
        assert old in settings
        settings = settings.replace(old, new)
    (folder / "netvaern.conf").write_text(settings, "utf-8")
    # Temporary folders belong to whoever runs the tests, so nginx must not become another.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(_MAIN.format(folder=folder, user=user), "utf-8")
    command = [NGINX, "-p", str(folder), "-c", str(folder / "main.conf"), "-e", "stderr"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            _wait_for(server, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(server: subprocess.Popen[str], port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    server.kill()
    raise AssertionError(f"nginx did not start: {server.communicate()[1]}")
