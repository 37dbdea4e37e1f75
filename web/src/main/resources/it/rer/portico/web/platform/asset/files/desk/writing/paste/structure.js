/* Blocks: containers of pages and mails become paragraphs, with inline elements inside them. */

import { BLOCKS, declared, HEADINGS, isBlank, isBlock, points, rename, unwrap, wrapContent, wrapLoose } from "./markup.js";

const BOXES = "div, article, section, main, header, footer, aside, nav, address, center, form, fieldset, legend, hgroup, dialog, search";
const OWN_BOXES = "div.callout, div.table-box";
const MARKS = "strong, em, s, del, sup, sub, mark, small, code, abbr, cite, q, a, label, time, span";

/** Moves inline elements around paragraphs into each of them. */
const pushIn = mark => {
  if (![...mark.children].some(each => isBlock(each) || each.querySelector(BLOCKS))) {
    return;
  }
  [...mark.childNodes].forEach(node => {
    const inner = node.nodeType === 1 && (isBlock(node) || node.querySelector(BLOCKS));
    const places = inner ? [node, ...node.querySelectorAll("*")].filter(each => isBlock(each) && !each.querySelector(BLOCKS)) : [];
    places.filter(each => !isBlank(each)).forEach(each => {
      const made = wrapContent(each, mark.localName);
      [...mark.attributes].forEach(one => made.setAttribute(one.name, one.value));
    });
    if (!inner && !isBlank(node)) {
      const made = mark.cloneNode(false);
      node.before(made);
      made.append(node);
    }
  });
  unwrap(mark);
};

const openBox = box => {
  if ([...box.children].some(isBlock)) {
    wrapLoose(box);
    unwrap(box);
  } else if (isBlank(box)) {
    box.remove();
  } else if (box.querySelector("br + br")) {
    wrapLoose(box);
    unwrap(box);
  } else {
    rename(box, "p");
  }
};

/** The title of the page is its only h1: if one is pasted, all headings go one level down. */
const lowerHeadings = content => {
  if (content.querySelector("h1") && content.querySelector("h2, h3, h4, h5, h6")) {
    content.querySelectorAll(HEADINGS).forEach(heading => rename(heading, "h" + Math.min(6, Number(heading.localName[1]) + 1)));
  }
};

export const settleBlocks = content => {
  content.querySelectorAll("p[role=heading], div[role=heading]").forEach(block => {
    const level = Number(block.getAttribute("aria-level"));
    rename(block, "h" + Math.min(6, Math.max(1, level || 2)));
  });
  lowerHeadings(content);
  content.querySelectorAll("blockquote[style]").forEach(box => { // browsers and mail programs write indentation like this
    if (/^(none|0)/.test(declared(box, "border")) && points(declared(box, "margin").split(" ")[3] || "") > 0) {
      rename(box, "div");
    }
  });
  content.querySelectorAll("menu, dir").forEach(list => rename(list, "ul"));
  content.querySelectorAll("hr").forEach(line => {
    if (line.closest("p, li, td, th")) {
      line.remove();
    }
  });
  [...content.querySelectorAll("*")].filter(each => !isBlock(each) && !each.matches(MARKS) && each.querySelector(BLOCKS)).reverse().forEach(unwrap);
  [...content.querySelectorAll(MARKS)].reverse().forEach(pushIn);
  [...content.querySelectorAll(BOXES)].reverse().forEach(box => {
    if (!box.matches(OWN_BOXES)) {
      openBox(box);
    } else {
      wrapLoose(box);
    }
  });
  [...content.querySelectorAll("p")].filter(each => [...each.children].some(isBlock)).reverse().forEach(paragraph => { // possible in pages in quirks mode
    wrapLoose(paragraph);
    unwrap(paragraph);
  });
  content.querySelectorAll("blockquote, details").forEach(wrapAround);
  if ([...content.children].some(isBlock) || content.querySelector("br + br")) {
    wrapLoose(content);
  }
};

const wrapAround = box => {
  if (box.localName === "blockquote" || [...box.children].some(each => each.localName !== "summary")) {
    wrapLoose(box);
  }
};

/** Removes blocks without text. */
export const dropBlank = content => [...content.querySelectorAll("p, blockquote, dl, figure, pre, div, " + HEADINGS)].reverse().forEach(block => {
  if (isBlank(block)) {
    block.remove();
  }
});
