"use strict";

/* The last step: whatever a text may not hold goes, wherever it came from. */
(() => {
  const { unwrap } = window.porticoPaste;

  const EVERYWHERE = ["lang", "dir"];
  const ATTRIBUTES = {
    a: ["href", "hreflang", "title", "id"], abbr: ["title"], blockquote: ["cite"], br: [], caption: [], cite: [], code: [], dd: [], del: [], details: [], div: ["class"], dl: [], dt: [], em: [],
    figcaption: [], figure: [], h1: ["id"], h2: ["id"], h3: ["id"], h4: ["id"], h5: ["id"], h6: ["id"], hr: [], img: ["src", "alt", "width", "height", "loading", "role"],
    li: ["value", "id"], mark: [], ol: ["type", "start", "reversed", "class"], p: ["class"], pre: [], q: [], s: [], section: [], small: [], span: [], strong: [], sub: [], summary: [], sup: [],
    table: [], tbody: [], td: ["colspan", "rowspan", "headers"], tfoot: [], th: ["scope", "colspan", "rowspan", "headers"], thead: [], time: ["datetime"], tr: [], ul: []
  };
  const CLASSES = { div: /^(callout|table-box)$/, p: /^callout-title$/, ol: /^notes$/ };
  const IDS = { a: /^content-noteref-[1-9]\d{0,4}$/, li: /^content-note-[1-9]\d{0,4}$/ };

  const isAllowed = (element, { name, value }) => {
    if (!EVERYWHERE.includes(name) && !ATTRIBUTES[element.localName].includes(name)) {
      return false;
    }
    return ({
      class: () => CLASSES[element.localName].test(value), id: () => (IDS[element.localName] || /^content-[\w-]{1,200}$/).test(value),
      dir: () => /^(rtl|auto)$/.test(value), role: () => value === "presentation" && element.getAttribute("alt") === "",
      lang: () => /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8}){0,3}$/.test(value), type: () => /^[aAiI1]$/.test(value),
      width: () => /^\d{1,5}$/.test(value), height: () => /^\d{1,5}$/.test(value), loading: () => /^(lazy|eager)$/.test(value)
    }[name] || (() => true))();
  };

  /** @param own whether it comes from a text of ours, whose languages and names of headings are meant */
  const keepAllowed = (content, own) => {
    const comments = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    const found = [];
    while (comments.nextNode()) {
      found.push(comments.currentNode);
    }
    found.forEach(each => each.remove());
    [...content.querySelectorAll("*")].reverse().forEach(element => {
      if (!(element.localName in ATTRIBUTES) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
        unwrap(element);
        return;
      }
      [...element.attributes].forEach(attribute => {
        const foreign = !own && (attribute.name === "lang" || attribute.name === "id" && /^h\d$/.test(element.localName));
        if (foreign || !isAllowed(element, attribute)) {
          element.removeAttribute(attribute.name);
        }
      });
      if (element.localName === "span" && element.attributes.length === 0) {
        unwrap(element);
      }
    });
  };

  Object.assign(window.porticoPaste, { keepAllowed });
})();
