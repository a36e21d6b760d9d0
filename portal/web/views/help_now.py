"""Help now: the door "What has happened?", and the flows behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import abort
from markupsafe import Markup

from portal.domain.edition import Edition, Site
from portal.domain.help.shown import Due, Flow, Plan, Step
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web import markup
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.article import prose_of, related
from portal.web.views.contacts import danger


@dataclass(frozen=True, slots=True)
class Group:
    """Flows under one heading of the door."""

    id: str
    title: str
    flows: tuple[Flow, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The lines of a plan, ready to show."""

    now: tuple[Markup, ...]
    today: tuple[Markup, ...]
    week: tuple[Markup, ...]
    evidence: tuple[Markup, ...]
    report: tuple[Markup, ...]
    next: tuple[Markup, ...]
    dont: tuple[Markup, ...]


def attach(routes: Routes) -> None:
    """Serve the door, the openings, and what follows them."""
    flows = {language: PATHS.flow("<slug>", language) for language in Language}
    steps = {language: PATHS.step("<flow>", "<slug>", language) for language in Language}
    routes.place("help", door)
    routes.localised("flow", flows, opening)
    routes.localised("step", steps, step)


def door(site: Site, language: Language) -> str:
    """Everything that may have happened, in everyday words."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "help",
        gettext("What has happened?"),
        gettext("Choose the line that fits best. A question or two, and you have a plan."),
    )
    return show(
        "help",
        frame,
        groups=tuple(groups(edition)),
        contacts=f"{site.addresses.place('contacts', language)}#urgent",
        danger=danger(edition),
    )


def groups(edition: Edition) -> Iterator[Group]:
    """The headings of the door; what happens to businesses as well stands under theirs too."""
    titles = {
        "messages": gettext("Messages and calls"),
        "money": gettext("Money and identity"),
        "devices": gettext("Accounts and devices"),
        "threats": gettext("Threats and abuse"),
        "business": gettext("In a business"),
    }
    for name, title in titles.items():
        own = [flow for flow in edition.flows.values() if flow.group == name]
        if name == "business":
            own += [each for each in edition.flows.values() if each.audience == "both"]
        if own:
            yield Group(name, title, tuple(own))


def opening(site: Site, language: Language, slug: str) -> str:
    """The first page of a flow."""
    flow = _flow(site, language, slug)
    return _step_page(site, flow, flow.opening)


def step(site: Site, language: Language, flow: str, slug: str) -> str:
    """A further step of a flow, or the plan that it ends in."""
    found = _flow(site, language, flow)
    page = next((each for each in found.pages()[1:] if each.slug == slug), None)
    if page is None:
        abort(404)
    if isinstance(page, Plan):
        return _plan_page(site, found, page)
    return _step_page(site, found, page)


def _flow(site: Site, language: Language, slug: str) -> Flow:
    flows = site.editions[language].flows.values()
    found = next((each for each in flows if each.opening.slug == slug), None)
    if found is None:
        abort(404)
    return found


def _frame(site: Site, flow: Flow, page: Step | Plan) -> Frame:
    framer = Framer(site, page.language)
    crumbs = [place_target(site, framer.edition, "help")]
    if page is not flow.opening:
        crumbs.append(Target(flow.opening.title, flow.opening.address))
    return framer.page(page, tuple(crumbs))


def _step_page(site: Site, flow: Flow, page: Step) -> str:
    place = site.addresses.place
    return show(
        "step",
        _frame(site, flow, page),
        page=page,
        is_opening=page is flow.opening,
        prose=prose_of(site, page),
        quick_exit=site.installation.quick_exit if flow.has_quick_exit else None,
        door=place("help", page.language),
        contacts=f"{place('contacts', page.language)}#urgent",
    )


def _plan_page(site: Site, flow: Flow, plan: Plan) -> str:
    frame = _frame(site, flow, plan)
    edition = site.editions[plan.language]
    return show(
        "plan",
        frame,
        page=plan,
        prose=prose_of(site, plan),
        lists=Lists(**{name: markup.lines(each) for name, each in plan.lists.items()}),
        deadlines=tuple((each, within(each)) for each in plan.deadlines),
        quick_exit=site.installation.quick_exit if flow.has_quick_exit else None,
        articles=related(edition, plan.articles),
    )


def within(due: Due) -> str:
    """How long there is, in words."""
    if due.hours:
        return gettext("Within %(count)s hours of finding out", count=due.hours)
    if due.months == 1:
        return gettext("Within 1 month of finding out")
    return gettext("Within %(count)s months of finding out", count=due.months)
