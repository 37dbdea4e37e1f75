"use strict";

/* All of it in its order: what was pasted becomes what a text may hold, and says what it left out. */
(() => {
  const part = window.porticoPaste;

  const isOffice = (html, content) => /urn:schemas-microsoft-com|mso-|class="?Mso|LibreOffice|OpenOffice|docs-internal-guid|google-sheets|SCXW|WordSection/.test(html.slice(0, 200000))
    || content.querySelector("[class^=Mso]") !== null;

  /** Spaces that a word processor drew: tabs and runs of hard spaces. */
  const drawnSpaces = content => content.querySelectorAll("[style*='mso-tab-count' i], [style*='mso-spacerun' i], .Apple-converted-space, .Apple-tab-span, .TabRun")
    .forEach(each => each.replaceWith(" "));

  const takeLeft = (content, own) => ({
    comments: part.dropComments(content), deletions: own ? 0 : part.dropDeleted(content), embedded: part.dropEmbedded(content), hidden: part.dropHidden(content)
  });

  const itemsOf = (content, css) => {
    const online = part.itemsOfWordOnline(content);
    const items = part.itemsOfWord(content, css);
    online.forEach((item, block) => items.set(block, item));
    return items;
  };

  /**
   * @param html what the clipboard holds
   * @param options own: whether it comes from a text of ours; back: the words that lead back from a note; after: the number of notes that there are already;
   *     allowed: what a text may hold, of readAllowed; media: the origin and the folders of our files; uploads: whether pictures can be uploaded; isKnown: whether the text has a place of a name
   * @returns the body's html, its notes apart, the pictures that it holds whole, and how much was left out of each kind
   */
  const cleaned = (html, options) => {
    const page = new DOMParser().parseFromString(html.replaceAll(part.PICTURE.open, "").replaceAll(part.PICTURE.close, ""), "text/html");
    const content = page.body;
    const css = [...page.querySelectorAll("style")].map(each => each.textContent).join("\n").slice(0, 1000000);
    const office = isOffice(html, content);
    part.wrapConditional(content);
    part.applyStyleSheets(content, css);
    part.readStyles(content, css);
    part.markSpaced(content);
    part.showTicks(content);
    part.breakAround(content);
    part.breakLines(content);
    content.querySelectorAll("b[id^=docs-internal-guid], google-sheets-html-origin").forEach(part.unwrap);
    const left = takeLeft(content, options.own);
    left.contents = part.dropContents(content);
    const items = itemsOf(content, css);
    drawnSpaces(content);
    const notes = part.takeNotes(content, options);
    if (notes) {
      content.append(notes);
    }
    const pictures = part.takePictures(content, options);
    left.pictures = pictures.lost;
    const known = new Set([...content.querySelectorAll("[id]")].map(each => each.id));
    part.settleLinks(content, name => known.has(name) || options.isKnown(name));
    part.readSigns(content);
    part.cleanCharacters(content);
    part.meanWhatTheyLook(content);
    part.tidyTables(content, options.own);
    part.settleTerms(content);
    part.spellNumbers(content);
    part.settleBlocks(content);
    part.dropBlank(content);
    part.nestLists(content);
    part.listItems(content, items);
    part.splitParagraphs(content);
    part.keepAllowed(content, options.allowed, { own: options.own, office });
    part.dropBlank(content);
    part.trimBlocks(content);
    part.tidyItems(content);
    part.tidyCells(content);
    const list = content.querySelector("ol.notes");
    const apart = list ? list.outerHTML : "";
    if (list) {
      list.remove();
    }
    return { html: content.innerHTML.trim(), notes: apart, pictures: pictures.whole, left };
  };

  /** Lines of bare text are paragraphs; one alone goes into the sentence that it is pasted into. */
  const fromLines = text => {
    const lines = text.split(/\r\n?|[\n\u2028\u2029\u000b]/).map(line => part.cleanText(line).replace(/[ \t\u00a0]+/g, " ").trim()).filter(line => line !== "");
    const escaped = lines.map(line => line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
    return lines.length === 1 ? escaped[0] : escaped.map(line => "<p>" + line + "</p>").join("");
  };

  Object.assign(window.porticoPaste, { cleaned, fromLines });
})();
