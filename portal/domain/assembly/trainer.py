"""The messages of the trainer as readers see them."""

from collections.abc import Iterator

from portal.domain.addresses import Addresses
from portal.domain.language import Language
from portal.domain.library import Library
from portal.domain.trainer.marks import marked, plain, spans
from portal.domain.trainer.shown import Clue, Message, Paragraph, Row, Words
from portal.domain.trainer.structure import MessageStructure
from portal.domain.trainer.words import Detail, Wording
from portal.domain.typography import typographic


def messages(library: Library, language: Language, addresses: Addresses) -> dict[str, Message]:
    """Every message, in the order of trainer.yaml; the library has been found faultless."""
    structures = library.trainer.messages if library.trainer else ()
    return {each.id: _message(library, language, addresses, each) for each in structures}


def _message(
    library: Library, language: Language, addresses: Addresses, structure: MessageStructure
) -> Message:
    wording = library.wordings[language, structure.id]
    twin = library.wordings[language.twin, structure.id]
    words = wording.words

    def set_(text: str | None) -> Words:
        return spans(typographic(text, language)) if text else ()

    def rows(details: tuple[Detail, ...]) -> tuple[Row, ...]:
        return tuple(Row(set_(each.name), set_(each.value)) for each in details)

    return Message(
        id=structure.id,
        kind=structure.kind,
        verdict=structure.verdict,
        difficulty=structure.difficulty,
        audience=structure.audience,
        title=typographic(words.title, language),
        slug=words.slug,
        situation=typographic(words.situation, language),
        href=addresses.message(words.slug, language),
        twin_href=addresses.message(twin.words.slug, language.twin),
        sender=set_(words.sender),
        address=set_(words.address),
        to=set_(words.to),
        subject=set_(words.subject),
        time=set_(words.time),
        details=rows(words.details),
        items=rows(words.items),
        paragraphs=tuple(Paragraph(set_(each.text), each.is_own) for each in wording.said()),
        button=set_(words.button),
        leads_to=set_(words.leads_to),
        code=plain(words.code or ""),
        code_words=set_(words.code),
        reason=typographic(words.reason, language),
        clues=tuple(_clues(wording, structure)),
        do=tuple(typographic(each, language) for each in words.do),
        articles=structure.articles,
    )


def _clues(wording: Wording, structure: MessageStructure) -> Iterator[Clue]:
    """The clues, numbered in the order in which a reader meets them."""
    found = [clue for _, _, text in wording.shown() for clue in marked(text)]
    for nr, (identifier, quote) in enumerate(found, 1):
        yield Clue(
            id=identifier,
            type=structure.clues[identifier],
            nr=nr,
            quote=spans(typographic(quote, wording.language)),
            tells=typographic(wording.words.clues[identifier], wording.language),
        )
