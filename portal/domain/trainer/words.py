"""A message in one language: content/<lang>/trainer/<id>.md, its text below its fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from portal.domain.fields import ContentModel, Id, Line, Slug, Title
from portal.domain.language import Language
from portal.domain.problems import Problem
from portal.domain.validation import Place, line_at

Telling = Annotated[str, Field(min_length=10, max_length=400, pattern=r"^[^\n]*$")]
Situation = Annotated[str, Field(min_length=40, max_length=160, pattern=r"^[^\n]*$")]
_MARKED = "Mark a clue as [[clue:name|its words]], and then put quotation marks round the whole."


class Detail(ContentModel):
    """A line of an invoice or of the head of a letter."""

    name: Line = Field(description=f"What it is, as Amount due. {_MARKED}")
    value: Line = Field(description=f"What it says, as DKK 425.00. {_MARKED}")


class MessageWords(ContentModel):
    """The top of a message's file: all of it but the text that it says.

    Which of the fields a message has depends on its kind.
    """

    title: Title = Field(description="What it is, without giving away what to think of it.")
    slug: Slug = Field(
        description="The last part of the address: a-z, 0-9 and hyphens; æ ø å as ae oe aa."
    )
    situation: Situation = Field(
        description="What the reader knows beforehand, in 40 to 160 characters."
    )
    sender: Line = Field(description=f"Who it says it is from. {_MARKED}")
    address: Line | None = Field(
        default=None,
        description=f"The mail address, number or postal address it shows. {_MARKED}",
    )
    to: Line | None = Field(default=None, description="Who it says it is to.")
    subject: Line | None = Field(default=None, description=f"Its subject or heading. {_MARKED}")
    time: Line = Field(description="When it came, told without a date: Today at 16:42.")
    button: Line | None = Field(default=None, description="The words of the button of a mail.")
    leads_to: Line | None = Field(
        default=None, description=f"The address behind the button. {_MARKED}"
    )
    code: Line | None = Field(
        default=None, description=f"The address in the QR code, with https://. {_MARKED}"
    )
    details: tuple[Detail, ...] = Field(
        default=(), description="Lines of the head, as `- name: …` and below it `value: …`."
    )
    items: tuple[Detail, ...] = Field(
        default=(), description="What is charged for, the sum last, as `- name: …` and `value: …`."
    )
    reason: Telling = Field(description="Why it is a scam, or genuine: a sentence or two.")
    clues: Mapping[Id, Telling] = Field(
        description="What each clue tells, as `name: A sentence`, with the names of trainer.yaml."
    )
    do: tuple[Line, ...] = Field(
        min_length=1, max_length=4, description="1 to 4 lines: what to do with such a message."
    )


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph of what a message says; `is_own` where the reader says it."""

    text: str
    line: int
    is_own: bool


_OWN = re.compile(r">[ ]?")
_PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A message's file in one language, understood; `lines` are those of its fields."""

    id: str
    language: Language
    words: MessageWords
    body: str
    path: str
    body_line: int
    lines: Mapping[Place, int]

    def said(self) -> Iterator[Said]:
        """What the message says, by paragraph."""
        for found in _PARAGRAPH.finditer(self.body):
            line = self.body_line + self.body.count("\n", 0, found.start())
            own = _OWN.match(found[0])
            text = " ".join(re.sub(r"^>[ ]?", "", found[0], flags=re.MULTILINE).split())
            yield Said(text, line, own is not None)

    def fault(self, wrong: str, remedy: str, *place: str | int) -> Problem:
        """A problem with one field of the file."""
        name = ".".join(str(each) for each in place if isinstance(each, str))
        return Problem(self.path, line_at(place, self.lines), name or "file", wrong, remedy)

    def shown(self) -> Iterator[tuple[str, int, str]]:
        """Everything that the message itself shows: the field, its line, and the text.

        In the order in which a reader meets it, which is how clues are numbered.
        """
        for name in ("sender", "address", "to", "subject", "time"):
            yield from self._field(name)
        for name, rows in (("details", self.words.details), ("items", self.words.items)):
            for index, row in enumerate(rows):
                for part in ("name", "value"):
                    line = line_at((name, index, part), self.lines)
                    yield f"{name}.{part}", line, getattr(row, part)
        for each in self.said():
            yield "text", each.line, each.text
        for name in ("button", "leads_to", "code"):
            yield from self._field(name)

    def _field(self, name: str) -> Iterator[tuple[str, int, str]]:
        text = getattr(self.words, name)
        if text is not None:
            yield name, line_at((name,), self.lines), text
