"""Our pages alone: without the search export, without compressed copies, without audit."""

import sys
from pathlib import Path

from portal.domain.language import Language
from portal.publishing.freezer import freeze
from portal.settings import Settings
from portal.site import by_language, load_site
from portal.web import create_app
from portal.web.addresses import every_address


def main(destination: Path) -> None:
    """Freeze the content that PORTAL_CONTENT names."""
    site = load_site(Settings.from_environment())
    app = create_app(site)
    addresses = [each for each in every_address(site) if "/search/" not in each]
    destination.mkdir()

    def freeze_share(language: Language) -> None:
        share = (each for each in addresses if Language.of_path(each) is language)
        freeze(app, share, destination, site.base_url, lambda _: None)

    by_language(freeze_share)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
