// The search page, answered in the browser.
import { load } from "./source.js";
import { suggest } from "./suggest.js";

/** Fills in text, some of it marked. */
function fill(element, pieces) {
  const marked = (textContent) => Object.assign(document.createElement("mark"), { textContent });
  element.replaceChildren(...pieces.map(([text, isMarked]) => (isMarked ? marked(text) : text)));
}

export function attach(root) {
  const { index, answered, textKinds, textFailed, ...texts } = root.dataset;
  const find = (name) => root.querySelector(name);
  const [form, kinds] = [find("form"), JSON.parse(textKinds)];
  let source;


  const asked = () => ({ q: form.elements.q.value.trim(), audience: form.elements.audience.value });
  // What fails is tried anew, from the index on.
  const results = ({ q, audience } = asked()) => (source ??= load(index))
    .then((it) => it.answer(q, audience)).catch((error) => { source = null; throw error; });

  /** The address keeps the question. */
  function ask() {
    const { q, audience } = asked();
    const query = new URLSearchParams(audience ? { q, audience } : { q });
    history.pushState(null, "", q ? `?${query}` : location.pathname);
    answer();
  }

  function follow() {
    const query = new URLSearchParams(location.search);
    for (const name of ["q", "audience"]) form.elements[name].value = query.get(name) ?? "";
    answer();
  }

  async function answer() {
    const { q } = asked();
    const present = async () => {
      const found = await results();
      const count = (texts[`text-${found.total}`] ?? texts.textMany).replace("{count}", found.total);
      if (q === asked().q) show(found, count);
      return found;
    };
    if (!q) return show({ hits: [] }, "");
    try {
      const found = await present();
      (await source).complete(found).then(present).catch(() => {});
    } catch {
      show({ hits: [] }, textFailed);
    }
  }

  function show({ hits, didYouMean, isGuess, understood = [], total }, count) {
    const [list, meant, isNothing] = [find(".hits"), find(".mean a"), total === 0];
    find(".count").textContent = count;
    find(".understood q").textContent = understood.join(" ");
    meant.textContent = didYouMean;
    meant.href = `?${new URLSearchParams({ q: didYouMean })}`;
    const said = { mean: didYouMean, guess: isGuess, nothing: isNothing, understood: understood[0] && (isGuess || isNothing) };
    for (const name in said) find(`.${name}`).hidden = !said[name];
    // Late passages are filled in where the hits stand, so the focus stays.
    const isShown = hits.length === list.children.length &&
      hits.every(({ entry }, at) => list.children[at].querySelector("a").href.endsWith(entry.address));
    const items = hits.map((hit, at) => item(hit, isShown ? list.children[at] : undefined));
    if (!isShown) list.replaceChildren(...items);
  }

  function item({ entry, title, excerpt }, item = find(".blank").content.firstElementChild.cloneNode(true)) {
    if (entry.kind === "article") item.dataset.article = entry.id;
    const [kind, link, text] = [".hit-kind", "a", ".hit-excerpt"].map((name) => item.querySelector(name));
    kind.textContent = kinds[entry.kind];
    link.href = entry.address;
    fill(link, title);
    fill(text, excerpt);
    return item;
  }

  form.addEventListener("focusin", () => results({ q: "" }).catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("change", ({ target }) => { if (target.name === "audience") ask(); });
  addEventListener("popstate", follow);
  suggest(form, kinds, results);
  if (answered === undefined && location.search) follow();
}
