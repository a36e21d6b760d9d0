"""A page with prose, as readers see it: what articles, alerts and all others have in common."""

from dataclasses import dataclass
from datetime import date

from portal.domain.drift import Drift
from portal.domain.fields import Source
from portal.domain.language import Language
from portal.domain.rendered import Rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A page by an address that it had before, `former`, and what it is and where it is now.

    `feed` is where its feed was, if it has one.
    """

    former: str
    title: str
    summary: str
    address: str
    twin_address: str
    feed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with prose in one language.

    `path` is its file below the content folder. `drift` tells how it stands to its
    twin, whose address is `twin_address`. `former_addresses` lead on to `address`.
    """

    id: str
    folder: str
    language: Language
    path: str
    title: str
    slug: str
    summary: str
    keywords: tuple[str, ...]
    sources: tuple[Source, ...]
    reviewed: date
    drift: Drift
    address: str
    former_addresses: tuple[str, ...]
    twin_address: str
    text: Rendered
