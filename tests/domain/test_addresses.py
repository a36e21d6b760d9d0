"""Addresses are in one language each, end in a slash, and begin with the prefix."""

import pytest

from portal.domain.addresses import AUDIENCES, PLACES, RESERVED, Addresses
from portal.domain.language import Language

DA, EN = Language.DA, Language.EN


def test_addresses_are_as_the_design_says():
    addresses = Addresses()

    assert addresses.door() == "/"
    assert addresses.place("home", DA) == "/da/"
    assert addresses.audience("citizen", DA) == "/da/borger/"
    assert addresses.audience("business", EN) == "/en/business/"
    assert addresses.topic("citizen", "svindel", DA) == "/da/borger/emne/svindel/"
    assert addresses.article("business", "backup", EN) == "/en/business/backup/"
    assert addresses.alert("cpr", DA) == "/da/advarsler/cpr/"
    assert addresses.place("templates", DA) == "/da/virksomhed/skabeloner/"
    assert addresses.template("asset-list", EN) == "/en/business/templates/asset-list/"
    assert addresses.page("om", DA) == "/da/om/"
    assert addresses.contact("cyberhotline", EN) == "/en/contacts/#cyberhotline"
    assert addresses.term("phishing", DA) == "/da/ordbog/#phishing"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", PLACES)
def test_a_portal_below_a_path_keeps_all_its_addresses_below_it(name, language):
    below = Addresses("/portal").place(name, language)

    assert below == f"/portal{Addresses().place(name, language)}"
    assert Language.of_path(below.removeprefix("/portal")) is language


@pytest.mark.parametrize("language", Language)
def test_no_two_places_share_an_address(language):
    addresses = [PLACES[name][language] for name in PLACES]
    addresses += [f"{words[language]}/" for words in AUDIENCES.values()]

    assert len(set(addresses)) == len(addresses)


def test_whatever_stands_first_in_an_address_is_kept_from_pages():
    assert {"borger", "citizen", "soeg", "search", "hjaelp", "help", "self-check"} <= RESERVED
    assert "" not in RESERVED
