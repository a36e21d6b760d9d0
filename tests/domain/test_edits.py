"""A command changes one line of a file, and leaves the rest to its editor."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.edits import contact_ids, stamped, verified

PAGE = "---\ntitle:  'Odd'   # a comment\nreviewed: 2026-11-24\n---\n\nText\n---\nin_step_with: x\n"
CONTACTS = """\
# Who can help.

- id: bank
  phone: null  # none
  verified: null

# A comment of its own.

- id: "police"
  verified: "2026-01-01"
  verified_by: "Somebody"
  web: null
"""
DAY = date(2026, 11, 24)


def test_a_stamp_is_written_as_the_last_field():
    assert stamped(PAGE, "3f2a9c1b") == PAGE.replace(
        "24\n---", "24\nin_step_with: 3f2a9c1b\n---", 1
    )


def test_a_stamp_replaces_the_one_before_where_it_stands():
    page = "---\nin_step_with: 00000000\ntitle: x\n---\n"

    assert stamped(page, "3f2a9c1b") == "---\nin_step_with: 3f2a9c1b\ntitle: x\n---\n"


def test_a_stamp_that_looks_like_a_number_is_quoted():
    assert 'in_step_with: "12345678"\n' in stamped(PAGE, "12345678")
    assert 'in_step_with: "1234e567"\n' in stamped(PAGE, "1234e567")


@pytest.mark.parametrize("change", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")])
def test_leftovers_of_an_editor_stay(change):
    assert stamped(change(PAGE), "3f2a9c1b") == change(stamped(PAGE, "3f2a9c1b"))


@pytest.mark.parametrize("page", ["", "Text", "---\ntitle: x\n", "--- x\n---\n"])
def test_a_page_without_fields_cannot_be_stamped(page):
    with pytest.raises(ValueError, match="two lines of ---"):
        stamped(page, "3f2a9c1b")


@given(st.text(), st.from_regex(r"[0-9a-f]{8}", fullmatch=True))
def test_stamping_twice_is_stamping_once_and_the_text_survives(body, fingerprint):
    once = stamped(f"---\ntitle: x\n---\n{body}", fingerprint)

    assert stamped(once, fingerprint) == once
    assert once.endswith(f"\n---\n{body}")


def test_a_check_is_recorded_in_the_entry_of_the_contact():
    assert verified(CONTACTS, "bank", DAY, None) == CONTACTS.replace(
        "verified: null", 'verified: "2026-11-24"'
    )


def test_who_checked_is_recorded_with_the_day():
    changed = verified(CONTACTS, "bank", DAY, 'Åse "Ås" Bo')

    assert '  verified: "2026-11-24"\n  verified_by: "Åse \\"Ås\\" Bo"\n\n# A comm' in changed


def test_an_older_name_does_not_vouch_for_a_newer_check():
    changed = verified(CONTACTS, "police", DAY, None)

    assert changed.endswith('- id: "police"\n  web: null\n  verified: "2026-11-24"\n')
    assert "Somebody" not in changed


def test_the_last_entry_may_lack_its_line_end():
    assert verified("- id: a\n  web: null", "a", DAY, None) == (
        '- id: a\n  web: null\n  verified: "2026-11-24"\n'
    )


def test_an_unknown_contact_changes_nothing():
    with pytest.raises(KeyError):
        verified(CONTACTS, "ban", DAY, None)
    assert contact_ids(CONTACTS) == ["bank", "police"]
