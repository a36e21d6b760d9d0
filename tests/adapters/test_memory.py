"""What is remembered is what was made, or is made anew; nothing damaged is believed."""

import pytest

from portal.adapters.memory import FORGETFUL, Memory

CODE = "a" * 64


def filled(folder, *sources, code=CODE):
    """Ask for some sources, and tell which of them had to be made."""
    made = []

    def make(source):
        made.append(source)
        return source.upper()

    with Memory(folder, code).drawer("words") as drawer:
        for source in sources:
            assert drawer.recall(source, lambda each=source: make(each)) == source.upper()
    return made


def test_what_was_made_once_is_remembered(tmp_path):
    assert filled(tmp_path / "new", b"one", b"two") == [b"one", b"two"]
    assert filled(tmp_path / "new", b"two", b"one", b"three") == [b"three"]
    assert filled(tmp_path / "new", b"one", b"two", b"three") == []


def test_what_was_not_asked_for_is_forgotten(tmp_path):
    filled(tmp_path, b"one", b"two" * 1000)
    size = (tmp_path / "words").stat().st_size
    filled(tmp_path, b"one")

    assert (tmp_path / "words").stat().st_size < size - 3000
    assert filled(tmp_path, b"one", b"two" * 1000) == [b"two" * 1000]


def test_other_code_begins_anew(tmp_path):
    filled(tmp_path, b"one")

    assert filled(tmp_path, b"one", code="b" * 64) == [b"one"]


def test_no_damaged_byte_is_ever_believed(tmp_path):
    filled(tmp_path, b"one", b"two")
    whole = (tmp_path / "words").read_bytes()

    for at in range(len(whole)):
        (tmp_path / "words").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert filled(tmp_path, b"one", b"two") == [b"one", b"two"]


@pytest.mark.parametrize("length", [0, 1, 65, 100, -1])
def test_a_drawer_that_was_cut_off_is_an_empty_one(tmp_path, length):
    filled(tmp_path, b"one", b"two")
    whole = (tmp_path / "words").read_bytes()
    (tmp_path / "words").write_bytes(whole[:length])

    assert filled(tmp_path, b"one", b"two") == [b"one", b"two"]


def test_an_answer_that_no_longer_holds_is_made_anew(tmp_path):
    filled(tmp_path, b"one")

    with Memory(tmp_path, CODE).drawer("words") as drawer:
        assert drawer.recall(b"one", lambda: b"other", lambda value: value != b"ONE") == b"other"
    with Memory(tmp_path, CODE).drawer("words") as drawer:
        assert drawer.recall(b"one", lambda: b"never") == b"other"


def test_what_failed_changes_nothing(tmp_path):
    filled(tmp_path, b"one")
    before = (tmp_path / "words").read_bytes()

    def make():
        assert list(tmp_path.glob("*.part"))
        raise ZeroDivisionError

    drawer = Memory(tmp_path, CODE).drawer("words")
    drawer.recall(b"two", lambda: b"TWO")
    with pytest.raises(ZeroDivisionError), drawer:
        drawer.recall(b"three", make)

    assert (tmp_path / "words").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["words"]


def test_a_place_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert filled(tmp_path / "file", b"one") == [b"one"]


def test_without_a_folder_nothing_is_remembered():
    for _ in range(2):
        with FORGETFUL.drawer("words") as drawer:
            assert not drawer.has(b"one")
            assert drawer.recall(b"one", lambda: b"ONE") == b"ONE"


def test_whoever_fills_last_is_remembered_and_nobody_is_disturbed(tmp_path):
    one, other = Memory(tmp_path, CODE).drawer("words"), Memory(tmp_path, CODE).drawer("words")
    with one:
        one.recall(b"one", lambda: b"ONE")
    with other:
        other.recall(b"two", lambda: b"TWO")

    assert filled(tmp_path, b"two") == []
