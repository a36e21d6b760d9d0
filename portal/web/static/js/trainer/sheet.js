/** The sheet of paper: all messages, or a round of eight; the answers follow. */
import { asked, carried, fresh, roundOf } from "./choose.js";
import { filled, spots } from "./spots.js";

export function attach(root) {
  const find = (name) => root.querySelector(name);
  const [form, list, answers, said] = [".paper-choice", ".paper-list", ".paper-answers", ".said"].map(find);
  const messages = spots(list);
  let { code } = asked(location.hash);

  function choose() {
    const isRound = form.elements.size.value === "8";
    if (isRound) code ||= fresh();
    const chosen = isRound ? roundOf(messages, code) : messages;
    for (const shelf of [list, answers]) {
      const items = new Map([...shelf.children].map((each) => [each.dataset.message, each]));
      for (const each of items.values()) each.hidden = true;
      for (const { id } of isRound ? chosen : messages) {
        items.get(id).hidden = false;
        shelf.append(items.get(id));
      }
    }
    find(".others").hidden = !isRound;
    history.replaceState(null, "", isRound ? carried(code) : location.pathname);
    said.textContent = filled(said.dataset.text, { count: chosen.length });
  }

  form.addEventListener("change", choose);
  find(".others").addEventListener("click", () => { code = fresh(); choose(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); print(); });
  if (code) form.elements.size.value = "8";
  form.hidden = false;
  if (code) choose();
}
