"""`portal readability` measures the prose of every article, and only that."""

from portal.adapters.markdown.blocks import prose_blocks
from portal.cli import main


def test_every_article_has_a_figure_in_its_language(capsys):
    assert main(["readability"]) == 0

    said = capsys.readouterr().out
    assert "da citizen: LIX, median" in said
    assert "en business: Flesch reading ease, median" in said
    assert said.count("  mitid\n") == 2


def test_headings_tables_cards_and_quoted_messages_are_not_prose():
    markup = (
        '<h2 id="a">A heading</h2><p>First <b>point</b>.</p>'
        '<div class="table-wrap"><table><tr><td>A cell</td></tr></table></div>'
        '<div class="admonition scam"><p class="admonition-title">It may look so</p>'
        "<p>You have won</p></div>"
        "<ul><li><p>Second point</p></li><li>Third point</li></ul>"
        '<div class="contact"><p>Name</p></div>'
    )

    assert prose_blocks(markup) == ("First point.", "Second point", "Third point")


def test_content_with_problems_is_not_measured(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PORTAL_CONTENT", str(tmp_path))

    assert main(["readability"]) == 2
    assert "portal check" in capsys.readouterr().err
