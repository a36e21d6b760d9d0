"""Every address is asked for once; one that does not answer as a page should is a problem."""

import pytest
from flask import Flask, redirect, request

from portal.domain.problems import ContentError
from portal.publishing.freezer import freeze


@pytest.fixture
def app():
    app = Flask(__name__, static_folder=None)
    app.add_url_rule("/", "door", lambda: f"<p>{request.url}</p>")
    app.add_url_rule("/da/feed.atom", "feed", lambda: ("<feed/>", {"Content-Type": FEED}))
    app.add_url_rule("/style.css", "style", lambda: "a {}")
    app.add_url_rule("/away/", "away", lambda: redirect("/"))
    app.add_url_rule("/broken/", "broken", lambda: ("sorry", 500))
    return app


MISMATCH = (
    "Filename extension of 'style.css' (type text/css) does not match "
    "Content-Type: text/html; charset=utf-8"
)
FEED = "application/atom+xml; charset=utf-8"


def test_files_stand_where_a_web_server_looks_and_are_told_at_once(app, tmp_path):
    told = []

    freeze(app, ["/", "/da/feed.atom"], tmp_path, "https://your.example/portal/", told.append)

    assert told == [tmp_path / "index.html", tmp_path / "da/feed.atom"]
    assert (tmp_path / "index.html").read_text() == "<p>https://your.example/portal/</p>"
    assert (tmp_path / "da/feed.atom").read_text() == "<feed/>"


def test_nothing_is_frozen_that_is_not_listed(app, tmp_path):
    freeze(app, ["/"], tmp_path, "https://your.example/", lambda _: None)

    assert [file.name for file in tmp_path.iterdir()] == ["index.html"]


def test_all_faults_are_told_in_one_run_and_the_rest_is_frozen(app, tmp_path):
    addresses = ["/away/", "/missing/", "/broken/", "/style.css", "/"]

    with pytest.raises(ContentError) as caught:
        freeze(app, addresses, tmp_path, "https://your.example/", lambda _: None)

    told = sorted(problem.wrong for problem in caught.value.problems)
    assert told == [
        MISMATCH,
        "Unexpected status '302 FOUND' on URL /away/",
        "Unexpected status '404 NOT FOUND' on URL /missing/",
        "Unexpected status '500 INTERNAL SERVER ERROR' on URL /broken/",
    ]
    assert (tmp_path / "index.html").is_file()
