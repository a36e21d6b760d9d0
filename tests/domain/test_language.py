"""There are two languages, and each is the other's twin."""

import pytest

from portal.domain.language import Language


@pytest.mark.parametrize("language", Language)
def test_a_twin_of_a_twin_is_the_language_itself(language):
    assert language.twin is not language
    assert language.twin.twin is language


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/en/", Language.EN),
        ("/en", Language.EN),
        ("/da/borger/", Language.DA),
        ("/", Language.DA),
        ("/english/", Language.DA),
        ("//en/x", Language.EN),
        ("", Language.DA),
        ("/embed/en/x/", Language.EN),
        ("embed/en/x/index.html", Language.EN),
    ],
)
def test_a_path_tells_its_language_even_where_it_leads_nowhere(path, language):
    assert Language.of_path(path) is language
