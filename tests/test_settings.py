"""Everything that the environment decides is read once."""

from datetime import date

import pytest

from portal.settings import ROOT, Settings


def test_without_an_environment_the_repository_is_served():
    settings = Settings.from_environment({})

    assert settings.content == ROOT / "content"
    assert settings.translations == ROOT / "translations"
    assert settings.base_url is None


def test_the_environment_says_otherwise(tmp_path):
    settings = Settings.from_environment(
        {
            "PORTAL_CONTENT": str(tmp_path),
            "PORTAL_TRANSLATIONS": str(tmp_path / "t"),
            "PORTAL_BASE_URL": "https://a.dk/portal/",
        }
    )

    assert settings.content == tmp_path
    assert settings.translations == tmp_path / "t"
    assert settings.base_url == "https://a.dk/portal/"


def test_a_folder_is_found_from_where_the_command_is_given():
    settings = Settings.from_environment({"PORTAL_CONTENT": "."})

    assert settings.content.is_absolute()
    assert settings.content.name


def test_today_is_the_day_of_the_source_in_utc():
    settings = Settings.from_environment({"SOURCE_DATE_EPOCH": "1795564799"})

    assert settings.as_of == date(2026, 11, 24)


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", " "])
def test_a_day_that_is_no_number_of_seconds_is_refused(epoch):
    with pytest.raises(ValueError, match="invalid literal"):
        Settings.from_environment({"SOURCE_DATE_EPOCH": epoch})
