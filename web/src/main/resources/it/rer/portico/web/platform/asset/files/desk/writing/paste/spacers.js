/* Finds list markers in pages that a word processor saved or a mail program rewrote: only the narrow space after each still identifies them. */

import { isBlank, styleOf } from "./markup.js";
import { isBullet, readingsOf } from "./numbering.js";

const LONGEST = 12;
/** The font of that space, as Word writes it and as mail programs rewrite it. */
const isSpace = mark => /(^|;)font:7(\.0)?pt "?times new roman"?|(^|;)font-size:7(\.0)?pt;.*times new roman/.test(styleOf(mark)) && isBlank(mark);

/** A hanging indent, or a style for lists; elsewhere such a space is only a space. */
const isListed = block => /\bMsoList/.test(block.className) || /(^|;)(text-indent:-|mso-list:l)/.test(styleOf(block));

const isMarker = text => text.length <= LONGEST && (readingsOf(text).length > 0 && /[^\p{L}\d]$/u.test(text) || isBullet(text, "") || [...text].length === 1 && /[^\d]/.test(text)
  || /^\d{1,4}(\.\d{1,4}){1,5}\.?$/.test(text));

/** Marks the text before such a space as a list marker. */
export const markSpaced = content => {
  const range = content.ownerDocument.createRange(); // a single one: browsers update every live range with each change
  content.querySelectorAll("p span[style]").forEach(space => markBefore(space, range));
};

const markBefore = (space, range) => {
  const block = space.closest("p");
  if (!isSpace(space) || !isListed(block) || space.closest("[style*='mso-list' i]:not(p)") || block.querySelector("[style*='mso-list:ignore' i], [style*='mso-list: ignore' i]")) {
    return;
  }
  range.setStart(block, 0);
  range.setEndAfter(space);
  const text = range.toString().replace(/[\s\u00a0]+/g, " ").trim();
  if (text !== "" && isMarker(text)) {
    const marker = space.ownerDocument.createElement("span");
    marker.setAttribute("style", "mso-list:Ignore");
    marker.append(range.extractContents());
    block.prepend(marker);
  }
};
