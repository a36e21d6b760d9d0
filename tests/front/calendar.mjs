// Makes a calendar as the browser would: days and texts come in as JSON, iCalendar goes out.
import { readFileSync } from "node:fs";

import { calendar, plan } from "../../portal/web/static/js/selfcheck/files.js";

const { today, stamp, name, texts, url } = JSON.parse(readFileSync(0, "utf8"));

const { actions, recheck } = plan(new Date(today));
const days = [...actions, recheck];
const events = texts.map(([summary, description], nr) => {
  const date = days[nr % days.length];
  return { uid: `${nr}-${date}@netvaern`, date, summary, description, url };
});
process.stdout.write(calendar({ events, stamp: new Date(stamp), name }));
