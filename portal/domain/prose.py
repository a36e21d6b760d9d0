"""Rules for the running text of a page, read line by line before it is rendered.

Reading the source rather than the result is what lets every fault name its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.problems import Problem

REFERENCE = re.compile(r"\[\[([a-z]+):([^\]\s]+)\]\]")
LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\))?)[^()]*\)")
# Eight digits as Danes write them, with or without +45; and the short numbers.
PHONE = re.compile(
    r"(?<![\d.,/\-])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\d\-])"
    r"|(?<![\d.,/\-])(?:116 ?\d{3}|11[24])(?![\d\-.,]?\d)"
)
_HEADING = re.compile(r"(#{1,6})\s*(.*?)\s*#*\s*(\{[^}]*\})?\s*$")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s>/])[^>]*>?|<!--|<\?|<!")
_ATTRIBUTES = re.compile(r"\{:?\s*([^{}\n]*)\}")
_ATTRIBUTE_ALLOWED = re.compile(r"#[a-z][a-z0-9-]*|\.scam|lang=(?:da|en)")
_CODE = re.compile(r"`[^`]*`")
_FENCE = re.compile(r"\s*(```|~~~)")
_VAGUE = frozenset(
    "her|klik her|tryk her|læs mere|mere|link|linket|læs mere her|"
    "here|click here|read more|more|this link|this|learn more".split("|")
)
KINDS = frozenset({"article", "contact", "page", "alert"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Something of the portal that a text names by id: an article, contact, page or alert."""

    kind: str
    id: str
    line: int


def lines_of(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """The lines of a text outside code, with their numbers in the file."""
    fenced = False
    for number, line in enumerate(body.split("\n"), first_line):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, _CODE.sub("", line)


def mentions(body: str, first_line: int) -> Iterator[Mention]:
    """Everything of the portal that a text names."""
    for number, line in lines_of(body, first_line):
        for kind, identifier in REFERENCE.findall(line):
            yield Mention(kind, identifier, number)
        for _, _, target in LINK.findall(line):
            kind, _, rest = target.partition(":")
            if kind in KINDS:
                yield Mention(kind, rest.partition("#")[0], number)


def faults(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Every breach of the rules for running text."""
    yield from _headings(body, path, first_line)
    for number, line in lines_of(body, first_line):
        for wrong, remedy in _line_faults(line):
            yield Problem(path, number, "text", wrong, remedy)


def phone_faults(text: str) -> Iterator[tuple[str, str]]:
    """Phone numbers written out, which is how a wrong one survives for years."""
    for found in PHONE.finditer(text):
        yield (
            f"writes the phone number {found[0]}",
            "Name the contact instead, as [[contact:cyberhotline]]; numbers live in contacts.yaml",
        )


def _line_faults(line: str) -> Iterator[tuple[str, str]]:
    yield from phone_faults(re.sub(r"\]\([^)]*\)", "]", line))
    yield from _tag_faults(line)
    yield from _attribute_faults(line)
    yield from _reference_faults(line)
    for bang, text, target in LINK.findall(line):
        yield from _image_faults(text) if bang else _link_faults(text, target)


def _tag_faults(line: str) -> Iterator[tuple[str, str]]:
    for found in _TAG.finditer(line):
        tag = f"<{found[1].lower()}>" if found[1] else found[0]
        yield f"holds the HTML `{tag}`", "Use Markdown; HTML is not published"


def _attribute_faults(line: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTES.finditer(line):
        for part in found[1].split():
            if not _ATTRIBUTE_ALLOWED.fullmatch(part):
                yield (
                    f"sets the attribute `{part}`",
                    "Only a name for a heading, as {#already-happened}, is taken in braces",
                )


def _reference_faults(line: str) -> Iterator[tuple[str, str]]:
    for kind, _ in REFERENCE.findall(line):
        if kind not in KINDS:
            yield f"names an unknown kind, `{kind}`", f"Write one of {', '.join(sorted(KINDS))}"
    if "[[" in REFERENCE.sub("", line):
        yield "has a [[ that names nothing", "Write [[contact:id]] or [[article:id]], no spaces"


def _image_faults(text: str) -> Iterator[tuple[str, str]]:
    if not text.strip():
        yield "has an image without a text", "Say between [ and ] what the picture shows"


def _link_faults(text: str, target: str) -> Iterator[tuple[str, str]]:
    if text.strip(" .!*_").lower() in _VAGUE:
        yield f'has the link text "{text}"', "Let the text say where the link leads"
    if not text.strip():
        yield "has a link without a text", "Let the text say where the link leads"
    kind = target.partition(":")[0]
    if kind not in KINDS and not target.startswith(("https://", "#")):
        yield (
            f"links to `{target}`",
            "Link to https:// addresses, and to our own pages by id, as (article:mitid)",
        )


def _headings(body: str, path: str, first_line: int) -> Iterator[Problem]:
    level = 1
    for number, line in lines_of(body, first_line):
        found = _HEADING.match(line)
        if not found:
            continue
        wrong = _heading_fault(level, len(found[1]), found[2])
        if wrong:
            yield Problem(path, number, "heading", *wrong)
        level = len(found[1])


def _heading_fault(before: int, level: int, text: str) -> tuple[str, str] | None:
    if level == 1:
        return "is of level 1, which only the title is", "Begin the line with ##"
    if not text:
        return "is empty", "Write what the section says, or remove the line"
    if level > before + 1:
        return (
            f"jumps from level {before} to level {level}",
            f"Begin the line with {'#' * (before + 1)}",
        )
    return None
