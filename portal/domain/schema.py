"""The JSON Schema of content files, made from the same models that check them.

Editors' programs complete and underline by it; `portal check` has the last word.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter

from portal.domain.article import AlertFields, ArticleFields, GeneralFields, TemplateFields
from portal.domain.help.flow import FlowStructure
from portal.domain.help.pages import OpeningFields, PlanFields, StepFields
from portal.domain.kit.fields import (
    LessonFields,
    MailingFields,
    TalkFields,
    ThemeStructure,
    ThemeWords,
)
from portal.domain.reference import (
    ContactStructure,
    ContactWords,
    InitiativeStructure,
    InitiativeWords,
    Installation,
    TermStructure,
    TermWords,
    TopicStructure,
    TopicWords,
)
from portal.domain.selfcheck.bank import Bank
from portal.domain.selfcheck.words import BankWords
from portal.domain.trainer.structure import Trainer
from portal.domain.trainer.words import MessageWords

_FIELDS: Mapping[str, type[BaseModel]] = {
    "article": ArticleFields,
    "alert": AlertFields,
    "page": GeneralFields,
    "template": TemplateFields,
    "talk": TalkFields,
    "mailing": MailingFields,
    "lesson": LessonFields,
    "flow": FlowStructure,
    "opening": OpeningFields,
    "site": Installation,
    "selfcheck": Bank,
    "selfcheck-words": BankWords,
    "trainer": Trainer,
    "message": MessageWords,
}
_KINDS: Mapping[str, tuple[type[BaseModel], type[BaseModel]]] = {
    "topics": (TopicStructure, TopicWords),
    "contacts": (ContactStructure, ContactWords),
    "terms": (TermStructure, TermWords),
    "themes": (ThemeStructure, ThemeWords),
    "strategy": (InitiativeStructure, InitiativeWords),
}


def schemas() -> dict[str, str]:
    """The text of every schema file, by name."""
    made: dict[str, Any] = {
        f"{name}.json": model.model_json_schema() for name, model in _FIELDS.items()
    }
    # Both kinds of page stand in the same folder; the flow says which is which.
    made["step.json"] = TypeAdapter(StepFields | PlanFields).json_schema()
    for kind, (structure, words) in _KINDS.items():
        made[f"{kind}.json"] = TypeAdapter(list[structure]).json_schema()  # type: ignore[valid-type]  # built as the table says
        made[f"{kind}-words.json"] = TypeAdapter(dict[str, words]).json_schema()  # type: ignore[valid-type]  # as above
    return {name: _written(name, schema) for name, schema in made.items()}


def _written(name: str, schema: dict[str, Any]) -> str:
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
