"""Handbooks of small content, and for the audit those of the real content, each made once."""

from dataclasses import dataclass
from typing import Any

import pytest

from portal.adapters.editing import stamp_twins
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.publishing.handbooks import shelf
from portal.settings import ROOT, Settings
from portal.site import load_site
from tests.small_content import TODAY, write_content

AUDIENCES = ("citizen", "business")


@dataclass(frozen=True)
class Made:
    site: Site
    shelf: shelf.Shelf
    cache: Any

    def book(self, audience, suffix, language):
        address = self.site.addresses.handbook(audience, suffix, language)
        return self.shelf.files[address.removeprefix(f"{self.site.addresses.prefix}/")]

    def articles(self, audience, language):
        every = self.site.editions[language].articles.values()
        return [each for each in every if each.audience == audience]


def small_site(folder):
    """Small content in which a glossary word and a keyword stand, at an address with a path."""
    content = write_content(folder)
    for language in Language:
        file = content / language / "citizen/good-habits.md"
        text = file.read_text("utf-8")
        line = "A line to spoil."
        assert line in text
        more = (
            "A line on phishing, and on a kodeord. Ring [the alarm](https://example.org/a/b).\n\n"
            "| Who | What |\n|---|---|\n| A | B < C & D |\n\n"
            '!!! scam "What it may say"\n    Hello.'
        )
        file.write_text(text.replace(line, more), "utf-8")
    stamp_twins(content, None)
    return load_site(Settings(content, ROOT / "translations", TODAY, "https://your.example/p/"))


@pytest.fixture(scope="session")
def unprinted(tmp_path_factory):
    return small_site(tmp_path_factory.mktemp("content"))


@pytest.fixture(scope="session")
def small(unprinted, tmp_path_factory):
    cache = tmp_path_factory.mktemp("cache")
    return Made(unprinted, shelf.make(unprinted, cache), cache)


@pytest.fixture(scope="session")
def real(site):
    return Made(site, shelf.make(site), None)


@pytest.fixture(params=["small", pytest.param("real", marks=pytest.mark.audit)])
def made(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=Language)
def language(request):
    return request.param


@pytest.fixture(params=AUDIENCES)
def audience(request):
    return request.param
