import { all, named } from "./dom.js";

const narrow = matchMedia("(max-width: 61.99em)");

// On narrow screens a button opens the navigation, and section and index are collapsed.
export function navigation(root) {
  all(".p-burger", root).forEach((burger) => {
    const nav = named(burger.getAttribute("aria-controls"), burger);
    const show = (open) => {
      burger.setAttribute("aria-expanded", open);
      nav.classList.toggle("show", open);
    };
    burger.addEventListener("click", () => show(!nav.classList.contains("show")));
    burger.closest(".p-header, .p-bar").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && nav.classList.contains("show")) {
        show(false);
        burger.focus();
      }
    });
  });
  const fold = () => all("details.p-fold", root).forEach((details) => (details.open = !narrow.matches));
  fold();
  narrow.addEventListener("change", fold);
}
