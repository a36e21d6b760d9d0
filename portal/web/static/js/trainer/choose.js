/**
 * Which messages make a round, and how it went; nothing here knows of pages.
 *
 * A message is {id, kind, verdict, difficulty, types}. A code, as `k3f9` or `k3f9-2`, names
 * a round: all messages are dealt into rounds by its seed, and its number says which one,
 * so that no message comes twice before all have been seen.
 */
export const SIZE = 8;
const DEALS = 500;
const CODE = /^([a-z0-9]{1,8})(?:-([1-9]\d?))?$/;

/** Numbers below 1, the same ones for the same seed (FNV-1a, then mulberry32). */
function numbers(seed) {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ sign.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(items, random) {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
}

/** Kind after kind, dealt one by one like cards, so that each kind is spread. */
function dealt(messages, random) {
  const kinds = shuffled(new Set(messages.map(({ kind }) => kind)), random);
  const deck = kinds.flatMap((kind) => shuffled(messages.filter((each) => each.kind === kind), random));
  const count = Math.max(1, Math.floor(deck.length / SIZE));
  return Array.from({ length: count }, (_, nr) => deck.filter((_, at) => at % count === nr).slice(0, SIZE));
}

/** Three to five scams in eight: whoever counts along learns nothing. */
function isFair(round) {
  const share = round.filter(({ verdict }) => verdict === "scam").length / round.length;
  return share >= 3 / 8 && share <= 5 / 8;
}

/** All rounds of a seed, each from easy to hard. */
export function rounds(messages, seed) {
  const random = numbers(seed);
  let all = dealt(messages, random);
  for (let deals = 1; deals < DEALS && !all.every(isFair); deals++) all = dealt(messages, random);
  return all.map((round) => shuffled(round, random).sort((one, other) => one.difficulty - other.difficulty));
}

/** The round of a code; undefined where it is none. */
export function roundOf(messages, code) {
  const [, seed, number = "1"] = CODE.exec(code) ?? [];
  if (!seed) return undefined;
  const all = rounds(messages, seed);
  return all[(number - 1) % all.length];
}

/** A code that nobody has had, and the one after a code: what has not been seen yet comes first. */
export const fresh = (random = Math.random) => Math.floor((0.1 + 0.9 * random()) * 36 ** 4).toString(36).padStart(4, "0");
export function following(messages, code, random) {
  const [, seed, number = "1"] = CODE.exec(code);
  const next = Number(number) + 1;
  return next <= rounds(messages, seed).length ? `${seed}-${next}` : fresh(random);
}

/** What an address carries behind `#`: a code, and how many its sender was right about. */
export function asked(hash) {
  const query = new URLSearchParams(hash.slice(1));
  const [code, score] = [query.get("r") ?? "", query.get("s")];
  return { code: CODE.test(code) ? code : "", score: /^[0-8]$/.test(score ?? "") ? Number(score) : null };
}
export const carried = (code, score = null) => `#r=${code}${score === null ? "" : `&s=${score}`}`;

/**
 * How a round went: which messages were judged right, and for each type of clue, of the
 * messages in which it stands, how many were. Nobody was asked what they went by.
 */
export function outcome(round, judged) {
  const isRight = ({ id, verdict }) => judged[id] === verdict;
  const types = {};
  for (const message of round)
    for (const type of message.types) {
      types[type] ??= { right: 0, of: 0 };
      types[type].of += 1;
      types[type].right += isRight(message) ? 1 : 0;
    }
  return { right: round.filter(isRight), wrong: round.filter((each) => !isRight(each)), types };
}
