"""The messages without their answers, for readers who have not seen them; and how they fared.

What fresh readers find easy or hard is what `difficulty` should say. It is a review of
the messages and not a study of people.
"""

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping

from portal.domain.trainer.shown import Message, Words

_JUDGED = re.compile(r"\s*(\d+)[\s.,:;]+(scam|genuine)\b.*", re.IGNORECASE)


def ordered(messages: Collection[Message], seed: str) -> list[Message]:
    """The messages in an order that tells nothing, the same for the same seed."""
    return sorted(
        messages, key=lambda each: hashlib.sha256(f"{seed} {each.id}".encode()).hexdigest()
    )


def without_answers(messages: Collection[Message], seed: str) -> str:
    """All messages as plain text, numbered, with a line each to answer on."""
    parts = [
        "\n".join([f"## {nr}. {each.kind}", f"You know: {each.situation}", "", *_shown(each)])
        for nr, each in enumerate(ordered(messages, seed), 1)
    ]
    return "\n\n".join([*parts, "## Answers\n\nOne a line, as `1 scam` or `2 genuine`."])


def key(messages: Collection[Message], seed: str) -> str:
    """Which message has which number, and what it is."""
    return "\n".join(
        f"{nr} {each.verdict} ({each.id})" for nr, each in enumerate(ordered(messages, seed), 1)
    )


def judged(text: str) -> dict[int, str]:
    """What a reader has answered, by number; other lines are left out."""
    found = (_JUDGED.fullmatch(line) for line in text.split("\n"))
    return {int(each[1]): each[2].lower() for each in found if each}


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


def _shown(message: Message) -> Iterator[str]:
    """What a reader sees of a message, in the order of the page."""
    for name in ("sender", "address", "to", "subject", "time"):
        if words := getattr(message, name):
            yield f"{name.capitalize()}: {_plain(words)}"
    for row in (*message.details, *message.items):
        yield f"{_plain(row.name)}: {_plain(row.value)}"
    yield ""
    for each in message.paragraphs:
        yield f"{'> ' if each.is_own else ''}{_plain(each.words)}"
    if message.button:
        yield f"[{_plain(message.button)}] leads to {_plain(message.leads_to)}"
    if message.code:
        yield f"[QR code] the camera shows {message.code}"


def _plain(words: Words) -> str:
    return "".join(part.text for span in words for part in span.parts)
