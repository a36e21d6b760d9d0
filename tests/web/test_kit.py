"""Whoever runs a campaign finds everything on one page, and can take it away."""

import pytest
from icalendar import Calendar

from portal.domain.language import Language
from tests.web.reading import read, text_of

# What the campaign is promised to be about.
PROMISED = {"passwords", "two-step", "phishing", "phone-scams", "mitid", "updates", "backup",
            "ceo-fraud", "invoices", "children", "older-relatives", "help-now"}  # fmt: skip
OCTOBER = 10


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


@pytest.fixture
def at(client, site, edition):
    return lambda place: read(client, site.addresses.place(place, edition.language))


def links(page):
    return {a.get("href") for a in page.all("a")}


def test_every_theme_that_is_promised_is_there_and_every_month_has_one(edition):
    themes = edition.kit.themes

    assert set(themes) == PROMISED
    assert [theme.month for theme in themes.values()] == list(range(1, 13))


def test_the_campaign_page_leads_to_all_of_the_kit(at, edition):
    kit = edition.kit
    everything = {each.address for each in (*kit.themes.values(), *kit.pages())}

    assert everything <= links(at("campaign"))


def test_the_campaign_page_is_reached_from_the_foot_of_every_page(at, site, edition):
    assert site.addresses.place("campaign", edition.language) in links(at("home"))


def test_it_says_how_the_kit_may_be_used(at):
    assert any("CC BY 4.0" in text for text in at("campaign").prose)


def test_a_theme_shows_the_actions_of_its_article_and_no_others(client, edition):
    for theme in edition.kit.themes.values():
        if theme.articles and theme.target == edition.articles[theme.articles[0]].address:
            assert theme.actions == edition.articles[theme.articles[0]].actions
        page = read(client, theme.address)

        assert set(theme.actions) <= set(page.prose), theme.id


def test_every_slide_has_words_to_say(client, edition):
    for talk in edition.kit.talks.values():
        page = read(client, talk.address)
        slides = page.with_class("slide")

        assert len(slides) == len(talk.text.toc)
        assert len(page.with_class("slide-notes")) == len(slides)
        assert all(text_of(each).strip() for each in page.with_class("slide-notes"))


def test_the_minutes_of_the_slides_add_up_to_those_of_the_talk(client, edition):
    for talk in edition.kit.talks.values():
        notes = read(client, talk.address).with_class("admonition-title")
        minutes = [int("".join(filter(str.isdigit, text_of(each)))) for each in notes]

        assert sum(minutes) == talk.minutes, talk.id


def test_the_minutes_of_a_lesson_add_up(client, edition):
    for lesson in edition.kit.lessons.values():
        plan = read(client, lesson.address).all("table")[0]
        cells = [text_of(cell) for cell in plan.iter("td")]

        assert sum(int(cell) for cell in cells if cell.isdigit()) == lesson.minutes, lesson.id


def test_every_mail_ends_with_the_full_address_of_its_article(client, site, edition):
    for mailing in edition.kit.mailings.values():
        copied = read(client, mailing.address).with_class("copied")

        for mail, text in zip(mailing.mails, copied, strict=True):
            address = site.absolute(edition.articles[mail.article].address)
            assert "".join(text.itertext()).endswith(address)


def test_the_calendar_file_has_a_theme_a_month_and_names_its_page(client, site, edition):
    answer = client.get(site.addresses.place("calendar_file", edition.language))
    events = Calendar.from_ical(answer.data).walk("VEVENT")

    assert answer.mimetype == "text/calendar"
    assert [event["dtstart"].dt.month for event in events] == list(range(1, 13))
    assert all(event["rrule"]["FREQ"] == ["YEARLY"] for event in events)
    assert {str(event["url"]) for event in events} == {
        site.absolute(theme.address) for theme in edition.kit.themes.values()
    }


def test_october_is_told_to_be_the_month_of_cyber_security_with_its_source(at, edition):
    (theme,) = (each for each in edition.kit.themes.values() if each.month == OCTOBER)
    page = at("calendar")

    assert theme.address in links(page)
    assert any(href.startswith("https://digital-strategy.ec.europa.eu/") for href in links(page))


def test_nobody_is_counted(at):
    page = at("campaign")

    assert not page.all("form", "iframe", "img")


def test_a_page_of_the_kit_that_is_not_there_is_not_found(client):
    for path in ("/da/kampagne/temaer/x/", "/en/campaign/talks/x/", "/da/kampagne/themes/mitid/"):
        assert client.get(path).status_code == 404
