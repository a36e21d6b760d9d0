"""The publication before comes back, whole, and the one that was served is then the one before."""

import pytest

from portal.publishing.lock import RefusedError
from portal.publishing.manifest import MANIFEST
from portal.publishing.record import published_at
from portal.publishing.verification import verify
from tests.publishing.small_publication import (
    back,
    names_beside,
    publish,
    scripts_in,
    text_in,
)


@pytest.fixture
def site(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")
    return tmp_path / "site"


def test_it_comes_back_and_a_second_time_leads_forward_again(site):
    for expected in ("first", "second", "first"):
        restored = back(site)

        assert text_in(site) == expected
        assert restored.record == verify(site).record
        assert verify(site).is_clean
        assert names_beside(site) == [".site.previous", "site"]


def test_it_is_the_same_publication_as_before(tmp_path):
    first = publish(tmp_path / "site", "first")
    then = published_at(tmp_path / "site")
    publish(tmp_path / "site", "second")

    restored = back(tmp_path / "site")

    assert restored.record.fingerprint == first.fingerprint
    assert restored.published == published_at(tmp_path / "site") == then


def test_pages_of_the_one_that_was_served_keep_what_they_need(site):
    back(site)
    assert scripts_in(site) == ["first", "second"]

    back(site, day=6)
    publish(site, "third", day=7)
    assert scripts_in(site) == ["first", "second", "third"]


def test_no_file_is_shared_with_what_is_kept_so_that_none_is_spoilt_with_the_other(site):
    back(site)

    assert {file.stat().st_nlink for file in site.rglob("*") if file.is_file()} == {1}


def test_where_there_is_none_before_it_says_so(tmp_path):
    publish(tmp_path / "site", "first")

    with pytest.raises(RefusedError, match="there is no publication before the one in"):
        back(tmp_path / "site")

    assert names_beside(tmp_path / "site") == ["site"]


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda folder: (folder / "index.html").write_text("<p>evil"), "1 changed"),
        (lambda folder: (folder / "index.html.gz").unlink(), "1 missing"),
        (lambda folder: (folder / "shell.php").touch(), "1 added"),
        (lambda folder: (folder / MANIFEST).unlink(), "SHA256SUMS is missing"),
    ],
    ids=["changed", "missing", "added", "without its list"],
)
def test_a_damaged_one_is_refused_and_what_is_served_stays(site, spoil, reason):
    spoil(site.with_name(".site.previous"))

    with pytest.raises(RefusedError, match=reason):
        back(site)

    assert text_in(site) == "second"
    assert verify(site).is_clean


def test_a_site_that_was_broken_into_is_put_right_and_what_was_left_there_is_kept(site):
    (site / "shell.php").write_text("evil")
    (site / MANIFEST).unlink()

    back(site)

    assert text_in(site) == "first"
    assert verify(site).is_clean
    assert (site.with_name(".site.previous") / "shell.php").read_text() == "evil"


def test_a_site_that_was_removed_comes_back(site):
    site.rename(site.with_name("removed"))

    back(site)

    assert text_in(site) == "first"
    assert verify(site).is_clean
