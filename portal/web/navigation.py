"""The links that stand on every page."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.addresses import AUDIENCES
from portal.domain.assembly.pointers import place_titles
from portal.domain.edition import Edition, Site
from portal.domain.rendered import Target
from portal.web.languages import gettext

# Pages about the portal that the foot of every page leads to, in this order.
_FOOT_PAGES = ("about", "strategy", "authorities", "privacy", "accessibility")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation; `current` is the value of aria-current, or empty."""

    title: str
    href: str
    current: str


@dataclass(frozen=True, slots=True)
class Navigation:
    """What the head and the foot of a page lead to."""

    home: Target
    help: Target
    main: tuple[Link, ...]
    foot: tuple[Target, ...]


def navigation(site: Site, edition: Edition, address: str) -> Navigation:
    """The navigation as seen from one address."""
    home = site.addresses.place("home", edition.language)
    return Navigation(
        home=Target(site.installation.name, home),
        help=place_target(site, edition, "help"),
        main=tuple(_current(target, address) for target in _main(site, edition)),
        foot=tuple(_foot(site, edition)),
    )


def audience_title(audience: str) -> str:
    """What an audience is called in links."""
    # L10N: the part of the portal for citizens, as a word in the menu
    return gettext("Citizen") if audience == "citizen" else gettext("Business")


def home_crumb(site: Site, edition: Edition) -> Target:
    """The first of every page's breadcrumbs."""
    return place_target(site, edition, "home")


def audience_crumb(site: Site, edition: Edition, audience: str) -> Target:
    """The breadcrumb of an audience."""
    address = site.addresses.audience(audience, edition.language)
    return Target(audience_title(audience), address)


def place_target(site: Site, edition: Edition, name: str) -> Target:
    """A fixed place as it is called everywhere."""
    titles = place_titles(edition.translate)
    return Target(titles[name], site.addresses.place(name, edition.language))


def _main(site: Site, edition: Edition) -> Iterator[Target]:
    for audience in AUDIENCES:
        yield audience_crumb(site, edition, audience)
    # L10N: the self-check for businesses, as a word in the menu
    yield Target(gettext("Self-check"), site.addresses.place("selfcheck", edition.language))
    yield place_target(site, edition, "search")


def _foot(site: Site, edition: Edition) -> Iterator[Target]:
    for name in ("contacts", "alerts", "trainer", "campaign", "glossary", "atoz"):
        yield place_target(site, edition, name)
    for identifier in _FOOT_PAGES:
        if page := edition.pages.get(identifier):
            yield Target(page.title, page.address)


def _current(target: Target, address: str) -> Link:
    if target.href == address:
        return Link(target.title, target.href, "page")
    within = address.startswith(target.href)
    return Link(target.title, target.href, "true" if within else "")
