/** A talk on a screen, one slide at a time; the page below is the same talk with its notes. */
export function attach(root) {
  const faces = [...root.querySelectorAll(".slide-face")];
  const offer = root.querySelector(".show");
  let at = -1;

  const turn = (to) => {
    faces[at]?.removeAttribute("data-shown");
    at = Math.min(Math.max(to, -1), faces.length - 1);
    root.toggleAttribute("data-showing", at >= 0);
    if (at >= 0) {
      faces[at].setAttribute("data-shown", "");
      faces[at].focus();
    }
  };
  const end = () => {
    const last = at;
    turn(-1);
    if (document.fullscreenElement) document.exitFullscreen();
    faces[last]?.scrollIntoView({ block: "center" });
    offer.querySelector("button").focus({ preventScroll: last > 0 });
  };
  const keys = {
    ArrowRight: () => turn(at + 1),
    ArrowDown: () => turn(at + 1),
    PageDown: () => turn(at + 1),
    " ": () => turn(at + 1),
    ArrowLeft: () => turn(Math.max(at - 1, 0)),
    ArrowUp: () => turn(Math.max(at - 1, 0)),
    PageUp: () => turn(Math.max(at - 1, 0)),
    Home: () => turn(0),
    End: () => turn(faces.length - 1),
    Escape: end,
  };

  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", () => {
    turn(0);
    // Where a browser refuses the whole screen, the whole window does.
    root.requestFullscreen?.().catch(() => {});
  });
  root.addEventListener("keydown", (event) => {
    if (at < 0 || !keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  root.addEventListener("click", (event) => {
    if (at >= 0 && !event.target.closest("a, button")) turn(at + 1);
  });
  // Esc in full screen is taken by the browser and reaches the page only as this.
  document.addEventListener("fullscreenchange", () => {
    if (at >= 0 && !document.fullscreenElement) end();
  });
}
