"""Changes that commands make in content files; all the rest of a file stays as it was.

A file belongs to its editor: line ends, quotation marks, comments and the order of
fields survive, so that a change shows as the one line that it is.
"""

import json
import re
from datetime import date

_TOP = re.compile(r"\ufeff?---[ ]*(\r?\n)((?:.*?\r?\n)??)---[ ]*(?:\r?\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"- id:\s*[\"']?([\w-]+)")
_STAMP = re.compile(r"^in_step_with:[^\r\n]*", re.MULTILINE)
# Eight hex digits may look like a number to an editor's program, as 12345678 or 1234e567.
_NUMBER = re.compile(r"\d+(e\d+)?")


def stamped(text: str, fingerprint: str) -> str:
    """A page whose `in_step_with` is the fingerprint of its twin.

    Raises ValueError where the page does not begin with fields.
    """
    top = _TOP.match(text)
    if top is None:
        raise ValueError("does not begin with fields between two lines of ---")
    value = f'"{fingerprint}"' if _NUMBER.fullmatch(fingerprint) else fingerprint
    line = f"in_step_with: {value}"
    old = _STAMP.search(text, top.start(2), top.end(2))
    if old is not None:
        return text[: old.start()] + line + text[old.end() :]
    return text[: top.end(2)] + line + top[1] + text[top.end(2) :]


def verified(text: str, contact: str, day: date, by: str | None) -> str:
    """The file of contacts with the day on which somebody tried one of them live, and who.

    Without a name, an older name goes: it would vouch for a check that it was not part
    of. Raises KeyError where the contact is not in the file.
    """
    lines = text.splitlines(keepends=True)
    first, last = _entry(lines, contact)
    entry = [line for line in lines[first:last] if not re.match(r"\s+verified(_by)?:", line)]
    end = "\r\n" if lines[first].endswith("\r\n") else "\n"
    written = [f'  verified: "{day.isoformat()}"{end}']
    if by:
        written.append(f"  verified_by: {json.dumps(by, ensure_ascii=False)}{end}")
    if entry and not entry[-1].endswith("\n"):
        entry[-1] += end
    return "".join([*lines[:first], *entry, *written, *lines[last:]])


def contact_ids(text: str) -> list[str]:
    """The ids in the file of contacts."""
    return [found[1] for line in text.splitlines() if (found := _ENTRY.match(line))]


def _entry(lines: list[str], contact: str) -> tuple[int, int]:
    """Where an entry of a list begins, and the line after its last field."""
    ids = [found[1] if (found := _ENTRY.match(line)) else None for line in lines]
    if contact not in ids:
        raise KeyError(contact)
    first = ids.index(contact)
    last = first + 1
    for at in range(first + 1, len(lines)):
        if re.match(r"[^\s#]", lines[at]):
            break
        if re.match(r"\s+[^\s#]", lines[at]):
            last = at + 1
    return first, last
