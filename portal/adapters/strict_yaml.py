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

# No content file goes deeper than a field of a source of an article.
_DEEPEST = 20
_REMEDIES = {
    "a tab character": "Use spaces to indent; YAML does not take tabs",
    "cannot start any token": "Put quotation marks round a text that begins with an odd sign",
    "end of stream": "Close the quotation mark or bracket that was opened",
    "']'": "Close the bracket, and put a comma between the parts",
    "'}'": "Close the brace, and put a comma between the parts",
    "node content": "Close the bracket, and put a comma between the parts",
    "mapping values are not allowed": "Put quotation marks round a text that contains a colon",
    "could not find expected ':'": "Write the field as `name: value`",
    "expected key": "Indent alike, and put quotation marks round a whole text or nowhere in it",
    "block sequence entries": "Begin the list on a line of its own",
    "block end": "Indent the lines of a list or group alike",
    "escape": "Put 'single' quotation marks round a text with a backslash",
    "another document": "Remove the line of ---",
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
        reading.refuse_signs(text)
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return Parsed(None, {}, (reading.unreadable(error, text),))
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

    def unreadable(self, error: yaml.YAMLError, text: str) -> Problem:
        if isinstance(error, yaml.reader.ReaderError):
            line = self.first_line + text.count("\n", 0, int(error.position))
            wrong = f"holds an invisible sign (U+{int(error.character):04X})"
            return Problem(self.path, line, "YAML", wrong, "Write the line anew by hand")
        mark, said = _where(error), str(getattr(error, "problem", None) or error)
        if mark is not None and text.startswith("\t", mark.index):
            said = "a tab character"
        remedy = next(
            (advice for sign, advice in _REMEDIES.items() if sign in said),
            "Compare the line with the same field of another article",
        )
        wrong = f"cannot be read ({said.removeprefix('found ')})"
        # What is missing at the end is missed on the last line that says something.
        end = min(mark.index if mark else 0, len(text.rstrip()))
        line = self.first_line + text.count("\n", 0, end)
        return Problem(self.path, line, "YAML", wrong, remedy)

    def refuse_signs(self, text: str) -> None:
        """Report anchors, aliases and tags; looked for only where their signs occur."""
        if not any(sign in text for sign in "&*!"):
            return
        for event in yaml.parse(text, Loader=Loader):
            anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
            if anchor is not None:
                self.note(event.start_mark, "YAML", f"uses the anchor or alias `{anchor}`",
                          _REMEDIES["anchor"])  # fmt: skip
            if tag is not None:
                shown = tag.replace("tag:yaml.org,2002:", "!!")
                self.note(event.start_mark, "YAML", f"uses the tag `{shown}`",
                          "Put quotation marks round a text that begins with !")  # fmt: skip

    def note(self, mark: Any, field: str, wrong: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, self.line_of(mark), field, wrong, remedy))

    def value(self, node: yaml.Node, at: Place) -> Any:
        self.lines.setdefault(at, self.line_of(node.start_mark))
        if len(at) > _DEEPEST:
            self.note(node.start_mark, "YAML", "has groups within groups without end",
                      "Close the brackets")  # fmt: skip
            return None
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
        # The parser in C calls the plain style "", the one in Python None.
        plain = not getattr(node, "style", None)
        return None if plain and text in ("", "~", "null") else text


def _where(error: yaml.YAMLError) -> Any:
    """Where a fault is seen; where something was opened and never closed, its beginning."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    opened = ("quoted scalar", "flow", "simple key")
    if context and any(sign in str(getattr(error, "context", "")) for sign in opened):
        return context
    return problem or context
