"""A page's text becomes part of a book: its links lead within it, or show where they lead."""

import pytest

from portal.domain.language import Language
from portal.publishing.handbooks.book import gather
from portal.publishing.handbooks.rewriting import Rewriter
from portal.publishing.handbooks.setting import setting


@pytest.fixture(params=[True, False], ids=["paper", "screen"])
def ways(unprinted, request):
    with setting(unprinted, Language.EN):
        return gather(unprinted, Language.EN, "citizen", one_file=request.param).ways


def rewritten(ways, markup, keywords=()):
    return Rewriter(ways, "good-habits", keywords).rewritten(markup)


def test_a_link_to_an_article_of_the_book_leads_within_it(ways):
    text = rewritten(ways, '<p><a href="/p/en/citizen/safe-passwords/#x">See</a></p>')
    href = "#a-safe-passwords--x" if ways.one_file else "a-safe-passwords.xhtml#x"

    assert text == f'<p><a class="inside" href="{href}">See</a></p>'


def test_a_link_to_any_other_page_is_a_full_address_and_on_paper_it_is_printed(ways):
    text = rewritten(ways, '<a href="/p/en/business/first-steps/">Begin</a>')
    address = "your.example/p/en/business/first-steps"

    assert f'href="https://{address}/"' in text
    assert (f'<span class="address">({address})</span>' in text) is ways.one_file


def test_an_address_that_the_text_names_already_is_not_printed_again(ways):
    text = rewritten(ways, '<a href="https://www.mitid.dk" rel="external">mitid.dk</a>')

    assert text == '<a class="outside" href="https://www.mitid.dk">mitid.dk</a>'


def test_a_glossary_link_becomes_text_with_an_anchor_for_the_index(ways):
    rewriter = Rewriter(ways, "good-habits")
    text = rewriter.rewritten('<a class="term" href="#word-phishing">phishing</a>')
    anchor = "a-good-habits--w--phishing" if ways.one_file else "w--phishing"

    assert text == f'<span id="{anchor}">phishing</span>'
    assert rewriter.found == {"w--phishing": "phishing"}


def test_a_keyword_is_found_where_it_first_stands_by_itself(ways):
    rewriter = Rewriter(ways, "good-habits", ["nem id", "nem"])
    text = rewriter.rewritten("<p>nemt, Nem ID, nem, nem id</p>")

    assert list(rewriter.found.values()) == ["nem id", "nem"]
    assert text.count("<span") == 2
    assert text.index("Nem ID</span>") < text.index("nem</span>")


def test_what_was_escaped_stays_escaped_and_void_tags_are_closed(ways):
    assert rewritten(ways, "<p>a &lt; b &amp; c<br>d</p>") == "<p>a &lt; b &amp; c<br/>d</p>"


def test_on_paper_headings_are_one_level_lower_and_their_ids_name_the_article(ways):
    text = rewritten(ways, '<h2 id="first">One</h2>')

    if ways.one_file:
        assert text == '<h3 id="a-good-habits--first">One</h3>'
    else:
        assert text == '<h2 id="first">One</h2>'
