"""A message is read paragraph by paragraph, in the order in which a reader meets it."""

from portal.domain.language import Language
from portal.domain.trainer.words import Detail, MessageWords, Said, Wording


def a_wording(body, **fields):
    words = MessageWords(
        title="A message",
        slug="a-message",
        situation="Your bank is Fjordbanken, and the phone rings.",
        sender="Somebody",
        time="Today",
        reason="It wants your money.",
        clues={"x": "It tells something."},
        do=("Hang up.",),
        **fields,
    )
    return Wording("a-message", Language.EN, words, body, "a.md", 20, {("code",): 7})


def test_a_paragraph_may_go_over_several_lines_and_knows_its_first():
    said = a_wording("One\nline.\n\n> And\n> mine.\n\n\nLast").said()

    assert list(said) == [
        Said("One line.", 20, is_own=False),
        Said("And mine.", 23, is_own=True),
        Said("Last", 27, is_own=False),
    ]


def test_a_message_may_say_nothing():
    assert list(a_wording("\n\n").said()) == []


def test_what_a_message_shows_comes_in_the_order_of_the_page():
    rows = (Detail(name="Due", value="Now"),)
    wording = a_wording("Text", subject="S", address="A", items=rows, details=rows, code="C")

    assert [(name, text) for name, _, text in wording.shown()] == [
        ("sender", "Somebody"), ("address", "A"), ("subject", "S"), ("time", "Today"),
        ("details.name", "Due"), ("details.value", "Now"),
        ("items.name", "Due"), ("items.value", "Now"),
        ("text", "Text"), ("code", "C"),
    ]  # fmt: skip
    assert [line for name, line, _ in wording.shown() if name in ("text", "code")] == [20, 7]
