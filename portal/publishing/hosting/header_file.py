"""The file of headers that static hosts such as Netlify and Cloudflare Pages obey."""

from collections.abc import Mapping

from portal.publishing.place import Place
from portal.web.caching import LASTING
from portal.web.security import HEADERS

NAME = "_headers"


def text(place: Place) -> str:
    """The policy for everything, and lasting caches for what carries a hash."""
    policy = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    lasting = f"{place.prefix}/static/*\n  Cache-Control: {LASTING}\n"
    # Settings for other hosts are no secret, and nothing to find by searching.
    hidden = f"{place.prefix}/hosting/*\n  X-Robots-Tag: noindex\n"
    return f"{place.prefix}/*\n{policy}\n{lasting}\n{hidden}"


def headers_in(settings: str, place: Place) -> Mapping[str, str]:
    """The headers that such a file gives to every address."""
    _, _, rest = settings.partition(f"{place.prefix}/*\n")
    block = rest.split("\n\n", 1)[0].splitlines()
    pairs = (line.strip().partition(": ") for line in block)
    return {name: value for name, _, value in pairs}
