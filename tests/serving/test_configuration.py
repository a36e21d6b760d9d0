"""The settings that come along are ones that gunicorn knows, and the unit starts with them."""

import os
import re
from types import ModuleType

import pytest
from gunicorn.config import Config

from portal.serving import configuration
from portal.settings import ROOT

UNIT = (ROOT / "docs/netvaern.service").read_text("utf-8")
NAMES = [
    name for name, value in vars(configuration).items()
    if name.islower() and not name.startswith("_") and not isinstance(value, ModuleType)
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_gunicorn_which_ignores_what_it_does_not_know_takes_each_setting(name):
    config = Config()

    config.set(name, getattr(configuration, name))
    assert config.settings[name].get() is not None


def test_nobody_is_believed_about_a_visitor():
    config = Config()
    for name in NAMES:
        config.set(name, getattr(configuration, name))

    assert config.forwarded_allow_ips == []
    assert config.forwarder_headers == []
    assert config.secure_scheme_headers == {}


def test_the_unit_starts_it_as_documented_and_gives_up_where_starting_again_will_not_help():
    command = "-m gunicorn -c python:portal.serving.configuration"

    assert re.search(rf"^ExecStart=\S+/python {re.escape(command)}$", UNIT, re.MULTILINE)
    assert f"RestartPreventExitStatus={os.EX_CONFIG}\n" in UNIT
    assert command in (ROOT / "docs/production.md").read_text("utf-8")
