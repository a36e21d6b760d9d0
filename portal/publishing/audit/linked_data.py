"""Rule: what pages tell search engines in the words of schema.org is whole, and is true."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from portal.domain.language import Language
from portal.domain.problems import Problem
from portal.publishing.audit.files import Page

_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_CONTEXT = "https://schema.org"
_REMEDY = "Write it in portal/web/linked_data.py"
# What each type that we use must say. A new type gets its line here.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name", "item"),
    "Article": ("headline", "description", "inLanguage", "url", "dateModified", "license",
                "author", "publisher"),
    "Organization": ("name",),
}  # fmt: skip
# Properties that name pages of ours.
_PAGES = ("url", "item")

Thing = Mapping[str, Any]
Fault = Iterator[str]


def judge(base_url: str) -> Callable[[Page], Iterator[Problem]]:
    """Finds blocks that cannot be read, lack something, or name pages of others."""

    def found(page: Page) -> Iterator[Problem]:
        for block in _BLOCK.finditer(page.text):
            for wrong in dict.fromkeys(_of_block(base_url, page, block[1])):
                yield page.fault("linked data", wrong, _REMEDY, block[0])

    return found


def pages_named(page: Page) -> Iterator[tuple[str, str, str]]:
    """What the blocks of a page name other pages by: property, type and full address."""
    for block in _BLOCK.finditer(page.text):
        with suppress(ValueError):
            for thing in _things(json.loads(block[1])):
                for name in _PAGES:
                    if isinstance(thing.get(name), str):
                        yield name, str(thing.get("@type")), thing[name]


def _of_block(base_url: str, page: Page, text: str) -> Fault:
    try:
        block = json.loads(text)
    except ValueError as error:
        yield f"is no JSON ({error})"
        return
    if not isinstance(block, dict) or block.get("@context") != _CONTEXT:
        yield f"does not say that its @context is {_CONTEXT}"
        return
    for thing in _things(block):
        yield from _of_thing(base_url, page, thing)


def _things(value: Any) -> Iterator[Thing]:
    """Whatever is described, however deep it stands."""
    if isinstance(value, list):
        for each in value:
            yield from _things(each)
    elif isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _things(each)


def _of_thing(base_url: str, page: Page, thing: Thing) -> Fault:
    kind = thing.get("@type")
    if not isinstance(kind, str) or kind not in REQUIRED:
        yield f"describes a `{kind}`, which the audit does not know"
        return
    yield from (f"has a {kind} without {name}" for name in REQUIRED[kind] if not thing.get(name))
    for name in _PAGES:
        url = thing.get(name)
        if url is not None and not (isinstance(url, str) and url.startswith(base_url)):
            yield f"has `{url}` as {name} of a {kind}, which is no page of the portal"
    if kind in _OWN:
        yield from _OWN[kind](thing, page)


def _of_trail(trail: Thing, _: Page) -> Fault:
    steps = trail.get("itemListElement")
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        yield "has a BreadcrumbList that is no list"
        return
    if {step.get("@type") for step in steps} - {"ListItem"}:
        yield "has a BreadcrumbList of other things than ListItem"
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield "has a BreadcrumbList that does not count 1, 2, 3"


def _of_article(article: Thing, page: Page) -> Fault:
    if article.get("inLanguage") != Language.of_path(page.path):
        yield f"says that its language is `{article.get('inLanguage')}`"
    if not str(article.get("url")).endswith(page.address):
        yield "has an Article with the address of another page"
    if not _is_day(article.get("dateModified")):
        yield f"has `{article.get('dateModified')}` as dateModified, which is no day"


_OWN: Mapping[str, Callable[[Thing, Page], Fault]] = {
    "BreadcrumbList": _of_trail,
    "Article": _of_article,
}


def _is_day(text: Any) -> bool:
    try:
        date.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True
