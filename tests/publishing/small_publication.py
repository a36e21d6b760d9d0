"""Publications of a few files, made as the publisher makes them, but for the freezing."""

from datetime import timedelta

from portal.publishing.grace import Grace
from portal.publishing.manifest import sums_of
from portal.publishing.publisher import finish
from portal.publishing.record import About
from portal.publishing.rollback import roll_back
from portal.publishing.swap import replacing

NOW = 1_795_608_000
ABOUT = About("https://your.example/", "2026-11-25", "0.1.0")
NAMES = ("first", "second", "third")


def grace_at(day=0, days=7):
    return Grace(timedelta(days=days), NOW + day * 86_400)


def version_of(text):
    """The twelve digits that stand for a text in an address."""
    return text.encode().hex()[:12].ljust(12, "0")


def script_of(text):
    return f"static/{version_of(text)}/main.js"


def publish(destination, text, day=0, days=7):
    """A page that says `text`, with a script of its own; returns what is known of it."""
    with replacing(destination) as replacement:
        files = {"index.html": f"<p>{text}", "index.html.gz": text, script_of(text): text}
        for name, content in files.items():
            file = replacement.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
        (replacement.folder / "hosting").mkdir()
        record, _ = finish(replacement, ABOUT, grace_at(day, days), sums_of(replacement.folder))
        replacement.take_over()
    return record


def back(destination, day=0):
    return roll_back(destination, grace_at(day))


def text_in(folder):
    return (folder / "index.html").read_text("utf-8").removeprefix("<p>")


def scripts_in(folder):
    """What the scripts say that can be had from a folder."""
    return sorted(file.read_text("utf-8") for file in folder.glob("static/*/main.js"))


def names_beside(destination):
    """What stands in the same folder, but for what only saves work and may be removed."""
    names = {each.name for each in destination.parent.iterdir()}
    return sorted(names - {f".{destination.name}.{each}" for each in ("cache", "spare")})
