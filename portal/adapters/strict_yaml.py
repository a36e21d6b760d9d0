"""YAML without surprises: every scalar is text, and every value knows its line.

`no` is a word, `1.10` is a version and `2026-11-24` is what the editor typed; the
schema decides what a field means. Repeated keys, anchors, aliases and tags are
refused, because a reviewer cannot see what they do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from portal.domain.problems import Problem
from portal.domain.validation import Place, name_of

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_REMEDIES = {
    "tab character": "Use spaces to indent; YAML does not take tabs",
    "cannot start any token": "Use spaces to indent, and put quotation marks round odd signs",
    "end of stream": "Close the quotation mark or bracket that was opened",
    "']'": "Close the bracket, and put a comma between the parts",
    "mapping values are not allowed": "Put quotation marks round a text that contains a colon",
    "could not find expected ':'": "Write the field as `name: value`",
    "block end": "Indent the lines of a list or group alike",
    "alias": "Put quotation marks round a text that begins with * or &",
    "anchor": "Put quotation marks round a text that begins with * or &",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a piece of YAML says, and the line of each part of it."""

    data: Any
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...] = ()


def parse(text: str, path: str, first_line: int = 1) -> Parsed:
    """Read one YAML document; `first_line` is where it begins in its file.

    Never raises on what an editor writes: what cannot be read comes back as
    problems, with `data` None where nothing could be made of the text.
    """
    reading = _Reading(path, first_line)
    try:
        reading.refuse_sharing(text)
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return Parsed(None, {}, (reading.unreadable(error),))
    data = reading.value(node, ()) if node is not None else None
    return Parsed(data, reading.lines, tuple(reading.problems))


class _Reading:
    """One pass over a YAML tree, collecting values, lines and problems."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []

    def line_of(self, mark: Any) -> int:
        return self.first_line + (int(mark.line) if mark else 0)

    def unreadable(self, error: yaml.YAMLError) -> Problem:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        said = str(getattr(error, "problem", None) or error).replace("\t", "\\t")
        remedy = next(
            (advice for sign, advice in _REMEDIES.items() if sign in said),
            "Compare the line with the same field of another article",
        )
        return Problem(self.path, self.line_of(mark), "YAML", f"cannot be read ({said})", remedy)

    def refuse_sharing(self, text: str) -> None:
        """Report anchors and aliases; looked for only where their signs occur."""
        if "&" not in text and "*" not in text:
            return
        for event in yaml.parse(text, Loader=Loader):
            anchor = getattr(event, "anchor", None)
            if anchor is not None:
                self.note(event.start_mark, "YAML", f"uses the anchor or alias `{anchor}`",
                          _REMEDIES["anchor"])  # fmt: skip

    def note(self, mark: Any, field: str, wrong: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, self.line_of(mark), field, wrong, remedy))

    def value(self, node: yaml.Node, at: Place) -> Any:
        self.lines.setdefault(at, self.line_of(node.start_mark))
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self.note(node.start_mark, name_of(at), f"uses the tag `{node.tag}`",
                      "Remove the word that begins with !")  # fmt: skip
        if isinstance(node, yaml.MappingNode):
            return dict(self.pairs(node, at))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]
        return self.scalar(node)

    def pairs(self, node: yaml.MappingNode, at: Place) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            here = (*at, key)
            if key in seen:
                self.note(key_node.start_mark, name_of(here), "stands here twice",
                          "Keep one of the two")  # fmt: skip
                continue
            seen.add(key)
            self.lines[here] = self.line_of(key_node.start_mark)
            yield key, self.value(value_node, here)

    @staticmethod
    def scalar(node: yaml.Node) -> str | None:
        text = str(node.value)
        plain = getattr(node, "style", None) is None
        return None if plain and text in ("", "~", "null") else text

