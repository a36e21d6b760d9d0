"""Rules for the trainer as a whole: half of it is scams, and each message is in both languages."""

from collections import Counter
from collections.abc import Collection, Iterator

from portal.domain.addresses import PLACES
from portal.domain.language import Language
from portal.domain.library import Library, Table
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.rules import messages
from portal.domain.rules.references import known
from portal.domain.trainer.structure import FILE, MessageStructure, Trainer
from portal.domain.trainer.words import Wording

_SHARED = f"shared/{FILE}"


def breaches(library: Library) -> Iterator[Problem]:
    """Every fault of the trainer that no schema sees."""
    for wording in library.wordings.values():
        yield from messages.in_any(wording)
    yield from _slugs(library)
    if library.trainer is not None:
        yield from _halves(library.trainer, library.tables[_SHARED])
        for message in library.trainer.messages:
            yield from _articles(library, message)
            yield from _worded(library, library.tables[_SHARED], message)
        yield from _unknown(library, library.trainer)


def _articles(library: Library, message: MessageStructure) -> Iterator[Problem]:
    articles = known(library)["article"]
    for each in message.articles:
        if each not in articles:
            at = f"messages.{message.id}.articles"
            remedy = advice(each, articles)
            yield library.tables[_SHARED].fault(at, f"`{each}` does not exist", remedy)


def _unknown(library: Library, trainer: Trainer) -> Iterator[Problem]:
    ids = [message.id for message in trainer.messages]
    for (_, identifier), wording in library.wordings.items():
        if identifier not in ids:
            remedy = f"Add it there, or remove the file. {advice(identifier, ids)}"
            yield wording.fault(f"is no message of {library.tables[_SHARED].path}", remedy)


def _halves(trainer: Trainer, table: Table) -> Iterator[Problem]:
    """Whoever guessed `scam` every time must not do better than by chance."""
    counted = Counter(message.verdict for message in trainer.messages)
    if counted["scam"] != counted["genuine"]:
        wrong = f"has {counted['scam']} scams and {counted['genuine']} genuine messages"
        yield table.fault("messages", wrong, "Let there be as many of each")


def _worded(library: Library, table: Table, message: MessageStructure) -> Iterator[Problem]:
    """The message is there in each language, with the clues and fields that it should have."""
    folder = table.path.removesuffix(_SHARED)
    for language in Language:
        wording = library.wordings.get((language, message.id))
        if wording is not None:
            yield from messages.in_one(wording, message, table.path)
        elif not library.is_unread(language, "trainer", message.id):
            remedy = f"Write it as {folder}{language}/trainer/{message.id}.md"
            yield table.fault(f"messages.{message.id}", f"has no words in {language}", remedy)


def _slugs(library: Library) -> Iterator[Problem]:
    """No two messages at one address, and none at that of the sheet or the class."""
    owners: dict[tuple[Language, str], Wording] = {}
    for (language, _), wording in library.wordings.items():
        slug = wording.words.slug
        first = owners.setdefault((language, slug), wording)
        if first is not wording:
            wrong = f"`{slug}` is already the slug of {first.path}"
            yield wording.fault(wrong, "Choose another", "slug")
        elif slug in _kept(language):
            yield wording.fault(f"`{slug}` is the address of something else", "Choose another",
                                "slug")  # fmt: skip


def _kept(language: Language) -> Collection[str]:
    own = PLACES["trainer"][language]
    return [
        places[language].removeprefix(own).rstrip("/")
        for name, places in PLACES.items()
        if name.startswith("trainer_")
    ]
