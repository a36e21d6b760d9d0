"""Rule: languages are called by their BCP 47 tags, and each everywhere by the same."""

import json
import re
from collections.abc import Callable, Iterator

from portal.domain.language import Language
from portal.domain.problems import Problem
from portal.publishing.audit.files import Files, Page, line_of
from portal.publishing.audit.markup import Tag

TAGS = frozenset(Language)
# What HTML has for the page that belongs to no language.
_NONE = "x-default"
# Open Graph has names of its own, with the country, as Facebook spells it.
OPEN_GRAPH = {Language.DA: "da_DK", Language.EN: "en_GB"}
_IN_XML = re.compile(r"""\b(xml:lang|hreflang|lang)=["']([^"']*)["']""")
_ATTRIBUTES = frozenset({"lang", "hreflang", "xml:lang"})
_XML = (".xml", ".atom", ".svg")
_MANIFEST = ".webmanifest"
_REMEDY = f"Write {' or '.join(sorted(TAGS))}"


def judge() -> Callable[[Page], Iterator[Problem]]:
    """Finds tags that no language of the portal has, in pages."""

    def found(page: Page) -> Iterator[Problem]:
        yield from _on_page(page)
        yield from _open_graph(page)

    return found


def breaches(site: Files) -> Iterator[Problem]:
    """Tags that no language of the portal has, in what machines read."""
    for name in sorted(site.files):
        if name.endswith(_XML):
            yield from _in_xml(name, site.read(name))
        elif name.endswith(_MANIFEST):
            yield from _in_manifest(name, site.read(name))


def _on_page(page: Page) -> Iterator[Problem]:
    for tag in set(page.tags):
        for attribute in _ATTRIBUTES.intersection(tag.attributes):
            wrong = _wrong(attribute, tag.get(attribute))
            if wrong:
                yield page.fault("language", wrong, _REMEDY, tag.source)


def _wrong(attribute: str, value: str) -> str | None:
    if value in TAGS or (attribute == "hreflang" and value == _NONE):
        return None
    return f"has {attribute}=`{value}`, which is no language of the portal"


def _open_graph(page: Page) -> Iterator[Problem]:
    expected = OPEN_GRAPH[Language.of_path(page.path)]
    for tag in page.about:
        if _is_locale(tag) and tag.get("content") != expected:
            wrong = f"has `{tag.get('content')}` as og:locale"
            yield page.fault("language", wrong, f"Write {expected}", tag.source)


def _is_locale(tag: Tag) -> bool:
    return tag.name == "meta" and tag.get("property") == "og:locale"


def _in_xml(name: str, text: str) -> Iterator[Problem]:
    for attribute, value in sorted(set(_IN_XML.findall(text))):
        wrong = _wrong(attribute, value)
        if wrong:
            line = line_of(text, f"{attribute}=")
            yield Problem(name, line, "language", wrong, _REMEDY)


def _in_manifest(name: str, text: str) -> Iterator[Problem]:
    try:
        language = json.loads(text).get("lang")
    except (ValueError, AttributeError):
        yield Problem(name, 1, "language", "is no manifest", "Write a JSON object")
        return
    wrong = _wrong("lang", language) if isinstance(language, str) else None
    if wrong:
        yield Problem(name, 1, "language", wrong, _REMEDY)
