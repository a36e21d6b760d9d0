"""Every answer carries the policy, and nothing that could follow a reader."""

import pytest

from portal.web.security import HEADERS, META_POLICY

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
ADDRESSES = ("/", "/da/", "/en/citizen/mitid/", "/da/soeg/?q=mitid", "/en/search.json?q=mitid",
             "/da/advarsler/feed.atom", "/robots.txt", "/da/nowhere/", "/da")  # fmt: skip


def test_the_policy_is_the_one_that_was_agreed():
    assert HEADERS["Content-Security-Policy"] == POLICY


def test_the_copy_in_pages_leaves_out_what_browsers_ignore_there():
    assert f"{META_POLICY}; frame-ancestors 'none'" == POLICY


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS"])
def test_every_answer_carries_every_header_once(client, address, method):
    response = client.open(address, method=method)

    sent = {name: response.headers.getlist(name) for name in HEADERS}
    assert sent == {name: [value] for name, value in HEADERS.items()}


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_answer_sets_a_cookie(client, address):
    assert "Set-Cookie" not in client.get(address).headers


def test_the_portal_has_no_key_to_lose(app):
    assert app.secret_key is None


def test_pages_hold_a_copy_of_the_policy_for_hosts_without_headers(pages):
    for page in pages.values():
        (meta,) = page.where("meta", **{"http-equiv": "Content-Security-Policy"})
        assert meta.get("content") == META_POLICY
