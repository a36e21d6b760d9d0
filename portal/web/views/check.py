"""The self-check: its form, and the result for browsers that run no scripts.

With scripts everything happens in the browser. Without, the form is sent here, answered
and forgotten: nothing of it is stored or logged.
"""

from dataclasses import dataclass
from functools import partial

from flask import Response, request
from flask.typing import ResponseReturnValue

from portal.domain.assembly.entries import check_leads
from portal.domain.edition import Check, Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.domain.selfcheck.answering import Answers, possible_answers
from portal.domain.selfcheck.report import report
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import audience_crumb, place_target
from portal.web.routes import Routes
from portal.web.views import check_page
from portal.web.views.check_page import PLACES
from portal.web.views.check_result import shown


@dataclass(frozen=True, slots=True)
class Sent:
    """What a visitor sent: values that mean something; whatever else came is left out."""

    profile: dict[str, str]
    given: dict[str, str]
    version: str


def attach(routes: Routes) -> None:
    """Serve form and result for each audience."""
    for audience, (form_place, result_place) in PLACES.items():
        routes.place(form_place, partial(empty_form, audience=audience))
        routes.place(result_place, partial(nothing_yet, audience=audience))
        routes.sent(form_place, partial(form_again, audience=audience))
        routes.sent(result_place, partial(result, audience=audience))


def empty_form(site: Site, language: Language, audience: str) -> str:
    """The form, which works by itself in browsers with scripts."""
    return _form(site, language, audience, Sent({}, {}, ""), fault="")


def nothing_yet(site: Site, language: Language, audience: str) -> str:
    """What stands at the address of results when nobody has answered anything."""
    framer = Framer(site, language)
    description = gettext(
        "How a result of the check comes about: points, essentials and four bands."
    )
    return show(
        "check_unanswered",
        _frame(framer, audience, is_result=True, description=description),
        check=framer.edition.checks[audience],
        form_address=_address(site, language, audience, 0),
    )


def form_again(site: Site, language: Language, audience: str) -> ResponseReturnValue:
    """The form with the answers that were sent, to change them."""
    check = site.editions[language].checks[audience]
    return _fleeting(_form(site, language, audience, _sent(check), fault=""))


def result(site: Site, language: Language, audience: str) -> ResponseReturnValue:
    """The result of what was sent; the form again where it cannot be weighed yet."""
    framer = Framer(site, language)
    check = framer.edition.checks[audience]
    sent = _sent(check)
    fault = _fault(check, sent)
    if fault:
        return _fleeting(_form(site, language, audience, sent, fault), 422)
    weighed = report(check.bank, Answers(sent.profile, sent.given))
    page = show(
        "check",
        _frame(
            framer,
            audience,
            is_result=True,
            description=gettext("Nothing of it is stored."),
            indexed=False,
        ),
        **check_page.context(site, framer.edition, check),
        **shown(check, sent.profile, weighed),
        form_address=_address(site, language, audience, 0),
        fields={"version": check.bank.version, **sent.profile, **sent.given},
    )
    return _fleeting(page)


def _form(site: Site, language: Language, audience: str, sent: Sent, fault: str) -> str:
    framer = Framer(site, language)
    check = framer.edition.checks[audience]
    return show(
        "check",
        _frame(
            framer,
            audience,
            is_result=False,
            description=check_leads(framer.edition.translate)[PLACES[audience][0]],
        ),
        **check_page.context(site, framer.edition, check),
        **shown(check, sent.profile, None),
        areas=check_page.areas(check),
        result_address=_address(site, language, audience, 1),
        profile=sent.profile,
        given=sent.given,
        fault=fault,
    )


def _sent(check: Check) -> Sent:
    fields, bank = request.form, check.bank
    profile = {
        each.id: fields[each.id]
        for each in bank.profile
        if fields.get(each.id) in {option.id for option in each.options}
    }
    given = {
        each.id: fields[each.id]
        for each in bank.questions
        if fields.get(each.id) in possible_answers(each)
    }
    return Sent(profile, given, fields.get("version", bank.version))


def _fault(check: Check, sent: Sent) -> str:
    """Why answers cannot be weighed yet; empty where they can."""
    if sent.version != check.bank.version:
        return gettext(
            "The questions have been changed since you opened the page. "
            "Look your answers over, and send them again."
        )
    if len(sent.profile) < len(check.bank.profile):
        return gettext("Answer the questions about the company first. Your answers are still here.")
    return ""


def _fleeting(page: str, status: int = 200) -> Response:
    """An answer to one visitor, which no cache may keep."""
    return Response(page, status, mimetype="text/html", headers={"Cache-Control": "no-store"})


def _frame(
    framer: Framer, audience: str, *, is_result: bool, description: str, indexed: bool = True
) -> Frame:
    site, edition = framer.site, framer.edition
    form_place, result_place = PLACES[audience]
    crumbs: tuple[Target, ...] = (audience_crumb(site, edition, audience),)
    form = place_target(site, edition, form_place)
    if not is_result:
        return framer.place(form_place, form.title, description, crumbs=crumbs)
    title = place_target(site, edition, result_place).title
    return framer.place(result_place, title, description, crumbs=(*crumbs, form), indexed=indexed)


def _address(site: Site, language: Language, audience: str, which: int) -> str:
    return site.addresses.place(PLACES[audience][which], language)
