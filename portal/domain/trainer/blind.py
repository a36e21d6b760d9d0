"""The messages without their answers, for readers who have not seen them; and how they fared.

What fresh readers find easy or hard is what `difficulty` should say. It is a review of
the messages and not a study of people.
"""

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping

from portal.domain.language import Language
from portal.domain.trainer.blind_words import SHEET, SheetWords
from portal.domain.trainer.shown import Message, Words

_MEANT = {word: verdict for words in SHEET.values() for verdict, word in words.verdicts.items()}
_JUDGED = re.compile(rf"\s*(\d+)[\s.,:;]+({'|'.join(_MEANT)})\b.*", re.IGNORECASE)


def ordered(messages: Collection[Message], seed: str) -> list[Message]:
    """The messages in an order that tells nothing, the same for the same seed."""
    return sorted(
        messages, key=lambda each: hashlib.sha256(f"{seed} {each.id}".encode()).hexdigest()
    )


def without_answers(messages: Collection[Message], seed: str, language: Language) -> str:
    """All messages as plain text, numbered, and how to answer."""
    says = SHEET[language]
    parts = [
        "\n".join([f"## {nr}. {says.kinds[each.kind]}", f"{says.known}: {each.situation}", "",
                   *_shown(each, says)])
        for nr, each in enumerate(ordered(messages, seed), 1)
    ]  # fmt: skip
    return "\n\n".join([*parts, f"## {says.answers}\n\n{says.how}"])


def key(messages: Collection[Message], seed: str) -> str:
    """Which message has which number, and what it is."""
    return "\n".join(
        f"{nr} {each.verdict} ({each.id})" for nr, each in enumerate(ordered(messages, seed), 1)
    )


def judged(text: str) -> dict[int, str]:
    """What a reader has answered in either language, by number; other lines are left out."""
    found = (_JUDGED.fullmatch(line) for line in text.split("\n"))
    return {int(each[1]): _MEANT[each[2].lower()] for each in found if each}


def table(
    messages: Collection[Message], seed: str, readers: Collection[Mapping[int, str]]
) -> Iterator[str]:
    """A row of Markdown for each message: of the readers who answered, how many were right."""
    yield "| message | kind | verdict | difficulty | right |"
    yield "|---|---|---|---|---|"
    for nr, each in enumerate(ordered(messages, seed), 1):
        given = [reader[nr] for reader in readers if nr in reader]
        right = f"{given.count(each.verdict)} of {len(given)}"
        yield f"| {each.id} | {each.kind} | {each.verdict} | {each.difficulty} | {right} |"


def _shown(message: Message, says: SheetWords) -> Iterator[str]:
    """What a reader sees of a message, in the order of the page."""
    for name, label in says.fields.items():
        if words := getattr(message, name):
            yield f"{label}: {_plain(words)}"
    for row in (*message.details, *message.items):
        yield f"{_plain(row.name)}: {_plain(row.value)}"
    yield ""
    for each in message.paragraphs:
        yield f"{'> ' if each.is_own else ''}{_plain(each.words)}"
    if message.button:
        yield f"[{_plain(message.button)}] {says.leads_to} {_plain(message.leads_to)}"
    if message.code:
        yield f"{says.code} {message.code}"


def _plain(words: Words) -> str:
    return "".join(part.text for span in words for part in span.parts)
