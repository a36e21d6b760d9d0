"""A text is remembered as long as all that it points at is as it was."""

from dataclasses import replace

from portal.adapters.markdown import Renderer
from portal.adapters.markdown.remembered import remembering
from portal.adapters.memory import Memory
from portal.domain.language import Language
from portal.domain.rendered import Target
from tests.adapters.small_pointers import BANK, SmallPointers

BODY = """\
A word, **bold**, on [[article:mitid]] and [more](article:mitid#safe).

## It {#already-happened}

[[contact:bank]]

Ring [[contact:bank]]; phishing is `code`.
"""
WORDS = {"phishing": "phishing"}


class Changed(SmallPointers):
    def __init__(self, title, bank):
        self._title, self._bank = title, bank

    def target(self, kind, identifier):
        return Target(self._title, "/en/citizen/mitid/") if kind == "article" else None

    def contact(self, identifier):
        return self._bank


def rendered(folder, pointers, words=WORDS, body=BODY):
    """What a text becomes, and how many had to be rendered for it."""
    plain = Renderer(Language.EN, pointers, words, str)
    count = []

    class Counted(Renderer):
        def render(self, body):
            count.append(body)
            return super().render(body)

    with Memory(folder, "code").drawer("texts") as drawer:
        renderer = remembering(
            lambda noting: Counted(Language.EN, noting, words, str), pointers, drawer, repr(words)
        )
        text = renderer.render(body)
    assert text == plain.render(body)
    return text, len(count)


def test_what_was_rendered_is_remembered_in_all_its_parts(tmp_path):
    first, once = rendered(tmp_path, SmallPointers())
    second, again = rendered(tmp_path, SmallPointers())

    assert (once, again) == (1, 0)
    assert first == second
    assert first.happened
    assert first.words == ("phishing",)


def test_another_title_phone_word_or_letter_is_another_text(tmp_path):
    rendered(tmp_path, Changed("MitID", BANK))

    assert rendered(tmp_path, Changed("MitID", BANK))[1] == 0
    assert rendered(tmp_path, Changed("Your MitID", BANK))[1] == 1
    assert rendered(tmp_path, Changed("Your MitID", replace(BANK, phone="33 37 00 38")))[1] == 1
    assert rendered(tmp_path, Changed("Your MitID", None))[1] == 1
    assert rendered(tmp_path, Changed("Your MitID", BANK), words={})[1] == 1
    assert rendered(tmp_path, Changed("Your MitID", BANK), body=f"{BODY}!")[1] == 1
