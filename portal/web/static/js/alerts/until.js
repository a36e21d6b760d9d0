/** An alert whose last day is over, on a page that nobody has made anew since: what said that it
 * holds is hidden, and what says that it does not is shown. */
export function attach(root) {
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
  if (today > root.dataset.until) root.hidden = !root.hidden;
}
