"""The home page answers three questions at once."""

import pytest

from portal.domain.language import Language
from portal.web.views.home import most_common, most_named
from tests.web.reading import read, text_of


def test_three_doors_stand_side_by_side(client):
    doors = read(client, "/da/").with_class("door")

    titles = [text_of(next(iter(door.iter("h2")))) for door in doors]
    assert titles == ["Er der sket noget?", "Borger", "Virksomhed"]


def test_what_happens_most_is_one_tap_away_and_everything_else_two(client, site):
    door = read(client, "/en/").with_class("door")[0]

    shown = [a.get("href") for a in door.iter("a")]
    common = [opening.address for opening in most_common(site.editions[Language.EN])]
    assert shown == [*common, "/en/help/"]
    assert 0 < len(common) <= 3


def test_every_current_alert_is_shown(client, site):
    strips = read(client, "/da/").with_class("alert-strip")

    current = site.editions[Language.DA].current_alerts()
    assert [next(iter(s.iter("a"))).get("href") for s in strips] == [a.address for a in current]


def test_topics_without_articles_are_no_doors(client, site):
    shown = {a.get("href") for a in read(client, "/da/").with_class("card")}

    topics = site.editions[Language.DA].topics.values()
    assert shown == {topic.address for topic in topics if topic.articles}


def test_a_door_shows_what_most_others_build_on(site):
    edition = site.editions[Language.DA]
    named = [each.id for each in most_named(edition, "citizen")]
    counts = [sum(id_ in a.related for a in edition.articles.values()) for id_ in named]

    assert len(named) == 2
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("path", ["/da/", "/da/borger/", "/da/virksomhed/"])
def test_the_checks_are_offered_where_readers_begin(client, path):
    offered = {a.get("href") for a in read(client, path).all("a")}

    if path != "/da/virksomhed/":
        assert "/da/sikkerhedstjek/borger/" in offered
    assert "/da/sikkerhedstjek/" in offered


def test_the_door_of_languages_offers_both_and_sends_nobody_on(client):
    response = client.get("/", headers={"Accept-Language": "en"})
    page = read(client, "/")

    assert response.status_code == 200
    assert [(a.get("href"), a.get("lang")) for a in page.with_class("card")] == [
        ("/da/", "da"), ("/en/", "en"),
    ]  # fmt: skip
    assert set(page.alternates) == {"x-default", "da", "en"}
