"""What the kinds of messages and of clues are called."""

from collections.abc import Mapping

from portal.domain.trainer.structure import ClueType, Kind
from portal.web.languages import gettext


def kinds() -> Mapping[Kind, str]:
    """The kinds of messages, in the order in which they are listed."""
    return {
        # L10N: kinds of messages in the trainer, as headings
        "mail": gettext("Email"),
        "sms": gettext("Text message"),
        "call": gettext("Phone call"),
        "chat": gettext("Chat on a marketplace"),
        "letter": gettext("Paper with a QR code"),
        "invoice": gettext("Invoice"),
    }


def clue_types() -> Mapping[ClueType, str]:
    """What there is to look at, in the order in which a reader may learn it."""
    return {
        # L10N: what to look at in a message, as headings of a row
        "sender": gettext("The sender"),
        "link": gettext("Links and addresses"),
        "urgency": gettext("Hurry and deadlines"),
        "secrecy": gettext("Secrecy and silence"),
        "payment": gettext("Money and payment"),
        "secret": gettext("Codes, cards and access"),
        "offer": gettext("Too good to be true"),
        "context": gettext("Does it fit what you know?"),
    }
