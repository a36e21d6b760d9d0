"""The beginning of a new article: every field is there, what an editor must write is blank."""

import re
from collections.abc import Collection

from portal.domain.addresses import AUDIENCES
from portal.domain.fields import ID_PATTERN
from portal.domain.language import Language
from portal.domain.nearest import advice


def refuse(audience: str, identifier: str, topic: str | None, topics: Collection[str]) -> None:
    """Raise ValueError, with a sentence for the editor, unless such an article can be begun.

    `topics` are the ids of that audience's topics.
    """
    if audience not in AUDIENCES:
        raise ValueError(f"there is no audience `{audience}`. {advice(audience, AUDIENCES)}")
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > 60:
        raise ValueError(
            f"`{identifier}` cannot be an id. "
            "Write at most 60 of a-z, 0-9 and single hyphens, as lost-phone"
        )
    if topic is not None and topic not in topics:
        raise ValueError(f"{audience} has no topic `{topic}`. {advice(topic, topics)}")


def draft(identifier: str, language: Language, topic: str | None) -> str:
    """What `portal new` writes as one of the two twins.

    Nothing is filled in that an editor might forget to change, so that `portal check`
    names exactly what remains to be written.
    """
    slug = f" {identifier}" if language is Language.EN else ""
    fields = [
        "title:",
        f"slug:{slug}",
        "summary:",
        f"topic:{f' {topic}' if topic else ''}",
        "actions:",
        *["  -"] * 3,
        "help: []",
        "contacts: []",
        "keywords: []",
        "related: []",
        "sources:",
        "  - title:",
        "    publisher:",
        "    url:",
        "    seen:",
        "reviewed:",
        "review_months: 12",
    ]
    text = ["##", "##", "## {#already-happened}"]
    return "\n".join(["---", *fields, "---", *(f"{heading}\n" for heading in text)])
