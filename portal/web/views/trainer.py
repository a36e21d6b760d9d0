"""The trainer: its start, a page for each message, the page for a class, and the sheet of paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import abort

from portal.domain.assembly.entries import trainer_lead
from portal.domain.edition import Article, Edition, Site
from portal.domain.language import Language
from portal.domain.rendered import Target
from portal.domain.trainer.shown import Message
from portal.web.codes import path_of_code
from portal.web.frame import Frame, Framer, show
from portal.web.languages import gettext
from portal.web.navigation import place_target
from portal.web.routes import PATHS, Routes
from portal.web.views.article import related, suggestion_address
from portal.web.views.trainer_texts import clue_types, kinds


@dataclass(frozen=True, slots=True)
class Item:
    """A message with what it takes to draw it and to answer it."""

    message: Message
    code: tuple[int, str] | None
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Messages of one kind."""

    title: str
    messages: tuple[Message, ...]


def attach(routes: Routes) -> None:
    """Serve the four kinds of page."""
    messages = {language: PATHS.message("<slug>", language) for language in Language}
    routes.place("trainer", start)
    routes.place("trainer_class", classroom)
    routes.place("trainer_sheet", sheet)
    routes.localised("message", messages, one)


def start(site: Site, language: Language) -> str:
    """Where a round begins, and for browsers without scripts a list of all messages."""
    framer = Framer(site, language)
    edition = framer.edition
    title = place_target(site, edition, "trainer").title
    return show(
        "trainer",
        framer.place("trainer", title, trainer_lead(edition.translate)),
        **_shared(site, edition),
        groups=tuple(_groups(edition)),
    )


def one(site: Site, language: Language, slug: str) -> str:
    """One message, its answer folded."""
    framer = Framer(site, language)
    edition = framer.edition
    messages = tuple(edition.messages.values())
    at = next((at for at, each in enumerate(messages) if each.slug == slug), None)
    if at is None:
        abort(404)
    message = messages[at]
    frame = framer.frame(
        title=message.title,
        description=message.situation,
        address=message.href,
        twin=message.twin_href,
        crumbs=(place_target(site, edition, "trainer"),),
    )
    return show(
        "trainer_message",
        frame,
        **_shared(site, edition),
        item=_item(edition, message),
        following=messages[(at + 1) % len(messages)],
        count=len(messages),
        nr=at + 1,
        suggest=suggestion_address(site, f"content/{language}/trainer/{message.id}.md"),
    )


def classroom(site: Site, language: Language) -> str:
    """All messages, one at a time on a projector where scripts run."""
    description = gettext(
        "For a class, a library or a meeting: show a message to all, count hands, and reveal "
        "the answer. Nothing is stored."
    )
    return _gathered(site, language, "trainer_class", description)


def sheet(site: Site, language: Language) -> str:
    """All messages to print, with the answers on the last pages."""
    description = gettext(
        "A sheet to print: tick real or scam at each message. The answers come last, "
        "on pages of their own."
    )
    return _gathered(site, language, "trainer_sheet", description)


def _gathered(site: Site, language: Language, place: str, description: str) -> str:
    framer = Framer(site, language)
    edition = framer.edition
    frame: Frame = framer.place(
        place,
        place_target(site, edition, place).title,
        description,
        crumbs=(place_target(site, edition, "trainer"),),
    )
    items = tuple(_item(edition, each) for each in edition.messages.values())
    return show(place, frame, **_shared(site, edition), items=items)


def _shared(site: Site, edition: Edition) -> dict[str, Any]:
    """What all four pages ask for."""

    def to(name: str) -> Target:
        return place_target(site, edition, name)

    return {
        "kinds": kinds(),
        "types": clue_types(),
        "trainer": to("trainer"),
        "together": to("trainer_class"),
        "paper": to("trainer_sheet"),
        "help": to("help"),
    }


def _item(edition: Edition, message: Message) -> Item:
    code = path_of_code(message.code) if message.code else None
    return Item(message, code, related(edition, message.articles))


def _groups(edition: Edition) -> Iterator[Group]:
    for kind, title in kinds().items():
        own = tuple(each for each in edition.messages.values() if each.kind == kind)
        if own:
            yield Group(title, own)
