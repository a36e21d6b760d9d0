"""The home page, which answers three questions at once.

Has something happened? Are you a citizen? Are you a business?
"""

from dataclasses import dataclass

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Article, Edition, Site
from portal.domain.help.shown import Step
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import audience_title
from portal.web.routes import Routes
from portal.web.views.check_page import check_target
from portal.web.views.topic import TopicCard, topic_cards

_SHOWN = 2
# What people come for most; others stand in where one of them is not written yet.
_COMMON = ("clicked-a-link", "money-gone", "account-hacked")


@dataclass(frozen=True, slots=True)
class Door:
    """What the home page says to one audience."""

    audience: str
    title: str
    line: str
    href: str
    all: str
    check: Target
    articles: tuple[Article, ...]
    topics_title: str
    topics: tuple[TopicCard, ...]


def attach(routes: Routes) -> None:
    """Serve the home page."""
    routes.place("home", home)


def home(site: Site, language: Language) -> str:
    """Three doors, a search, what is new, and all topics."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "home",
        gettext("Clear advice on digital security"),
        gettext(
            "Find out what to do before, during and after something goes wrong online. "
            "For people in Denmark and for smaller businesses."
        ),
    )
    return show(
        "home",
        frame,
        alerts=edition.current_alerts(),
        all_alerts=site.addresses.place("alerts", language),
        search=site.addresses.place("search", language),
        urgent=most_common(edition),
        help=site.addresses.place("help", language),
        doors=tuple(_door(site, edition, audience) for audience in AUDIENCES),
    )


def most_named(edition: Edition, audience: str) -> tuple[Article, ...]:
    """The articles that most others name as related: what the rest builds on."""
    named = edition.times_named()
    own = [each for each in edition.articles.values() if each.audience == audience]
    return tuple(sorted(own, key=lambda each: -named.get(each.id, 0))[:_SHOWN])


def most_common(edition: Edition) -> tuple[Step, ...]:
    """The openings of the flows that most people need."""
    flows = dict.fromkeys((*_COMMON, *edition.flows))
    return edition.openings_of(tuple(flows))[: len(_COMMON)]


def _door(site: Site, edition: Edition, audience: str) -> Door:
    title, line, everything, topics_title = _words(audience)
    return Door(
        audience=audience,
        title=title,
        line=line,
        href=site.addresses.audience(audience, edition.language),
        all=everything,
        check=check_target(site, edition, audience),
        articles=most_named(edition, audience),
        topics_title=topics_title,
        topics=topic_cards(edition, audience),
    )


def _words(audience: str) -> tuple[str, str, str, str]:
    if audience == "citizen":
        return (
            audience_title(audience),
            gettext("Short guides for you and your family."),
            gettext("Everything for citizens"),
            gettext("Topics for citizens"),
        )
    return (
        audience_title(audience),
        gettext("Security that fits in beside the daily work."),
        gettext("Everything for businesses"),
        gettext("Topics for businesses"),
    )
