/* Existing lists: nested as HTML requires, with the kind of numbers from their styles. */

import { nestLevels } from "./levels.js";
import { LIST_STYLES } from "./markers.js";
import { after, before, declared, isBlank, isBlock, rename, unwrap, wrapLoose } from "./markup.js";
import { readingsOf } from "./numbering.js";

const isList = node => node !== null && (node.localName === "ul" || node.localName === "ol");

const TYPES = { 1: "1", a: "a", A: "A", i: "i", I: "I", disc: "ul", circle: "ul", square: "ul" };

/** The kind of list in a style; a quoted text is the marker itself, as Outlook on the web writes it. */
const kindBy = element => {
  const style = declared(element, "list-style-type") || declared(element, "list-style").split(" ").find(each => LIST_STYLES[each]) || "";
  const own = /^"(.{1,12})"$/.exec(style);
  const reading = own ? readingsOf(own[1])[0] : undefined;
  const quoted = own ? (reading ? reading.kind : "") : "";
  const typed = element.localName !== "li" || element.getAttribute("type") ? TYPES[element.getAttribute("type")] : "";
  return LIST_STYLES[style] || quoted || typed || "";
};

const adopt = list => {
  const first = list.querySelector(":scope > li");
  const kind = (first && kindBy(first)) || kindBy(list);
  let made = list;
  if (kind && (kind === "ul") !== (list.localName === "ul")) {
    made = rename(list, kind === "ul" ? "ul" : "ol");
  }
  made.removeAttribute("type");
  if (made.localName === "ol" && kind && kind !== "1") {
    made.setAttribute("type", kind);
  }
};

/** Wraps items outside lists in one. */
const gather = content => content.querySelectorAll("li").forEach(li => {
  if (!isList(li.parentNode)) {
    const former = before(li);
    if (former && former.hasAttribute && former.hasAttribute("data-gathered")) {
      former.append(li);
    } else {
      const list = li.ownerDocument.createElement(li.hasAttribute("value") ? "ol" : "ul");
      list.setAttribute("data-gathered", "");
      li.before(list);
      list.append(li);
    }
  }
});

/** Puts loose text after a block on a line of its own. */
const partLoose = (item, node) => {
  if (!isBlock(node) && before(node) !== null && before(node).localName !== "p") {
    const paragraph = item.ownerDocument.createElement("p");
    node.before(paragraph);
    paragraph.append(node);
  } else if (!isBlock(node) && before(node) !== null) {
    before(node).append(node);
  }
};

/** Moves children of a list that are no items into the item before them; a list before the first item is moved before the whole. */
const nest = content => [...content.querySelectorAll("ul, ol")].forEach(list => {
  [...list.childNodes].forEach(node => {
    if (node.localName === "li" || node.nodeType !== 1 && isBlank(node)) {
      return;
    }
    const former = node.previousElementSibling;
    if (!isList(node) && isBlank(node)) {
      node.remove();
    } else if (former && former.localName === "li") {
      former.append(node);
      partLoose(former, node);
    } else if (isList(node)) {
      list.before(node);
    } else {
      const item = list.ownerDocument.createElement("li");
      node.before(item);
      item.append(node);
    }
  });
});

/** Merges items that contain only a list, which other editors write for indentation, into the item before; the numbers stay. */
const joinEmpty = content => content.querySelectorAll("li").forEach(li => {
  const former = li.previousElementSibling;
  const words = [...li.childNodes].some(node => !isList(node) && !isBlank(node));
  if (words || !former || !li.querySelector(":scope > ul, :scope > ol")) {
    return;
  }
  const next = li.nextElementSibling;
  if (next && !next.hasAttribute("value") && isList(li.parentElement) && li.parentElement.localName === "ol") {
    next.setAttribute("value", numberOf(next));
  }
  li.querySelectorAll(":scope > ul, :scope > ol").forEach(list => former.append(list));
  li.remove();
});

const numberOf = li => {
  const items = [...li.parentElement.querySelectorAll(":scope > li")];
  return items.slice(0, items.indexOf(li) + 1).reduce((number, each) => each.hasAttribute("value") ? each.value : number + 1, li.parentElement.start - 1);
};

const lengthOf = list => list.querySelectorAll(":scope > li").length;

/** Joins lists of which one continues the numbers of the other. */
const join = content => content.querySelectorAll("ul, ol").forEach(list => {
  const former = before(list);
  if (!isList(former) || former.localName !== list.localName || former.getAttribute("type") !== list.getAttribute("type") || former.className === "notes" || list.className === "notes") {
    return;
  }
  const goesOn = list.localName === "ul" ? lengthOf(former) === 1 || lengthOf(list) === 1 : list.hasAttribute("start") && list.start === former.start + lengthOf(former);
  if (goesOn && !former.querySelector(":scope > li[value]")) {
    while (list.firstChild) {
      former.append(list.firstChild);
    }
    list.replaceWith(former);
  }
});

/** Removes numbers that an item has anyway. */
const dropSaid = content => content.querySelectorAll("ol").forEach(list => {
  if (list.getAttribute("start") === "1" || !/^-?\d{1,6}$/.test(list.getAttribute("start") || "")) {
    list.removeAttribute("start");
  }
  let next = list.start;
  const step = list.hasAttribute("reversed") ? 0 : 1;
  list.querySelectorAll(":scope > li").forEach((li, index) => {
    if (!/^-?\d{1,6}$/.test(li.getAttribute("value") || "") || li.value === next && step) {
      li.removeAttribute("value");
    } else if (index === 0 && step) {
      list.setAttribute("start", li.value);
      next = li.value;
      li.removeAttribute("value");
    } else {
      next = li.value;
    }
    next += step;
  });
});

export const nestLists = content => {
  nestLevels(content);
  gather(content);
  nest(content);
  joinEmpty(content);
  content.querySelectorAll("ul, ol").forEach(adopt);
  join(content);
  content.querySelectorAll("ul li[value]").forEach(li => {
    if (li.parentElement.localName === "ul") {
      li.removeAttribute("value");
    }
  });
  dropSaid(content);
};

/** Unwraps the only paragraph of an item; removes lists without items. */
export const tidyItems = content => {
  content.querySelectorAll("li").forEach(li => {
    const blocks = [...li.children].filter(each => isBlock(each));
    if (blocks.length && blocks[0].localName === "p" && blocks.slice(1).every(isList) && before(blocks[0]) === null && !blocks[0].hasAttribute("class")) {
      unwrap(blocks[0]);
    } else if (blocks.some(each => !isList(each))) {
      wrapLoose(li);
    }
    if (isBlank(li) && !li.querySelector("ul, ol") && (after(li) === null || li.parentElement.localName === "ul")) {
      li.remove();
    }
  });
  [...content.querySelectorAll("ul, ol")].reverse().forEach(list => {
    if (list.children.length === 0) {
      list.remove();
    }
  });
};
