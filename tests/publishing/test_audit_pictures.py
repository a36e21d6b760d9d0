"""Pages do not jump while pictures come, and no picture is silent by mistake."""

import pytest

from tests.publishing.small_site import a_page

PAGE = "da/side/index.html"
SRC = 'src="/portal/static/1/sprite.svg"'
SPOILT = {
    "no height": (f'<img {SRC} alt="" width="10">', ["has no size"]),
    "a size that is no number": (
        f'<img {SRC} alt="" width="auto" height="10">', ["has no size"],
    ),
    "a size of nothing": (f'<img {SRC} alt="" width="0" height="10">', ["has no size"]),
    "no words": (f'<img {SRC} width="10" height="10">', ["has no words"]),
    "neither": (f"<img {SRC}>", ["has no size", "has no words"]),
    "a drawing that is silent": ('<svg viewBox="0 0 9 9">', ["has no words"]),
    "a drawing that says only what it is": (
        '<svg viewBox="0 0 9 9" role="img">', ["has no words"],
    ),
    "a drawing without a frame": ('<svg role="img" aria-label="x">', ["has no size"]),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "wrong"), SPOILT.values(), ids=SPOILT)
def test_a_picture_without_room_or_words_does_not_pass(small_site, markup, wrong):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == [f"{PAGE}:19: picture: `{markup}` {each}" for each in wrong]


@pytest.mark.parametrize(
    "markup",
    [
        f'<img {SRC} alt="Et skjold" width="264" height="272">',
        '<svg class="icon" aria-hidden="true">',
        '<svg viewBox="0 0 9 9" role="img" aria-label="Et skjold">',
        '<svg width="9" height="9" role="img" aria-labelledby="main">',
    ],
)
def test_a_picture_with_room_and_words_passes(small_site, markup):
    small_site.write(PAGE, a_page("da/side/", body=f"{markup}\n"))

    assert small_site.faults() == []
