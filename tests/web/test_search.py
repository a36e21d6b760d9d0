"""Searching works without a script, and shows what a script would."""

import pytest

from tests.web.reading import read, text_of


def hits(page):
    return page.with_class("hit")[:-1]  # the last one is the script's template


def test_articles_are_found_and_say_which_they_are(client):
    found = hits(read(client, "/da/soeg/?q=mitid"))

    assert "mitid" in [each.get("data-article") for each in found]


def test_what_was_searched_for_is_marked(client):
    page = read(client, "/en/search/?q=mitid")

    assert {text_of(each).lower() for each in page.all("mark")} == {"mitid"}


def test_the_number_of_results_is_announced(client):
    (count,) = read(client, "/en/search/?q=mitid").with_class("count")

    assert count.get("role") == "status"
    assert text_of(count).endswith(" results")


def test_results_can_be_narrowed_to_an_audience(client):
    page = read(client, "/en/search/?q=backup&audience=business")
    addresses = [next(iter(each.iter("a"))).get("href") for each in hits(page)]

    assert addresses
    assert not [address for address in addresses if "/citizen/" in address]
    (chosen,) = [e for e in page.where("input", type="radio") if "checked" in e.attrib]
    assert chosen.get("value") == "business"


def test_nothing_found_offers_the_list_from_a_to_z(client):
    page = read(client, "/en/search/?q=zxqwv")

    assert hits(page) == []
    assert any(text.startswith("Nothing was found.") for text in page.prose)
    assert "/en/a-to-z/" in [a.get("href") for a in page.all("a")]


def test_a_slip_of_the_finger_is_put_right(client):
    (meant,) = read(client, "/en/search/?q=passwrd").with_class("mean")

    assert "hidden" not in meant.attrib
    assert next(iter(meant.iter("a"))).get("href") == "/en/search/?q=password"


def test_the_published_page_is_ready_for_the_script(client):
    page = read(client, "/da/soeg/")
    (search,) = page.where("div", **{"data-module": "search"})

    assert "data-answered" not in search.attrib
    assert client.get(search.get("data-index")).status_code == 200
    assert page.where("input", type="search")[0].get("role") is None  # the script makes it more
    assert page.with_class("needs-scripting")


def test_answers_are_not_indexed_but_the_page_is(client):
    assert read(client, "/da/soeg/").is_indexed
    assert not read(client, "/da/soeg/?q=mitid").is_indexed


def test_the_words_stay_in_the_field(client):
    (field,) = read(client, "/da/soeg/?q=sp%C3%A6r+mitid").where("input", type="search")

    assert field.get("value") == "spær mitid"


def test_programs_get_the_same_answers(client):
    answer = client.get("/da/search.json?q=mitid").get_json()
    page = read(client, "/da/soeg/?q=mitid")

    assert answer["query"] == "mitid"
    assert [hit["title"] for hit in answer["hits"]] == [
        text_of(next(iter(each.iter("h2")))) for each in hits(page)
    ]
    assert answer["hits"][0]["url"].startswith("https://")


def test_an_empty_question_has_an_empty_answer(client):
    assert client.get("/da/search.json").get_json()["hits"] == []


@pytest.mark.parametrize(
    "query",
    ["%00", "%ED%A0%80", "%FF%FE", "a" * 50_000, "(" * 500, "<script>alert(1)</script>", "%2e%2e/",
     '"' * 300],
)  # fmt: skip
@pytest.mark.parametrize("place", ["/da/soeg/", "/en/search.json"])
def test_odd_questions_are_answered_calmly(client, place, query):
    response = client.get(f"{place}?q={query}")

    assert response.status_code == 200
    assert "<script>alert" not in response.text
    assert len(response.data) < 60_000
