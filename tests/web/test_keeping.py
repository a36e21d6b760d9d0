"""Pages are made once, and sent again only when they have changed."""

from portal.web.keeping import Shelf
from portal.web.routes import HTML

ARTICLE = "/da/borger/mitid/"


def test_a_page_is_asked_about_again_but_not_sent_again(client):
    first = client.get(ARTICLE)
    again = client.get(ARTICLE, headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "no-cache"
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_a_reader_with_an_older_page_gets_the_new_one(client):
    response = client.get(ARTICLE, headers={"If-None-Match": '"older"'})

    assert response.status_code == 200
    assert b"</html>" in response.data


def test_answering_leaves_no_trace_in_the_kept_page(client):
    before = client.get(ARTICLE)
    client.get(ARTICLE, headers={"If-None-Match": before.headers["ETag"]})
    client.head(ARTICLE)
    after = client.get(ARTICLE)

    assert (after.data, list(after.headers)) == (before.data, list(before.headers))


def test_the_head_of_a_page_has_its_length_and_no_body(client):
    response = client.head(ARTICLE)

    assert response.data == b""
    assert int(response.headers["Content-Length"]) == len(client.get(ARTICLE).data)


def test_a_page_is_made_once(app):
    made = []
    shelf = Shelf()
    with app.test_request_context(ARTICLE):
        for _ in range(3):
            shelf.fetch(lambda: made.append(1) or "page", HTML)

    assert made == [1]
