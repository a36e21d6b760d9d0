"""Articles: the pages that everything else leads to."""

from dataclasses import dataclass

from flask import abort
from markupsafe import Markup

from portal.domain.drift import Drift
from portal.domain.edition import Article, Edition, Site, Term
from portal.domain.fields import Source
from portal.domain.language import Language
from portal.domain.page import Page
from portal.domain.rendered import Target
from portal.domain.typography import typographic
from portal.web import linked_data, markup
from portal.web.frame import Framer, show
from portal.web.navigation import audience_crumb, place_target
from portal.web.pictures import picture, words_of
from portal.web.routes import PATHS, Routes
from portal.web.views.embed import snippet

# With fewer headings a reader sees them all at a glance.
_FEWEST_FOR_CONTENTS = 3


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of a page and what goes with it, ready to show."""

    body: Markup
    happened: Markup | None
    happened_title: str | None
    contents: tuple[tuple[str, str], ...]
    words: tuple[Term, ...]
    sources: tuple[Source, ...]
    twin_is_newer: bool
    suggest: str
    address: str


def attach(routes: Routes) -> None:
    """Serve the articles."""
    routes.for_audiences("article", lambda a, lang: PATHS.article(a, "<slug>", lang), article_page)


def article_page(site: Site, language: Language, audience: str, slug: str) -> str:
    """One article."""
    framer = Framer(site, language)
    edition = framer.edition
    article = edition.articles_by_slug.get((audience, slug))
    if article is None:
        abort(404)
    topic = edition.topics[article.topic]
    crumbs = (audience_crumb(site, edition, audience), Target(topic.title, topic.address))
    data = linked_data.article(site, article)
    return show(
        "article",
        framer.page(
            article,
            crumbs,
            data=data,
            kind="article",
            picture=picture(
                site, article.address, language, words_of(article.title, article.actions)
            ),
        ),
        article=article,
        prose=prose_of(site, article),
        templates=edition.templates_of(article.id),
        quick_exit=site.installation.quick_exit,
        related=related(edition, article.related),
        flows=edition.openings_of(article.help),
        snippet=snippet(site, article),
        oembed=site.absolute(site.addresses.oembed(article.id, language)),
        reuse=place_target(site, edition, "reuse"),
    )


def prose_of(site: Site, page: Page) -> Prose:
    """The text of any page with prose."""
    edition, text = site.editions[page.language], page.text
    return Prose(
        body=markup.body(text),
        happened=markup.happened(text),
        happened_title=text.happened_title,
        contents=text.toc if len(text.toc) >= _FEWEST_FOR_CONTENTS else (),
        words=tuple(edition.terms[each] for each in text.words),
        sources=tuple(_typographic(each, page.language) for each in page.sources),
        twin_is_newer=page.drift is Drift.TWIN_NEWER,
        suggest=suggestion_address(site, page.path),
        address=site.absolute(page.address),
    )


def _typographic(source: Source, language: Language) -> Source:
    return source.model_copy(update={"title": typographic(source.title, language)})


def suggestion_address(site: Site, path: str) -> str:
    """Where a reader suggests a change to a page: its file in the repository."""
    return f"{site.installation.repository.rstrip('/')}/edit/main/{path}"


def related(edition: Edition, ids: tuple[str, ...]) -> tuple[Article, ...]:
    """The articles with these ids."""
    return tuple(edition.articles[each] for each in ids)
