import assert from "node:assert/strict";
import { test } from "node:test";

import { deadline, instant, shown, spoken } from "../../portal/web/static/js/help/clock.js";

const utc = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 16);

// Known instants: Denmark is one hour ahead of UTC in winter, two in summer; the clocks go
// forward on 28 March 2027 at 01:00 UTC and back on 31 October 2027 at 01:00 UTC.
for (const [local, expected] of [
  ["2027-01-15T12:00", "2027-01-15T11:00"],
  ["2027-07-15T12:00", "2027-07-15T10:00"],
  ["2027-03-28T01:59", "2027-03-28T00:59"],
  ["2027-03-28T03:00", "2027-03-28T01:00"],
  ["2027-12-31T23:59", "2027-12-31T22:59"],
])
  test(`${local} in Denmark is ${expected} UTC`, () => {
    assert.equal(utc(instant(local)), expected);
    assert.equal(shown(instant(local)), local);
  });

test("a time that the clocks jump over is read as early as it can be", () => {
  assert.equal(utc(instant("2027-03-28T02:30")), "2027-03-28T00:30");
});

test("a time that comes twice is the first of the two", () => {
  assert.equal(utc(instant("2027-10-31T02:30")), "2027-10-31T00:30");
});

for (const [name, local, period, expected] of [
  ["72 hours in winter show the same clock", "2027-01-15T09:30", { hours: 72 }, "2027-01-18T09:30"],
  ["72 hours over the night that loses an hour show a later clock", "2027-03-26T10:00", { hours: 72 }, "2027-03-29T11:00"],
  ["24 hours over the night that loses an hour show a later clock", "2027-03-27T10:00", { hours: 24 }, "2027-03-28T11:00"],
  ["72 hours over the night that gains an hour show an earlier clock", "2027-10-29T10:00", { hours: 72 }, "2027-11-01T09:00"],
  ["hours run over the turn of the year", "2026-12-30T08:00", { hours: 72 }, "2027-01-02T08:00"],
  ["a month is the same day and clock, also in summer time", "2027-03-05T10:00", { months: 1 }, "2027-04-05T10:00"],
  ["a month ends with a month that is shorter", "2027-01-31T10:00", { months: 1 }, "2027-02-28T10:00"],
  ["a month ends with February of a leap year", "2028-01-30T10:00", { months: 1 }, "2028-02-29T10:00"],
  ["a month runs over the turn of the year", "2026-12-15T10:00", { months: 1 }, "2027-01-15T10:00"],
])
  test(name, () => assert.equal(shown(deadline(local, period)), expected));

test("72 hours are 72 hours, whatever the clocks do", () => {
  for (const local of ["2027-03-26T10:00", "2027-10-29T10:00", "2027-06-01T00:00"])
    assert.equal(deadline(local, { hours: 72 }) - instant(local), 72 * 3_600_000);
});

test("a deadline is told with its day and in Danish time", () => {
  const moment = deadline("2027-03-26T10:00", { hours: 72 });
  assert.match(spoken(moment, "en-GB"), /^Monday,? 29 March 2027 at 11:00$/);
  assert.match(spoken(moment, "da-DK"), /^mandag den 29. marts 2027 kl. 11.00$/);
});
