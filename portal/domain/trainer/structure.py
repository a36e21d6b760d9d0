"""The messages of the trainer as written in content/shared/trainer.yaml: everything but words."""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field

from portal.domain.article import AudienceId
from portal.domain.fields import ContentModel, Id, Ids

Kind = Literal["mail", "sms", "call", "chat", "letter", "invoice"]
Verdict = Literal["scam", "genuine"]
# What readers are taught to look at. In a scam it gives the sender away; in a genuine
# message the same place is a sign that all is well.
ClueType = Literal["sender", "link", "urgency", "secrecy", "payment", "secret", "offer", "context"]
KINDS: tuple[Kind, ...] = get_args(Kind)
CLUE_TYPES: tuple[ClueType, ...] = get_args(ClueType)
FILE = "trainer.yaml"


class MessageStructure(ContentModel):
    """One message: what it is, and what there is to see in it."""

    id: Id = Field(description="Stable name, and the name of its files: parcel-fee.")
    kind: Kind = Field(description="Write mail, sms, call, chat, letter or invoice.")
    verdict: Verdict = Field(description="Write scam or genuine.")
    difficulty: Annotated[int, Field(ge=1, le=3)] = Field(
        description="1 for easy, 2, or 3 for hard, as fresh readers found it."
    )
    audience: AudienceId = Field(description="Write citizen or business: whom it is sent to.")
    clues: Mapping[Id, ClueType] = Field(
        min_length=2,
        max_length=5,
        description=f"2 to 5 clues, as `name: type`; a type is one of {', '.join(CLUE_TYPES)}.",
    )
    articles: Ids = Field(
        min_length=1, max_length=3, description="1 to 3 ids of articles that teach it."
    )


class Trainer(ContentModel):
    """All messages, in the order in which their pages follow one another."""

    messages: tuple[MessageStructure, ...] = Field(
        min_length=2, description="The messages, each beginning with its id."
    )
