"""The language door: the one page that belongs to no language.

It never redirects by the browser's preference, although the application could:
the published page cannot, and both should behave the same. Nor does the answer
then depend on a header, so it can be kept like any other.
"""

from dataclasses import dataclass

from portal.domain.edition import Site
from portal.domain.language import Language
from portal.web.frame import Framer, show
from portal.web.routes import Routes


@dataclass(frozen=True, slots=True)
class Entrance:
    """The way into one language, in its own words."""

    language: Language
    name: str
    line: str
    href: str


def attach(routes: Routes) -> None:
    """Serve the door at the root."""
    routes.root("door", "/", door)


def door(site: Site) -> str:
    """Both languages, as plain links."""
    home = site.addresses.place
    frame = Framer(site, Language.DA).frame(
        title=site.installation.name,
        description=" ".join(each.line for each in entrances(site)),
        address=site.addresses.door(),
        twin=home("home", Language.EN),
    )
    return show("door", frame, entrances=entrances(site), alternates={
        language: site.absolute(home("home", language)) for language in Language
    })  # fmt: skip


def entrances(site: Site) -> tuple[Entrance, ...]:
    """The ways in, Danish first."""
    return tuple(
        Entrance(
            language,
            language.native_name,
            site.editions[language].translate("Clear advice on digital security"),
            site.addresses.place("home", language),
        )
        for language in Language
    )
