"""What is published passes the audit, however many articles a topic has."""

import pytest

from portal.adapters.editing import stamp_twins
from portal.domain.paging import PER_PAGE
from tests.publishing.small_freeze import freeze
from tests.small_content import an_article, write, write_content

ADDED = 2 * PER_PAGE


@pytest.fixture
def content(tmp_path):
    content = write_content(tmp_path)
    for language in ("da", "en"):
        for number in range(ADDED):
            identifier = f"article-{number:03}"
            text = an_article(identifier, related="safe-passwords")
            write(content, f"{language}/citizen/{identifier}.md", text)
    stamp_twins(content, None)
    return content


def test_a_topic_on_three_pages_is_published_and_what_stands_there_is_found(content, tmp_path):
    done = freeze(content, tmp_path / "site")

    assert (done.returncode, done.stderr) == (0, "")
    for topic, further in (("da/borger/emne", "side"), ("en/citizen/topic", "page")):
        pages = sorted(each.name for each in (tmp_path / "site" / topic / "accounts").glob("*-*"))
        assert pages == [f"{further}-2", f"{further}-3"]
    assert "/da/borger/emne/accounts/side-3/" in (tmp_path / "site/sitemap.xml").read_text("utf-8")
