"""Where the site will be found: the address that it is published at, taken apart."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:.]+\]")
_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")


@dataclass(frozen=True, slots=True)
class Place:
    """An address to publish at: `url` ends in `/`, `prefix` is its path without that."""

    url: str
    host: str
    prefix: str

    @property
    def is_secure(self) -> bool:
        """Whether it is reached by https."""
        return self.url.startswith("https://")


def parse_place(url: str) -> Place:
    """Read the address that a site is to be published at.

    Host and path may hold nothing that means something to a web server's
    configuration, since they are written into one. Raises ValueError with the reason.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise ValueError(f"`{url}` is not an address: {error}") from error
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    reasons = {
        "does not begin with https:// or http://": parts.scheme not in ("https", "http"),
        "names no host": not _HOST.fullmatch(f"[{host}]" if ":" in host else host),
        "holds a name or password": "@" in parts.netloc,
        "has a ? or a #": "?" in url or "#" in url,
        "has a path of other than a-z, 0-9 and . _ ~ -": not _PATH.fullmatch(path),
        "goes up in its path": "/../" in path or "/./" in path,
    }
    wrong = next((reason for reason, applies in reasons.items() if applies), None)
    if wrong:
        raise ValueError(f"`{url}` {wrong}")
    netloc = f"[{host}]" if ":" in host else host
    address = f"{parts.scheme}://{netloc}{f':{port}' if port else ''}{path}"
    return Place(url=address, host=netloc, prefix=path.rstrip("/"))
