"""Rule: the page at a former address leads on to one that is there, and so does every host."""

from collections.abc import Iterator, Mapping

from portal.domain.problems import Problem
from portal.publishing.audit.frozen import Frozen, Known
from portal.publishing.hosting import caddy, nginx, redirect_file

_VIEW = "Write it as pages/moved.html does"


def breaches(site: Frozen) -> Iterator[Problem]:
    """Pages that lead on to nothing or not plainly, and hosts that lead elsewhere."""
    moved = {page.address: page for page in site.pages.values() if page.facts.leads_on_to}
    for page in moved.values():
        yield from _page(site, page)
    wanted = {address: page.facts.leads_on_to for address, page in moved.items()}
    for name, told in {
        redirect_file.NAME: redirect_file.moved_in(site.read(redirect_file.NAME)),
        nginx.NAME: nginx.moved_in(site.read(nginx.NAME)),
        caddy.NAME: caddy.moved_in(site.read(caddy.NAME)),
    }.items():
        yield from _differences(name, told, wanted)


def _page(site: Frozen, page: Known) -> Iterator[Problem]:
    address = page.facts.leads_on_to
    target = site.pages.get(site.file_at(address) or "")
    if target is None or target.is_error or target.facts.leads_on_to:
        yield page.fault("moved", f"leads on to `{address}`, which is no page to read", _VIEW)
    if page.is_indexable:
        yield page.fault("moved", "may be listed by search engines", _VIEW)
    if page.facts.canonical != [site.place.url + address.removeprefix(f"{site.place.prefix}/")]:
        yield page.fault("moved", "does not name the new address as canonical", _VIEW)
    if address not in page.facts.anchors:
        yield page.fault("moved", "has no link to where it leads on", _VIEW)


def _differences(
    name: str, told: Mapping[str, str], wanted: Mapping[str, str]
) -> Iterator[Problem]:
    for address in sorted({*told, *wanted}):
        if told.get(address) != wanted.get(address):
            wrong = f"leads `{address}` on to {told.get(address)}, not to {wanted.get(address)}"
            yield Problem(name, 1, "moved", wrong, "Write it from moved_addresses()")
