"""`portal status` lists what waits for somebody."""

import pytest

from portal.cli import main
from tests.small_content import write, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def status(content, capsys):
    def run(*options):
        environment = {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"}
        assert main(["status", *options], environment) == 0
        return capsys.readouterr().out

    return run


def test_where_nothing_waits_it_says_so(status):
    assert status() == "Nothing waits.\n"


def test_what_waits_is_gathered_by_errand(status, content):
    site = content / "shared" / "site.yaml"
    write(content, "shared/site.yaml", site.read_text("utf-8").replace('"false"', '"true"'))
    page = content / "da" / "pages" / "about.md"
    write(content, "da/pages/about.md", page.read_text("utf-8") + "More.\n")

    assert status() == (
        "Out of step with the twin (1)\n"
        "  about  the twin has changed since both were brought into step"
        "  content/en/pages/about.md:6\n"
        "\n"
        "This installation (1)\n"
        "  operator  is an example  content/shared/site.yaml:5\n"
        "\n"
    )


def test_on_a_later_day_more_waits(status):
    printed = status("--as-of", "2028-01-01")

    assert "Overdue for review (6)\n  first-steps     the review was due on 2027-11-25" in printed
    assert "Contacts to try live (2)\n  cyberhotline  was last tried live" in printed


def test_problems_are_left_to_the_check(status, content):
    (content / "en" / "pages" / "about.md").unlink()

    assert status() == "Besides, the content has 1 problem: run `portal check`.\n"
