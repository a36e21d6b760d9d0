"""The search page, which works by itself.

The published page has no answers for anybody's words. There the browser searches,
in an index exported from the one that answers here, and fills in the same list.
"""

from dataclasses import dataclass
from functools import partial

from flask import Response, get_template_attribute
from markupsafe import Markup, escape

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.keeping import REVALIDATE
from portal.web.languages import gettext
from portal.web.navigation import audience_title
from portal.web.routes import Routes
from portal.web.views.search import Question, answer, asked
from portal.web.wording import results_counted

# Where the visitor's words and the answer go. No keyboard types these signs, and what a
# request says is without them.
_WORDS, _ANSWER = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Choice:
    """An audience to narrow a search down to; the empty value stands for everybody."""

    value: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """The page around words and answer: made once, since it takes longer than searching."""

    before: str
    between: str
    after: str

    def filled(self, words: str, answer: str) -> str:
        """The whole page; both are HTML."""
        return f"{self.before}{words}{self.between}{answer}{self.after}"


Shells = dict[tuple[Language, str | None, bool], Shell]


def attach(routes: Routes) -> None:
    """Serve the page."""
    routes.changing("search", partial(search, {}))


def search(shells: Shells, site: Site, language: Language) -> Response:
    """The search page, with answers where something was asked."""
    question = asked()
    is_answered = bool(question.text)
    key = (language, question.audience, is_answered)
    if key not in shells:
        shells[key] = _shell(site, language, question.audience, is_answered=is_answered)
    answered = _answered(site, language, question) if is_answered else _nothing(site, language)
    page = shells[key].filled(escape(question.text), answered)
    return Response(page, mimetype="text/html", headers={"Cache-Control": REVALIDATE})


def kinds() -> dict[str, str]:
    """What each kind of answer is called."""
    return {
        # L10N: kinds of search results, shown above each
        "article": gettext("Article"),
        "contact": gettext("Contact"),
        "alert": gettext("Alert"),
        "page": gettext("Page"),
        "term": gettext("Word"),
        "flow": gettext("Help now"),
    }


def _shell(site: Site, language: Language, audience: str | None, *, is_answered: bool) -> Shell:
    place = partial(site.addresses.place, language=language)
    frame = Framer(site, language).place(
        "search",
        gettext("Search"),
        gettext("Search all articles, contacts, alerts and words of the portal."),
        indexed=not is_answered,
    )
    page = show(
        "search",
        frame,
        words=_WORDS,
        answer=_ANSWER,
        is_answered=is_answered,
        kinds=kinds(),
        choices=_choices(audience or ""),
        address=place("search"),
        atoz=place("atoz"),
        index=place("search_index"),
        texts=place("search_texts"),
    )
    before, _, rest = page.partition(_WORDS)
    between, _, after = rest.partition(_ANSWER)
    return Shell(before, between, after)


def _answered(site: Site, language: Language, question: Question) -> Markup:
    results = answer(site, language, question)
    return _part(
        address=site.addresses.place("search", language),
        counted=results_counted(results.total),
        hits=results.hits,
        did_you_mean=results.did_you_mean,
    )


def _nothing(site: Site, language: Language) -> Markup:
    address = site.addresses.place("search", language)
    return _part(address=address, counted="", hits=(), did_you_mean=None)


def _part(**values: object) -> Markup:
    """The answer alone, as the page shows it."""
    part = get_template_attribute("parts/answer.html", "answer")(kinds=kinds(), **values)
    return Markup(part)  # noqa: S704 (a template has escaped it)


def _choices(chosen: str) -> tuple[Choice, ...]:
    titles = {"": gettext("All")} | {each: audience_title(each) for each in AUDIENCES}
    return tuple(Choice(value, title, value == chosen) for value, title in titles.items())
