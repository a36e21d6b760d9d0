"""A handbook before it is set: chapters, articles, contacts and index of one audience."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.domain.drift import Drift
from portal.domain.edition import Article, Edition, Site, Template, Topic
from portal.domain.fields import Source
from portal.domain.help.shown import Step
from portal.domain.language import Language
from portal.domain.rendered import Contact
from portal.domain.typography import typographic
from portal.publishing.handbooks.index import Letter, index_of, index_words
from portal.publishing.handbooks.rewriting import Found, Rewriter
from portal.publishing.handbooks.ways import Ways
from portal.web.languages import gettext
from portal.web.views import contacts, help_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article as it stands in a book."""

    article: Article
    body: Markup
    happened: Markup | None
    flows: tuple[Step, ...]
    templates: tuple[Template, ...]
    sources: tuple[Source, ...]
    twin_is_newer: bool
    found: Found


@dataclass(frozen=True, slots=True)
class Chapter:
    """A topic with its articles."""

    topic: Topic
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything that is set; `dated` is the day of the newest review in it."""

    site: Site
    language: Language
    audience: str
    title: str
    subtitle: str
    dated: date
    address: str
    ways: Ways
    chapters: tuple[Chapter, ...]
    help_groups: tuple[help_now.Group, ...]
    danger: Contact | None
    first: tuple[Contact, ...]
    contact_groups: tuple[contacts.Group, ...]
    index: tuple[Letter, ...]

    @property
    def full_title(self) -> str:
        """The title in one line."""
        return f"{self.title}: {self.subtitle}"

    def entries(self) -> Iterator[Entry]:
        """Every article, in the order of the book."""
        for chapter in self.chapters:
            yield from chapter.entries


def titles(audience: str) -> tuple[str, str]:
    """What the handbook of an audience is called: title and subtitle."""
    if audience == "citizen":
        return gettext("Digital security"), gettext("Handbook for citizens")
    return gettext("Digital security"), gettext("Handbook for businesses")


def gather(site: Site, language: Language, audience: str, *, one_file: bool) -> Book | None:
    """The handbook of an audience; None where it has no articles. Needs a request's texts."""
    edition = site.editions[language]
    topics = [each for each in edition.topics.values() if each.audience == audience]
    articles = [edition.articles[each] for topic in topics for each in topic.articles]
    if not articles:
        return None
    helpers = tuple(_contact_groups(edition, audience, articles))
    ways = Ways(
        site=site,
        articles={each.address: each.id for each in articles},
        contacts={each.address: each.id for group in helpers for each in group.contacts},
        one_file=one_file,
    )
    chapters = tuple(
        Chapter(topic, tuple(_entry(edition, ways, edition.articles[a]) for a in topic.articles))
        for topic in topics
        if topic.articles
    )
    found = [(each.article, each.found) for chapter in chapters for each in chapter.entries]
    title, subtitle = titles(audience)
    return Book(
        site=site,
        language=language,
        audience=audience,
        title=title,
        subtitle=subtitle,
        dated=max(each.reviewed for each in articles),
        address=site.absolute(site.addresses.audience(audience, language)),
        ways=ways,
        chapters=chapters,
        help_groups=tuple(_help_groups(edition, audience)),
        danger=contacts.danger(edition),
        first=contacts.first_to_call(edition),
        contact_groups=helpers,
        index=index_of(found, edition),
    )


def _entry(edition: Edition, ways: Ways, article: Article) -> Entry:
    rewriter = Rewriter(ways, article.id, index_words(article, edition))
    text = article.text
    return Entry(
        article=article,
        body=_markup(rewriter.rewritten(text.html)),
        happened=None if text.happened is None else _markup(rewriter.rewritten(text.happened)),
        flows=edition.openings_of(article.help),
        templates=edition.templates_of(article.id),
        sources=tuple(_typographic(each, edition.language) for each in article.sources),
        twin_is_newer=article.drift is Drift.TWIN_NEWER,
        found=rewriter.found,
    )


def _markup(text: str) -> Markup:
    return Markup(text)  # noqa: S704 (sanitised when the site was loaded, and rewritten from that)


def _typographic(source: Source, language: Language) -> Source:
    return source.model_copy(update={"title": typographic(source.title, language)})


def _contact_groups(
    edition: Edition, audience: str, articles: list[Article]
) -> Iterator[contacts.Group]:
    """Those who help this audience, and everybody else whom its articles name."""
    named = {contact.id for article in articles for contact in article.contacts}
    named |= {contact.id for contact in contacts.first_to_call(edition)}
    for group in contacts.groups(edition):
        shown = tuple(c for c in group.contacts if audience in c.audiences or c.id in named)
        if shown:
            yield contacts.Group(group.id, group.title, shown)


def _help_groups(edition: Edition, audience: str) -> Iterator[help_now.Group]:
    """What may have happened to this audience, each flow once."""
    for group in help_now.groups(edition):
        flows = tuple(
            flow
            for flow in group.flows
            if flow.audience in (audience, "both")
            and (flow.group == group.id or audience == "business")
        )
        if flows and (audience == "citizen" or group.id == "business"):
            yield help_now.Group(group.id, group.title, flows)
