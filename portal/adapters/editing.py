"""Changes to content files on behalf of an editor: begun, tidied, stamped, verified.

Paths come back as problems tell them, from the folder above the content. What cannot
be done raises ValueError with a sentence for the editor, and then nothing is written.
"""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from portal.adapters.content_files import fingerprint, normalised
from portal.adapters.help_files import HELP
from portal.adapters.library_files import FOLDERS
from portal.domain.addresses import AUDIENCES
from portal.domain.draft import draft
from portal.domain.edits import contact_ids, stamped, verified
from portal.domain.language import Language
from portal.domain.nearest import advice


def tidy(content: Path) -> tuple[str, ...]:
    """Bring every file into UTF-8 without BOM, LF line ends and NFC; the paths of those changed.

    Not a word changes. A file that is not UTF-8 is left for somebody who can tell what
    it was.
    """
    return tuple(
        _path(file, content)
        for file in sorted(content.rglob("*"))
        if file.suffix in (".md", ".yaml") and file.is_file() and _tidied(file)
    )


def _tidied(file: Path) -> bool:
    try:
        text, leftovers = normalised(file.read_bytes())
    except UnicodeDecodeError:
        return False
    if leftovers:
        _write(file, text)
    return bool(leftovers)


def begin_article(
    content: Path, audience: str, identifier: str, topic: str | None
) -> tuple[str, ...]:
    """Write both twins of a new article, ready to fill in.

    An id that is taken, in either audience or language, is refused; no file is ever
    written over.
    """
    for file in _files(content, identifier, AUDIENCES):
        raise ValueError(f"{_path(file, content)} exists already. Choose another id")
    files = {lang: content / lang / audience / f"{identifier}.md" for lang in Language}
    for language, file in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as begun:
            begun.write(draft(identifier, language, topic))
    return tuple(_path(file, content) for file in files.values())


def stamp_twins(content: Path, identifier: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Stamp both twins of a page, or of every page, with what the other is now.

    Pages of help are named as `help/money-gone`, which is the flow with all its steps,
    or `help/money-gone/card`.
    Returns the paths that changed and those that were right already.
    """
    if identifier is not None:
        _refuse_unknown(content, identifier)
    pairs = tuple(_pairs(content, _patterns(identifier)))
    texts = {file: _text(file, content) for pair in pairs for file in pair}
    stamps = {file: _stamp(texts, file, twin, content) for pair in pairs for file, twin in
              (pair, pair[::-1])}  # fmt: skip
    changed = [file for file, text in stamps.items() if text != texts[file]]
    for file in changed:
        _write(file, stamps[file])
    alike = [file for file in stamps if file not in changed]
    return _paths(changed, content), _paths(alike, content)


def _patterns(identifier: str | None) -> tuple[str, ...]:
    """Where the pages of that name stand below a language; without a name, all of them."""
    if identifier is None:
        return (*(f"{folder}/*.md" for folder in FOLDERS), f"{HELP}/*.md", f"{HELP}/*/*.md")
    if identifier.startswith(f"{HELP}/"):
        return f"{identifier}.md", f"{identifier}/*.md"
    return tuple(f"{folder}/{identifier}.md" for folder in FOLDERS)


def _pairs(content: Path, patterns: Collection[str]) -> Iterator[tuple[Path, Path]]:
    for danish in _found(content / Language.DA, patterns):
        english = content / Language.EN / danish.relative_to(content / Language.DA)
        if english.exists():
            yield danish, english


def _found(folder: Path, patterns: Collection[str]) -> list[Path]:
    return [file for pattern in patterns for file in sorted(folder.glob(pattern))]


def _refuse_unknown(content: Path, identifier: str) -> None:
    found = _names(content, _patterns(identifier))
    if not found:
        known = {_identifier(file) for file in _names(content, _patterns(None))}
        raise ValueError(f"there is no page `{identifier}`. {advice(identifier, known)}")
    for language in Language:
        for file in found:
            twin = Path(language, *file.parts[1:])
            if twin not in found:
                raise ValueError(f"{_path(content / twin, content)} is missing. Write it first")


def _names(content: Path, patterns: Collection[str]) -> set[Path]:
    """The files of some pages in either language, as their paths below the content folder."""
    folders = (content / language for language in Language)
    return {file.relative_to(content) for folder in folders for file in _found(folder, patterns)}


def _identifier(file: Path) -> str:
    """What a page is called by whoever wants it stamped."""
    below = file.with_suffix("").parts[1:]
    return "/".join(below) if below[0] == HELP else below[-1]


def _stamp(texts: dict[Path, str], file: Path, twin: Path, content: Path) -> str:
    try:
        return stamped(texts[file], fingerprint(normalised(texts[twin].encode())[0]))
    except ValueError as error:
        raise ValueError(f"{_path(file, content)} {error}") from error


def verify_contact(content: Path, identifier: str, day: date, by: str | None) -> str:
    """Record a live check in the contacts' file, whose path is returned."""
    file = content / "shared" / "contacts.yaml"
    text = _text(file, content)
    try:
        changed = verified(text, identifier, day, by)
    except KeyError:
        remedy = advice(identifier, contact_ids(text))
        raise ValueError(f"there is no contact `{identifier}`. {remedy}") from None
    _write(file, changed)
    return _path(file, content)


def _files(content: Path, identifier: str, folders: Collection[str]) -> Iterator[Path]:
    for language in Language:
        for folder in folders:
            file = content / language / folder / f"{identifier}.md"
            if file.exists():
                yield file


def _text(file: Path, content: Path) -> str:
    """A file's text with the line ends it has."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"{_path(file, content)} is not UTF-8. Save it as UTF-8") from error


def _write(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    beside = file.with_name(f".{file.name}.writing")
    beside.write_bytes(text.encode("utf-8"))
    beside.replace(file)


def _path(file: Path, content: Path) -> str:
    return file.relative_to(content.parent).as_posix()


def _paths(files: Collection[Path], content: Path) -> tuple[str, ...]:
    return tuple(_path(file, content) for file in sorted(files))
