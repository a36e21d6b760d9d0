/** Deadlines in Danish time, whatever the clock of the visitor says. */
const ZONE = "Europe/Copenhagen";
const HOUR = 3_600_000;
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE, hourCycle: "h23",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/** What clocks in Denmark show at an instant, as `2027-03-28T03:00`. */
export function shown(instant) {
  const at = Object.fromEntries(parts.formatToParts(instant).map((p) => [p.type, p.value]));
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`;
}

/**
 * The instant, in milliseconds, at which clocks in Denmark show a time.
 *
 * Of a time that comes twice in autumn, or never in spring, the earlier reading is taken:
 * a deadline that is told too early does no harm.
 */
export function instant(local) {
  const readings = [2, 1].map((offset) => Date.parse(`${local}Z`) - offset * HOUR);
  return readings.find((each) => shown(each) === local) ?? readings[0];
}

/**
 * When a deadline falls that is counted in hours, which pass alike for everybody, or in
 * months, by the calendar: the same day and clock, or the last day of a shorter month.
 */
export function deadline(local, { hours, months }) {
  if (hours) return instant(local) + hours * HOUR;
  const [year, month, day] = local.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return instant(date.toISOString().slice(0, 10) + local.slice(10, 16));
}

/** A deadline in words, as `Monday, 29 March 2027 at 11:00`. */
export function spoken(moment, language) {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, dateStyle: "full", timeStyle: "short" })
    .format(moment);
}
