"""The kit as people who run a campaign see it, made of what has been found faultless."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.domain.assembly.flows import FlowWorkshop
from portal.domain.collation import sort_key
from portal.domain.edition import Article
from portal.domain.kit.fields import KitFields, LessonFields, MailingFields, TalkFields
from portal.domain.kit.shown import Kit, Lesson, Mailing, ShownMail, Talk, Theme
from portal.domain.library import Prose
from portal.domain.typography import typographic


@dataclass(frozen=True, slots=True)
class KitWorkshop(FlowWorkshop):
    """What it takes to make the kit of one language."""

    def kit(self, articles: Mapping[str, Article]) -> Kit:
        """The themes by month, and the pages by how long they take, then by title."""
        pages = sorted(
            self._own(self.library.kit),
            key=lambda page: (
                page.folder,
                # Lessons grow longer with the pupils.
                getattr(page.fields, "minutes", 0),
                sort_key(page.fields.title, self.language),
            ),
        )
        return Kit(
            themes=self._themes(articles),
            talks={page.id: self._talk(page) for page in _of(pages, TalkFields)},
            mailings={page.id: self._mailing(page) for page in _of(pages, MailingFields)},
            lessons={page.id: self._lesson(page) for page in _of(pages, LessonFields)},
        )

    def _themes(self, articles: Mapping[str, Article]) -> dict[str, Theme]:
        ordered = sorted(self.library.themes.values(), key=lambda each: (each.month, each.id))
        return {each.id: self._theme(each.id, articles) for each in ordered}

    def _theme(self, identifier: str, articles: Mapping[str, Article]) -> Theme:
        structure = self.library.themes[identifier]
        words = self.library.theme_words[self.language, identifier]
        twin = self.library.theme_words[self.language.twin, identifier]
        article = articles[structure.article] if structure.article else None
        return Theme(
            id=identifier,
            month=structure.month,
            icon=structure.icon,
            title=typographic(words.title, self.language),
            slug=words.slug,
            line=typographic(words.line, self.language),
            act=typographic(words.act, self.language),
            why_now=typographic(words.why_now, self.language) if words.why_now else None,
            source=structure.source,
            actions=article.actions if article else self._set(words.actions),
            articles=(*((article.id,) if article else ()), *structure.more),
            target=article.address if article else self.addresses.place("help", self.language),
            address=self.addresses.theme(words.slug, self.language),
            former_addresses=tuple(
                self.addresses.theme(each, self.language) for each in words.formerly
            ),
            twin_address=self.addresses.theme(twin.slug, self.language.twin),
        )

    def _talk(self, page: Prose[TalkFields]) -> Talk:
        fields = page.fields
        return Talk(**self._of_kit(page), audience=fields.audience, minutes=fields.minutes)

    def _mailing(self, page: Prose[MailingFields]) -> Mailing:
        mails = tuple(
            ShownMail(
                typographic(each.subject, self.language),
                each.article,
                typographic(each.text, self.language),
            )
            for each in page.fields.mails
        )
        return Mailing(**self._of_kit(page), mails=mails)

    def _lesson(self, page: Prose[LessonFields]) -> Lesson:
        fields = page.fields
        return Lesson(
            **self._of_kit(page),
            age=typographic(fields.age, self.language),
            minutes=fields.minutes,
            goals=self._set(fields.goals),
        )

    def _of_kit(self, page: Prose[Any]) -> dict[str, Any]:
        return {
            **self._shared(page),
            "sources": self._sources(page.fields.sources),
            "articles": page.fields.articles,
        }


def _of(pages: list[Prose[KitFields]], kind: type[KitFields]) -> list[Prose[Any]]:
    return [page for page in pages if isinstance(page.fields, kind)]
