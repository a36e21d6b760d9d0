"""What cannot be shown is explained, in the language of the address."""

import pytest

from portal.web import create_app
from tests.web.reading import Read, text_of


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/da/findes-ikke/", "Vi kan ikke finde siden"),
        ("/en/not-there/", "We cannot find that page"),
        ("/nowhere", "Vi kan ikke finde siden"),
        ("/da/citizen/", "Vi kan ikke finde siden"),
        ("/en/borger/", "We cannot find that page"),
        ("/da/%00/", "Vi kan ikke finde siden"),
        ("/en/../../etc/passwd", "We cannot find that page"),
    ],
)
def test_an_unknown_address_is_told_so_in_its_language(client, address, heading):
    response = client.get(address)
    page = Read(address, response.text)

    assert response.status_code == 404
    assert text_of(page.one("h1")) == heading
    assert not page.is_indexed


def test_the_published_page_for_what_is_missing_can_be_fetched(client):
    for address in ("/404.html", "/da/404.html", "/en/404.html"):
        assert client.get(address).status_code == 200


def test_the_page_for_both_languages_speaks_both(client):
    page = Read("/404.html", client.get("/404.html").text)
    (english,) = page.where("section", lang="en")

    assert text_of(page.one("h1")) == "Vi kan ikke finde siden"
    assert text_of(english).startswith("We cannot find that page")


def test_links_of_the_page_work_at_any_depth(client):
    page = Read("/404.html", client.get("/da/a/b/c/").text)
    links = [a.get("href") for a in page.all("a")]

    assert all(href.startswith(("/", "#", "https://")) for href in links)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_method_that_a_page_does_not_know_is_explained(client, method):
    response = client.open("/en/", method=method)

    assert response.status_code == 405
    assert "That cannot be done here" in response.text
    assert "GET" in response.headers["Allow"]


def test_a_fault_of_ours_is_explained_without_its_details(site):
    app = create_app(site)

    @app.get("/en/broken/")
    def broken():
        raise RuntimeError("the secret detail")

    response = app.test_client().get("/en/broken/")

    assert response.status_code == 500
    assert "Something has gone wrong here" in response.text
    assert "secret" not in response.text


def test_an_address_without_its_slash_is_put_right(client):
    response = client.get("/da/soeg?q=mitid")

    assert response.status_code == 308
    assert response.headers["Location"].endswith("/da/soeg/?q=mitid")
