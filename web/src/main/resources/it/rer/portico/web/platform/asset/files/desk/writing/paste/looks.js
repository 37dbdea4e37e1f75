/* Formatting with a meaning becomes elements: bold, italic, superscript, subscript and struck-through words. All other formatting goes. */

import { readCounters } from "./counters.js";
import { after, before, declared, HEADINGS, isBlankText, isBlock, points, rename, styleOf, unwrap, wrapContent } from "./markup.js";

const MOST_RULES = 2000;
const MEANT = {
  "text-decoration-line": /line-through/, display: /^none$/, visibility: /^hidden$/, "vertical-align": /^(super|sub|-?[\d.]+(px|pt|em|%))$/, "list-style-type": /./, "font-weight": /./, "font-style": /./,
  "margin-left": /^[\d.]+(pt|cm|mm|in)$/
};

/** Copies the declarations of the document's style sheets to the elements, by class. */
export const applyStyleSheets = (content, css) => {
  let rules;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    rules = [...sheet.cssRules].slice(0, MOST_RULES).filter(rule => rule.selectorText);
    readCounters(content, rules);
  } catch {
    return;
  }
  rules.filter(rule => /^[^:]*\.[^:]*$/.test(rule.selectorText)).forEach(rule => {
    const said = Object.keys(MEANT).filter(name => MEANT[name].test(rule.style.getPropertyValue(name)));
    if (said.length) {
      const declarations = said.map(name => name + ":" + rule.style.getPropertyValue(name)).join(";");
      content.querySelectorAll(rule.selectorText).forEach(each => {
        each.setAttribute("style", declarations + ";" + (each.getAttribute("style") || ""));
      });
    }
  });
};

const isBold = style => /^(bold|bolder|[6-9]00)$/.test(style.fontWeight);
const isSlanted = style => /^(italic|oblique)/.test(style.fontStyle);
const isStruck = mark => /(^|;)(text-decoration(-line)?:[^;]*line-through|text-line-through:(single|double))/.test(styleOf(mark));

/** A vertical shift of at least this much, in points, is superscript or subscript. */
const RAISED = 2;

const length = (mark, name) => {
  const said = declared(mark, name).replace(/^(-?\d{1,3})%$/, (all, share) => share / 100 + "em");
  return points(said) || 0;
};

/** The vertical shift of a style, upwards. */
const moved = mark => declared(mark, "position") === "relative" ? length(mark, "bottom") - length(mark, "top") : 0;

const height = mark => {
  const raised = length(mark, "mso-text-raise") || length(mark, "vertical-align") || moved(mark);
  return Math.abs(raised) >= RAISED ? raised : 0;
};
const isRaised = mark => declared(mark, "vertical-align") === "super" || declared(mark, "font-variant-position") === "super" || /\bsuperscript\b/i.test(mark.className) || height(mark) > 0;
const isLowered = mark => declared(mark, "vertical-align") === "sub" || declared(mark, "font-variant-position") === "sub" || /\bsubscript\b/i.test(mark.className) || height(mark) < 0;

const means = (mark, name, same) => {
  if (!isBlankText(mark.textContent) && !mark.closest(same)) {
    wrapContent(mark, name);
  }
};

/** The same for each block within it. */
const meansWithin = (element, name, same) => {
  if (name !== "s" && element.matches(HEADINGS + ", table")) {
    return;
  }
  if (![...element.children].some(isBlock)) {
    means(element, name, same);
    return;
  }
  [...element.childNodes].forEach(node => {
    if (node.nodeType === 1) {
      meansWithin(node, name, same);
    } else if (!isBlankText(node.data || "") && !element.closest(same)) {
      const made = element.ownerDocument.createElement(name);
      node.before(made);
      made.append(node);
    }
  });
};

/** Bold or italic of whole paragraphs, unless part of them is not. Headings are bold anyway, and cells of spreadsheets often are. */
const markBlocks = content => content.querySelectorAll("p[style], li[style], dd[style], div[style]").forEach(block => {
  const styles = [...block.querySelectorAll("[style]")].map(each => each.style);
  const within = block.closest(HEADINGS + ", th, td") !== null;
  if (isBold(block.style) && !within && !styles.some(each => /^(normal|[1-5]00)$/.test(each.fontWeight))) {
    meansWithin(block, "strong", "b, strong");
  }
  if (isSlanted(block.style) && !within && !styles.some(each => each.fontStyle === "normal")) {
    meansWithin(block, "em", "i, em");
  }
});

/** Elements whose style contradicts them: Google Docs, for instance, wraps everything in a b element that is not bold. */
const dropDenied = content => content.querySelectorAll("b, strong, i, em, s, strike, sup, sub").forEach(mark => {
  const denies = {
    b: () => /^(normal|[1-5]00)$/.test(mark.style.fontWeight), i: () => mark.style.fontStyle === "normal",
    s: () => declared(mark, "text-decoration") === "none", sup: () => declared(mark, "vertical-align") === "baseline" && height(mark) === 0
  }[{ b: "b", strong: "b", i: "i", em: "i", s: "s", strike: "s", sup: "sup", sub: "sup" }[mark.localName]];
  if (denies()) {
    unwrap(mark);
  }
});

/** Merges adjacent elements of the same kind. */
const joinMarks = content => content.querySelectorAll("strong, em, s, sup, sub").forEach(mark => {
  const former = mark.previousSibling;
  if (former && former.localName === mark.localName && before(mark) === former && !mark.querySelector("[id]") && !former.querySelector("[id]")) {
    while (mark.firstChild) {
      former.append(mark.firstChild);
    }
    mark.replaceWith(former);
  }
});

/** The longest number of a heading, in characters, that may precede its bold text. */
const LONGEST_NUMBER = 12;

const NAMES = { b: "strong", i: "em", strike: "s", acronym: "abbr", tt: "code", kbd: "code", samp: "code" };

export const meanWhatTheyLook = content => {
  dropDenied(content);
  content.querySelectorAll(Object.keys(NAMES).join(", ")).forEach(mark => rename(mark, NAMES[mark.localName]));
  content.querySelectorAll("span, font").forEach(mark => {
    const within = mark.closest(HEADINGS) !== null;
    [
      [!within && isBold(mark.style), "strong", "b, strong"], [isSlanted(mark.style), "em", "i, em"],
      [isRaised(mark), "sup", "sup"], [isLowered(mark), "sub", "sub"]
    ].forEach(([looks, name, same]) => {
      if (looks) {
        means(mark, name, same);
      }
    });
  });
  markBlocks(content);
  content.querySelectorAll("[style]").forEach(mark => {
    if (isStruck(mark)) {
      meansWithin(mark, "s", "s, strike, del");
    }
  });
  content.querySelectorAll("strong, em, s, sup, sub").forEach(mark => {
    if (isBlankText(mark.textContent) && !mark.querySelector("img") || mark.parentElement.closest(mark.localName)) {
      unwrap(mark);
    }
  });
  content.querySelectorAll("span, font, u, ins, big, o\\:p").forEach(mark => {
    if (mark.localName !== "span" || !mark.hasAttribute("lang")) {
      unwrap(mark);
    }
  });
  joinMarks(content);
  content.querySelectorAll(HEADINGS).forEach(heading => {
    const only = heading.children.length === 1 ? heading.firstElementChild : null;
    if (only && only.localName === "strong" && after(only) === null && heading.textContent.length - only.textContent.length <= LONGEST_NUMBER) {
      unwrap(only);
    }
  });
};
