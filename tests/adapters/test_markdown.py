"""Markdown becomes HTML that is safe, typographic, and linked by id."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from portal.adapters.markdown import Renderer, plain_text
from portal.adapters.markdown.inline import _SIGNS, QuickInline
from portal.domain.language import Language
from tests.adapters.small_pointers import SmallPointers
from tests.adapters.test_sanitise import seen

WORDS = {
    "phishing": "phishing",
    "fake shop": "fake-shop",
    "fake shops": "fake-shop",
    "svindel-sms'en": "smishing",
}


def renderer(language=Language.EN):
    return Renderer(language, SmallPointers(), WORDS, lambda text: text)


def html(body, language=Language.EN):
    return renderer(language).render(body).html


def test_headings_have_ascii_anchors_and_are_listed():
    rendered = renderer(Language.DA).render(
        "## Når æblet får ånd\n\n### Dybere\n\n## Når æblet får ånd"
    )

    assert '<h2 id="naar-aeblet-faar-aand">' in rendered.html
    assert [anchor for anchor, _ in rendered.toc] == [
        "naar-aeblet-faar-aand",
        "naar-aeblet-faar-aand_1",
    ]


@pytest.mark.parametrize(
    ("language", "read"), [(Language.DA, "”Godkend”"), (Language.EN, "“Godkend”")]
)
def test_quotation_marks_are_those_of_the_language_also_round_bold_words(language, read):
    assert read in html('Press "Godkend" now.', language)
    assert read.replace("Godkend", "<strong>Godkend</strong>") in html('"**Godkend**"', language)


def test_quotation_marks_in_code_are_left_alone():
    assert '<code>"x"</code>' in html('Write `"x"`.').replace("&quot;", '"')


@pytest.mark.parametrize("body", ["- [ ] Ring", "- [ ] Ring\n\n- [ ] Write"])
def test_an_item_with_brackets_becomes_a_box_to_tick(body):
    assert '<li class="tick">' in html(body)
    assert "[ ]" not in html(body)


def test_brackets_within_an_item_are_left_alone():
    assert html("- Ring [ ] or write") == "<ul>\n<li>Ring [ ] or write</li>\n</ul>"


def test_a_line_to_write_on_stays_a_line():
    assert html("Ring ______ on ______.") == "<p>Ring ______ on ______.</p>"


def test_an_article_named_by_id_is_linked_with_its_title():
    assert html("See [[article:mitid]].") == (
        '<p>See <a href="/en/citizen/mitid/">Protect your MitID</a>.</p>'
    )


def test_an_article_may_be_linked_in_other_words_and_to_a_heading():
    assert html("[Block it](article:mitid#block)") == (
        '<p><a href="/en/citizen/mitid/#block">Block it</a></p>'
    )


def test_a_contact_in_a_sentence_is_a_link_that_rings():
    assert html("Ring [[contact:bank]] now.") == (
        '<p>Ring <a class="contact-inline" href="tel:+4533370037">'
        "Your bank (33&nbsp;37&nbsp;00&nbsp;37)</a> now.</p>"
    )


def test_a_service_called_by_its_number_is_not_numbered_twice():
    assert ">Emergency 112</a>" in html("Ring [[contact:alarm]] now.")


def test_a_contact_alone_becomes_a_card_that_says_whether_it_was_tried():
    card = html("[[contact:bank]]")

    assert card.startswith('<div class="contact">')
    assert "Check the number at bank.example" in card
    assert 'href="https://www.bank.example"' in card


def test_a_word_of_the_glossary_is_linked_where_it_first_stands():
    rendered = renderer().render("Phishing is phishing. Fake shops and a fake shop.")

    assert rendered.html.count('class="term"') == 2
    assert '<a class="term" href="#word-phishing">Phishing</a> is phishing' in rendered.html
    assert rendered.words == ("phishing", "fake-shop")


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("The word 'phishing' is new.", 'phishing">phishing</a>’'),
        ("This is phishing's way.", 'phishing">phishing</a>’s'),
        ('Say "phishing".', 'phishing">phishing</a>”'),
        ("A fake\nshop.", 'fake-shop">fake\nshop</a>.'),
        ("En svindel-sms'en.", 'smishing">svindel-sms’en</a>.'),
        ("Fake shops' prices.", 'fake-shop">Fake shops</a>’'),
    ],
)
def test_quotation_marks_and_line_ends_do_not_hide_a_word_of_the_glossary(body, link):
    assert f'<a class="term" href="#word-{link}' in html(body)


@pytest.mark.parametrize(
    "body",
    [
        "## Phishing",
        "[phishing](article:mitid)",
        "`phishing`",
        '!!! scam "A letter"\n    phishing',
        "anti-phishing and phishings",
    ],
)
def test_a_word_within_something_else_is_not_linked(body):
    assert 'class="term"' not in html(body)


def test_one_page_does_not_remember_another():
    one = renderer()

    assert one.render("phishing") == one.render("phishing")


def test_what_to_do_afterwards_is_parted_from_the_rest():
    rendered = renderer().render("Text\n\n## Too late? {#already-happened}\n\nRing.")

    assert rendered.html.strip() == "<p>Text</p>"
    assert rendered.happened_title == "Too late?"
    assert rendered.happened.strip() == "<p>Ring.</p>"


def test_a_table_scrolls_and_is_aligned_by_class():
    table = html("| a | b |\n|---|--:|\n| c | 1 |")

    assert 'class="table-wrap" role="group" tabindex="0"><table>' in table
    assert 'class="align-right"' in table
    assert "style=" not in table


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html,<b>)",
        "![x](javascript:alert(1))",
        "Text\n{: onclick='alert(1)' style='x' }",
        "# Title {: onmouseover=alert(1) }",
        "<https://a.dk onclick=x>",
    ],
)
def test_nothing_that_runs_is_published(body):
    found = seen(html(body))

    assert not found.tags & {"script", "svg", "iframe"}
    for _, name, value in found.attributes:
        assert not name.startswith("on")
        assert name != "style"
        assert not value.replace("\t", "").lower().startswith(("javascript:", "data:"))


def test_what_an_attribute_list_smuggles_in_is_told():
    assert 'onclick="alert(1)"' in renderer().render("Text\n{: onclick='alert(1)' }").differences


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="[](){}<>#:`!-=\n ab/\"'|*_&;:\x02\x03") | st.text())
def test_no_text_stops_a_page_or_runs_in_it(body):
    found = seen(html(body))

    assert not [name for _, name, _ in found.attributes if name.startswith("on")]
    assert "script" not in found.tags


def test_plain_text_is_the_words_without_their_markup():
    assert plain_text("<p>A <strong>b</strong> &amp; c</p><p>d</p>") == "A b & c\nd"


def test_the_name_on_a_contact_card_is_no_glossary_word():
    banks = Renderer(Language.EN, SmallPointers(), {"bank": "bank"}, lambda text: text)

    assert 'class="term"' not in banks.render("[[contact:bank]]").html
    assert 'class="term"' in banks.render("Ask the bank.").html


PIECES = [*"ab\\`*_[]()!<>&;:@/. \n\t#{}|-\"'", "  \n", "[[article:mitid]]", "**", "https://a.b"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_patterns_that_are_skipped_would_not_have_matched(text):
    quick, thorough = renderer(), renderer()
    thorough._markdown.treeprocessors.register(InlineProcessor(thorough._markdown), "inline", 20)

    assert quick.render(text) == thorough.render(text)


def test_the_library_still_asks_what_is_skipped():
    quick = renderer()._markdown

    assert isinstance(quick.treeprocessors["inline"], QuickInline)
    assert {*_SIGNS} < {each.name for each in quick.inlinePatterns._priority}
    assert hasattr(InlineProcessor, "_InlineProcessor__handleInline")
    assert hasattr(InlineProcessor, "_InlineProcessor__applyPattern")
