/** Remembers the ticks of a plan in this browser, if somebody asks for it; otherwise nothing. */
export function attach(root) {
  const key = `ticks ${location.pathname}`;
  const boxes = [...root.querySelectorAll(".actions input")];
  const keep = root.querySelector(".keep");
  const asked = keep.querySelector("input");
  const kept = localStorage.getItem(key);
  asked.checked = kept !== null;
  for (const [at, box] of boxes.entries()) box.checked = kept?.[at] === "x";
  const save = () => {
    if (asked.checked) localStorage.setItem(key, boxes.map((box) => (box.checked ? "x" : "-")).join(""));
    else localStorage.removeItem(key);
  };
  root.addEventListener("change", save);
  keep.hidden = false;
}
