"""No phone number is published that is not a contact's: a wrong one would hurt somebody."""

import html
import re

from portal.domain.language import Language
from portal.domain.prose import PHONE
from tests.frozen import frozen_site

_TEL = re.compile(r'href="tel:([^"]*)"')
_HIDDEN = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
# Invented for the trainer; a test of its own holds them to beginning with 0.
_EXAMPLE = re.compile(r"<span data-example>([^<]*)</span>")


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def numbers_on(page: str) -> set[str]:
    """Every number that a reader may see or ring on a page, without the country's code."""
    shown = _EXAMPLE.sub(" ", _HIDDEN.sub(" ", page))
    seen = html.unescape(re.sub(r"<[^>]+>", " ", shown)).replace("\xa0", " ")
    read = {digits(found[0].removeprefix("+45")) for found in PHONE.finditer(seen)}
    return read | {digits(found.removeprefix("+45")) for found in _TEL.findall(page)}


def test_every_number_in_the_published_folder_is_that_of_a_contact(site):
    contacts = site.editions[Language.DA].contacts.values()
    known = {digits(contact.phone) for contact in contacts if contact.phone}
    pages = {
        file.relative_to(frozen_site()).as_posix(): numbers_on(file.read_text("utf-8"))
        for file in frozen_site().rglob("*.html")
    }

    assert {page: found - known for page, found in pages.items() if found - known} == {}
    # A rule that finds nothing anywhere would prove nothing.
    assert known <= set().union(*pages.values())


def test_a_number_of_nobody_is_seen_in_any_form():
    page = '<p>Ring 12&nbsp;34 56 78, +45 87654321 or <a href="tel:+4511112222">us</a>.</p>'

    assert numbers_on(page) == {"12345678", "87654321", "11112222"}
