"""Topics and the articles that stand under them."""

from dataclasses import dataclass

from flask import abort

from portal.domain.edition import Article, Edition, Site, Topic
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.navigation import audience_crumb
from portal.web.routes import PATHS, Routes
from portal.web.wording import articles_counted


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as a link with a pictogram."""

    title: str
    href: str
    icon: str
    count: str


@dataclass(frozen=True, slots=True)
class TopicSection:
    """A topic with all its articles."""

    topic: Topic
    articles: tuple[Article, ...]


def attach(routes: Routes) -> None:
    """Serve a page for each topic."""
    routes.for_audiences("topic", lambda a, lang: PATHS.topic(a, "<slug>", lang), topic_page)


def topic_page(site: Site, language: Language, audience: str, slug: str) -> str:
    """One topic. A topic without articles has no page yet: no dead doors."""
    framer = Framer(site, language)
    edition = framer.edition
    topic = next((t for t in edition.topics_of(audience) if t.slug == slug), None)
    if topic is None:
        abort(404)
    frame = framer.frame(
        title=topic.title,
        description=topic.summary,
        address=topic.address,
        twin=topic.twin_address,
        crumbs=(audience_crumb(site, edition, audience),),
    )
    others = tuple(card for card in topic_cards(edition, audience) if card.href != topic.address)
    return show("topic", frame, section=_section(edition, topic), others=others)


def topic_cards(edition: Edition, audience: str) -> tuple[TopicCard, ...]:
    """The topics of an audience that have articles, as links."""
    return tuple(
        TopicCard(topic.title, topic.address, topic.icon, articles_counted(len(topic.articles)))
        for topic in edition.topics_of(audience)
    )


def topic_sections(edition: Edition, audience: str) -> tuple[TopicSection, ...]:
    """The topics of an audience that have articles, with them."""
    return tuple(_section(edition, topic) for topic in edition.topics_of(audience))


def _section(edition: Edition, topic: Topic) -> TopicSection:
    return TopicSection(topic, tuple(edition.articles[each] for each in topic.articles))
