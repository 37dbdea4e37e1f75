/* What is chosen in a dialog of the editor is told to the screen around it. */
export const tellScreenAround = () => {
  if (window.parent === window) {
    return;
  }
  document.querySelectorAll("details[data-open=true]").forEach(part => { part.open = true; });
  if (!document.querySelector("[data-focus]")) {
    document.querySelector("[autofocus]")?.focus(); // browsers heed it in no frame that comes later
  }
  const tell = message => window.parent.postMessage(message, location.origin);
  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-pick]");
    if (button) {
      const { pick, name, alternative } = button.dataset;
      tell({ mceAction: "picked", value: pick, meta: { text: name, alternative: alternative || "" } });
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      tell({ mceAction: "close" });
    }
  });
};
