"""Content files: found on disk, read as UTF-8, taken apart into front matter and body."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.adapters import strict_yaml
from portal.domain.problems import Problem
from portal.domain.validation import Place

_FRONT_MATTER = re.compile(r"---[ ]*\n(.*?\n)?---[ ]*(?:\n|\Z)", re.DOTALL)
_UNSIGNED = re.compile(r"^(in_step_with|reviewed):.*\n?", re.MULTILINE)
_WITHOUT_FIELDS = (
    "does not begin with fields between two lines of ---",
    "Copy the top of another article, or run `portal new`",
)
_UNCLOSED = (
    "has no second line of --- where the fields end",
    "Write --- on a line of its own after the last field",
)
_TIDY = "Run `portal check --fix`, or save the file as UTF-8 without BOM and with LF line ends"


@dataclass(frozen=True, slots=True)
class Document:
    """One content file, taken apart but not yet understood."""

    path: str
    data: Any
    lines: Mapping[Place, int]
    body: str
    body_line: int
    fingerprint: str


def normalised(raw: bytes) -> tuple[str, list[str]]:
    """The text of a file with editors' invisible leftovers removed, and what they were.

    A byte order mark is dropped, line ends become LF and letters NFC, so that the
    rest of the portal never meets the other forms. Raises UnicodeDecodeError.
    """
    text = raw.decode("utf-8")
    leftovers = []
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff")
        leftovers.append("begins with an invisible byte order mark (BOM)")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        leftovers.append("has Windows line ends")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        leftovers.append("has letters in two parts (NFD), such as a ring apart from its a")
    return composed, leftovers


def fingerprint(text: str) -> str:
    """Eight hex digits that change when the words of a file do.

    The stamps themselves (`in_step_with`, `reviewed`) do not count.
    """
    top = _FRONT_MATTER.match(text)
    end = top.end() if top else 0
    return hashlib.sha256((_UNSIGNED.sub("", text[:end]) + text[end:]).encode()).hexdigest()[:8]


def read(file: Path, root: Path) -> tuple[Document | None, list[Problem]]:
    """Read a Markdown or YAML file; `root` is what its path is told from."""
    path = file.relative_to(root).as_posix()
    try:
        text, leftovers = normalised(file.read_bytes())
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        wrong = f"is not UTF-8 (byte {error.object[error.start]:#04x})"
        return None, [Problem(path, line, "file", wrong, "Save it as UTF-8 in your editor")]
    problems = [Problem(path, 1, "file", wrong, _TIDY) for wrong in leftovers]
    document, faults = _yaml(path, text) if file.suffix == ".yaml" else _markdown(path, text)
    return document, problems + faults


def _yaml(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    parsed = strict_yaml.parse(text, path)
    if parsed.data is None and not parsed.problems:
        return None, [Problem(path, 1, "file", "is empty", "Bring back what stood in it")]
    document = Document(path, parsed.data, parsed.lines, "", 1, fingerprint(text))
    return (document if parsed.data is not None else None), list(parsed.problems)


def _markdown(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    top = _FRONT_MATTER.match(text)
    if top is None:
        wrong, remedy = _UNCLOSED if text.startswith("---") else _WITHOUT_FIELDS
        return None, [Problem(path, 1, "front matter", wrong, remedy)]
    parsed = strict_yaml.parse(top[1] or "", path, first_line=2)
    body_line = text.count("\n", 0, top.end()) + 1
    document = Document(
        path, parsed.data, parsed.lines, text[top.end() :], body_line, fingerprint(text)
    )
    unreadable = parsed.data is None and parsed.problems
    return (None if unreadable else document), list(parsed.problems)
