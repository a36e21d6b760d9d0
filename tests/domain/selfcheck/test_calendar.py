"""The calendar that the self-check hands out is what other programs call a calendar."""

import json
import random
import subprocess
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from portal.settings import ROOT

BROWSER = ROOT / "tests" / "front" / "calendar.mjs"
NAME = "Netværn, test; 1"
URL = "https://example.org/da/virksomhed/to-trin/?a=1,2;3#gør"
DAYS = [date(2026, 11, day) for day in (25,)] + [date(2026, 12, day) for day in (2, 9, 16, 23)]
SIGNS = [*'abc æøå ÆØÅ é – “ ” ’ € 日 😀 👩‍💻 , ; : \\ " = % \n', "\\n", "END:VEVENT", "x" * 80]


def a_text(seed):
    chance = random.Random(seed)
    return "".join(chance.choices(SIGNS, k=chance.randrange(1, 90)))


TEXTS = [
    ("Slå totrinsbekræftelse til på jeres mail", "Fordi en stjålen kode så ikke er nok.\nSe her:"),
    *((a_text(seed), a_text(1000 + seed)) for seed in range(1, 300)),
]


@pytest.fixture(scope="module")
def raw():
    asked = {
        "today": "2026-11-24T23:30:00", "stamp": "2026-11-24T22:30:00Z",
        "name": NAME, "texts": TEXTS, "url": URL,
    }  # fmt: skip
    done = subprocess.run(
        ["node", str(BROWSER)], input=json.dumps(asked).encode(), capture_output=True, check=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def calendar(raw):
    return Calendar.from_ical(raw)


def test_a_reader_of_calendars_has_nothing_to_say_against_it(calendar):
    assert calendar.errors == []
    assert [each.errors for each in calendar.events] == [[]] * len(TEXTS)
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", f"-//{NAME}//EN")


def test_every_text_is_read_as_it_was_written(calendar):
    said = [(str(each["SUMMARY"]), str(each["DESCRIPTION"])) for each in calendar.events]

    assert said == TEXTS
    assert {str(each["URL"]) for each in calendar.events} == {URL}


def test_every_event_is_a_whole_day_that_leaves_one_free(calendar):
    for nr, event in enumerate(calendar.events):
        day = [*DAYS, date(2027, 5, 24)][nr % 6]
        assert (event.start, event.end) == (day, day + timedelta(days=1))
        assert event["TRANSP"] == "TRANSPARENT"
        assert event.stamp == datetime(2026, 11, 24, 22, 30, tzinfo=UTC)


def test_no_two_events_are_the_same(calendar):
    assert len({str(each["UID"]) for each in calendar.events}) == len(TEXTS)


def test_lines_are_as_long_and_end_as_the_standard_has_it(raw):
    lines = raw.split(b"\r\n")

    assert max(map(len, lines)) == 75
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode("utf-8")
