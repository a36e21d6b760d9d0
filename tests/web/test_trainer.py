"""The trainer without scripts: a page for each message, one for a room, and a sheet of paper."""

import re

import pytest

from portal.domain.language import Language
from tests.web.reading import read, text_of

_NUMBER = re.compile(r"\d(?:[ -]?\d){6,}")
_OUTSIDE = re.compile(r"<span data-example>[^<]*</span>|<[^>]*>")


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


def page_of(client, site, edition, place):
    return read(client, site.addresses.place(place, edition.language))


def test_a_message_is_a_page_with_its_answer_folded(client, edition):
    for message in edition.messages.values():
        page = read(client, message.href)
        (fold,) = page.with_class("fold")
        clues = [text_of(each) for each in page.with_class("clues")[0]]

        assert fold.tag == "details"
        assert fold.get("open") is None
        assert len(clues) == len(message.clues)
        assert all(clue.tells in said for clue, said in zip(message.clues, clues, strict=True))
        assert [text_of(a) for a in page.with_class("reading")[0].iter("a")] == [
            edition.articles[each].title for each in message.articles
        ]


def test_a_clue_has_the_number_in_place_that_it_has_in_the_list(client, edition):
    for message in edition.messages.values():
        page = read(client, message.href)
        placed = [(each.get("data-clue"), text_of(each.find("sup")))
                  for each in page.with_class("clue")]  # fmt: skip

        assert placed == [(clue.id, str(clue.nr)) for clue in message.clues]


def test_one_comes_from_each_message_to_every_other(client, edition):
    first = at = next(iter(edition.messages.values())).href
    seen = []
    while at not in seen:
        seen.append(at)
        at = read(client, at).one("a", rel="next").get("href")

    assert at == first
    assert len(seen) == len(edition.messages)


def test_the_title_and_the_address_do_not_give_a_message_away(edition):
    for message in edition.messages.values():
        assert not re.search(
            "scam|svindel|fals|fake|ægte|genuine|real", message.title, re.IGNORECASE
        )
        assert not re.search("scam|svindel|fals|fake|aegte|genuine|real", message.slug)


def test_every_number_of_a_message_is_marked_as_an_example(client, site, edition):
    page = page_of(client, site, edition, "trainer_class")
    shown = re.findall(r"<figure.*?</details>", page.source, re.DOTALL)
    words = [re.sub(r"<svg.*?</svg>", " ", each, flags=re.DOTALL) for each in shown]

    assert len(words) == len(edition.messages)
    assert [n for each in words for n in _NUMBER.findall(_OUTSIDE.sub(" ", each))] == []
    assert sum(each.count("data-example") for each in words) > 8


def test_nothing_in_a_message_can_be_pressed(client, site, edition):
    for figure in page_of(client, site, edition, "trainer_class").all("figure"):
        assert not [each for each in figure.iter() if each.tag in ("a", "button", "input", "form")]


def test_the_start_leads_to_every_message_and_to_the_room_and_the_paper(client, site, edition):
    links = {a.get("href") for a in page_of(client, site, edition, "trainer").all("a")}

    assert {each.href for each in edition.messages.values()} <= links
    for place in ("trainer_class", "trainer_sheet"):
        assert site.addresses.place(place, edition.language) in links


def test_the_sheet_has_all_messages_and_the_key_comes_last(client, site, edition):
    page = page_of(client, site, edition, "trainer_sheet")
    asked, told = (
        [each.get("data-message") for each in page.with_class(name)[0] if each.tag == "li"]
        for name in ("paper-list", "paper-answers")
    )

    assert asked == told == list(edition.messages)
    assert page.source.index("paper-answers") > page.source.rindex("<figure")


def test_the_search_finds_the_trainer_and_no_message_of_it(edition):
    for words in ("spot svindlen", "spot the scam", "phishing test", "quiz"):
        found = [hit.entry.id for hit in edition.search.search(words).hits]
        if words in ("phishing test", "quiz"):
            assert "trainer" in found
    addresses = {
        hit.entry.address
        for each in edition.messages.values()
        for hit in edition.search.search(each.title).hits
    }
    assert not addresses & {each.href for each in edition.messages.values()}


def test_an_unknown_message_is_not_found(client):
    assert client.get("/da/spot-svindlen/findes-ikke/").status_code == 404
    # A word of the other language is one that nobody uses here.
    assert client.get("/da/spot-svindlen/sheet/").status_code == 404
