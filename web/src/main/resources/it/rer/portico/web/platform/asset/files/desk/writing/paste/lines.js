/* Lines and paragraphs that no element parts: a style does, or two line breaks do. */

import { after, before, BLOCKS, declared, eachText, isBlank, isBlankText, isBlock, unwrap, wrapLoose } from "./markup.js";

const OWN_LINE = /^(block|flex|grid|flow-root|table|table-row|list-item)$/;

const breakBeside = (mark, side) => {
  const beside = side === "before" ? before(mark) : after(mark);
  if (beside !== null && beside.localName !== "br" && !isBlock(beside)) {
    mark[side](mark.ownerDocument.createElement("br"));
  }
};

/** Marks within a line that their style puts on a line of their own. */
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

/** Whether it only parts blocks in the source. */
const isBetweenBlocks = node => isBlankText(node.data) && [before(node), after(node)].some(each => each !== null && isBlock(each));

/** Line feeds that a style shows as what they are, as chat programs write them. */
export const breakLines = content => eachText(content, node => {
  if (!node.data.includes("\n") || !keepsLines(node) || isBetweenBlocks(node)) {
    return;
  }
  node.data.split(/\r?\n/).forEach((line, index) => {
    node.before(...index > 0 ? [node.ownerDocument.createElement("br"), line] : [line]);
  });
  node.remove();
});

/** Two line breaks within a paragraph part it. */
export const splitParagraphs = content => content.querySelectorAll("p").forEach(paragraph => {
  const twice = [...paragraph.querySelectorAll(":scope > br")].some(each => after(each) !== null && after(each).localName === "br");
  if (twice && !paragraph.hasAttribute("class")) {
    wrapLoose(paragraph);
    unwrap(paragraph);
  }
});
