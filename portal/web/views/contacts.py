"""Who can help: first the ones to call at once, then everybody by what they do."""

from dataclasses import dataclass

from portal.domain.edition import Edition, Site
from portal.domain.language import Language
from portal.domain.rendered import Contact
from portal.web.frame import Framer, show
from portal.web.languages import gettext
from portal.web.routes import Routes

# Money first, then the identity, then somebody to talk to: the order in which time counts.
_FIRST = ("bank", "mitid-block", "cyberhotline")
_DANGER = "alarm-112"


@dataclass(frozen=True, slots=True)
class Group:
    """Contacts that do the same."""

    id: str
    title: str
    contacts: tuple[Contact, ...]


def attach(routes: Routes) -> None:
    """Serve the page of contacts."""
    routes.place("contacts", contacts)


def contacts(site: Site, language: Language) -> str:
    """Every contact."""
    framer = Framer(site, language)
    frame = framer.place(
        "contacts",
        gettext("Who can help"),
        gettext(
            "Whom to call first when something has happened, and everybody else who helps: "
            "with advice, reports, support, businesses and the law."
        ),
    )
    return show(
        "contacts",
        frame,
        first=first_to_call(framer.edition),
        danger=danger(framer.edition),
        help=site.addresses.place("help", language),
        groups=groups(framer.edition),
    )


def first_to_call(edition: Edition) -> tuple[Contact, ...]:
    """The contacts that matter in the first minutes, in order."""
    return tuple(edition.contacts[each] for each in _FIRST if each in edition.contacts)


def danger(edition: Edition) -> Contact | None:
    """Whom to ring where a life is in danger, and only there."""
    return edition.contacts.get(_DANGER)


def groups(edition: Edition) -> tuple[Group, ...]:
    """Every contact under the heading of its group; groups without contacts are left out."""
    titles = {
        "urgent": gettext("Block and stop"),
        "advice": gettext("Advice and guidance"),
        "report": gettext("Report it"),
        "support": gettext("Somebody to talk to"),
        "business": gettext("For businesses"),
        "law": gettext("Law and complaints"),
    }
    made = (
        Group(key, title, tuple(c for c in edition.contacts.values() if c.group == key))
        for key, title in titles.items()
    )
    return tuple(group for group in made if group.contacts)
