"""Rules for the running text of a page, read line by line before it is rendered.

Reading the source rather than the result is what lets every fault name its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.headings import heading_faults
from portal.domain.problems import Problem

REFERENCE = re.compile(r"\[\[([a-z]+):([^\]\s]+)\]\]")
LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\))?)[^()]*\)")
# Eight digits as Danes write them, with or without +45; and the short numbers. A date
# such as 2026-11-24 has its hyphens elsewhere.
PHONE = re.compile(
    r"(?<![\d.,/\-])(?:\+45[ \u00a0]?)?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}(?![\d\-])"
    r"|(?<![\d.,/\-])(?:\+45[-. ])?\d{2}(?:-\d{2}){3}(?![\d\-])"
    r"|(?<![\d.,/\-])(?:\+45[-. ])?\d{2}(?:\.\d{2}){3}(?![\d\-])"
    r"|(?<![\d.,/\-])(?:116 ?\d{3}|11[24])(?![\d\-.,]?\d)"
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s>/])[^>]*>?|<!--|<\?|<!")
_ATTRIBUTES = re.compile(r"\{:?\s*([^{}\n]*)\}")
_ATTRIBUTE_ALLOWED = re.compile(r"#[a-z][a-z0-9-]*|\.scam|lang=(?:da|en)")
_TARGET = re.compile(r"\]\([^)]*\)")
_WEB = re.compile(r"https?://[^\s)>\]]*", re.IGNORECASE)
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]+\]:\s*\S")
# Controls, zero-width signs and signs that turn the direction of writing: whoever reads
# the source would not see what they do.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
# Most lines are plain words, and need no closer look.
_WORTH_READING = re.compile(rf"[<{{\[`~]|\d\d|(?i:https?:)|{_INVISIBLE.pattern}")
_DIGITS = re.compile(r"\d\d")
_CODE = re.compile(r"`[^`\n]*`")
_FENCE = re.compile(r"\s*(```|~~~)")
_VAGUE = frozenset(
    "her|klik her|tryk her|læs mere|mere|link|linket|læs mere her|"
    "here|click here|read more|more|this link|this|learn more".split("|")
)
KINDS = frozenset(
    {"article", "contact", "page", "alert", "template", "flow", "talk", "mailing", "lesson"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Something of the portal that a text names by id; `kind` is one of KINDS."""

    kind: str
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an image as it is written, also where its text is longer than a line."""

    is_image: bool
    text: str
    target: str
    line: int


def links(body: str, first_line: int) -> Iterator[Link]:
    """Every link and image of a text."""
    plain = _without_code(body)
    for found in LINK.finditer(plain):
        line = first_line + plain.count("\n", 0, found.start(3))
        yield Link(bool(found[1]), found[2], found[3], line)


def mentions(body: str, first_line: int) -> Iterator[Mention]:
    """Everything of the portal that a text names."""
    plain = _without_code(body)
    for found in REFERENCE.finditer(plain):
        line = first_line + plain.count("\n", 0, found.start())
        yield Mention(found[1], found[2], line)
    for link in links(body, first_line):
        kind, _, rest = link.target.partition(":")
        if kind in KINDS:
            yield Mention(kind, rest.partition("#")[0], link.line)


def _without_code(text: str) -> str:
    return _CODE.sub(lambda code: " " * len(code[0]), text) if "`" in text else text


def faults(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Every breach of the rules for running text."""
    yield from heading_faults(body, path, first_line)
    for link in links(body, first_line):
        for wrong, remedy in _link_faults(link):
            yield Problem(path, link.line, "text", wrong, remedy)
    for number, line in enumerate(body.split("\n"), first_line):
        if _WORTH_READING.search(line):
            for wrong, remedy in _line_faults(line):
                yield Problem(path, number, "text", wrong, remedy)
    for number in _fences(body, first_line)[::2]:
        yield Problem(path, number, "text", "begins a block of code",
                      "Write it as text, or as !!! scam")  # fmt: skip


def _fences(body: str, first_line: int) -> list[int]:
    lines = enumerate(body.split("\n"), first_line) if "```" in body or "~~~" in body else ()
    return [number for number, line in lines if _FENCE.match(line)]


def phone_faults(text: str) -> Iterator[tuple[str, str]]:
    """Phone numbers written out, which is how a wrong one survives for years."""
    for found in PHONE.finditer(text) if _DIGITS.search(text) else ():
        yield (
            f"writes the phone number {found[0]}",
            "Name the contact instead, as [[contact:cyberhotline]]; numbers live in contacts.yaml",
        )


def _line_faults(raw: str) -> Iterator[tuple[str, str]]:
    yield from phone_faults(_WEB.sub("", _TARGET.sub("]", raw)))
    yield from _invisible_faults(raw)
    line = _without_code(raw)
    yield from _tag_faults(line)
    yield from _attribute_faults(line)
    yield from _reference_faults(line)
    yield from _address_faults(line)


def _invisible_faults(line: str) -> Iterator[tuple[str, str]]:
    signs = sorted({f"U+{ord(sign):04X}" for sign in _INVISIBLE.findall(line)})
    if signs:
        yield f"holds an invisible sign ({', '.join(signs)})", "Write the line anew by hand"


def _tag_faults(line: str) -> Iterator[tuple[str, str]]:
    tags = [f"<{each[1].lower()}>" if each[1] else each[0] for each in _TAG.finditer(line)]
    for tag in dict.fromkeys(tags):
        yield f"holds the HTML `{tag}`", "Use Markdown; HTML is not published"


def _attribute_faults(line: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTES.finditer(line):
        if not all(_ATTRIBUTE_ALLOWED.fullmatch(part) for part in found[1].split()):
            yield (
                f"sets the attribute `{found[1].strip()}`",
                "Only a name for a heading, as {#already-happened}, is taken in braces",
            )


def _reference_faults(line: str) -> Iterator[tuple[str, str]]:
    for kind, _ in REFERENCE.findall(line):
        if kind not in KINDS:
            yield f"names an unknown kind, `{kind}`", f"Write one of {', '.join(sorted(KINDS))}"
    if "[[" in REFERENCE.sub("", line):
        yield "has a [[ that names nothing", "Write [[contact:id]] or [[article:id]], no spaces"


def _link_faults(link: Link) -> Iterator[tuple[str, str]]:
    text = " ".join(link.text.split())
    if link.is_image:
        yield from _image_faults(text, link.target)
        return
    if not text:
        yield "has a link without a text", "Let the text say where the link leads"
    elif text.strip(" .!*_").lower() in _VAGUE or _WEB.match(text):
        yield f'has the link text "{text}"', "Let the text say where the link leads"
    kind = link.target.partition(":")[0]
    if kind not in KINDS and not link.target.startswith(("https://", "#")):
        yield (
            f"links to `{link.target}`",
            "Link to https:// addresses, and to our own pages by id, as (article:mitid)",
        )


def _image_faults(text: str, target: str) -> Iterator[tuple[str, str]]:
    if not text:
        yield "has an image without a text", "Say between [ and ] what the picture shows"
    elif not target.startswith("/"):
        # The policy of the pages allows pictures of their own host only.
        yield f"shows the image `{target}`", "Pictures of other sites are not shown; use words"


def _address_faults(line: str) -> Iterator[tuple[str, str]]:
    if _DEFINITION.match(line):
        yield "puts the address of a link apart from its text", "Write [the text](https://…)"
    elif found := _WEB.search(LINK.sub("", line)):
        yield f"has the bare address `{found[0]}`", "Write [what the page is](https://…)"
