/* In a dialog of the text editor, which is a frame: sends the picked file or page to the screen around it. */
export const reportPicks = () => {
  if (window.parent === window) {
    return;
  }
  document.querySelectorAll("details[data-open=true]").forEach(part => { part.open = true; });
  if (!document.querySelector("[data-focus]")) {
    document.querySelector("[autofocus]")?.focus(); // browsers ignore autofocus in frames that are added later
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
