/* Lines and paragraphs that only a style or two line breaks separate. */

import { after, before, BLOCKS, declared, eachText, isBlank, isBlankText, isBlock, unwrap, wrapLoose } from "./markup.js";

const OWN_LINE = /^(block|flex|grid|flow-root|table|table-row|list-item)$/;

const breakBeside = (mark, side) => {
  const beside = side === "before" ? before(mark) : after(mark);
  if (beside !== null && beside.localName !== "br" && !isBlock(beside)) {
    mark[side](mark.ownerDocument.createElement("br"));
  }
};

/** Puts inline elements that a style shows as blocks on lines of their own. */
export const breakAround = content => content.querySelectorAll("span[style], a[style], b[style], strong[style], em[style], i[style], label[style], small[style], time[style], cite[style]").forEach(mark => {
  if (OWN_LINE.test(declared(mark, "display")) && !isBlank(mark) && !mark.querySelector(BLOCKS) && !mark.closest("pre")) {
    breakBeside(mark, "before");
    breakBeside(mark, "after");
  }
});

const keepsLines = node => {
  const styled = node.parentElement.closest("[style*='white-space' i]");
  return styled !== null && /^(pre|pre-wrap|pre-line|break-spaces)/.test(declared(styled, "white-space")) && node.parentElement.closest("pre, textarea") === null;
};

/** Whether it is only white space between blocks of the source. */
const isBetweenBlocks = node => isBlankText(node.data) && [before(node), after(node)].some(each => each !== null && isBlock(each));

/** Line feeds that a style preserves, as chat programs write them, become line breaks. */
export const breakLines = content => eachText(content, node => {
  if (!node.data.includes("\n") || !keepsLines(node) || isBetweenBlocks(node)) {
    return;
  }
  node.data.split(/\r?\n/).forEach((line, index) => {
    node.before(...index > 0 ? [node.ownerDocument.createElement("br"), line] : [line]);
  });
  node.remove();
});

/** Splits paragraphs at two line breaks in a row. */
export const splitParagraphs = content => content.querySelectorAll("p").forEach(paragraph => {
  const twice = [...paragraph.querySelectorAll(":scope > br")].some(each => after(each) !== null && after(each).localName === "br");
  if (twice && !paragraph.hasAttribute("class")) {
    wrapLoose(paragraph);
    unwrap(paragraph);
  }
});
