"""The published site on both of the web servers that it has settings for, and ways to ask them."""

import http.client
from urllib.parse import urlsplit

from tests import caddy, nginx
from tests.renamed import renamed_site

SERVERS = {"nginx": nginx.serving, "caddy": caddy.serving}
WAYS = [(name, prefix) for prefix in ("", "/portal") for name in SERVERS]
IDS = [f"{name} {'below a path' if prefix else 'at the root'}" for name, prefix in WAYS]


class Server:
    """Asks one server for addresses below the path that the site is published at."""

    def __init__(self, name, address, prefix, folder):
        self.name = name
        self.host = urlsplit(address).netloc
        self.prefix = prefix
        self.site = renamed_site(prefix)
        self.folder = folder

    def get(self, path, method="GET", **headers):
        return self.ask(self.prefix + path, method, **headers)

    def ask(self, path, method="GET", **headers):
        """Ask for a path of the host, which may lie outside the site."""
        connection = http.client.HTTPConnection(self.host, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        response = connection.getresponse()
        response.body = response.read()
        connection.close()
        return response

    def written(self):
        """Everything that the server has written down."""
        return "".join(file.read_text("utf-8") for file in self.folder.glob("*.log"))


def style_sheet(site):
    return next(f"/{file.relative_to(site)}" for file in site.glob("static/*/site.css"))
