"""Topics and the articles that stand under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort

from portal.domain.addresses import AUDIENCES, FURTHER, further
from portal.domain.collation import initial
from portal.domain.edition import Edition, Site, Topic
from portal.domain.language import Language
from portal.domain.paging import pages_of
from portal.domain.rendered import Target
from portal.web.feeds import ATOM, FeedEntry, feed_of
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import audience_crumb
from portal.web.routes import PATHS, Routes
from portal.web.wording import articles_counted

# Feed readers come often, and look for what is new.
_FED = 50


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as a link with a pictogram."""

    title: str
    href: str
    icon: str
    count: str


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a long list as a link: from which letter to which it goes."""

    number: int
    letters: str
    href: str


def attach(routes: Routes) -> None:
    """Serve each topic on a page, or on several if it is long, and as a feed."""
    for audience in AUDIENCES:
        paths = {each: PATHS.topic_feed(audience, "<slug>", each) for each in Language}
        routes.localised(
            f"topic_feed.{audience}", paths, topic_feed, media_type=ATOM, audience=audience
        )
    routes.for_audiences("topic", lambda a, lang: PATHS.topic(a, "<slug>", lang), topic_page)
    routes.for_audiences("topic_further", _further_path, topic_page)


def topic_page(
    site: Site, language: Language, audience: str, slug: str, number: str | None = None
) -> str:
    """A page of a topic, the first if there is no number.

    A topic without articles has no page yet: no dead doors.
    """
    framer = Framer(site, language)
    edition = framer.edition
    topic = _find(edition, site.addresses.topic(audience, slug, language))
    pages = pages_of(topic.articles)
    place = _place(number, len(pages))
    parts = _parts(edition, topic, pages)
    return show(
        "topic",
        _frame(framer, topic, place, len(pages)),
        topic=topic,
        articles=tuple(edition.articles[each] for each in pages[place - 1]),
        number=place,
        parts=parts if len(parts) > 1 else (),
        next_part=parts[place] if place < len(parts) else None,
        others=tuple(c for c in topic_cards(edition, audience) if c.href != topic.address),
    )


def topic_feed(site: Site, language: Language, audience: str, slug: str) -> str:
    """The articles of a topic for feed readers, the last reviewed first.

    It is the same below every address that the topic had before.
    """
    edition = site.editions[language]
    topic = _find(edition, site.addresses.topic(audience, slug, language))
    articles = sorted(
        (edition.articles[each] for each in topic.articles),
        key=lambda each: (-each.reviewed.toordinal(), each.id),
    )
    return feed_of(
        site,
        language,
        title=topic.title,
        page=topic.address,
        address=site.addresses.topic_feed(audience, topic.slug, language),
        entries=tuple(
            FeedEntry(each.title, each.summary, each.address, each.reviewed)
            for each in articles[:_FED]
        ),
    )


def topic_cards(edition: Edition, audience: str) -> tuple[TopicCard, ...]:
    """The topics of an audience that have articles, as links."""
    return tuple(
        TopicCard(topic.title, topic.address, topic.icon, articles_counted(len(topic.articles)))
        for topic in edition.topics_of(audience)
    )


def _further_path(audience: str, language: Language) -> str:
    return f"{PATHS.topic(audience, '<slug>', language)}{FURTHER[language]}-<number>/"


def _find(edition: Edition, address: str) -> Topic:
    """The topic that has an address, or had it before: its pages lead on from there."""
    shown = (topic for topic in edition.topics.values() if topic.articles)
    found = next((t for t in shown if address in (t.address, *t.former_addresses)), None)
    if found is None:
        abort(404)
    return found


def _place(number: str | None, pages: int) -> int:
    """Which page a number names; spelt otherwise, it would be a second address of the page."""
    if number is None:
        return 1
    found = next((each for each in range(2, pages + 1) if str(each) == number), None)
    if found is None:
        abort(404)
    return found


def _frame(framer: Framer, topic: Topic, number: int, pages: int) -> Frame:
    site, language = framer.site, framer.language
    crumbs: tuple[Target, ...] = (audience_crumb(site, framer.edition, topic.audience),)
    title = topic.title
    if number > 1:
        crumbs = (*crumbs, Target(topic.title, topic.address))
        title = gettext(
            "%(title)s, page %(number)s of %(count)s", title=title, number=number, count=pages
        )
    feed = site.addresses.topic_feed(topic.audience, topic.slug, language)
    return framer.frame(
        title=title,
        description=topic.summary,
        address=further(topic.address, number, language),
        twin=further(topic.twin_address, number, language.twin),
        crumbs=crumbs,
        feed=Target(topic.title, feed),
    )


def _parts(edition: Edition, topic: Topic, pages: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    language = edition.language
    return tuple(
        Part(number, _letters(edition, part), further(topic.address, number, language))
        for number, part in enumerate(pages, 1)
    )


def _letters(edition: Edition, part: Sequence[str]) -> str:
    first, last = (initial(edition.articles[part[i]].title, edition.language) for i in (0, -1))
    return first if first == last else f"{first}–{last}"
