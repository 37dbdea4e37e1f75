import { actions } from "./actions.js";
import { counter } from "./counter.js";
import { all } from "./dom.js";
import { navigation } from "./navigation.js";
import { rating } from "./rating.js";
import { index } from "./reading-index.js";

const arrived = performance.now();

// Everything, for a page or for a block in a page of another site.
export function behave(root) {
  root.addEventListener("submit", ({ target }) => {
    if (target.elements.elapsed) target.elements.elapsed.value = Math.round(performance.now() - arrived);
  }, true);
  navigation(root);
  actions(root);
  all("textarea[data-counter]", root).forEach(counter);
  all("[data-portlet=rating]", root).forEach(rating);
  all(".p-index", root).forEach(index);
}
