"""A page's text rewritten for a book: its links, its anchors, and the words of the index."""

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser

from portal.publishing.handbooks.ways import Way, Ways

_VOID = frozenset({"br", "hr", "img"})
# What a page on a screen needs, and a book does not.
_DROPPED = frozenset({"tabindex", "role", "aria-label", "rel", "hreflang"})
_HEADINGS = ("h2", "h3", "h4", "h5")
_TERM = "#word-"

# A word of the index by the anchor that it has within its article.
Found = dict[str, str]


class Rewriter(HTMLParser):
    """Rewrites the text of one article as XHTML.

    The text has passed the allow-list, so its tags are known and stand in pairs. `found`
    collects the words that were met: glossary terms by id as `w--<id>`, and each of
    `keywords` where it first stands, as `k--<number>`.
    """

    def __init__(self, ways: Ways, article: str, keywords: Iterable[str] = ()) -> None:
        super().__init__(convert_charrefs=True)
        self.found: Found = {}
        self._ways = ways
        self._article = article
        self._keywords = {each.casefold(): each for each in keywords}
        self._pattern = _any_of(self._keywords)
        self._shift = 1 if ways.one_file else 0
        self._out: list[str] = []
        self._open: list[tuple[Way | None, int]] = []

    def rewritten(self, markup: str) -> str:
        """The text for the book."""
        self._out = []
        self.feed(markup)
        self.close()
        self.reset()
        return "".join(self._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an opening tag."""
        values = {name: value or "" for name, value in attrs if name not in _DROPPED}
        if tag == "a":
            self._begin_link(values)
            return
        if "id" in values:
            values["id"] = self._ways.anchor(self._article, values["id"])
        self._out.append(_tag(self._level(tag), values, "/" if tag in _VOID else ""))

    def handle_endtag(self, tag: str) -> None:
        """Write a closing tag."""
        if tag == "a":
            self._end_link()
        elif tag not in _VOID:
            self._out.append(f"</{self._level(tag)}>")

    def handle_data(self, data: str) -> None:
        """Write text, with an anchor where a keyword stands for the first time."""
        end = 0
        for word in self._pattern.finditer(data) if self._pattern else ():
            keyword = self._keywords.pop(word[0].casefold(), None)
            if keyword is None:
                continue
            local = f"k--{len(self.found)}"
            self.found[local] = keyword
            anchor = _tag("span", {"id": self._ways.anchor(self._article, local)})
            self._out += [_text(data[end : word.start()]), anchor, _text(word[0]), "</span>"]
            end = word.end()
        self._out.append(_text(data[end:]))

    def _level(self, tag: str) -> str:
        if tag not in _HEADINGS:
            return tag
        return _HEADINGS[_HEADINGS.index(tag) + self._shift]

    def _begin_link(self, values: dict[str, str]) -> None:
        href = values.get("href", "")
        way = self._ways.lead(href, self._article)
        self._open.append((way, len(self._out)))
        if way is None:
            term = href.removeprefix(_TERM)
            local = f"w--{term}"
            self.found[local] = term
            self._out.append(_tag("span", {"id": self._ways.anchor(self._article, local)}))
            return
        kind = "inside" if way.is_inside else values.get("class", "outside")
        language = {"lang": values["lang"]} if "lang" in values else {}
        self._out.append(_tag("a", {"class": kind, "href": way.href, **language}))

    def _end_link(self) -> None:
        way, begun = self._open.pop()
        if way is None:
            self._out.append("</span>")
            return
        text = "".join(self._out[begun + 1 :])
        self._out.append("</a>")
        host = way.printed.partition("/")[0].removeprefix("www.")
        if self._ways.one_file and way.printed and host not in text:
            self._out.append(f' <span class="address">({_text(way.printed)})</span>')


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Finds any of some words where it stands by itself, the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    if not longest_first:
        return None
    either = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _tag(name: str, values: dict[str, str], end: str = "") -> str:
    written = "".join(f' {key}="{escape(value)}"' for key, value in values.items())
    return f"<{name}{written}{end}>"


def _text(text: str) -> str:
    return escape(text, quote=False)
