"""A page is remembered by all that it shows: alike is the same page, and different is not."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from markupsafe import Markup

from portal.domain.fields import Source
from portal.domain.language import Language
from portal.web.remembering import written_out

FIELDS = {"publisher": "Somebody", "url": "https://www.example.org/", "seen": date(2026, 11, 20)}


@dataclass(frozen=True, slots=True)
class Shown:
    title: str
    others: tuple["Shown", ...] = ()


def a_source(title):
    return Source.model_validate({"title": title, **{k: str(v) for k, v in FIELDS.items()}})


def test_equal_values_are_written_alike_whichever_objects_they_are():
    word, other = (bytes.decode(b"password") for _ in range(2))
    assert word is not other

    assert written_out((word, word), {}) == written_out((word, other), {})
    one, another = a_source("A page of theirs"), a_source("A page of theirs")
    assert written_out(one, {}) == written_out(another, {})


DIFFERENT = [
    ("1", 1), (1, 1.5), (True, "True"), ("", None), (Markup("<b>"), "<b>"), (("a",), ["a"]),
    ({"a": "b"}, {"b": "a"}), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), (("ab", "c"), ("a", "bc")),
    (Shown("a", (Shown("b"),)), Shown("a", (Shown("c"),))), (Shown("a"), ("a", ())),
    (date(2026, 1, 2), date(2026, 2, 1)), (a_source("One page"), a_source("Other page")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_values_are_written_differently(one, other):
    assert written_out(one, {}) != written_out(other, {})
    assert written_out(one, {}) is not None


def test_what_cannot_be_written_out_is_not_remembered():
    assert written_out(lambda: None, {}) is None


def test_a_page_counts_with_all_that_it_holds_wherever_it_stands(site):
    digests = {}
    article = next(iter(site.editions[Language.EN].articles.values()))
    changed = {
        "title": "Another title",
        "actions": (),
        "reviewed": date(2000, 1, 1),
        "text": replace(article.text, html="<p>Other words.</p>"),
    }
    others = [replace(article, **{name: value}) for name, value in changed.items()]
    written = {written_out([each], digests) for each in (article, replace(article), *others)}

    assert None not in written
    assert len(written) == 1 + len(others)
    assert written_out([article], digests) == written_out([replace(article)], {})
