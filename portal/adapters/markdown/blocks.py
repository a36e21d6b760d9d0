"""The running text of a page: paragraphs and points of lists, without what is not prose."""

import html
import re

# Tables, headings, contact cards and quoted messages are looked at, not read through.
_NOT_PROSE = re.compile(
    r'<div[^>]*class="(?:table-wrap|contact)"[^>]*>.*?</div>'
    r'|<div class="admonition scam">.*?</div>'
    r"|<h[2-6][^>]*>.*?</h[2-6]>",
    re.DOTALL,
)
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|div|dt|dd|blockquote)\b[^>]*>|<br>")
_MARKUP = re.compile(r"<[^>]+>")


def prose_blocks(markup: str) -> tuple[str, ...]:
    """Each paragraph and each point of a list in some HTML of ours, as plain text."""
    bare = _NOT_PROSE.sub("<p>", markup)
    plain = (html.unescape(_MARKUP.sub("", part)).strip() for part in _BLOCK.split(bare))
    return tuple(" ".join(part.split()) for part in plain if part)
