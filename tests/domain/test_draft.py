"""What can be begun as an article, and what cannot."""

import pytest

from portal.domain.draft import draft, refuse
from portal.domain.language import Language


@pytest.mark.parametrize("identifier", ["lost-phone", "2fa", "a" * 60])
def test_an_article_can_be_begun_with_an_id_like_these(identifier):
    refuse("citizen", identifier, None, [])


@pytest.mark.parametrize(
    "identifier", ["", "Lost", "lost phone", "tabt-på", "../x", "a" * 61, "x.md"]
)
def test_an_article_cannot_be_begun_with_an_id_like_these(identifier):
    with pytest.raises(ValueError, match="cannot be an id"):
        refuse("citizen", identifier, None, [])


def test_a_misspelt_audience_or_topic_is_met_with_the_nearest():
    with pytest.raises(ValueError, match="Perhaps you meant `citizen`"):
        refuse("citizens", "lost-phone", None, [])
    with pytest.raises(ValueError, match="Perhaps you meant `accounts`"):
        refuse("citizen", "lost-phone", "acounts", ["accounts", "scams"])


def test_only_the_english_slug_is_filled_in():
    assert "\nslug: lost-phone\n" in draft("lost-phone", Language.EN, "devices")
    assert "\nslug:\n" in draft("lost-phone", Language.DA, "devices")
