"""The campaign page, which gathers the whole kit, and the calendar of its themes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from portal.domain.edition import Edition, Site
from portal.domain.kit.shown import Theme
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.web.frame import Framer, show
from portal.web.handbooks import handbooks
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import Routes

if TYPE_CHECKING:
    from icalendar import Event

ICALENDAR = "text/calendar"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar with its themes."""

    name: str
    themes: tuple[Theme, ...]


def attach(routes: Routes) -> None:
    """Serve the campaign page, and the calendar as a page and as a file."""
    routes.place("campaign", campaign)
    routes.place("calendar", calendar)
    routes.place("calendar_file", calendar_file, ICALENDAR)


def campaign(site: Site, language: Language) -> str:
    """Everything that the kit has, and how it may be used."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "campaign",
        place_target(site, edition, "campaign").title,
        gettext(
            "Posters, talks, emails and lessons, ready to use at work, at school and at the "
            "library. Free, without signing up, and nobody is counted."
        ),
    )
    return show(
        "campaign",
        frame,
        kit=edition.kit,
        calendar=place_target(site, edition, "calendar"),
        reuse=place_target(site, edition, "reuse"),
        about=_about(edition),
        handbooks=tuple(handbooks(site, language)),
    )


def calendar(site: Site, language: Language) -> str:
    """A theme for each month."""
    framer = Framer(site, language)
    edition = framer.edition
    frame = framer.place(
        "calendar",
        place_target(site, edition, "calendar").title,
        gettext("One theme a month, with posters, an article and one thing for everybody to do."),
        crumbs=(place_target(site, edition, "campaign"),),
    )
    return show(
        "calendar",
        frame,
        months=tuple(_months(edition)),
        file=site.addresses.place("calendar_file", language),
    )


def calendar_file(site: Site, language: Language) -> str:
    """The calendar for mail programs: an all-day entry a month, every year (RFC 5545)."""
    from icalendar import Calendar  # noqa: PLC0415 (slow, and asked for once)

    edition = site.editions[language]
    made = Calendar()
    made.add("prodid", f"-//{site.installation.name}//campaign//{language.value.upper()}")
    made.add("version", "2.0")
    made.add("name", place_target(site, edition, "calendar").title)
    for theme in edition.kit.themes.values():
        made.add_component(_event(site, theme, language))
    text: bytes = made.to_ical()
    return text.decode()


def _event(site: Site, theme: Theme, language: Language) -> "Event":
    from icalendar import Event  # noqa: PLC0415 (as above)

    event = Event()
    event.add("uid", f"{theme.id}.{language.value}@{site.base_url.split('/')[2]}")
    # When it was written down; the same content gives the same file.
    event.add("dtstamp", datetime.combine(site.as_of, time(), UTC))
    event.add("dtstart", site.as_of.replace(month=theme.month, day=1))
    event.add("rrule", {"freq": "yearly"})
    event.add("summary", theme.title)
    event.add("description", f"{theme.act}\n\n{site.absolute(theme.address)}")
    event.add("url", site.absolute(theme.address))
    event.add("transp", "TRANSPARENT")
    return event


def _months(edition: Edition) -> Iterator[Month]:
    names = get_month_names("wide", locale=edition.language.value)
    for number in range(1, 13):
        themes = tuple(each for each in edition.kit.themes.values() if each.month == number)
        if themes:
            yield Month(names[number].capitalize(), themes)


def _about(edition: Edition) -> Target | None:
    page = edition.pages.get("about")
    return Target(page.title, page.address) if page else None
