/* What the modules of this folder share. Each changes a DOM tree and does not depend on the text editor, so that any page can run it. */

export const BLOCKS = "address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, "
  + "section, summary, legend, dialog, search, hgroup, table, tbody, td, tfoot, th, thead, tr, ul, caption";
export const HEADINGS = "h1, h2, h3, h4, h5, h6";
const INVISIBLE = /[\s\u00a0\u00ad\u200b\u2060\ufeff]/g;
/** The marks around the number of a picture that is uploaded after the rest was inserted. */
export const PICTURE = { open: "\ue100", close: "\ue101" };

/** The style attribute as text; the parsed style lacks the declarations that only word processors know. */
export const styleOf = element => (element.getAttribute("style") || "").toLowerCase().replace(/\s+/g, " ").replace(/ ?([:;]) ?/g, "$1");

export const declared = (element, name) => {
  const found = styleOf(element).split(";").filter(each => each.startsWith(name + ":"));
  return found.length ? found[found.length - 1].slice(name.length + 1).trim() : "";
};

const POINTS = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12, rem: 12 };

/** A length in points, or NaN. */
export const points = length => {
  const found = /^(-?[\d.]{1,12})([a-z]{0,3})$/.exec(length);
  return found ? Number(found[1]) * (POINTS[found[2]] || (Number(found[1]) === 0 ? 1 : NaN)) : NaN;
};

export const moveAll = (from, to) => {
  while (from.firstChild) {
    to.append(from.firstChild);
  }
};

export const unwrap = element => {
  while (element.firstChild) {
    element.before(element.firstChild);
  }
  element.remove();
};

export const wrapContent = (element, name) => {
  const made = element.ownerDocument.createElement(name);
  moveAll(element, made);
  element.append(made);
  return made;
};

export const rename = (element, name) => {
  const made = element.ownerDocument.createElement(name);
  [...element.attributes].forEach(each => {
    if (/^[a-z][\w-]*$/i.test(each.name)) {
      made.setAttribute(each.name, each.value);
    }
  });
  moveAll(element, made);
  element.replaceWith(made);
  return made;
};

export const isBlankText = text => text.replace(INVISIBLE, "") === "";
export const isBlank = node => isBlankText(node.textContent) && !(node.nodeType === 1 && (node.matches("img, hr") || node.querySelector("img, hr, table")));
export const isBlock = node => node.nodeType === 1 && node.matches(BLOCKS);

/** The next visible sibling, skipping white space and comments. */
const neighbour = (node, side) => {
  let next = node[side];
  while (next && (next.nodeType === 8 || next.nodeType === 3 && isBlankText(next.data))) {
    next = next[side];
  }
  return next;
};
export const before = node => neighbour(node, "previousSibling");
export const after = node => neighbour(node, "nextSibling");

export const eachText = (root, each) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  found.forEach(each);
};

/** Wraps loose text between blocks in paragraphs; two line breaks in a row separate them. */
export const wrapLoose = container => {
  let open = null;
  [...container.childNodes].forEach(node => {
    const breaks = node.localName === "br" && after(node) !== null && after(node).localName === "br";
    if (isBlock(node) || breaks) {
      open = null;
      if (breaks) {
        after(node).remove();
        node.remove();
      }
    } else if (node.parentNode && (open || node.nodeType === 1 || !isBlankText(node.data || ""))) {
      if (!open) {
        open = container.ownerDocument.createElement("p");
        node.before(open);
      }
      open.append(node);
    }
  });
};
