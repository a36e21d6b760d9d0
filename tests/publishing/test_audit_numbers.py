"""No phone number is published that is not a contact's: a wrong one would hurt somebody."""

import pytest

from tests.publishing.small_site import a_page

PAGE = "da/side/index.html"
SHOWN = {
    "in pairs": ("<p>Ring 12 34 56 78.</p>", "12 34 56 78"),
    "all at once": ("<p>Ring 12345678</p>", "12345678"),
    "from abroad": ("<p>Ring +45 87654321.</p>", "+45 87654321"),
    "with spaces that do not break": ("<p>12&nbsp;34&nbsp;56&nbsp;78</p>", "12\xa034\xa056\xa078"),
    "with points": ("<p>12.34.56.78</p>", "12.34.56.78"),
    "with hyphens": ("<p>12-34-56-78</p>", "12-34-56-78"),
    "with one of its parts set off": ("<p><b>12</b> 34 <em>56</em> 78</p>", "12 34 56 78"),
    "short": ("<p>Ring 114</p>", "114"),
    "shorter than others": ("<p>Ring 116 111</p>", "116 111"),
    "after a number that is a contact's": ("<p>33 98 00 10, 12 34 56 78</p>", "12 34 56 78"),
    "outside an example": (
        '<p data-example>01 23 45 67</p><p>02 34 56 78</p>', "02 34 56 78",
    ),
    "in an example, but one that somebody may have": (
        "<p data-example>12 34 56 78</p>", "12 34 56 78",
    ),
}  # fmt: skip
HARMLESS = {
    "a contact's": '<p>33 98 00 10, +45 33980010, <a href="tel:+4533980010">33&nbsp;98&nbsp;00'
    '&nbsp;10</a> <a href="tel:112">112</a></p>',
    "a day": "<p>2026-11-25, 25.11.2026</p>",
    "years": "<p>2018-2021, 2018–2021</p><table><td>2018</td><td>2021</td></table>",
    "an amount": "<p>12.345.678 kr., 12,345,678.00</p>",
    "a firm's number": "<p>CVR 12345678, CVR-nr. 12 34 56 78, cvr-nummer: 12345678</p>",
    "a person's number": "<p>010190-1234</p>",
    "a longer number": "<p>123456789 NIST 800-63-4 1234567890123456</p>",
    "data": '<script type="application/json">{"a": "12 34 56 78"}</script>',
    "a drawing": '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M12 34 56 78"/></svg>',
    "an address": '<a href="https://example.org/12345678">x</a>',
    "an invented number in an example": "<div data-example><p>Fra: +45 01 23 45 67</p>\n"
    "<p>Ring 00 11 22 33</p></div>",
}


@pytest.mark.parametrize(("markup", "number"), SHOWN.values(), ids=SHOWN)
def test_a_number_of_nobody_is_seen_in_any_form(small_site, markup, number):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == [
        f"{PAGE}:19: number: shows the number {number}, which is no contact's"
    ]


@pytest.mark.parametrize("markup", HARMLESS.values(), ids=HARMLESS)
def test_what_is_no_number_of_a_phone_passes(small_site, markup):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == []


def test_a_number_that_is_rung_is_a_contact_s_even_in_an_example(small_site):
    body = '<p data-example><a href="TEL:01234567">x</a> <a href="tel:+4512345678">y</a></p>\n'
    small_site.write(PAGE, a_page("da/side/", body=body))

    assert small_site.faults() == [
        f"{PAGE}:19: number: rings +4512345678, which is no contact's",
        f"{PAGE}:19: number: rings 01234567, which is no contact's",
    ]


def test_what_is_read_aloud_or_shown_by_search_engines_is_text_too(small_site):
    small_site.write(PAGE, a_page(
        "da/side/",
        head='<meta name="description" content="Ring 12 34 56 78">\n',
        body='<p aria-label="Ring 87 65 43 21">x</p>\n',
    ))  # fmt: skip

    assert small_site.faults() == [
        f"{PAGE}:11: number: says the number 12 34 56 78 in content, which is no contact's",
        f"{PAGE}:20: number: says the number 87 65 43 21 in aria-label, which is no contact's",
    ]
