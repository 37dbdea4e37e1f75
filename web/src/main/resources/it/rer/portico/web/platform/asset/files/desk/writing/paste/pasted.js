/* Runs all steps in order: turns pasted HTML into allowed markup, and counts what was left out. */

import { keepAllowed } from "./allowed.js";
import { cleanCharacters, cleanText, readSigns, trimBlocks } from "./characters.js";
import { showTicks, spellNumbers } from "./counters.js";
import { dropComments, dropContents, dropDeleted, dropEmbedded, dropHidden } from "./left.js";
import { breakAround, breakLines, splitParagraphs } from "./lines.js";
import { settleLinks } from "./links.js";
import { listItems } from "./lists.js";
import { applyStyleSheets, meanWhatTheyLook } from "./looks.js";
import { itemsOfWord, itemsOfWordOnline, wrapConditional } from "./markers.js";
import { PICTURE, unwrap } from "./markup.js";
import { nestLists, tidyItems } from "./nesting.js";
import { takeNotes } from "./notes.js";
import { takePictures } from "./pictures.js";
import { markSpaced } from "./spacers.js";
import { dropBlank, settleBlocks } from "./structure.js";
import { readStyles } from "./styles.js";
import { tidyCells, tidyTables } from "./tables.js";
import { settleTerms } from "./terms.js";

const isOffice = (html, content) => /urn:schemas-microsoft-com|mso-|class="?Mso|LibreOffice|OpenOffice|docs-internal-guid|google-sheets|SCXW|WordSection/.test(html.slice(0, 200000))
  || content.querySelector("[class^=Mso]") !== null;

/** White space for layout by word processors: tabs and runs of no-break spaces. */
const drawnSpaces = content => content.querySelectorAll("[style*='mso-tab-count' i], [style*='mso-spacerun' i], .Apple-converted-space, .Apple-tab-span, .TabRun")
  .forEach(each => each.replaceWith(" "));

const takeLeft = (content, own) => ({
  comments: dropComments(content), deletions: own ? 0 : dropDeleted(content), embedded: dropEmbedded(content), hidden: dropHidden(content)
});

const itemsOf = (content, css) => {
  const online = itemsOfWordOnline(content);
  const items = itemsOfWord(content, css);
  online.forEach((item, block) => items.set(block, item));
  return items;
};

/** Turns what only styles express into elements, before styles are removed. */
const sayWhatStylesMean = (content, css) => {
  wrapConditional(content);
  applyStyleSheets(content, css);
  readStyles(content, css);
  markSpaced(content);
  showTicks(content);
  breakAround(content);
  breakLines(content);
  content.querySelectorAll("b[id^=docs-internal-guid], google-sheets-html-origin").forEach(unwrap);
};

/** Cleans characters, inline elements, tables, blocks and lists. */
const build = (content, items, own) => {
  readSigns(content);
  cleanCharacters(content);
  meanWhatTheyLook(content);
  tidyTables(content, own);
  settleTerms(content);
  spellNumbers(content);
  settleBlocks(content);
  dropBlank(content);
  nestLists(content);
  listItems(content, items);
  splitParagraphs(content);
};

const tidy = content => {
  dropBlank(content);
  trimBlocks(content);
  tidyItems(content);
  tidyCells(content);
};

/**
 * @param html of the clipboard
 * @param options own: whether it comes from a text of this site; back: label of the link back from a note; after: how many notes the text already has; allowed: the result of readAllowed; media: the origin and the folders of the site's files; isKnown: whether the text has an element of an id
 * @returns the HTML of the body and of the notes, the embedded pictures, and counts of what was left out
 */
export const cleaned = (html, options) => {
  const page = new DOMParser().parseFromString(html.replaceAll(PICTURE.open, "").replaceAll(PICTURE.close, ""), "text/html");
  const content = page.body;
  const css = [...page.querySelectorAll("style")].map(each => each.textContent).join("\n").slice(0, 1000000);
  const office = isOffice(html, content);
  sayWhatStylesMean(content, css);
  const left = takeLeft(content, options.own);
  left.contents = dropContents(content);
  const items = itemsOf(content, css);
  drawnSpaces(content);
  const notes = takeNotes(content, options);
  if (notes) {
    content.append(notes);
  }
  const pictures = takePictures(content, options.media);
  left.pictures = pictures.lost;
  const known = new Set([...content.querySelectorAll("[id]")].map(each => each.id));
  settleLinks(content, name => known.has(name) || options.isKnown(name));
  build(content, items, options.own);
  keepAllowed(content, options.allowed, { own: options.own, office });
  tidy(content);
  const list = content.querySelector("ol.notes");
  const apart = list ? list.outerHTML : "";
  if (list) {
    list.remove();
  }
  return { html: content.innerHTML.trim(), notes: apart, pictures: pictures.whole, left };
};

/** Turns lines of plain text into paragraphs; a single line stays inline. */
export const fromLines = text => {
  const lines = text.split(/\r\n?|[\n\u2028\u2029\u000b]/).map(line => cleanText(line).replace(/[ \t\u00a0]+/g, " ").trim()).filter(line => line !== "");
  const escaped = lines.map(line => line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
  return lines.length === 1 ? escaped[0] : escaped.map(line => "<p>" + line + "</p>").join("");
};
