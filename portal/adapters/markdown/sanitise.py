"""The allow-list of what may stand in a published text."""

import re
from functools import lru_cache
from html.parser import HTMLParser

import nh3

_TEXT = {"p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "span", "del", "sup"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td", "div"}
_HEADINGS = {"h2", "h3", "h4"}
TAGS = _TEXT | _LISTS | _TABLES | _HEADINGS | {"a", "img"}
ATTRIBUTES = {
    "a": {"href", "rel", "lang", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "div": {"tabindex", "role", "aria-label"},
    "th": {"scope"},
    "span": {"lang"},
    "p": {"lang"},
    **{heading: {"id"} for heading in _HEADINGS},
}
CLASSES = {
    "div": {"admonition", "scam", "note", "warning", "table-wrap", "contact"},
    "p": {"admonition-title", "contact-name", "contact-use", "contact-check", "contact-way"},
    "a": {"term", "contact-inline", "contact-phone", "contact-web"},
    "th": {"align-left", "align-center", "align-right"},
    "td": {"align-left", "align-center", "align-right"},
    "li": {"tick"},
}

_TAG = re.compile(r'<[a-z][a-z0-9]* (?:[a-z-]+="[^"<>]*" ?)+>')
_ATTRIBUTE = re.compile(r'[a-z-]+="[^"]*"')


def sanitise(markup: str) -> tuple[str, tuple[str, ...]]:
    """Keep what is allowed, and say what was not.

    Returns the clean HTML and, for an editor, each tag or attribute that is not in it.
    """
    clean = nh3.clean(
        markup,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes={"https", "tel", "mailto"},
        link_rel=None,
    )
    # The cleaner puts attributes in order, which is no difference.
    if clean == _TAG.sub(_in_order, markup):
        return clean, ()
    before, after = _inventory(markup), _inventory(clean)
    return clean, tuple(dict.fromkeys(part for part in before if part not in after))


def _in_order(tag: re.Match[str]) -> str:
    return _ordered(tag[0])


@lru_cache(maxsize=4096)
def _ordered(tag: str) -> str:
    name, _, rest = tag[1:-1].partition(" ")
    return f"<{' '.join([name, *sorted(_ATTRIBUTE.findall(rest))])}>"


def _inventory(markup: str) -> list[str]:
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.parts


class _Reader(HTMLParser):
    """Lists the tags and attributes of some HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(f"<{tag}>")
        for name, value in attrs:
            self.parts.extend(f'{name}="{part}"' for part in self._values(name, value or ""))

    @staticmethod
    def _values(name: str, value: str) -> list[str]:
        return value.split() if name == "class" else [value]

    def handle_comment(self, data: str) -> None:
        self.parts.append("<!-- -->")
