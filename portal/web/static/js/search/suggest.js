// Offers while one types: a combobox that keeps the focus.

export function suggest(form, kinds, ask) {
  const input = form.elements.q;
  const list = input.nextElementSibling;
  const isHere = () => document.activeElement === input;
  let active, timer;

  function point(at) {
    active = list.children[at];
    for (const option of list.children) option.ariaSelected = option === active;
    input.setAttribute("aria-activedescendant", active?.id ?? "");
  }

  function open(hits) {
    clearTimeout(timer);
    timer = {};
    list.replaceChildren(...hits.map(({ entry }, nr) => {
      const option = document.createElement("li");
      Object.assign(option.dataset, { kind: kinds[entry.kind], href: entry.address });
      return Object.assign(option, { id: `option-${nr}`, role: "option", textContent: entry.title });
    }));
    list.hidden = !hits[0];
    input.ariaExpanded = !list.hidden;
    point(-1);
  }

  async function look() {
    const mine = timer;
    const { hits } = input.value.trim()[1] ? await ask() : { hits: [] };
    if (mine !== timer || !isHere()) return;
    const some = (most, ...some) => hits.filter(({ entry }) => some.includes(entry.kind)).slice(0, most);
    open([...some(3, "article", "alert", "flow", "check"), ...some(1, "contact")]);
  }

  const close = () => open([]);
  const go = ({ dataset }) => location.assign(dataset.href);
  const step = (by) => {
    // The field itself is a place too.
    const places = list.children.length + 1;
    point(([...list.children].indexOf(active) + 1 + by + places) % places - 1);
  };
  const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Escape: close };

  Object.assign(input, { role: "combobox", ariaAutoComplete: "list" });
  input.setAttribute("aria-controls", list.id);
  close();
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(close), 150);
  });
  input.addEventListener("keydown", (event) => {
    const act = active && event.key === "Enter" ? () => go(active) : keys[event.key];
    if (list.hidden || !act) return;
    event.preventDefault();
    act();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // A press would take the focus from the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => go(target.closest("li")));
  if (isHere()) look().catch(close); // quicker than this script
}
