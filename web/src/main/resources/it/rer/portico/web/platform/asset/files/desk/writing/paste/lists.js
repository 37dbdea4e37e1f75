/* Turns paragraphs that are items into nested lists, with their numbers. */

import { goesOn } from "./markers.js";
import { before, declared, moveAll, points, wrapLoose } from "./markup.js";
import { resolveKinds } from "./numbering.js";

/** Finds the kinds and numbers of the items, for each level of each list across the text. */
const number = items => {
  const levels = new Map();
  items.filter(item => item.readings.length).forEach(item => {
    const key = item.list + " " + item.level;
    levels.set(key, [...levels.get(key) || [], item]);
  });
  levels.forEach(resolveKinds);
};

const isDeeper = (item, open) => item.list === open.list && item.list !== "" ? item.level > open.level : item.indent > open.indent + 1 || item.indent === open.indent && item.level > open.level;

/** Closes the lists that an item is not part of; the last open one is its own or an outer one. */
const close = (open, item) => {
  const own = open.findIndex(each => each.list === item.list && each.level === item.level);
  if (own >= 0) {
    const goesOnThere = open[own].kind === item.kind && (item.kind === "ul" || item.number > open[own].number);
    return { open: open.slice(0, goesOnThere && item.kind !== null ? own + 1 : own), own: goesOnThere && item.kind !== null };
  }
  let length = open.length;
  while (length > 0 && !isDeeper(item, open[length - 1])) {
    length--;
  }
  return { open: open.slice(0, length), own: false };
};

const newList = (item, document) => {
  const list = document.createElement(item.kind === "ul" ? "ul" : "ol");
  if (item.kind !== "ul" && item.kind !== "1") {
    list.setAttribute("type", item.kind);
  }
  if (item.kind !== "ul" && item.number !== 1) {
    list.setAttribute("start", item.number);
  }
  return list;
};

class Lists {
  constructor(document) {
    this.document = document;
    this.open = [];
    this.end = null;
  }

  /** Inserts something at the position of an item: into the outer item, or into the text. */
  put(element, block) {
    const around = this.open[this.open.length - 1];
    const holder = around && (around.element ? around.element.lastElementChild : around.holder);
    if (holder) {
      if (element.localName === "p") {
        wrapLoose(holder);
      }
      holder.append(element);
    } else {
      block.before(element);
      this.end = element;
    }
    return holder;
  }

  add(item) {
    if (this.end === null || before(item.block) !== this.end) {
      this.open = [];
    }
    const { open, own } = close(this.open, item);
    this.open = open;
    if (item.kind === null) {
      this.addWorded(item);
      return;
    }
    if (!own) {
      const element = newList(item, this.document);
      const holder = this.put(element, item.block);
      this.open = [...this.open, { ...item, element, holder }];
    }
    const list = this.open[this.open.length - 1];
    const li = this.document.createElement("li");
    if (own && item.kind !== "ul" && item.number !== list.number + 1) {
      li.setAttribute("value", item.number);
    }
    list.number = item.number;
    moveAll(item.block, li);
    list.element.append(li);
    item.block.remove();
  }

  /** A number that no list can show, such as "1.1" or "Art. 3", stays in the text of its item. */
  addWorded(item) {
    const paragraph = this.document.createElement("p");
    moveAll(item.block, paragraph);
    if (item.marker) {
      paragraph.prepend(item.marker + " ");
    }
    const holder = this.put(paragraph, item.block);
    this.open = [...this.open, { ...item, element: null, holder }];
    item.block.remove();
  }

  /** Moves a paragraph into the last item, if it continues one. */
  goOn(block, indent) {
    if (this.end === null || before(block) !== this.end || this.open.length === 0) {
      return;
    }
    while (this.open.length > 1 && this.open[this.open.length - 1].indent > indent + 1) {
      this.open.pop();
    }
    const last = this.open[this.open.length - 1];
    const holder = last.element ? last.element.lastElementChild : last.holder;
    if (holder) {
      wrapLoose(holder);
      const paragraph = this.document.createElement("p");
      moveAll(block, paragraph);
      holder.append(paragraph);
      block.remove();
    }
  }
}

/** @param items the paragraphs that are items, with their level, list and marker */
export const listItems = (content, items) => {
  number([...items.values()]);
  const lists = new Lists(content.ownerDocument);
  content.querySelectorAll("p, div").forEach(block => {
    const item = items.get(block);
    if (item) {
      lists.add(item);
    } else if (goesOn(block)) {
      lists.goOn(block, points(declared(block, "margin-left")) || 36);
    }
  });
};
