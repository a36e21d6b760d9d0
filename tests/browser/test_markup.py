"""The Nu Html Checker has nothing to say of any page, published or answered by the application."""

import json
import subprocess
from urllib.parse import quote

import pytest

from portal.domain.language import Language
from tests.browser.pages import MISSING, kinds, published, states
from tests.frozen import ROOT

CHECKER = ROOT / ".tools/node_modules/vnu-jar/build/dist/vnu.jar"
# Pages are fetched from loopback, which the checker refuses by itself, since only at their
# address can it say whether they break their own policy.
FETCHING = ("allow-forbidden-hosts=true", "allowed-address-type=all")
# Linked data is no script: it does not run, so the policy does not concern it.
MISTAKEN = "Inline script violates Content Security Policy (meta tag): blocked by “script-src”"


def remarks(*arguments):
    """Everything the checker says of any page or file, errors and warnings alike."""
    assert CHECKER.is_file(), "the checker is missing: scripts/setup-node.sh test"
    properties = [f"-Dnu.validator.servlet.{each}" for each in FETCHING]
    options = ["--stdout", "--exit-zero-always", "--format", "json"]
    command = ["java", "-Xss1m", *properties, "-jar", CHECKER, *options, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [
        f"{each['url']}:{each.get('lastLine', 0)}: {each['message']}"
        for each in json.loads(done.stdout)["messages"]
        if not each["message"].startswith(MISTAKEN)
    ]


@pytest.mark.parametrize("language", Language)
def test_published_pages_of_every_kind_are_valid(site, frozen_root, language):
    assert remarks(*map(frozen_root.at, kinds(site, language))) == []


@pytest.mark.audit
def test_every_published_page_is_valid(site, frozen_root):
    assert remarks(*map(frozen_root.at, published(site))) == []


def test_published_pictures_are_valid(frozen_root):
    pictures = [*frozen_root.folder.rglob("*.svg")]

    assert len(pictures) > 1
    assert remarks("--svg", *pictures) == []


@pytest.mark.parametrize("language", Language)
def test_answers_of_the_application_are_valid(site, live, aged, language):
    answers = states(site, language, live=live, aged=aged, frozen=live)

    # An answer of another status than 200 is not checked; its page is published too.
    assert (
        remarks(*(quote(each, ":/?=&") for each in answers if each != live.at(MISSING[language])))
        == []
    )
