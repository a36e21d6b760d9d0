"""Texts of the interface gathered from code and templates, and catalogues brought up to date."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

# Functions of ours that take a text to translate.
_KEYWORDS = {**DEFAULT_KEYWORDS, "translate": None, "_translate": None}
_COMMENT_TAG = "L10N:"


def gather(root: Path, translations: Path) -> Mapping[str, tuple[str, ...]]:
    """Write the template and every catalogue anew; what is not translated, by path.

    Texts that are no longer in use go, and none is translated by resemblance. Raises
    FileNotFoundError where there is no babel.cfg to say where texts stand.
    """
    template = gathered(root)
    file = translations / "messages.pot"
    if file.exists():
        # A date that changed with every run would hide what has changed.
        template.creation_date = _read(file).creation_date
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(written(template))
    untranslated = {}
    for each in sorted(translations.glob("*/LC_MESSAGES/messages.po")):
        catalogue = _read(each)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        each.write_bytes(written(catalogue))
        path = each.relative_to(translations.parent).as_posix()
        untranslated[path] = tuple(_text(m.id) for m in catalogue if m.id and not m.string)
    return untranslated


def gathered(root: Path) -> Catalog:
    """Every text of the interface, found as babel.cfg says."""
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # the library's own
    template = Catalog(project="netvaern", header_comment="# Texts of the interface.", fuzzy=False)
    found = extract_from_dir(
        root,
        methods,
        options,
        keywords=_KEYWORDS,
        comment_tags=(_COMMENT_TAG,),
        strip_comment_tags=True,
    )
    for path, line, message, comments, context in found:
        template.add(message, None, [(path, line)], auto_comments=comments, context=context)
    return template


def written(catalogue: Catalog) -> bytes:
    """A catalogue as it stands in its file: without line numbers, which change with any edit."""
    file = BytesIO()
    write_po(file, catalogue, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    return file.getvalue()


def _read(file: Path) -> Catalog:
    with file.open("rb") as source:
        return read_po(source)


def _text(identifier: str | tuple[str, ...] | list[str]) -> str:
    return identifier if isinstance(identifier, str) else identifier[0]
