"""Published HTML taken apart into tags: quickly, and only where it is plain to read."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

# What a tag begins with, up to its end; a > within quotes does not end it.
_TAG = re.compile(r"""<[a-zA-Z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>?""")
# The only form that our templates and our Markdown write.
_VALUE = r"""(?:="([^"]*)"|='([^']*)')?"""
_PLAIN = re.compile(rf"<([a-z][a-z0-9-]*)((?:\s+[a-z][a-z0-9:_-]*{_VALUE})*)\s*/?>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rf"([a-z][a-z0-9:_-]*){_VALUE}", re.IGNORECASE)
_NAME = re.compile(r"(<\S+)(.*)", re.DOTALL)
LINKS = ("href", "src", "action", "formaction", "poster", "data")


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """An opening tag; `source` is how it is written.

    Tags of one reader that are written alike are the same object. A tag that is not
    written plainly has no name: nothing can be said of it, which is a problem of its own.
    """

    source: str
    name: str
    attributes: dict[str, str]
    links: tuple[str, ...]

    def get(self, attribute: str) -> str:
        """The value of an attribute; empty where it is not there."""
        return self.attributes.get(attribute, "")

    def is_link_to(self, relation: str) -> bool:
        """Whether it is a `<link>` of that relation."""
        return self.name == "link" and relation in self.get("rel").split()


def parse_tag(source: str) -> Tag:
    """Take one tag apart."""
    plain = _PLAIN.fullmatch(source)
    if plain is None:
        return Tag(source, "", {}, ())
    attributes = {
        found[1].lower(): html.unescape(found[2] or found[3] or "")
        for found in _ATTRIBUTE.finditer(plain[2])
    }
    links = [attributes[name] for name in LINKS if name in attributes]
    links += (part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip())
    return Tag(source, plain[1].lower(), attributes, tuple(links))


class Reader:
    """Takes pages apart, and each different tag only once.

    The pages of a site have most of their tags in common, which makes this many times
    faster than a parser: an audit must not cost more than the freeze.
    """

    def __init__(self) -> None:
        self._known: dict[str, Tag] = {}

    def tags(self, text: str) -> tuple[Tag, ...]:
        """The tags of a page, in order."""
        known = self._known
        found = _TAG.findall(text)
        for source in set(found).difference(known):
            known[source] = parse_tag(source)
        return tuple(map(known.__getitem__, found))


def with_tags(text: str, change: Callable[[str], str]) -> str:
    """A page with each of its tags as `change` writes it anew, and all the rest as it was."""
    return _TAG.sub(lambda found: change(found[0]), text)


def with_values(source: str, change: Callable[[str, str], str]) -> str:
    """A tag with each value as `change` gives it for name and value; the rest as it was."""

    def written(found: re.Match[str]) -> str:
        value = html.unescape(found[2] or found[3] or "")
        changed = change(found[1].lower(), value)
        return found[0] if changed == value else f'{found[1]}="{html.escape(changed)}"'

    name, rest = _NAME.findall(source)[0]
    return f"{name}{_ATTRIBUTE.sub(written, rest)}"
