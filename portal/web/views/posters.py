"""Posters and cards: one drawn for browsers, and the sheets that publishing prints."""

from dataclasses import dataclass

from flask import abort, render_template

from portal.domain.edition import Article, Edition, Site
from portal.domain.kit.drawing import FOOT, HEIGHT, WIDTH, draw
from portal.domain.kit.lettering import width_of, wrapped_address
from portal.domain.kit.shown import Theme
from portal.domain.language import Language
from portal.web.codes import path_of_code
from portal.web.drawings import palette, pictograms
from portal.web.languages import gettext
from portal.web.pictures import SHOWN_ACTIONS
from portal.web.routes import PATHS, Routes

# Damage that a code on a poster bears: a crease, a drawing pin.
_ERROR = "m"
_MOST_ACTIONS = 5
# A title with a longer word than this many of its own heights is set smaller.
_LONG = 9
_SHORT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a sheet is about; `target` is the full address that it leads to.

    Without a code where nobody could scan it: in the preview of a link.
    """

    title: str
    line: str
    icon: str
    actions: tuple[str, ...]
    target: str
    has_code: bool = True

    @property
    def shown(self) -> str:
        """The address as people type it."""
        return self.target.partition("://")[2].rstrip("/")

    @property
    def is_long(self) -> bool:
        """Whether its title has a word that needs smaller letters."""
        return max(width_of(word, 1, bold=True) for word in self.title.split()) > _LONG


def attach(routes: Routes) -> None:
    """Serve the drawn poster of each theme, beside its page."""
    paths = {
        language: PATHS.poster(PATHS.theme("<slug>", language), "svg", language)
        for language in Language
    }
    routes.localised("poster", paths, poster, media_type="image/svg+xml")


def poster(site: Site, language: Language, slug: str) -> str:
    """A poster without a name, as large as its text allows, in whatever font a browser has."""
    edition = site.editions[language]
    theme = next((each for each in edition.kit.themes.values() if each.slug == slug), None)
    if theme is None:
        abort(404)
    subject = subject_of_theme(site, theme)
    return render_template(
        "poster/poster.svg",
        language=language,
        **_around(site, subject),
        width=WIDTH,
        height=HEIGHT,
        foot=FOOT,
        drawing=draw(subject.title, subject.line, gettext("Do this"), subject.actions),
        address=wrapped_address(subject.shown, 1290, 46),
    )


def sheet(site: Site, language: Language, subject: Subject, form: str) -> str:
    """The page that the press prints: a `poster`, or a `square` or `wide` card.

    It is to be asked for within a request for the page that it is about, which decides
    the language.
    """
    return render_template(
        "poster/sheet.html",
        language=language,
        form=form,
        actions=subject.actions if form == "poster" else subject.actions[:SHOWN_ACTIONS],
        **_around(site, subject),
    )


def sheet_style() -> str:
    """The style of every sheet."""
    return render_template("poster/sheet.css", colour=palette(), mark=pictograms()["mark"])


def subject_of_theme(site: Site, theme: Theme) -> Subject:
    """What the posters of a theme say."""
    return Subject(
        title=theme.title,
        line=_tied(theme.line),
        icon=theme.icon,
        actions=tuple(map(_tied, theme.actions[:_MOST_ACTIONS])),
        target=site.absolute(theme.target),
    )


def subject_of_article(site: Site, edition: Edition, article: Article) -> Subject:
    """What the picture of an article says."""
    return Subject(
        title=article.title,
        line=_tied(article.summary),
        icon=edition.topics[article.topic].icon,
        actions=tuple(map(_tied, article.actions[:_MOST_ACTIONS])),
        target=site.absolute(article.address),
        has_code=False,
    )


def _tied(text: str) -> str:
    """A text whose last word, where it is short, never stands on a line alone."""
    before, space, last = text.rpartition(" ")
    return f"{before}\u00a0{last}" if space and len(last) <= _SHORT else text


def _around(site: Site, subject: Subject) -> dict[str, object]:
    return {
        "subject": subject,
        "name": site.installation.name,
        "host": site.base_url.partition("://")[2].rstrip("/"),
        "code": path_of_code(subject.target, _ERROR),
        "colour": palette(),
        "icon": pictograms()[subject.icon],
        "mark": pictograms()["mark"],
    }
