/** Messages as they stand in a page, each with its answer. */
export function spots(root) {
  return [...root.querySelectorAll("[data-message][data-difficulty]")].map((element) => {
    const { message: id, kind, verdict, difficulty, types = "", href, title } = element.dataset;
    return { id, kind, verdict, difficulty: Number(difficulty), types: types.split(" "), href, title, element };
  });
}

/** A text with its places filled in: `{nr} of {count}`. */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** Puts a message into a part of the page, and its answer into another; clues are not seen yet. */
export function put({ element }, message, answer) {
  const copy = element.cloneNode(true);
  answer.replaceChildren(copy.querySelector(".spot-answer"));
  copy.querySelector("details").remove();
  message.replaceChildren(copy);
  reveal(message, answer, false);
}

export function reveal(message, answer, shown) {
  message.firstElementChild.toggleAttribute("data-revealed", shown);
  answer.hidden = !shown;
}

/** Shows some parts of the page and hides others, by their name. */
export function only(parts, shown) {
  for (const [name, part] of Object.entries(parts)) part.hidden = name !== shown;
}
