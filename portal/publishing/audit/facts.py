"""What rules for the whole site need to know of a file: as little as that.

It is worked out from the file alone, so that it holds for as long as the file is the same,
and can be written down.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import PurePath
from typing import Any, Self

from portal.publishing.audit.files import Page
from portal.publishing.audit.linked_data import pages_named

# What one file says of another: in styles and scripts, from where they stand; in the rest,
# by path or full address.
_QUOTED = re.compile(r"""["'(]([^"'()\s<>{}]+\.[a-z0-9]+)(?:[?#][^"'()\s]*)?["')]""")
_FULL = re.compile(r"https?://[^\s\"'<>]+")


@dataclass(frozen=True, slots=True)
class _Facts:
    """Texts, lists of texts, and the like: nothing that JSON would give back as another."""

    def written(self) -> bytes:
        """As it is remembered."""
        values = [getattr(self, each.name) for each in fields(self)]
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def read(cls, written: bytes) -> Self:
        """As it was written."""
        return cls(*json.loads(written))


@dataclass(frozen=True, slots=True)
class PageFacts(_Facts):
    """What is known of a page.

    `own` are full addresses within the site wherever they stand; `links` what its tags lead
    to, each once, `anchors` those of them that a reader follows, and `anchor_count` how many
    of these there are; `mentions` whatever else in a tag may be an address; `named` what it
    tells search engines of other pages, as (name, type, address). `size` is in bytes.
    """

    own: list[str]
    size: int
    language: str
    canonical: list[str]
    alternates: dict[str, str]
    is_hidden: bool
    leads_on_to: str
    sheets: list[str]
    ids: list[str]
    links: list[str]
    anchors: list[str]
    anchor_count: int
    mentions: list[str]
    modules: list[str]
    scripts: list[str]
    named: list[list[str]]


@dataclass(frozen=True, slots=True)
class TextFacts(_Facts):
    """What is known of any other text.

    `own` are full addresses within the site, `full` those of anywhere, and `quoted` is
    whatever is written like the name of a file.
    """

    own: list[str]
    full: list[str]
    quoted: list[str]


def facts_of_text(text: str, url: str) -> TextFacts:
    """The facts of a text of a site that is published at `url`."""
    return TextFacts(_own(text, url), _sorted(_FULL.findall(text)), _sorted(_QUOTED.findall(text)))


def facts_of_page(page: Page, url: str) -> PageFacts:
    """The facts of a page of a site that is published at `url`."""
    tags = tuple(dict.fromkeys(page.tags))
    links = {link for tag in tags for link in tag.links}
    anchors = [tag.get("href") for tag in page.tags if tag.name == "a"]
    values = (value for tag in tags for value in tag.attributes.values() if "/" in value)
    return PageFacts(
        own=_own(page.text, url),
        size=len(page.text.encode()),
        links=_sorted(links),
        anchors=_sorted(anchors),
        anchor_count=len(anchors),
        mentions=_sorted(set(values) - links),
        modules=_sorted(name for tag in tags for name in tag.get("data-module").split()),
        scripts=_sorted(link for tag in tags if tag.name == "script" for link in tag.links),
        named=[list(each) for each in sorted(set(pages_named(page)))],
        ids=list(page.ids),
        **_of_head(page),
    )


def _of_head(page: Page) -> Mapping[str, Any]:
    """What a page says of itself."""
    about = page.about
    refresh = [tag for tag in about if tag.get("http-equiv").lower() == "refresh"]
    robots = (tag.get("content") for tag in about if tag.get("name").lower() == "robots")
    return {
        "language": next((tag.get("lang") for tag in about if tag.name == "html"), ""),
        "canonical": [tag.get("href") for tag in about if tag.is_link_to("canonical")],
        "alternates": {
            tag.get("hreflang"): tag.get("href") for tag in about if tag.is_link_to("alternate")
        },
        "is_hidden": any("noindex" in content for content in robots),
        "leads_on_to": next((tag.get("content").partition("url=")[2] for tag in refresh), ""),
        "sheets": [PurePath(tag.get("href")).stem for tag in about if tag.is_link_to("stylesheet")],
    }


def _own(text: str, url: str) -> list[str]:
    return _sorted(re.findall(re.escape(url) + r"[^\s\"'<>\\{}]*", text))


def _sorted(texts: Iterable[str]) -> list[str]:
    return sorted(set(texts))
