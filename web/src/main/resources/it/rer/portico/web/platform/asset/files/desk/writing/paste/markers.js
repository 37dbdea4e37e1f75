/* Finds the paragraphs that a word processor shows as items of a list, and their markers, by its own markup and not by their look. */

import { declared, HEADINGS, moveAll, points, rename, styleOf, unwrap } from "./markup.js";
import { isBullet, readingsOf, written } from "./numbering.js";

const PER_LEVEL = 36;
const FORMATS = { "alpha-lower": "a", "alpha-upper": "A", "roman-lower": "i", "roman-upper": "I", "decimal": "1", "arabic": "1" };

/** Turns content of conditional comments for programs without lists into elements: it is the marker, and nothing else distinguishes it. */
export const wrapConditional = content => {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_COMMENT);
  const conditions = [];
  while (walker.nextNode()) {
    if (/^\[if !supportLists\]/.test(walker.currentNode.data)) {
      conditions.push(walker.currentNode);
    }
  }
  conditions.forEach(condition => {
    const within = [];
    let node = condition.nextSibling;
    while (node && !(node.nodeType === 8 && /^\[endif\]/.test(node.data))) {
      within.push(node);
      node = node.nextSibling;
    }
    if (node && within.length) {
      const marker = content.ownerDocument.createElement("span");
      marker.setAttribute("style", "mso-list:Ignore");
      condition.after(marker);
      marker.append(...within);
    }
  });
};

/** The formats of list levels, from the style sheet of the document. */
const definedFormats = css => {
  const formats = new Map();
  [...css.matchAll(/@list (l\d{1,5}:level\d)\s?\{([^}]{0,2000})\}/g)].forEach(([, level, rule]) => {
    const format = /mso-level-number-format:\s?([a-z-]{1,20})/.exec(rule);
    formats.set(level, format ? FORMATS[format[1]] || "" : "1");
  });
  return formats;
};

const indentOf = (block, level) => {
  const indent = points(declared(block, "margin-left") || declared(block, "margin").split(" ")[3] || "");
  const styled = /\bMsoList(?:Bullet|Number|Continue)?([2-5])\b/.exec(block.className);
  return Number.isNaN(indent) ? (styled ? Number(styled[1]) : level) * PER_LEVEL : indent;
};

const fontOf = marker => [marker, ...marker.querySelectorAll("*")].map(each => declared(each, "font-family") || declared(each, "font")).join(" ").replace(/times new roman/g, "");

/** The outermost markers of a paragraph. */
const markersOf = block => [...block.querySelectorAll("[style]")]
  .filter(each => /(^|;)mso-list:ignore/.test(styleOf(each)) && !each.parentElement.closest("[data-marker]") && each.setAttribute("data-marker", "") === undefined);

const itemOf = (block, formats) => {
  const said = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(declared(block, "mso-list"));
  const markers = markersOf(block);
  if (!said && markers.length === 0) {
    return null;
  }
  const hint = formats.get(said ? said[1] + ":level" + said[2] : "") || "";
  markers.forEach(each => each.querySelectorAll("sup").forEach(raised => {
    raised.textContent = raised.textContent.trim().replace(/^a$/, "ª").replace(/^o$/, "º");
  }));
  const text = markers.map(each => each.textContent).join("").replace(/[\s\u00a0]+/g, " ").trim();
  const font = markers.map(fontOf).join(" ");
  markers.forEach(each => each.remove());
  const level = said ? Number(said[2]) : Math.min(9, Math.max(1, Math.round(indentOf(block, 1) / PER_LEVEL)));
  const bullet = isBullet(text, font, hint);
  return {
    block, level, list: said ? said[1] + said[3] : "", indent: indentOf(block, level), marker: bullet ? "" : text,
    hint, readings: bullet ? [] : readingsOf(text), kind: bullet ? "ul" : null, number: 0
  };
};

/** The paragraphs that the word processor declares as items. A heading is none, and keeps its number. */
export const itemsOfWord = (content, css) => {
  const formats = definedFormats(css.replace(/\s+/g, " "));
  const items = new Map();
  content.querySelectorAll("p, div, " + HEADINGS).forEach(block => {
    if (block.querySelector("p, div, table, li")) {
      return;
    }
    const item = itemOf(block, formats);
    if (item && block.matches(HEADINGS)) {
      block.prepend(item.marker ? item.marker + " " : "");
    } else if (item) {
      item.block = block.localName === "div" ? rename(block, "p") : block;
      items.set(item.block, item);
    }
  });
  return items;
};

/** Whether a paragraph continues the item before it: it has a style for lists, the same indentation and no marker. */
export const goesOn = block => block.localName === "p" && /\bMsoList(Paragraph|Continue)/.test(block.className)
  && !(points(declared(block, "margin-left") || declared(block, "margin").split(" ")[3] || "36pt") < 1);

export const LIST_STYLES = {
  decimal: "1", "decimal-leading-zero": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
  disc: "ul", circle: "ul", square: "ul", none: "ul"
};

const kindOf = (li, list) => LIST_STYLES[declared(li, "list-style-type") || declared(list, "list-style-type")] || (list.localName === "ol" ? "1" : "ul");

/** Whether the pattern of a number contains words, as "Art. %1" does. */
const isWorded = pattern => /%\d/.test(pattern) && !/^[^\p{L}\d%]*%\d[^\p{L}\d%]*$/u.test(pattern);

/** The items of Word on the web, which puts each into a list of its own and declares its level. */
export const itemsOfWordOnline = content => {
  const items = new Map();
  const counts = {};
  content.querySelectorAll("li[data-listid][data-aria-level], li[data-listid][aria-level]").forEach(li => {
    const list = li.parentElement;
    const level = Number(li.getAttribute("data-aria-level") || li.getAttribute("aria-level")) || 1;
    const kind = kindOf(li, list);
    const position = [...list.children].indexOf(li);
    const number = li.value || (list.start || 1) + position;
    const id = "online" + li.getAttribute("data-listid");
    counts[id] = (counts[id] || []).slice(0, level - 1);
    counts[id][level - 1] = kind === "ul" ? "" : written(kind, number);
    const pattern = li.getAttribute("data-leveltext") || "";
    const worded = kind !== "ul" && isWorded(pattern);
    items.set(li, {
      block: li, level, list: id, indent: level * PER_LEVEL, hint: kind, readings: worded || kind === "ul" ? [] : [{ kind, number }], kind: kind === "ul" ? "ul" : null, number,
      marker: worded ? pattern.replace(/%(\d)/g, (all, digit) => counts[id][digit - 1] || "1") : ""
    });
  });
  return freed(content, items);
};

/** Takes the items out of their lists, so that they are paragraphs as from other programs. */
const freed = (content, items) => {
  const blocks = new Map();
  items.forEach((item, li) => {
    const block = content.ownerDocument.createElement("p");
    const list = li.parentElement;
    list.before(block);
    moveAll(li, block);
    block.querySelectorAll("p, div").forEach(unwrap);
    li.remove();
    if (list.children.length === 0) {
      list.remove();
    }
    blocks.set(block, { ...item, block });
  });
  return blocks;
};
