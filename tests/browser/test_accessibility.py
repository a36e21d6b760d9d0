"""axe-core finds no barrier (WCAG 2.2 AA) on any kind of page, nor in any state of one."""

import pytest

from portal.domain.language import Language
from tests.browser.axe import CROSSED, barriers
from tests.browser.pages import kinds, published, states

pytestmark = pytest.mark.browser


def test_every_kind_of_page_is_free_of_barriers(page, site, frozen_root):
    looked_at = map(frozen_root.at, kinds(site, Language.DA))

    assert barriers(page, looked_at, CROSSED) == []


def test_every_state_of_a_page_is_free_of_barriers(page, site, live, aged, frozen_root):
    looked_at = states(site, Language.EN, live=live, aged=aged, frozen=frozen_root)

    assert barriers(page, looked_at) == []


@pytest.mark.audit
def test_every_published_page_is_free_of_barriers(page, site, frozen_root):
    looked_at = map(frozen_root.at, published(site))

    assert barriers(page, looked_at) == []
