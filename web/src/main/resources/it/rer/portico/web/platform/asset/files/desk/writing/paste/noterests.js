/* What is left where notes stood, once they are in the list at the end: lines, titles, empty boxes. */

import { before, isBlank, styleOf } from "./markup.js";

/** What a note is referred to by. */
export const NOTE_MARKER = /^[[(]?\s?(\d{1,4}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,7}|[*†‡§]{1,4})\s?[\])]?$/;

/** The line above notes and what held them, once they are gone. */
export const removeRemains = (content, body) => {
  const removeLine = element => {
    const line = before(element);
    if (line && line.localName === "hr") {
      line.remove();
    }
  };
  removeLine(body);
  let around = body.parentElement;
  body.remove();
  while (around && around !== content && (isBlank(around) || /mso-element:(foot|end)note-list/.test(styleOf(around)) && !around.textContent.trim())) {
    const next = around.parentElement;
    removeLine(around);
    around.remove();
    around = next;
  }
};

/** Notes of which nothing is left but the number, once what was deleted is gone. */
const dropEmptied = content => content.querySelectorAll("[id^=ftn], [id^=edn], [id^=sdfootnote], [id^=sdendnote]").forEach(each => {
  if (each.localName === "div" && /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.id) && NOTE_MARKER.test(each.textContent.trim())) {
    each.remove();
  }
});

/** What only screen readers say before notes; the list of ours is named by the page. */
export const dropHiddenTitles = body => {
  const around = body.parentElement && body.parentElement.closest("section, div");
  if (around) {
    around.querySelectorAll(":scope > .sr-only, :scope > .visually-hidden").forEach(title => title.remove());
  }
};

/** Lines above notes and lists of them, where nothing is left of these. */
export const dropRests = content => {
  dropEmptied(content);
  content.querySelectorAll("[style]").forEach(each => {
    if (/mso-element:(foot|end)note-list/.test(styleOf(each))) {
      each.querySelectorAll("hr").forEach(line => line.remove());
    }
  });
  content.querySelectorAll("ol.notes").forEach(empty => {
    if (isBlank(empty)) {
      empty.remove();
    } else {
      empty.removeAttribute("class");
    }
  });
};
