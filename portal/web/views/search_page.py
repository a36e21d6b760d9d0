"""The search page, which works by itself.

The published page has no answers for anybody's words. There the browser searches,
in an index exported from the one that answers here, and fills in the same list.
"""

from dataclasses import dataclass
from functools import partial
from typing import Literal

from flask import Response, get_template_attribute
from markupsafe import Markup, escape

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Edition, Site
from portal.domain.language import Language
from portal.domain.search.results import Results
from portal.web.caching import FRESH
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.navigation import audience_title
from portal.web.routes import Routes
from portal.web.views.contacts import first_to_call
from portal.web.views.search import answer, asked
from portal.web.views.topic import TopicCard, topic_cards
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


# What there is to say: nothing was asked, nothing was found, or something was.
State = Literal["", "nothing", "found"]
Shells = dict[tuple[Language, str | None, State], Shell]
_NOTHING = Results("", (), 0, None, ())


def attach(routes: Routes) -> None:
    """Serve the page."""
    routes.changing("search", partial(search, {}))


def search(shells: Shells, site: Site, language: Language) -> Response:
    """The search page, with answers where something was asked."""
    question = asked()
    results = answer(site, language, question) if question.text else _NOTHING
    state: State = "found" if results.hits else "nothing" if question.text else ""
    key = (language, question.audience, state)
    if key not in shells:
        shells[key] = _shell(site, language, question.audience, state)
    counted = results_counted(results.total) if question.text else ""
    address = site.addresses.place("search", language)
    page = shells[key].filled(escape(question.text), _part(address, counted, results))
    return Response(page, mimetype="text/html", headers={"Cache-Control": FRESH})


def kinds() -> dict[str, str]:
    """What each kind of answer is called."""
    return {
        # L10N: kinds of search results, shown above each
        "article": gettext("Article"),
        "contact": gettext("Contact"),
        "alert": gettext("Alert"),
        "page": gettext("Page"),
        "term": gettext("Word"),
        "check": gettext("Check"),
        "flow": gettext("Help now"),
    }


def _shell(site: Site, language: Language, audience: str | None, state: State) -> Shell:
    place = partial(site.addresses.place, language=language)
    framer = Framer(site, language)
    frame = framer.place(
        "search",
        gettext("Search"),
        gettext("Search all articles, contacts, alerts and words of the portal."),
        indexed=not state,
    )
    page = show(
        "search",
        frame,
        words=_WORDS,
        answer=_ANSWER,
        state=state,
        kinds=kinds(),
        choices=_choices(audience or ""),
        address=place("search"),
        atoz=place("atoz"),
        index=place("search_index"),
        urgent=first_to_call(framer.edition),
        contacts=place("contacts"),
        topics=_topics(framer.edition),
    )
    before, _, rest = page.partition(_WORDS)
    between, _, after = rest.partition(_ANSWER)
    return Shell(before, between, after)


def _part(address: str, counted: str, results: Results) -> Markup:
    """The answer alone, as the page shows it."""
    part = get_template_attribute("parts/answer.html", "answer")
    filled = part(address=address, counted=counted, results=results, kinds=kinds())
    return Markup(filled)  # noqa: S704 (a template has escaped it)


def _topics(edition: Edition) -> tuple[tuple[str, str, tuple[TopicCard, ...]], ...]:
    """What to look under instead, by audience."""
    titles = {
        "citizen": gettext("Topics for citizens"),
        "business": gettext("Topics for businesses"),
    }
    return tuple((title, each, topic_cards(edition, each)) for each, title in titles.items())


def _choices(chosen: str) -> tuple[Choice, ...]:
    titles = {"": gettext("All")} | {each: audience_title(each) for each in AUDIENCES}
    return tuple(Choice(value, title, value == chosen) for value, title in titles.items())
