"""Styles, scripts and pictures keep for a year, under an address that changes with them."""

import pytest

from portal.web.assets import FOLDER, load_assets
from portal.web.media_types import media_type


@pytest.fixture(scope="module")
def assets():
    return load_assets("/portal")


def test_files_are_linked_to_below_the_prefix(assets):
    assert assets.href("site.css") == f"/portal/static/{assets.version}/site.css"


def test_a_file_that_is_not_there_cannot_be_linked_to(assets):
    with pytest.raises(KeyError):
        assets.href("none.css")


def test_a_file_keeps_for_a_year(client, assets):
    response = client.get(assets.path("site.css"))

    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.mimetype == "text/css"


@pytest.mark.parametrize(
    "name", ["../app.py", "..%2fapp.py", "css/base.css", "", "site.css/", "js"]
)
def test_nothing_else_is_served(client, assets, name):
    assert client.get(assets.path(name)).status_code in (404, 308)


def test_an_older_hash_is_not_served(client):
    assert client.get("/static/000000000000/site.css").status_code == 404


def test_the_hash_changes_with_any_file(tmp_path, assets):
    for file in FOLDER.rglob("*"):
        if file.is_file():
            copy = tmp_path / file.relative_to(FOLDER)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    same = load_assets("", tmp_path)
    (tmp_path / "js/main.js").write_text("// changed")

    assert same.version == assets.version
    assert load_assets("", tmp_path).version != assets.version


def test_types_do_not_depend_on_the_machine():
    assert [media_type(name) for name in ("a.js", "a.svg", "a.css")] == [
        "text/javascript", "image/svg+xml", "text/css",
    ]  # fmt: skip
