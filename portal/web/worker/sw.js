// Keeps pages for when there is no connection. What and why: docs/decisions/0023.
// The network is always asked first; a copy says how old it is.

const ROOT = new URL("./", location).pathname;
const [NAME, FORM] = [`copies ${ROOT} `, `copies ${ROOT} 1 `];
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const PATIENCE = 3000;
const MOST_VISITED = 60;
// Where more pages than this have changed, all of them together are fewer bytes.
const FEW = 60;
// Parts of the search are kept by their names, and asked for by the version of the whole.
const [VERSION, PART] = [/search\/([0-9a-f]{12})\//, /search\/(?!index)(?=.*json$)/];
// After this long, what holds "now" is said to have held then.
const STALE = 6 * HOUR;

let isOver = false;
const renewing = {};

/** `pages` by path, with their hash as query; `files` as they are linked to; `lists` by language. */
const open = async (what) => (isOver ? Promise.reject() : caches.open(FORM + what));
const find = (what, key, options) =>
  open(what).then((cache) => cache.match(ROOT + key, options)).catch(() => undefined);
const languageOf = (path) => (path.startsWith("en/") ? "en" : "da");
const pathOf = ({ url }) => new URL(url).pathname.slice(ROOT.length);
const hashOf = ({ url }) => new URL(url).search.slice(1);
const wanted = (list, path) => list.pages[path] ?? list.visited[path] ?? list["search-index"][path];
const listOf = async (path) => (await find("lists", languageOf(path)))?.json();
const remove = (cache, keys) => Promise.all(keys.map((key) => cache.delete(key)));

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clear(FORM).then(() => clients.claim())));
addEventListener("message", (event) => event.waitUntil(
  (event.data === "stop" ? stop() : visited(pathOf(event.source))).catch(() => {})));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const path = pathname.slice(ROOT.length);
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (origin !== location.origin || !pathname.startsWith(ROOT)) return;
  if (request.mode === "navigate") {
    // Pages have no ending, and whether the server is well is not ours to say.
    if (/\.\w+$|^health\/?$/.test(path)) return;
    const page = path.replace(/[^/]$/, "$&/");
    event.respondWith(first(request, () => copy(page)).catch(() => missing(page)));
  } else if (path.startsWith("static/")) {
    event.respondWith(find("files", path).then((kept) => kept ?? fetch(request)));
  } else if (/^(da|en)\/search\//.test(path)) {
    event.respondWith(first(request, () => part(path)));
  }
});

/** Removes what is ours, but for what is kept in the present form. */
async function clear(present) {
  const names = (await caches.keys()).filter((name) => name.startsWith(NAME) && !name.startsWith(present));
  await remove(caches, names);
}

async function stop() {
  isOver = true;
  await clear();
  await registration.unregister();
}

/** The network's answer, or the other where there is one and the network fails or is slow. */
async function first(request, other) {
  const network = fetch(request);
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  const answer = await Promise.race([network, late]).catch(() => undefined);
  return answer?.status < 500 ? answer : (await other()) ?? network;
}

/** What is kept of a page, as it may be shown now; `words` say why. */
async function copy(path, words = "copy") {
  const list = await listOf(path);
  const cache = list && await open("pages");
  const [key] = await cache?.keys(ROOT + path, { ignoreSearch: true }) ?? [];
  if (!key) return undefined;
  const kept = await cache.match(key);
  const [file] = await (await open("files")).keys();
  const html = told(await kept.text(), {
    at: hashOf(key) === wanted(list, path) ? list.at : Number(kept.headers.get("kept-at")),
    now: Date.now(),
    language: languageOf(path),
    text: list.texts[words],
    assets: file && pathOf(file).split("/")[1],
    read: path === list.offline ? await links(list, cache) : "",
  });
  return new Response(html, { status: words === "copy" ? 200 : 503, headers: kept.headers });
}

/** Says in the language of a page that it is not kept, or in the other where that is all there is. */
async function missing(path) {
  const list = await listOf(path) ?? await listOf("da/") ?? await listOf("en/");
  return (list && await copy(list.offline, "missing")) ?? Response.error();
}

/** A part of the search index, unless it belongs to another index than the one that is kept. */
async function part(path) {
  const list = await listOf(path);
  const [, version = list?.version] = VERSION.exec(path) ?? [];
  const name = path.replace(VERSION, "search/");
  return version === list?.version ? find("pages", name, { ignoreSearch: true }) : undefined;
}

/** Links to the pages that somebody has opened. */
async function links(list, cache) {
  const keys = (await cache.keys()).filter((key) => pathOf(key) in list.visited);
  const items = await Promise.all(keys.map(async (key) => {
    const [, title] = /<h1[^>]*>([^<]*)/.exec(await (await cache.match(key)).text());
    return `<li><a href="${ROOT}${pathOf(key)}">${title}</a></li>`;
  }));
  return items.join("\n");
}

/** A copy made to say how old it is, and to claim nothing that may be over. */
function told(html, { at, now, language, text, assets, read }) {
  const locale = language === "en" ? "en-GB" : "da";
  const write = (options) => new Intl.DateTimeFormat(locale, options).format(at);
  const years = [at, now].map((when) => new Date(when).getFullYear());
  const day = write({ day: "numeric", month: "long", ...(years[0] !== years[1] && { year: "numeric" }) });
  const time = write({ hour: "2-digit", minute: "2-digit" });
  const age = Math.max(now - at, MINUTE);
  const [unit, size] = age < HOUR ? ["minute", MINUTE] : age < 2 * DAY ? ["hour", HOUR] : ["day", DAY];
  const ago = new Intl.RelativeTimeFormat(locale).format(-Math.floor(age / size), unit);
  const notice = text.replace("{day}", day).replace("{time}", time).replace("{ago}", ago);
  // In Swedish, days are written as in data.
  const today = new Intl.DateTimeFormat("sv").format(now);
  const over = (all, tag, attributes, expires) => {
    const [, said] = /data-over="([^"]*)"/.exec(attributes) ?? [];
    return expires >= today ? all : said ? `<${tag} class="notice">${said}</${tag}>` : "";
  };
  const shown = html
    .replace(/\/static\/[0-9a-f]{12}\//g, (link) => (assets ? `/static/${assets}/` : link))
    .replace(/<(\w+)(?=([^>]*))[^>]* data-expires="([^"]*)"[^>]*>[^]*?<\/\1>/g, over)
    .replace(/ data-kept hidden(>[^]*?<ul[^>]*>)/, (all, rest) => (read ? rest + read : all))
    .replace(/<main[^>]*>/, (main) => `${main}\n<div class="kept"><p class="centre" role="status">${notice}</p></div>`);
  return age < STALE ? shown : shown.replace(/(<\w+[^>]* data-as-of="([^"]*)"[^>]*>)[^<]*/g,
    (all, tag, words) => tag + words.replace("{day}", day));
}

/** Keeps a page that somebody has opened, unless it is one that leaves no trace. */
async function visited(path) {
  const list = await (renewing[languageOf(path)] ??= renew(languageOf(path)));
  const cache = await open("pages");
  const hash = wanted(list, path);
  const isListed = path in list.visited;
  if (hash && (isListed || !(await cache.match(`${ROOT}${path}?${hash}`)))) await fetchOne(list, path);
  if (!isListed) return;
  const keys = (await cache.keys()).filter((key) => pathOf(key) in list.visited);
  const dated = await Promise.all(keys.map(async (key) => [(await cache.match(key)).headers.get("kept-at"), key]));
  dated.sort(([a], [b]) => b - a);
  await remove(cache, dated.slice(MOST_VISITED).map(([, key]) => key));
}

/** Brings the copies of a language up to date by its list, fetching only what has changed. */
async function renew(language) {
  try {
    const bundle = (name) => get(`${language}/copies/${name}.json`);
    const list = await (await bundle("list")).json();
    const [cache, files, lists] = await Promise.all(["pages", "files", "lists"].map(open));
    await keepFiles(files, list.assets);
    await lists.put(ROOT + language, new Response(JSON.stringify({ ...list, at: Date.now() })));
    const keys = await cache.keys();
    const have = new Map(keys.map((key) => [pathOf(key), hashOf(key)]));
    const isGone = (path) => path.startsWith(`${language}/`) && !wanted(list, path);
    await remove(cache, keys.filter((key) => isGone(pathOf(key))));
    if (!navigator.connection?.saveData) await keepAll(list, have, bundle);
    await remove(files, (await files.keys()).filter((key) => !list.assets.includes(pathOf(key))));
    return list;
  } finally {
    delete renewing[language];
  }
}

async function keepAll(list, have, bundle) {
  const isOld = (path) => have.get(path) !== wanted(list, path);
  const old = [...have.keys()].filter((path) => path in list.visited && isOld(path));
  for (const name of ["pages", "search-index"]) {
    const lacking = Object.keys(list[name]).filter(isOld);
    if (lacking.length > FEW) await unpack(await bundle(name), have);
    else old.push(...lacking);
  }
  for (const path of old) await fetchOne(list, path);
}

async function unpack(answer, have) {
  for (const [path, [hash, body]] of Object.entries(await answer.json()))
    if (have.get(path) !== hash) await put(path, hash, body, answer);
}

async function keepFiles(cache, names) {
  const have = new Set((await cache.keys()).map(pathOf));
  const lacking = names.filter((name) => !have.has(name));
  await Promise.all(lacking.map(async (name) => cache.put(ROOT + name, await get(name, "default"))));
}

/** What was meant, or nothing: no error, and no page that was led to from elsewhere. */
async function get(path, cache = "no-cache") {
  const answer = await fetch(ROOT + path, { cache });
  if (!answer.ok || answer.redirected) throw new Error(path);
  return answer;
}

async function fetchOne(list, path) {
  const answer = await get(path.replace(PART, `search/${list.version}/`));
  await put(path, wanted(list, path), await answer.text(), answer);
}

async function put(path, hash, body, { headers: sent }) {
  const headers = new Headers(sent);
  for (const name of ["content-encoding", "content-length", "etag", "last-modified"]) headers.delete(name);
  headers.set("content-type", `${/\.json$/.test(path) ? "application/json" : "text/html"}; charset=utf-8`);
  headers.set("kept-at", Date.now());
  const cache = await open("pages");
  const before = await cache.keys(ROOT + path, { ignoreSearch: true });
  await cache.put(`${ROOT}${path}?${hash}`, new Response(body, { headers }));
  await remove(cache, before.filter((key) => hashOf(key) !== hash));
}
