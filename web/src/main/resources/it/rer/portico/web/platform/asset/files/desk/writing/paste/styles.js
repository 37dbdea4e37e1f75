/* Styles of a word processor with a meaning: outline levels, quotations. */

import { before, declared, isBlank, rename } from "./markup.js";

const LONGEST_HEADING = 200;

/** The levels of the document's own heading styles, by class, from its style sheet. */
const levelsOf = css => new Map([...css.matchAll(/p\.([\w-]{1,100})(?![\w-])[^{}]{0,300}\{([^{}]{0,2000})\}/g)].map(([, name, rule]) => [name, /mso-outline-level: ?([1-6])/.exec(rule)])
  .filter(([, level]) => level !== null).map(([name, level]) => [name, Number(level[1])]));

const nameHeadings = (content, css) => {
  const levels = levelsOf(css);
  content.querySelectorAll("p[class], p[style*='mso-outline-level' i]").forEach(block => {
    const level = Number(declared(block, "mso-outline-level")) || levels.get(block.className);
    if (level >= 1 && level <= 6 && !isBlank(block) && block.textContent.length < LONGEST_HEADING && block.closest("table, li") === null) {
      rename(block, "h" + level);
    }
  });
};

const quote = paragraph => {
  const former = before(paragraph);
  const joins = former !== null && former.localName === "blockquote" && former.hasAttribute("data-quoted");
  const around = joins ? former : paragraph.ownerDocument.createElement("blockquote");
  if (!joins) {
    around.setAttribute("data-quoted", "");
    paragraph.before(around);
  }
  around.append(paragraph);
};

export const readStyles = (content, css) => {
  nameHeadings(content, css);
  content.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote").forEach(quote);
};
