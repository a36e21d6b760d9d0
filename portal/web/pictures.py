"""Which posters and pictures stand beside the pages: what is not published is not linked to."""

from dataclasses import dataclass

from flask import Flask, current_app

from portal.domain.edition import Site
from portal.domain.language import Language

_NAME = "portal-printed"
# A card has room for so many actions.
SHOWN_ACTIONS = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """What other sites show beside a link to a page; `url` is a full address."""

    url: str
    alt: str
    width: int = 1200
    height: int = 630


def words_of(title: str, actions: tuple[str, ...]) -> str:
    """What a picture says, for those who do not see it."""
    return ". ".join((title, *actions[:SHOWN_ACTIONS]))


def attach(app: Flask, printed: frozenset[str]) -> None:
    """Tell an app what is printed for the site that it makes the pages of."""
    app.extensions[_NAME] = printed


def is_printed(address: str) -> bool:
    """Whether there will be a file at an address."""
    return address in current_app.extensions[_NAME]


def picture(site: Site, page: str, language: Language, alt: str) -> Picture | None:
    """The picture of a page, where it has one."""
    address = site.addresses.poster(page, "wide", language)
    return Picture(site.absolute(address), alt) if is_printed(address) else None
