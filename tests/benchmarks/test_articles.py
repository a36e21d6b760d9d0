"""The made-up articles of the benchmark are ones that the portal would publish."""

from datetime import date

import pytest

from portal.domain.problems import Severity
from portal.settings import ROOT, Settings
from portal.site import check

CONTENT = ROOT / "content"
PAIRS = 30


@pytest.fixture
def contenders(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from contenders import folders, prose

    return folders, prose


def test_they_are_as_long_as_promised_and_the_same_each_time(contenders):
    _, prose = contenders
    articles = prose.written(CONTENT, PAIRS)

    words = sum(len(each.body.split()) for each in articles) / len(articles)
    assert len(articles) == 2 * PAIRS
    assert words == pytest.approx(prose.WORDS, rel=0.03)
    assert articles == prose.written(CONTENT, PAIRS)


def test_all_of_them_stand_in_our_content_and_none_has_a_problem(contenders, tmp_path):
    folders, prose = contenders
    articles = prose.written(CONTENT, PAIRS)

    folders.for_netvaern(tmp_path, articles, CONTENT)

    settings = Settings(tmp_path / "content", ROOT / "translations", date(2026, 11, 25))
    problems = [each for each in check(settings) if each.severity is Severity.PROBLEM]
    bodies = {file.read_text("utf-8") for file in (tmp_path / "content").glob("*/*/*.md")}
    assert problems == []
    assert all(any(each.body in text for text in bodies) for each in articles)
