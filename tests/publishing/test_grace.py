"""What open pages need stays for a while after something else was published, and then goes."""

import os

import pytest

from portal.publishing.grace import keep_assets
from portal.publishing.manifest import read_manifest, sums_of
from portal.publishing.record import read_record, seal
from portal.publishing.verification import verify
from tests.publishing.small_publication import (
    ABOUT,
    NOW,
    grace_at,
    publish,
    script_of,
    scripts_in,
    version_of,
)


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def test_a_first_publication_keeps_nothing_since_there_was_nothing(site):
    publish(site, "first")

    assert read_record(site).kept == {}
    assert scripts_in(site) == ["first"]


def test_old_scripts_stay_and_are_listed_as_kept_and_old_pages_do_not(site):
    publish(site, "first")
    publish(site, "second", day=1)

    assert scripts_in(site) == ["first", "second"]
    assert script_of("first") in read_manifest(site)
    assert read_record(site).kept == {f"static/{version_of('first')}/": NOW + 86_400}
    assert verify(site).is_clean


def test_they_stay_as_long_after_they_were_replaced_as_the_period_lasts(site):
    publish(site, "first", day=0)
    publish(site, "second", day=30)

    publish(site, "third", day=36)
    assert scripts_in(site) == ["first", "second", "third"]

    publish(site, "fourth", day=37)
    assert scripts_in(site) == ["fourth", "second", "third"]


def test_where_no_time_is_given_they_go_at_once(site):
    publish(site, "first")

    publish(site, "second", days=0)

    assert scripts_in(site) == ["second"]


def test_of_the_parts_of_search_the_last_ten_stay_and_not_their_compressed_copies(tmp_path):
    names = [f"da/search/{nr:012x}/words.json" for nr in range(13)]
    for nr, name in enumerate(names):
        before, after = tmp_path / str(nr - 1), tmp_path / str(nr)
        for suffix in ("", ".br", ".gz"):
            file = after / f"{name}{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("{}", "utf-8")
        (after / "hosting").mkdir()
        own = sums_of(after)
        kept = keep_assets(before, after, grace_at(nr / 24))
        seal(after, {**own, **kept.sums}, ABOUT, kept.since)

    assert sorted(kept.sums) == names[2:12]


def test_what_is_published_again_is_kept_no_longer_but_there(site):
    for text in ("first", "second", "first"):
        publish(site, text)

    assert list(read_record(site).kept) == [f"static/{version_of('second')}/"]
    assert scripts_in(site) == ["first", "second"]


def test_what_is_kept_does_not_change_what_a_publication_is_known_by(tmp_path):
    publish(tmp_path / "one", "first")

    over_another = publish(tmp_path / "one", "second")
    alone = publish(tmp_path / "other", "second")

    assert over_another.kept
    assert over_another.fingerprint == alone.fingerprint


def test_a_clock_that_was_ahead_for_a_while_keeps_nothing_longer_than_the_period(site):
    publish(site, "first", day=1000)
    publish(site, "second", day=1000)

    publish(site, "third", day=0)
    assert read_record(site).kept[f"static/{version_of('first')}/"] == NOW

    publish(site, "fourth", day=7)
    assert scripts_in(site) == ["fourth", "third"]


def test_what_somebody_has_tampered_with_is_not_published_as_ours(site):
    publish(site, "first")
    script = site / script_of("first")
    times = script.stat().st_mtime_ns
    script.write_text("worse")
    os.utime(script, ns=(times, times))

    publish(site, "second")

    assert scripts_in(site) == ["second"]
    assert read_record(site).kept == {}
    assert verify(site).is_clean
