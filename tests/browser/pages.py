"""One page of each kind and state, so that tests need not look at all of them."""

import re
from collections.abc import Hashable, Iterator

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Article, Edition, Site
from portal.domain.help.shown import Plan, Step
from portal.domain.language import Language
from portal.web.addresses import moved_addresses, page_addresses
from tests.browser.portal import AGED, Portal

# What is searched for to see every state of the search page, in both languages.
SEARCHES = {
    "results": {Language.DA: "adgangskode", Language.EN: "password"},
    "a contact": {Language.DA: "spær mitid", Language.EN: "block mitid"},
    "did you mean": {Language.DA: "adgangskdoe", Language.EN: "passwrd"},
    "a guess": {Language.DA: "forsikring til hund", Language.EN: "train a puppy"},
    "nothing": {Language.DA: "kvantefysik", Language.EN: "quantum physics"},
}
MISSING = {Language.DA: "/da/findes-ikke/", Language.EN: "/en/no-such-page/"}
_CONSTRUCT = re.compile(r'<[a-z][a-z0-9]*(?: class="[^"]*")?')


def published(site: Site) -> tuple[str, ...]:
    """Every page there is, those for errors included; former addresses lead on to one."""
    moved = moved_addresses(site)
    return tuple(each for each in page_addresses(site) if each not in moved)


def kinds(site: Site, language: Language) -> Iterator[str]:
    """Published pages, but for those that show nothing which others do not."""
    edition = site.editions[language]
    repeated = {each.address for each in (*edition.topics.values(), *edition.articles.values())}
    helping = {each.address: features for each, features in helpers(edition)}
    repeated |= set(helping) - set(
        {features: address for address, features in helping.items()}.values()
    )
    # One message of each kind shows all there is; both verdicts are among them.
    told = {each.kind: each.href for each in edition.messages.values()}
    repeated |= {each.href for each in edition.messages.values()} - set(told.values())
    # Cards are alike, and so are themes, and the pages of each kind of the kit.
    alike = (
        [site.addresses.embed(each, which) for which in Language for each in edition.articles],
        [each.address for each in edition.kit.themes.values() if each.icon != "help"],
        [each.address for each in edition.kit.talks.values()],
        [each.address for each in edition.kit.lessons.values()],
        [each.address for each in edition.templates.values()],
    )
    repeated |= {each for addresses in alike for each in addresses[1:]}
    repeated -= {edition.topics_of(audience)[0].address for audience in AUDIENCES}
    repeated -= {article.address for article in telling(edition)}
    other = f"/{language.twin}/"
    yield from (p for p in published(site) if p not in repeated and not p.startswith(other))


def helpers(edition: Edition) -> Iterator[tuple[Step | Plan, Hashable]]:
    """Every page of help, and what it shows besides what all of its kind do."""
    for flow in edition.flows.values():
        for step in (flow.opening, *flow.steps.values()):
            yield step, ("step", flow.has_quick_exit, bool(step.text.html))
        for plan in flow.plans.values():
            shown = (bool(plan.deadlines), bool(plan.tell), bool(plan.lists["week"]))
            yield plan, ("plan", flow.has_quick_exit, *shown)


def telling(edition: Edition) -> Iterator[Article]:
    """Articles each of which holds something that those before it do not."""
    seen: set[str] = set()
    for article in edition.articles.values():
        found = set(_CONSTRUCT.findall(article.text.html))
        if not found <= seen:
            seen |= found
            yield article


def searched(site: Site, language: Language) -> Iterator[str]:
    """The search page in each of its states."""
    for words in SEARCHES.values():
        yield f"{site.addresses.place('search', language)}?q={words[language]}&audience=citizen"


def states(
    site: Site, language: Language, *, live: Portal, aged: Portal, frozen: Portal
) -> Iterator[str]:
    """Full addresses of what pages can look like otherwise.

    Search answers on the frozen portal and on the application, which alone can say that
    something is not there; an aged one shows what comes with the years.
    """
    edition = site.editions[language]
    yield from map(frozen.at, searched(site, language))
    yield from map(live.at, searched(site, language))
    yield live.at(MISSING[language])
    yield aged.at(site.addresses.place("home", language))
    yield aged.at(site.addresses.place("alerts", language))
    yield aged.at(next(iter(edition.alerts.values())).address)
    yield aged.at(next(a.address for a in edition.articles.values() if a.path.endswith(AGED)))
