"""The page that gathers everything for one audience."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.edition import Article, Edition, Site, Topic
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.check_page import check_target
from portal.web.wording import articles_counted

# A topic is shown whole up to here; of a longer one, what most others build on.
_WHOLE, _SHOWN = 20, 10


@dataclass(frozen=True, slots=True)
class Section:
    """A topic with its articles; `more` says how many there are, where not all are shown."""

    topic: Topic
    articles: tuple[Article, ...]
    more: str | None


def attach(routes: Routes) -> None:
    """Serve a page for each audience."""
    routes.for_audiences("audience", PATHS.audience, audience_page)


def audience_page(site: Site, language: Language, audience: str) -> str:
    """Every topic of the audience with its articles, or the foremost of them."""
    framer = Framer(site, language)
    citizen = audience == "citizen"
    frame = framer.frame(
        title=gettext("For citizens") if citizen else gettext("For businesses"),
        description=gettext(
            "Passwords, MitID, scams, shopping, devices and privacy: "
            "short guides that say what to do, and what to do if it has happened."
        )
        if citizen
        else gettext(
            "The most important steps for smaller businesses: access, backup, payments, "
            "staff and law, in plain words and in the right order."
        ),
        address=site.addresses.audience(audience, language),
        twin=site.addresses.audience(audience, language.twin),
    )
    edition = framer.edition
    return show(
        "audience",
        frame,
        check=check_target(site, edition, audience),
        practise=site.addresses.place("trainer", language),
        sections=_sections(edition, audience),
        templates=None if citizen else place_target(site, edition, "templates"),
    )


def _sections(edition: Edition, audience: str) -> tuple[Section, ...]:
    named = edition.times_named()
    return tuple(_section(edition, topic, named) for topic in edition.topics_of(audience))


def _section(edition: Edition, topic: Topic, named: Mapping[str, int]) -> Section:
    count = len(topic.articles)
    if count <= _WHOLE:
        return Section(topic, tuple(edition.articles[each] for each in topic.articles), None)
    foremost = set(sorted(topic.articles, key=lambda each: -named.get(each, 0))[:_SHOWN])
    shown = tuple(edition.articles[each] for each in topic.articles if each in foremost)
    return Section(topic, shown, articles_counted(count))
