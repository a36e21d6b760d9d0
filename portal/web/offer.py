"""The copy for use without net that a published site may offer (decision 0024)."""

from dataclasses import dataclass

from portal.domain.edition import Site

# Stands where the size will: it is known only when the copy, with this page in it, is made.
# No keyboard types this sign.
SIZE = "\ue002"


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to download."""

    href: str
    size: str = SIZE


def offered(site: Site, copy: str) -> Offer | None:
    """What a site offers that is published with a file of that name; nothing without a name."""
    return Offer(f"{site.addresses.prefix}/{copy}") if copy else None
