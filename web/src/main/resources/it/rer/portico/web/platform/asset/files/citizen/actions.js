import { all, named } from "./dom.js";

// Buttons that need the script are in hidden items.
export function actions(root) {
  all("[data-action=print]", root).forEach((button) => {
    button.addEventListener("click", () => print());
    button.closest("[hidden]").hidden = false;
  });
  all("[data-action=copy]", root).forEach((button) => {
    const item = button.closest("[hidden]");
    if (!navigator.clipboard) return item.remove(); // available to secure origins only
    const { address, done, failed, said } = button.dataset;
    button.addEventListener("click", async () => {
      const message = named(said, button);
      message.textContent = "";
      message.textContent = await navigator.clipboard.writeText(address).then(() => done, () => failed);
    });
    item.hidden = false;
  });
}
