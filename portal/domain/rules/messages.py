"""Rules for a message of the trainer: clues stand where they are said to, and all is invented."""

from collections.abc import Iterator, Mapping

from portal.domain import prose
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules.text import markup_faults
from portal.domain.trainer import invented
from portal.domain.trainer.marks import mark_faults, marked, plain
from portal.domain.trainer.structure import Kind, MessageStructure
from portal.domain.trainer.words import Wording

_NEEDS: Mapping[Kind, tuple[str, ...]] = {
    "mail": ("address", "subject"),
    "sms": (),
    "call": (),
    "chat": (),
    "letter": ("subject", "code"),
    "invoice": ("details", "items"),
}
_MAY: Mapping[Kind, tuple[str, ...]] = {
    "mail": ("to", "button", "leads_to"),
    "sms": ("address",),
    "call": ("address",),
    "chat": ("subject",),
    "letter": ("address", "to", "details"),
    "invoice": ("address", "to", "subject"),
}
_DEPENDING = ("address", "to", "subject", "button", "leads_to", "code", "details", "items")
_TALKS = ("call", "chat")


def in_any(wording: Wording) -> Iterator[Problem]:
    """What is wrong with a message, whatever the structure says of it."""
    yield from _invented(wording)
    yield from _told(wording)


def in_one(wording: Wording, message: MessageStructure, structure: str) -> Iterator[Problem]:
    """What does not fit the structure, which stands at that path."""
    yield from _marks(wording, message, structure)
    yield from _explained(wording, message, structure)
    yield from _fields(wording, message.kind)
    yield from _said(wording, message.kind)


def _marks(wording: Wording, message: MessageStructure, structure: str) -> Iterator[Problem]:
    """Each clue is marked once, and nothing else is."""
    seen: set[str] = set()
    for name, line, text in wording.shown():
        for clue, _ in marked(text):
            if clue in seen:
                wrong = f"marks the clue `{clue}` a second time"
                yield Problem(wording.path, line, name, wrong, "Mark it once")
            elif clue not in message.clues:
                wrong = f"marks the clue `{clue}`, which {message.id} does not have"
                yield Problem(wording.path, line, name, wrong, _known(clue, message, structure))
            seen.add(clue)
    for clue in message.clues:
        if clue not in seen and clue in wording.words.clues:
            remedy = f"Mark its words in the message, as [[clue:{clue}|the words]]"
            yield wording.fault("is marked nowhere in the message", remedy, "clues", clue)


def _explained(wording: Wording, message: MessageStructure, structure: str) -> Iterator[Problem]:
    """Each clue has its sentence, and no other has."""
    for clue in message.clues:
        if clue not in wording.words.clues:
            yield wording.fault(f"does not say what `{clue}` tells", f"Add `{clue}: …`", "clues")
    for clue in wording.words.clues:
        if clue not in message.clues:
            remedy = _known(clue, message, structure)
            yield wording.fault(f"is no clue of {message.id}", remedy, "clues", clue)


def _known(clue: str, message: MessageStructure, structure: str) -> str:
    return f"{advice(clue, message.clues)}, or add it to {structure}"


def _fields(wording: Wording, kind: Kind) -> Iterator[Problem]:
    """What each kind of message must have, and what it cannot show."""
    words = wording.words
    for name in _NEEDS[kind]:
        if not getattr(words, name):
            yield wording.fault(f"is missing, and a message of the kind {kind} has it",
                                f"Add `{name}:`", name)  # fmt: skip
    for name in _DEPENDING:
        if getattr(words, name) and name not in (*_NEEDS[kind], *_MAY[kind]):
            yield wording.fault(f"is nothing that a message of the kind {kind} shows",
                                "Remove it, or say it in the text", name)  # fmt: skip
    if (words.button is None) != (words.leads_to is None):
        yield wording.fault("stands without the other of button and leads_to",
                            "Write both, or neither",
                            "button" if words.button else "leads_to")  # fmt: skip
    if words.code and not plain(words.code).startswith("https://"):
        yield wording.fault("does not begin with https://", "Write the whole address", "code")


def _said(wording: Wording, kind: Kind) -> Iterator[Problem]:
    said = tuple(wording.said())
    if not said and kind != "invoice":
        yield Problem(wording.path, wording.body_line, "text", "is empty",
                      "Write what the message says below the second line of ---")  # fmt: skip
    for each in said:
        if each.is_own and kind not in _TALKS:
            yield Problem(wording.path, each.line, "text", "begins with >",
                          "Only in calls and chats does the reader answer")  # fmt: skip


def _invented(wording: Wording) -> Iterator[Problem]:
    """No domain, number or mark in the message can mislead anybody."""
    for name, line, text in wording.shown():
        shows = plain(text)
        for wrong, remedy in (
            *mark_faults(text),
            *invented.domain_faults(shows),
            *invented.number_faults(shows),
        ):
            yield Problem(wording.path, line, name, wrong, remedy)


def _told(wording: Wording) -> Iterator[Problem]:
    """What stands around the message is plain words, and names no number of anybody."""
    told = wording.words.model_dump(include={"title", "situation", "reason", "clues", "do"})
    for name, value in told.items():
        for place, text in _texts(value):
            for wrong, remedy in (
                *prose.phone_faults(text),
                *markup_faults(text),
                *invented.domain_faults(text),
            ):
                yield wording.fault(wrong, remedy, name, *place)


def _texts(value: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, Mapping):
        yield from (((str(key),), str(each)) for key, each in value.items())
    elif isinstance(value, tuple):
        yield from (((index,), str(each)) for index, each in enumerate(value))
