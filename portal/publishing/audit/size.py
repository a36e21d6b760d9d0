"""Rule: pages stay light, for phones on slow networks."""

import zlib
from collections.abc import Iterator

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen

FIRST_VISIT = 30_000
LIMITS = {".css": 24_000, ".js": 20_000}
_SUM = "size"


def breaches(site: Frozen) -> Iterator[Problem]:
    """Style and scripts that have grown too large, and articles too heavy to open."""
    for suffix, limit in LIMITS.items():
        size = sum((site.folder / name).stat().st_size for name in _assets(site, suffix))
        if size > limit:
            wrong = f"all {suffix} files together have {size} bytes, and may have {limit}"
            yield Problem("static/", 1, _SUM, wrong, "Remove what is not needed")
    shared = sum(_sent(site, name) for suffix in LIMITS for name in _assets(site, suffix))
    for page in site.pages.values():
        if page.address in site.articles:
            size = shared + _sent(site, page.path)
            if size > FIRST_VISIT:
                wrong = f"sends {size} bytes at a first visit, and may send {FIRST_VISIT}"
                yield page.fault(_SUM, wrong, "Shorten the page, or what all pages share")


def _assets(site: Frozen, suffix: str) -> Iterator[str]:
    return (name for name in site.files if name.endswith(suffix))


def _sent(site: Frozen, name: str) -> int:
    """How many bytes a browser without brotli is sent for a file."""
    copy = site.folder / f"{name}.gz"
    if copy.is_file():
        return copy.stat().st_size
    return len(zlib.compress((site.folder / name).read_bytes(), level=9, wbits=31))
