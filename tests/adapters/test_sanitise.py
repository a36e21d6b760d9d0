"""Nothing that could run reaches a reader, and what is removed is told."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.adapters.markdown.sanitise import ATTRIBUTES, TAGS, sanitise


class Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update((tag, name, value or "") for name, value in attrs)


def seen(markup):
    reader = Seen()
    reader.feed(markup)
    reader.close()
    return reader


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<p onclick="x()">a</p>', 'onclick="x()"'),
        ('<a href="javascript:x()">a</a>', 'href="javascript:x()"'),
        ('<a href="http://a.dk">a</a>', 'href="http://a.dk"'),
        ('<img src="data:image/svg+xml,x" alt="a">', 'src="data:image/svg+xml,x"'),
        ("<svg><a></a></svg>", "<svg>"),
        ('<p style="color:red">a</p>', 'style="color:red"'),
        ('<p class="hero">a</p>', 'class="hero"'),
        ('<iframe src="https://a.dk"></iframe>', "<iframe>"),
        ("<form><input></form>", "<form>"),
        ("<h1>a</h1>", "<h1>"),
        ("a<!-- b -->", "<!-- -->"),
        ('<p id="nav">a</p>', 'id="nav"'),
    ],
)
def test_what_is_not_allowed_is_removed_and_told(markup, told):
    clean, removed = sanitise(markup)

    assert told in removed
    assert told not in clean


@pytest.mark.parametrize(
    "markup",
    [
        '<h2 id="a">A</h2>',
        '<a rel="external" href="https://a.dk">a</a>',
        '<a class="contact-inline" href="tel:+4533370037">a</a>',
        '<div class="admonition scam"><p class="admonition-title">A</p></div>',
        '<div class="table-wrap" tabindex="0" role="group" aria-label="Tabel"></div>',
        '<table><tbody><tr><td class="align-right">1</td></tr></tbody></table>',
        "3 &lt; 4 &amp; 5",
    ],
)
def test_what_is_allowed_passes_without_a_word(markup):
    assert sanitise(markup)[1] == ()


PIECES = """
<script> </script> <img <a <svg <p <style> <math> <base <meta <x:y > /> <!-- --> <![CDATA[ ]]>
<iframe srcdoc= <noscript> <template> onerror= onclick=x href= src= style= id=x class=contact
javascript:alert(1) java\tscript: data:text/html, ' " = / & &#106; &lt; a
"""
HOSTILE = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=5)).map(" ".join)


@given(HOSTILE)
def test_whatever_goes_in_nothing_that_runs_comes_out(markup):
    found = seen(sanitise(markup)[0])

    assert found.tags <= TAGS
    for tag, name, value in found.attributes:
        assert name in ATTRIBUTES.get(tag, set()) | {"class"}
        assert not name.startswith("on")
        if name in ("href", "src"):
            assert re.match(r"(https|tel|mailto):|[^:]*$", value)
