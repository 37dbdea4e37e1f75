/* Invisible characters, characters of symbol fonts, and white space. */

import { eachText, isBlock, styleOf } from "./markup.js";

const row = (from, signs) => [...signs].map((sign, index) => [from + index, sign]);

/** The symbols of the fonts that office programs use, by code. */
const SYMBOL = new Map([
  ...row(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"), ...row(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
  ...row(0xa3, "≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"), [0xc6, "∅"], ...row(0xc7, "∩∪⊃⊇⊄⊂⊆∈∉∠∇"), [0xd5, "∏"], [0xd6, "√"], [0xd7, "⋅"], [0xd8, "¬"], ...row(0xd9, "∧∨⇔⇐⇑⇒⇓"), [0xe5, "∑"]
]);
const WINGDINGS = new Map([
  [0x22, "✂"], [0x28, "☎"], [0x2a, "✉"], [0x36, "⌛"], [0x46, "☞"], [0x4a, "☺"], [0x4c, "☹"], [0x6c, "●"], [0x6e, "■"], [0x6f, "☐"], [0x71, "❑"], [0x72, "❒"], [0x75, "◆"],
  [0x76, "❖"], [0x9f, "•"], [0xa7, "▪"], [0xa8, "☐"], [0xd8, "➢"], [0xdf, "←"], [0xe0, "→"], [0xe1, "↑"], [0xe2, "↓"], [0xe8, "➔"], [0xef, "⇦"], [0xf0, "⇨"], [0xfb, "✗"],
  [0xfc, "✓"], [0xfd, "☒"], [0xfe, "☑"]
]);
/** Characters of the private use area without a font: the two that both fonts share, then those of the symbol font. */
const PRIVATE = new Map([...WINGDINGS, [0xb7, "•"], [0xb0, "°"], [0xa3, "≤"], [0xb3, "≥"], [0xb1, "±"], [0xb4, "×"], [0x2d, "−"]]);

const fromFont = (text, signs) => [...text].map(sign => {
  const code = sign.codePointAt(0);
  return signs.get(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code) || sign;
}).join("");

/** Replaces letters in symbol fonts by the symbols that they show. */
export const readSigns = content => content.querySelectorAll("[style], font[face]").forEach(mark => {
  const style = styleOf(mark) + ";face:" + (mark.getAttribute("face") || "").toLowerCase();
  const named = /(?:^|;)(?:font-family|mso-symbol-font-family|face):["' ]*(symbol|wingdings)["' ]*(?=;|,|$)/.exec(style);
  if (named && !mark.children.length && [...mark.textContent].length <= 3) {
    mark.textContent = fromFont(mark.textContent, named[1] === "symbol" ? SYMBOL : WINGDINGS);
  }
});

const LIGATURES = { "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st" };

/** Normalises text. A no-break space beside another space is dropped; one between two words is kept, since it was meant. */
export const cleanText = text => text.normalize("NFC")
  .replace(/[\u0085\u2028\u2029]/g, " ")
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffc]/g, "")
  .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
  .replace(/([\p{Script=Latin}\d])[\u200c\u200d]+(?=[\p{Script=Latin}\d])/gu, "$1")
  .replace(/[\uf020-\uf0ff]/g, sign => PRIVATE.get(sign.charCodeAt(0) - 0xf000) || sign)
  .replace(/[\ufb00-\ufb06]/g, sign => LIGATURES[sign]);

const spaced = text => text.replace(/[ \t\r\n\f\u00a0\u2000-\u200a]{2,}|[\t\r\n\f]/g, " ");

/** For each edge of a block: how to reach it, and how to go on from there. */
const START = { first: "firstChild", next: "nextSibling", trim: text => text.replace(/^[\s\u00a0]+/, "") };
const END = { first: "lastChild", next: "previousSibling", trim: text => text.trimEnd() };

const isSpare = node => node !== null && (node.localName === "br" || node.nodeType === 3 && node.data === "") && node.parentNode.childNodes.length > 1;

/** Removes white space at the edge of a block. */
const trimEdge = (block, edge) => {
  let node = block;
  while (node && node.nodeType === 1) {
    node = node[edge.first];
    while (isSpare(node)) {
      const spare = node;
      node = spare[edge.next];
      spare.remove();
    }
    if (node && node.nodeType === 3) {
      node.data = edge.trim(node.data);
      if (isSpare(node)) {
        const spare = node;
        node = spare.parentNode;
        spare.remove();
      }
    } else if (node && isBlock(node)) {
      return;
    }
  }
};

export const cleanCharacters = content => {
  content.querySelectorAll("wbr, .EOP").forEach(mark => mark.remove());
  content.normalize();
  eachText(content, node => {
    const text = cleanText(node.data);
    const cleaned = node.parentNode.closest("pre") ? text : spaced(text);
    if (cleaned !== node.data) {
      node.data = cleaned;
    }
  });
};

export const trimBlocks = content => {
  content.normalize();
  eachText(content, node => {
    if (!node.parentNode.closest("pre")) {
      node.data = spaced(node.data);
      if (node.previousSibling && node.previousSibling.localName === "br") {
        node.data = node.data.replace(/^ /, "");
      }
      if (node.nextSibling && isBlock(node.nextSibling)) {
        node.data = node.data.trimEnd();
      }
    }
  });
  content.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, caption, summary, figcaption").forEach(block => {
    trimEdge(block, START);
    trimEdge(block, END);
  });
};
