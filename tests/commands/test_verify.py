"""`portal verify` records who tried a contact live, and when."""

import pytest

from portal.cli import main
from tests.small_content import SHARED, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def environment(content):
    return {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"}


def test_the_day_and_the_name_are_written_and_the_rest_stays(content, environment, capsys):
    assert main(["verify", "cyberhotline", "--by", "Åse Bo: jurist"], environment) == 0

    assert capsys.readouterr().out == (
        "content/shared/contacts.yaml: cyberhotline was tried on 2026-11-25 by Åse Bo: jurist.\n"
    )
    assert (content / "shared" / "contacts.yaml").read_text("utf-8") == SHARED["contacts"].replace(
        '"2026-11-24"\n\n', '"2026-11-24"\n\n', 1
    ).replace(
        'verified: "2026-11-24"\n', 'verified: "2026-11-25"\n  verified_by: "Åse Bo: jurist"\n', 1
    )
    assert main(["check"], environment) == 0


def test_the_day_may_have_been_another(content, environment):
    assert main(["verify", "alarm-112", "--on", "2026-11-20"], environment) == 0

    assert '  verified: "2026-11-20"\n' in (content / "shared" / "contacts.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cyberhotlin"], "Perhaps you meant `cyberhotline`"),
        (["cyberhotline", "--on", "2026-11-26"], "2026-11-26 lies in the future"),
    ],
)
def test_what_cannot_be_recorded_is_refused(content, environment, capsys, arguments, said):
    assert main(["verify", *arguments], environment) == 2

    assert said in capsys.readouterr().err
    assert (content / "shared" / "contacts.yaml").read_text("utf-8") == SHARED["contacts"]
