"""A frozen site served by nginx on loopback, with the settings that were published with it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port, wait_for

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_MAIN = """\
load_module {brotli};
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
def serving(site: Path, folder: Path, port: int | None = None) -> Iterator[str]:
    """Serve a published folder; yields `http://127.0.0.1:port`, without the site's prefix.

    `port` is a free one unless it is given. `folder` is empty, and gets nginx's files; the log
    of requests is `access.log` there.
    Only what the settings mark CHANGE is changed.
    """
    assert NGINX is not None, "nginx is not installed: apt-get install nginx-light"
    assert BROTLI.exists(), "apt-get install libnginx-mod-http-brotli-static"
    port = port or free_port()
    settings = (site / "hosting/nginx.conf").read_text("utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/srv/netvaern": str(site.resolve()),
        "/var/log/nginx/netvaern-error.log": f"{folder}/error.log",
        "/var/log/nginx/netvaern.log": f"{folder}/access.log",
        "# brotli_static on;": "brotli_static on;",
    }
    for old, new in changes.items():
        assert old in settings
        settings = settings.replace(old, new)
    (folder / "netvaern.conf").write_text(settings, "utf-8")
    # Temporary folders belong to whoever runs the tests, so nginx must not become another.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(
        _MAIN.format(folder=folder, user=user, brotli=BROTLI), "utf-8"
    )
    command = [NGINX, "-p", str(folder), "-c", str(folder / "main.conf"), "-e", "stderr"]
    said = folder / "stderr.log"
    with said.open("wb") as log, subprocess.Popen(command, stderr=log) as server:
        try:
            wait_for(server, port, said)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
