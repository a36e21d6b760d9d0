/** An alert whose last day is over, on a page that nobody has made anew since: it goes, or where
 * a sentence is ready for that, it is said to be over. */
export function attach(root) {
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
  if (today <= root.dataset.expires) return;
  if (root.dataset.over) root.textContent = root.dataset.over;
  else root.hidden = true;
}
