"""What surrounds the content of a page: head, breadcrumbs, navigation, data for machines."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import current_app, render_template

from portal.domain.edition import Edition, Site
from portal.domain.language import Language
from portal.domain.page import Page
from portal.domain.rendered import Target
from portal.web import linked_data, navigation
from portal.web.navigation import Navigation
from portal.web.pictures import Picture
from portal.web.remembering import remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything that the layout of a page asks for.

    `title` is both the heading and the opening of the <title>, so that the two never
    differ. `twin` is the same page in the other language.
    """

    name: str
    language: Language
    title: str
    description: str
    canonical: str
    twin: str
    alternates: Mapping[Language, str]
    crumbs: tuple[Target, ...]
    navigation: Navigation
    manifest: str
    linked_data: tuple[Mapping[str, Any], ...]
    indexed: bool = True
    reviewed: date | None = None
    kind: str = "website"
    feed: Target | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Framer:
    """Frames pages of one language."""

    site: Site
    language: Language

    @property
    def edition(self) -> Edition:
        """The portal in this language."""
        return self.site.editions[self.language]

    def place(self, name: str, title: str, description: str, **more: Any) -> Frame:
        """The frame of a fixed place."""
        addresses = self.site.addresses
        return self.frame(
            title=title,
            description=description,
            address=addresses.place(name, self.language),
            twin=addresses.place(name, self.language.twin),
            **more,
        )

    def page(self, page: Page, crumbs: tuple[Target, ...] = (), **more: Any) -> Frame:
        """The frame of a page with prose."""
        return self.frame(
            title=page.title,
            description=page.summary,
            address=page.address,
            twin=page.twin_address,
            crumbs=crumbs,
            reviewed=page.reviewed,
            **more,
        )

    def frame(
        self,
        *,
        title: str,
        description: str,
        address: str,
        twin: str,
        crumbs: tuple[Target, ...] = (),
        data: tuple[Mapping[str, Any], ...] = (),
        **more: Any,
    ) -> Frame:
        """A frame; `crumbs` lie between the home page and this one."""
        site, edition = self.site, self.edition
        home = navigation.home_crumb(site, edition)
        trail = () if address == home.href else (home, *crumbs)
        here = Target(title, address)
        return Frame(
            name=site.installation.name,
            language=self.language,
            title=title,
            description=description,
            canonical=site.absolute(address),
            twin=twin,
            alternates={self.language: site.absolute(address),
                        self.language.twin: site.absolute(twin)},
            crumbs=trail,
            manifest=site.addresses.place("manifest", self.language),
            navigation=navigation.navigation(site, edition, address),
            linked_data=(*linked_data.breadcrumbs(site, (*trail, here)), *data),
            **more,
        )  # fmt: skip


def show(template: str, frame: Frame, **context: Any) -> str:
    """The finished page: a template of pages/, its frame and what it shows."""
    name, shown = f"pages/{template}.html", {"frame": frame, **context}
    return remembered(current_app, name, shown, lambda: render_template(name, **shown))
