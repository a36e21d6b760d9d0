"""What the pages of a self-check show, whatever was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.domain.edition import Article, Check, Edition, Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.domain.selfcheck.bank import Question
from portal.domain.selfcheck.report import identifiers
from portal.domain.selfcheck.telling import for_browser
from portal.web.languages import gettext
from portal.web.views.check_texts import states, texts

# The places of the form and of the result, by audience.
PLACES = {
    "business": ("selfcheck", "selfcheck_result"),
    "citizen": ("quicktest", "quicktest_result"),
}
_FRAMEWORKS = {
    "din_spec_27076": "DIN SPEC 27076",
    "cis_v8_1_ig1": "CIS Controls 8.1, IG1",
    "cyber_essentials": "Cyber Essentials",
    "nis2_21_2": "NIS 2, Art. 21(2)",
    "iso_27001_2022": "ISO 27001:2022, Annex A",
    "nist_csf_2_0": "NIST CSF 2.0",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Questions to an IT supplier, in a language that need not be the page's."""

    language: Language
    summary: str
    print: str
    copy: str
    mail: str
    title: str
    head: str
    intro: str
    answer: str
    asks: Mapping[str, str]


def context(site: Site, edition: Edition, check: Check) -> dict[str, Any]:
    """What the templates ask for besides answers and result."""
    return {
        "check": check,
        "contacts": site.addresses.place("contacts", edition.language),
        "reckoned": site.addresses.place(PLACES[check.audience][1], edition.language),
        "other": _other(site, edition, check.audience),
        "items": {item.id: item for item in check.bank.questions},
        "articles": articles_of(edition, check),
        "nis2": edition.articles.get("sme-nis2") if check.bank.profile else None,
        "framework_rows": tuple(_framework_rows(check)),
        "frameworks_of": _frameworks_of,
        "circumstances": _circumstances,
        "states": states(),
        "sheets": tuple(_sheets(site, check)),
        "data": _data(edition, check),
    }


def check_target(site: Site, edition: Edition, audience: str) -> Target:
    """The way to an audience's check, with what it takes."""
    minutes = edition.checks[audience].bank.minutes
    if audience == "citizen":
        title = gettext(
            "Quick test: how safe are you? About %(minutes)s minutes", minutes=minutes.most
        )
    else:
        title = gettext(
            "Self-check: what to do first? %(quick)s–%(most)s minutes",
            quick=minutes.quick,
            most=minutes.most,
        )
    return Target(title, site.addresses.place(PLACES[audience][0], edition.language))


def _other(site: Site, edition: Edition, audience: str) -> Target:
    """The check of the other audience, for whoever has come to the wrong one."""
    if audience == "citizen":
        title, other = gettext("Do you run a business? Take the self-check."), "business"
    else:
        title, other = gettext("Not a business? Take the quick test."), "citizen"
    return Target(title, site.addresses.place(PLACES[other][0], edition.language))


def areas(check: Check) -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """The questions by area, in the order they are asked."""
    return tuple(
        (area, tuple(item for item in check.bank.questions if item.area == area))
        for area in check.bank.areas
    )


def articles_of(edition: Edition, check: Check) -> dict[str, Article]:
    """The article that tells how, by question."""
    return {item.id: edition.articles[item.article] for item in check.bank.questions}


def _framework_rows(check: Check) -> Iterator[tuple[str, str, Mapping[str, tuple[str, ...]]]]:
    for name, touched in identifiers(check.bank).items():
        yield name, _FRAMEWORKS[name], touched


def _frameworks_of(item: Question) -> list[tuple[str, tuple[str, ...]]]:
    found = [(title, getattr(item.frameworks, name, ())) for name, title in _FRAMEWORKS.items()]
    return [(title, numbers) for title, numbers in found if numbers]


def _circumstances(names: tuple[str, ...]) -> str:
    """For whom a question is, where not everybody is asked it."""
    told = {
        "has_employees": gettext("Only with employees."),
        "has_it_supplier": gettext("Only with an IT supplier."),
        "has_website": gettext("Only with a website."),
        "has_webshop": gettext("Only with online sales, booking or customer login."),
        "remote_entry": gettext("Only with access from outside."),
        "sensitive_data": gettext("Only with sensitive or confidential personal data."),
    }
    # One of them is enough.
    return f" {gettext('Or:')} ".join(told[name] for name in names)


def _sheets(site: Site, check: Check) -> Iterator[Sheet]:
    """The sheet in the language of the check, and in the other."""
    for language in Language:
        edition = site.editions[language]
        translate = edition.translate
        asks = {
            name: words.supplier
            for name, words in edition.checks[check.audience].words.questions.items()
            if words.supplier
        }
        if asks:
            yield Sheet(
                language=language,
                summary=translate("Questions for the IT supplier or whoever helps, in English"),
                print=translate("Print the questions"),
                copy=translate("Copy the text"),
                mail=translate("Write an email"),
                title=translate("Questions about IT security"),
                head=translate("From: ____________   Date: ____________   Answer by: ____________"),
                intro=translate(
                    "In a self-check of our security these were answered with “don’t know”. "
                    "Please answer each of them in writing, with evidence where it is asked for."
                ),
                answer=translate("Answer:"),
                asks=asks,
            )


def _data(edition: Edition, check: Check) -> dict[str, Any]:
    """What the scripts need: the bank without words, and the sentences that they put together."""
    return {
        "bank": for_browser(check.bank) | {"check": check.audience},
        "language": edition.language,
        "minutes": check.bank.minutes.most,
        "names": {name: words.name for name, words in check.words.questions.items()},
        "bands": check.words.bands.model_dump(),
        "states": states(),
        "texts": texts(check.audience),
    }
