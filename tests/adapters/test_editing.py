"""Changes on behalf of an editor are whole, small, and never in anybody's way."""

from datetime import date

import pytest

from portal.adapters.content_files import fingerprint
from portal.adapters.editing import begin_article, stamp_twins, tidy, verify_contact
from portal.domain.language import Language
from tests.small_content import write, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


def files(content):
    return {file: file.read_bytes() for file in content.rglob("*") if file.is_file()}


def test_both_twins_are_stamped_with_what_the_other_is(content):
    danish = write(content, "da/citizen/good-habits.md", "---\ntitle: Vaner\n---\nTekst\n")
    english = content / "en" / "citizen" / "good-habits.md"
    before = files(content)

    changed, alike = stamp_twins(content, "good-habits")

    assert changed == ("content/da/citizen/good-habits.md", "content/en/citizen/good-habits.md")
    assert alike == ()
    stamp = fingerprint(english.read_text("utf-8"))
    assert danish.read_text("utf-8").split("\n")[2].replace('"', "") == f"in_step_with: {stamp}"
    assert {file for file, raw in files(content).items() if raw != before[file]} == {
        danish,
        english,
    }


def test_stamping_what_is_in_step_changes_nothing(content):
    before = files(content)

    changed, alike = stamp_twins(content, None)

    assert changed == ()
    assert len(alike) == 26
    assert files(content) == before


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("help/account-hacked", ["", "/locked-out", "/money", "/take-back"]),
        ("help/account-hacked/money", ["/money"]),
    ],
    ids=["a flow", "a step"],
)
def test_a_flow_is_stamped_with_all_its_steps_and_a_step_by_itself(content, name, pages):
    changed, alike = stamp_twins(content, name)

    places = [f"content/{lang}/help/account-hacked{each}.md" for lang in Language for each in pages]
    assert changed == ()
    assert sorted(alike) == sorted(places)


def test_a_flow_does_not_answer_to_the_name_of_an_article(content):
    with pytest.raises(ValueError, match="there is no page `account-hacked`"):
        stamp_twins(content, "account-hacked")


def test_a_page_without_its_twin_is_not_stamped(content):
    (content / "en" / "citizen" / "good-habits.md").unlink()
    before = files(content)

    with pytest.raises(ValueError, match=r"content/en/citizen/good-habits.md is missing"):
        stamp_twins(content, "good-habits")
    assert files(content) == before


def test_one_faulty_page_keeps_all_from_being_stamped(content):
    write(content, "da/citizen/good-habits.md", "No fields")
    write(content, "en/pages/about.md", "---\ntitle: Changed\n---\n")
    before = files(content)

    with pytest.raises(ValueError, match=r"content/da/citizen/good-habits.md does not begin"):
        stamp_twins(content, None)
    assert files(content) == before


def test_an_unknown_page_is_met_with_the_nearest(content):
    with pytest.raises(ValueError, match="Perhaps you meant `good-habits`"):
        stamp_twins(content, "good-habit")


def test_a_new_article_begins_in_both_languages(content):
    begun = begin_article(content, "business", "lost-phone", "start")

    assert begun == ("content/da/business/lost-phone.md", "content/en/business/lost-phone.md")
    assert all((content.parent / path).is_file() for path in begun)


@pytest.mark.parametrize("audience", ["citizen", "business"])
def test_an_id_that_is_taken_is_taken_in_both_audiences(content, audience):
    before = files(content)

    with pytest.raises(ValueError, match="exists already"):
        begin_article(content, audience, "good-habits", None)
    assert files(content) == before


def test_tidying_removes_leftovers_and_nothing_else(content):
    file = content / "da" / "citizen" / "good-habits.md"
    before = files(content)
    write(
        content, "da/citizen/good-habits.md", b"\xef\xbb\xbf" + before[file].replace(b"\n", b"\r\n")
    )

    assert tidy(content) == ("content/da/citizen/good-habits.md",)
    assert files(content) == before
    assert tidy(content) == ()


def test_tidying_leaves_what_it_cannot_read(content):
    file = write(content, "da/citizen/good-habits.md", "Bl\xe5".encode("latin-1"))

    assert tidy(content) == ()
    assert file.read_bytes() == b"Bl\xe5"


def test_a_live_check_is_recorded(content):
    path = verify_contact(content, "alarm-112", date(2026, 11, 25), "Bo")

    assert path == "content/shared/contacts.yaml"
    text = (content / "shared" / "contacts.yaml").read_text("utf-8")
    assert text.endswith('  verified: "2026-11-25"\n  verified_by: "Bo"\n')


def test_an_unknown_contact_is_met_with_the_nearest(content):
    with pytest.raises(ValueError, match="Perhaps you meant `cyberhotline`"):
        verify_contact(content, "cyberhotlin", date(2026, 11, 25), None)
