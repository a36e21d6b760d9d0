"""The file of redirects that static hosts such as Netlify and Cloudflare Pages obey."""

import re
from collections.abc import Iterable, Mapping

from portal.publishing.place import Place

NAME = "_redirects"
_MOVED = re.compile(r"^(/\S*/) (/\S*/) 301$", re.MULTILINE)

_TEXT = """\
# Where pages are that have got another address, and what is said of those that are missing.
# Cloudflare Pages passes over the lines with ! and 404, which only Netlify understands:
# there, a file such as the page at a former address goes first unless it is overruled.
{moved}{prefix}/hosting/* {prefix}/404.html 404!
{prefix}/da/* {prefix}/da/404.html 404
{prefix}/en/* {prefix}/en/404.html 404
"""


def text(place: Place, moved: Mapping[str, str]) -> str:
    """Every former address with the one that it leads on to."""
    pairs = ((place.prefix + former, place.prefix + now) for former, now in moved.items())
    lines = (line for former, now in pairs for line in _lines(former, now))
    return _TEXT.format(prefix=place.prefix, moved="".join(lines))


def moved_in(settings: str) -> Mapping[str, str]:
    """Where such a file leads on from each former address."""
    return dict(_MOVED.findall(settings))


def _lines(former: str, now: str) -> Iterable[str]:
    yield f"{former} {now} 301!\n"
    yield f"{former} {now} 301\n"
    yield f"{former.removesuffix('/')} {now} 301\n"
