// What visitors take along from the self-check and bring back, read as a stranger's.

/** `reason` is large, json, form, check or key; `detail` the key. */
export class Refused extends Error {
  constructor(reason, key = "") {
    super(reason);
    this.reason = reason;
    this.detail = key.slice(0, 60).replace(/\p{C}/gu, "?");
  }
}

const DAY = 864e5;
const POINTS = { dk: 0, o1: 0, o2: 1, o3: 2, o4: 3 };

const iso = (time) => new Date(time).toJSON()?.slice(0, 10);
const isName = (value) => typeof value === "string" && /^[a-z\d._-]{1,60}$/.test(value);
const isGroup = (value) => value?.constructor === Object && !Object.hasOwn(value, "__proto__");

export const dayOf = (date) => iso(date - date.getTimezoneOffset() * 6e4);

export function save({ bank: { check, version }, profile, answers, result, date }) {
  const { actions, cap, contradictions, recommended, ...kept } = result;
  return JSON.stringify({ check, version, saved: dayOf(date), profile, answers, result: kept }, null, 2);
}

/** What is not `isCurrent` may be compared, not continued or scored. */
export function load(text, bank) {
  if (text.length > 1e6) throw new Refused("large");
  try {
    return read(JSON.parse(text), bank);
  } catch (error) {
    throw error.reason ? error : new Refused("json");
  }
}

function read(data, bank) {
  if (![data, data?.profile, data?.answers].every(isGroup) || !isName(data.version)) throw new Refused("form");
  const { version, check, saved = null, profile, answers, result } = data;
  if (check !== bank.check) throw new Refused("check");
  const isCurrent = version === bank.version;
  const options = bank.questions.map(({ id, na }) => [id, na ? { ...POINTS, na } : POINTS]);
  for (const [group, known] of [[profile, bank.profile], [answers, Object.fromEntries(options)]])
    for (const [id, value] of Object.entries(group))
      if (![id, value].every(isName) || (isCurrent && !Object.hasOwn(known[id] ?? {}, value)))
        throw new Refused(typeof value === "string" ? "key" : "form", id);
  const { overall, potential, known, band } = result ?? {};
  const isUsable = [null, "b1", "b2", "b3", "b4"].includes(band) &&
    [overall, potential, known].every((each) => [null, ...Array(101).keys()].includes(each));
  return {
    version, profile, answers, isCurrent,
    saved: iso(saved) === saved ? saved : null,
    result: isUsable ? { overall, potential, known, band } : null,
  };
}

export function toFragment({ bank, profile, answers }) {
  const fragment = new URLSearchParams({ version: bank.version, check: bank.check });
  for (const id in bank.profile) if (profile[id]) fragment.set(id, profile[id]);
  for (const { id } of bank.questions) if (answers[id]) fragment.set(id, answers[id]);
  return `${fragment}`;
}

/** null if none of ours. */
export function fromFragment(text, bank) {
  if (text.length > 4000) throw new Refused("large");
  const { version, check, ...answers } = Object.fromEntries(new URLSearchParams(text));
  if (!version) return null;
  const profile = {};
  for (const id in bank.profile) {
    if (id in answers) profile[id] = answers[id];
    delete answers[id];
  }
  return read({ version, check, profile, answers }, bank);
}

/** Rows for a spreadsheet, which takes none for a formula. */
export function table(rows, separator) {
  const cell = (value) => {
    const text = `${value ?? ""}`.replace(/^[=+\-@\t\r]/, "'$&");
    return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(separator) + "\r\n").join("");
}

export function calendar({ events, stamp, name }) {
  const digits = (time) => time.replace(/[-:]|\.\d+/g, "");
  const plain = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  const days = events.map(({ uid, date, summary, description, url }) => `BEGIN:VEVENT
UID:${uid}
DTSTAMP:${digits(stamp.toJSON())}
DTSTART;VALUE=DATE:${digits(date)}
DTEND;VALUE=DATE:${digits(iso(Date.parse(date) + DAY))}
SUMMARY:${plain(summary)}
DESCRIPTION:${plain(description)}
URL:${url}
TRANSP:TRANSPARENT
END:VEVENT
`);
  return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//${plain(name)}//EN
${days.join("")}END:VCALENDAR
`.split("\n").map(fold).join("\r\n");
}

function fold(line) {
  let folded = "", room = 75;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (size > room) [folded, room] = [`${folded}\r\n `, 74];
    folded += sign;
    room -= size;
  }
  return folded;
}

/** No day of it is in a weekend. */
export function plan(from) {
  const [year, month, day] = dayOf(from).split("-").map(Number);
  const working = (time) => time + [1, 0, 0, 0, 0, 0, 2][new Date(time).getUTCDay()] * DAY;
  const first = working(Date.UTC(year, month - 1, day + 1));
  return {
    actions: [0, 7, 14, 21, 28].map((days) => iso(first + days * DAY)),
    recheck: iso(working(Math.min(Date.UTC(year, month + 5, day), Date.UTC(year, month + 6, 0)))),
  };
}

export function compare(before, now, bank) {
  const pair = (part) => [before.result?.[part] ?? null, now.result[part]];
  const lists = { better: [], worse: [], learned: [], changed: [], closed: [], opened: [] };
  for (const { id, gate } of bank.questions) {
    const [from, to] = [before.answers[id], now.answers[id]];
    const [was, is] = [POINTS[from], POINTS[to]];
    const kind = is > was ? "better" : is < was ? "worse" : from === "dk" && to === "o1" ? "learned" : "changed";
    if (from !== to) lists[kind].push(id);
    if (gate && was < 2 && is > 1) lists.closed.push(id);
    if (gate && was > 1 && is < 2) lists.opened.push(id);
  }
  const told = before.isCurrent ? lists : {
    versions: [before.version, bank.version],
    added: Object.keys(now.answers).filter((id) => !before.answers[id]),
    removed: Object.keys(before.answers).filter((id) => bank.questions.every((each) => each.id !== id)),
  };
  return { isSameVersion: before.isCurrent, overall: pair("overall"), band: pair("band"), ...told };
}
