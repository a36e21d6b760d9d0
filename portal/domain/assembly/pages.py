"""Pages with prose as readers see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.domain.addresses import Addresses
from portal.domain.article import AlertFields, ArticleFields, PageFields, TemplateFields
from portal.domain.assembly.places import address_of, former_addresses
from portal.domain.collation import sort_key
from portal.domain.edition import Alert, Article, Template
from portal.domain.fields import Source
from portal.domain.language import Language
from portal.domain.library import Library, Prose
from portal.domain.page import Page
from portal.domain.rendered import Contact, Pointers, Rendered
from portal.domain.rules.dates import review_due
from portal.domain.rules.twins import drift_of
from portal.domain.typography import typographic


@dataclass(frozen=True, slots=True)
class Workshop:
    """What it takes to make the pages of one language; `texts` is by path."""

    library: Library
    language: Language
    addresses: Addresses
    pointers: Pointers
    texts: Mapping[str, Rendered]
    as_of: date

    def articles(self) -> dict[str, Article]:
        """Every article, by topic in the order of topics.yaml, then by title."""
        order = {topic: place for place, topic in enumerate(self.library.topics)}
        made = [self._article(page) for page in self._own(self.library.articles)]
        made.sort(key=lambda each: (order[each.topic], sort_key(each.title, self.language)))
        return {article.id: article for article in made}

    def alerts(self) -> dict[str, Alert]:
        """Every alert, newest first."""
        made = [self._alert(page) for page in self._own(self.library.alerts)]
        made.sort(key=lambda each: (-each.issued.toordinal(), each.id))
        return {alert.id: alert for alert in made}

    def pages(self) -> dict[str, Page]:
        """Every page about the portal, by id."""
        made = sorted(self._own(self.library.pages), key=lambda page: page.id)
        return {
            page.id: Page(**self._shared(page), sources=self._sources(page.fields.sources))
            for page in made
        }

    def templates(self, articles: Mapping[str, Article]) -> dict[str, Template]:
        """Every template, in the order of the articles they belong to, then by title."""
        order = {article: place for place, article in enumerate(articles)}
        made = [self._template(page) for page in self._own(self.library.templates)]
        made.sort(key=lambda each: (order[each.article], sort_key(each.title, self.language)))
        return {template.id: template for template in made}

    def _own(self, shelf: Mapping[tuple[Language, str], Any]) -> list[Any]:
        return [page for (language, _), page in shelf.items() if language is self.language]

    def _article(self, page: Prose[ArticleFields]) -> Article:
        fields = page.fields
        due = review_due(fields)
        return Article(
            **self._shared(page),
            sources=self._sources(fields.sources),
            audience=page.folder,
            topic=fields.topic,
            actions=self._set(fields.actions),
            contacts=self._contacts(fields.contacts),
            related=fields.related,
            help=fields.help,
            review_due=due,
            is_overdue=due <= self.as_of,
            has_quick_exit=fields.quick_exit == "true",
        )

    def _alert(self, page: Prose[AlertFields]) -> Alert:
        fields = page.fields
        return Alert(
            **self._shared(page),
            sources=self._sources(fields.sources),
            banner=typographic(fields.banner, self.language),
            issued=fields.issued,
            expires=fields.expires,
            audiences=fields.audiences,
            actions=self._set(fields.actions),
            contacts=self._contacts(fields.contacts),
            related=fields.related,
            help=fields.help,
            is_current=fields.issued <= self.as_of <= fields.expires,
        )

    def _template(self, page: Prose[TemplateFields]) -> Template:
        fields = page.fields
        return Template(
            **self._shared(page), sources=self._sources(fields.sources), article=fields.article
        )

    def _set(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(typographic(text, self.language) for text in texts)

    def _sources(self, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        return tuple(
            source.model_copy(
                update={
                    "title": typographic(source.title, self.language),
                    "publisher": typographic(source.publisher, self.language),
                }
            )
            for source in sources
        )

    def _contacts(self, ids: tuple[str, ...]) -> tuple[Contact, ...]:
        return tuple(filter(None, map(self.pointers.contact, ids)))

    def _shared(self, page: Prose[PageFields]) -> dict[str, Any]:
        twin = self.library.twin(page)
        assert twin is not None, "a page without a twin is a problem, and stops here"  # noqa: S101
        return {
            "id": page.id,
            "folder": page.folder,
            "language": page.language,
            "path": page.path,
            "title": typographic(page.fields.title, self.language),
            "slug": page.fields.slug,
            "summary": typographic(page.fields.summary, self.language),
            "keywords": page.fields.keywords,
            "reviewed": page.fields.reviewed,
            "drift": drift_of(self.library, page),
            "address": self.address(page),
            "former_addresses": former_addresses(page, self.library, self.addresses),
            "twin_address": self.address(twin),
            "text": self.texts[page.path],
        }

    def address(self, page: Prose[PageFields]) -> str:
        """Where a page is published."""
        return address_of(page, self.library, self.addresses)
