"""Topics and the articles that stand under them."""

from dataclasses import dataclass

from flask import abort

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Article, Edition, Site, Topic
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.feeds import ATOM, FeedEntry, feed_of
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
    """Serve a page and a feed for each topic."""
    for audience in AUDIENCES:
        paths = {each: PATHS.topic_feed(audience, "<slug>", each) for each in Language}
        routes.localised(
            f"topic_feed.{audience}", paths, topic_feed, media_type=ATOM, audience=audience
        )
    routes.for_audiences("topic", lambda a, lang: PATHS.topic(a, "<slug>", lang), topic_page)


def topic_page(site: Site, language: Language, audience: str, slug: str) -> str:
    """One topic. A topic without articles has no page yet: no dead doors."""
    framer = Framer(site, language)
    edition = framer.edition
    topic = _find(edition, audience, slug)
    frame = framer.frame(
        title=topic.title,
        description=topic.summary,
        address=topic.address,
        twin=topic.twin_address,
        crumbs=(audience_crumb(site, edition, audience),),
        feed=Target(topic.title, site.addresses.topic_feed(audience, slug, language)),
    )
    others = tuple(card for card in topic_cards(edition, audience) if card.href != topic.address)
    return show("topic", frame, section=_section(edition, topic), others=others)


def topic_feed(site: Site, language: Language, audience: str, slug: str) -> str:
    """The articles of a topic for feed readers, the last reviewed first."""
    edition = site.editions[language]
    topic = _find(edition, audience, slug)
    articles = sorted(
        _section(edition, topic).articles, key=lambda each: (-each.reviewed.toordinal(), each.id)
    )
    return feed_of(
        site,
        language,
        title=topic.title,
        page=topic.address,
        address=site.addresses.topic_feed(audience, slug, language),
        entries=tuple(
            FeedEntry(each.title, each.summary, each.address, each.reviewed) for each in articles
        ),
    )


def topic_cards(edition: Edition, audience: str) -> tuple[TopicCard, ...]:
    """The topics of an audience that have articles, as links."""
    return tuple(
        TopicCard(topic.title, topic.address, topic.icon, articles_counted(len(topic.articles)))
        for topic in edition.topics_of(audience)
    )


def topic_sections(edition: Edition, audience: str) -> tuple[TopicSection, ...]:
    """The topics of an audience that have articles, with them."""
    return tuple(_section(edition, topic) for topic in edition.topics_of(audience))


def _find(edition: Edition, audience: str, slug: str) -> Topic:
    topic = next((t for t in edition.topics_of(audience) if t.slug == slug), None)
    if topic is None:
        abort(404)
    return topic


def _section(edition: Edition, topic: Topic) -> TopicSection:
    return TopicSection(topic, tuple(edition.articles[each] for each in topic.articles))
