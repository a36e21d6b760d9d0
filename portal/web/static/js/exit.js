/** The way out, leaving no trace in the history. */
export function attach(link) {
  const leave = (e) => (e.preventDefault(), location.replace(link.href));
  link.addEventListener("click", leave);
  addEventListener("keydown", (e) => e.key === "Escape" && leave(e));
}
