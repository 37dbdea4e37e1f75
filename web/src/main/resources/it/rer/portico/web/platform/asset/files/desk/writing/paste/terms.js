/* Description lists: each needs terms and descriptions; those that programs write for mere indentation become paragraphs. */

import { rename, unwrap } from "./markup.js";

export const settleTerms = content => [...content.querySelectorAll("dl")].reverse().forEach(list => {
  list.querySelectorAll(":scope > div").forEach(unwrap);
  const parts = [...list.children];
  const first = parts.findIndex(each => each.localName === "dt");
  const last = parts.findLastIndex(each => each.localName === "dd");
  parts.forEach((part, index) => {
    if (first < 0 || index < first || index > last && part.localName === "dt") {
      const made = rename(part, "div");
      if (first >= 0 && index > last) {
        list.after(made);
      } else {
        list.before(made);
      }
    }
  });
  if (list.children.length === 0) {
    list.remove();
  }
});
