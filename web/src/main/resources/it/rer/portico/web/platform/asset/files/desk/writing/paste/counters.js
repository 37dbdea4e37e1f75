/* Markers of items that are not part of the text: numbers that a style sheet generates or that HTML lists cannot show, and check boxes. */

import { before, declared, isBlock, rename, unwrap } from "./markup.js";

const COUNTED = /counter\([\w-]{1,60}, ?([a-z-]{1,30})\)/;

/** Reads the kind of numbers from style sheets that generate them. */
export const readCounters = (content, rules) => rules.forEach(rule => {
  const counted = /::?before$/.test(rule.selectorText || "") && COUNTED.exec(rule.style.getPropertyValue("content"));
  if (counted) {
    content.querySelectorAll(rule.selectorText.replace(/::?before$/, "") || "li").forEach(li => {
      if (li.localName === "li") {
        li.setAttribute("style", (li.getAttribute("style") || "") + ";list-style-type:" + counted[1]);
      }
    });
  }
});

const GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

/** Turns items with letters that only a style shows into paragraphs that begin with them. */
export const spellNumbers = content => content.querySelectorAll("ol").forEach(list => {
  const first = list.querySelector(":scope > li");
  const greek = [list, first].some(each => each !== null && /^lower-greek/.test(declared(each, "list-style-type") || declared(each, "list-style")));
  if (!greek) {
    return;
  }
  [...list.querySelectorAll(":scope > li")].forEach((li, index) => {
    const letter = GREEK[(li.value || list.start + index) - 1];
    const part = rename(li, "div");
    const inner = part.firstElementChild && isBlock(part.firstElementChild) && before(part.firstElementChild) === null ? part.firstElementChild : part;
    inner.prepend(letter ? letter + ". " : "");
  });
  unwrap(list);
});

/** Shows which tasks of a task list are done. */
export const showTicks = content => content.querySelectorAll("li input[type=checkbox]").forEach(box => {
  box.replaceWith(box.hasAttribute("checked") ? "☑ " : "☐ ");
});
