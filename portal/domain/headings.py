"""Rules for the headings of a page, and for links to them from within it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.domain.problems import Problem
from portal.domain.slugs import ascii_slug

_HEADING = re.compile(r"\s*(#{1,6})\s*(.*?)\s*#*\s*(?:\{:?\s*(?:#([^\s}]*))?[^}]*\})?\s*$")
_UNDERLINE = re.compile(r"(=+|-+)\s*$")
_ANCHOR_LINK = re.compile(r"\]\(#([^)\s]*)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is written; `anchor` is the last part of a link to it."""

    level: int
    text: str
    anchor: str
    line: int


def headings(body: str, first_line: int) -> Iterator[Heading]:
    """The headings of a text, with their lines in the file."""
    for number, line in enumerate(body.split("\n"), first_line):
        found = _HEADING.match(line) if "#" in line else None
        if found:
            text = found[2]
            yield Heading(len(found[1]), text, found[3] or ascii_slug(text), number)


def heading_faults(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """Headings that are empty, of the wrong level or underlined, and links to none."""
    level, anchors = 1, set()
    for heading in headings(body, first_line):
        wrong = _fault(level, heading)
        if wrong:
            yield Problem(path, heading.line, "heading", *wrong)
        level = heading.level
        anchors.add(heading.anchor)
    before = ""
    for number, line in enumerate(body.split("\n"), first_line):
        if _UNDERLINE.match(line) and before.strip() and "|" not in before:
            yield Problem(path, number, "heading", "is made by underlining the line before",
                          "Begin that line with ## instead")  # fmt: skip
        for anchor in _ANCHOR_LINK.findall(line) if "](#" in line else ():
            if anchor not in anchors:
                yield Problem(path, number, "text", f"links to `#{anchor}`, which no heading has",
                              _known(anchors))  # fmt: skip
        before = line


def _fault(before: int, heading: Heading) -> tuple[str, str] | None:
    if heading.level == 1:
        return "is of level 1, which only the title is", "Begin the line with ##"
    if not heading.text:
        return "is empty", "Write what the section says, or remove the line"
    if heading.level > before + 1:
        return (
            f"jumps from level {before} to level {heading.level}",
            f"Begin the line with {'#' * (before + 1)}",
        )
    return None


def _known(anchors: set[str]) -> str:
    return f"Write one of {', '.join(f'#{each}' for each in sorted(anchors) if each)}"
