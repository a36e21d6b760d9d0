"""The address to publish at is taken apart, and refused where it could do harm."""

import pytest

from portal.publishing.place import Place, parse_place


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://your.example/", Place("https://your.example/", "your.example", "")),
        ("https://your.example", Place("https://your.example/", "your.example", "")),
        (
            "https://your.example/portal",
            Place("https://your.example/portal/", "your.example", "/portal"),
        ),
        (
            "http://127.0.0.1:8080/a/b/",
            Place("http://127.0.0.1:8080/a/b/", "127.0.0.1", "/a/b"),
        ),
        ("http://localhost:80/", Place("http://localhost:80/", "localhost", "")),
        ("http://[::1]:8080/", Place("http://[::1]:8080/", "[::1]", "")),
    ],
)
def test_an_address_has_a_host_and_a_prefix(url, place):
    assert parse_place(url) == place


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("your.example", "does not begin with"),
        ("ftp://your.example/", "does not begin with"),
        ("javascript:alert(1)", "does not begin with"),
        ("", "does not begin with"),
        ("https:///portal/", "names no host"),
        ("https://your example/", "names no host"),
        ("https://your.example;include/", "names no host"),
        ("https://somebody:secret@your.example/", "name or password"),
        ("https://your.example/?page=1", "has a \\?"),
        ("https://your.example/#top", "has a \\?"),
        ("https://your.example/{portal}/", "path of other than"),
        ("https://your.example/a//b/", "path of other than"),
        ("https://your.example/å/", "path of other than"),
        ("https://your.example/a/../b/", "goes up"),
        ("https://your.example:port/", "is not an address"),
        ("https://[your.example/", "is not an address"),
    ],
)
def test_anything_else_is_refused_with_the_reason(url, reason):
    with pytest.raises(ValueError, match=reason):
        parse_place(url)
