/* Moves footnotes and endnotes into one list at the end, with links to and fro. */

import { before, isBlank, moveAll, styleOf, unwrap, wrapLoose } from "./markup.js";
import { dropHiddenTitles, dropRests, NOTE_MARKER as MARKER, removeRemains } from "./noterests.js";

/** The names that programs give to notes and to their references. */
const NOTE = /^(_ftn\d+|_edn\d+|ftnt\d+|sd(foot|end)note\d+sym|content-note-\d+)$/;
const REFERENCE = /^(_ftnref\d+|_ednref\d+|ftnt_ref\d+|sd(foot|end)note\d+anc|content-noteref-\d+)$/;

const fragmentOf = link => {
  const address = link.getAttribute("href") || "";
  return address.includes("#") ? address.slice(address.indexOf("#") + 1) : "";
};
const namesOf = element => [element.id, element.getAttribute("name")].filter(Boolean);

/** The elements by id or name; the first of a name counts. */
const places = content => {
  const found = new Map();
  content.querySelectorAll("[id], a[name]").forEach(each => namesOf(each).forEach(name => {
    if (!found.has(name)) {
      found.set(name, each);
    }
  }));
  return found;
};

/** The whole of a note: the container that its program made, or else its item or paragraph. */
const bodyOf = place => {
  const around = [...parents(place)].find(each => /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.id) || /mso-element:(foot|end)note(;|$)/.test(styleOf(each)));
  const block = place.closest("li, p, dd, td");
  const whole = block && block.localName === "p" && block.parentElement.localName === "div" && before(block) === null && !block.parentElement.matches("[class*=WordSection]")
    && block.parentElement.querySelectorAll("a[id], a[name]").length === 1 ? block.parentElement : block;
  return around || whole;
};

const parents = function* (element) {
  for (let each = element; each && each.localName !== "body"; each = each.parentElement) {
    yield each;
  }
};

/** Whether a note links back to its reference, or to an element around it. */
const leadsBack = (body, link) => {
  const names = new Set([...parents(link)].slice(0, 4).flatMap(namesOf));
  return [...body.querySelectorAll("a[href]")].find(back => back !== link && names.has(fragmentOf(back))) || null;
};

const bare = marker => marker.replace(/[\s[\]().:]/g, "");

/** Whether a note without a link back begins with the marker of its reference, or has that number in its list. */
const isTyped = (body, link) => {
  const sign = bare(link.textContent);
  const first = /^[[(]?([^\s[\]().:]{1,7})[\])]?[.:]?[\s\u00a0]/.exec(body.textContent.trimStart());
  const counted = body.localName === "li" && body.parentElement.localName === "ol" && String([...body.parentElement.children].indexOf(body) + body.parentElement.start) === sign;
  return (link.closest("sup") || link.querySelector("sup")) !== null && (counted || first !== null && first[1] === sign);
};

/** The pairs of reference and note, in the order of the text. */
const pairsOf = content => {
  const named = places(content);
  const pairs = [];
  content.querySelectorAll("a[href*='#']").forEach(link => {
    const name = fragmentOf(link);
    const place = named.get(name);
    const follows = place && link.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!place || !follows && !NOTE.test(name) || REFERENCE.test(name) || !MARKER.test(link.textContent.trim())) {
      return;
    }
    const body = bodyOf(place);
    if (body && !body.contains(link) && !body.matches("h1, h2, h3, h4, h5, h6") && (leadsBack(body, link) || NOTE.test(name) || follows && isTyped(body, link))) {
      pairs.push({ link, body, sign: bare(link.textContent), names: [...parents(link)].slice(0, 4).flatMap(namesOf) });
    }
  });
  return pairs;
};

/** Replaces a reference by a link in superscript, without the markup that programs put around it. */
const refer = (link, number, first) => {
  const { ownerDocument } = link;
  let outer = link;
  while (outer.parentElement.matches("sup, span, font") && outer.parentElement.textContent.trim() === link.textContent.trim()) {
    outer = outer.parentElement;
  }
  const made = ownerDocument.createElement("a");
  if (first) {
    made.id = "content-noteref-" + number;
  }
  made.setAttribute("href", "#content-note-" + number);
  made.textContent = String(number);
  const raised = ownerDocument.createElement("sup");
  raised.append(made);
  outer.replaceWith(raised);
};

/** Removes the marker at the beginning of a note, since the list numbers it. */
const takeMarker = (body, names, sign) => {
  const backs = [...body.querySelectorAll("a[href]")].filter(each => names.has(fragmentOf(each)) || REFERENCE.test(fragmentOf(each)));
  backs.forEach(back => {
    let around = back.parentElement;
    back.remove();
    while (around !== body && around.matches("sup, span, b, i") && /^[\s^↑↩,]*$/.test(around.textContent)) {
      const next = around.parentElement;
      around.remove();
      around = next;
    }
  });
  const first = [...body.querySelectorAll("p")].find(each => !isBlank(each)) || body;
  const words = first.ownerDocument.createTreeWalker(first, NodeFilter.SHOW_TEXT).nextNode();
  if (words) {
    words.data = words.data.replace(/^[\s\u00a0]+/, "");
    const typed = backs.length ? null : /^[[(]?([^\s[\]().:]{1,7})[\])]?[.:]?[\s\u00a0]*/.exec(words.data);
    words.data = typed && typed[1] === sign ? words.data.slice(typed[0].length) : words.data;
  }
};

const noteOf = (body, number, words) => {
  const item = body.ownerDocument.createElement("li");
  item.id = "content-note-" + number;
  moveAll(body, item);
  item.querySelectorAll("div").forEach(unwrap);
  item.querySelectorAll("p").forEach(each => {
    if (isBlank(each)) {
      each.remove();
    }
  });
  const paragraphs = item.querySelectorAll("p");
  if (paragraphs.length === 1) {
    unwrap(paragraphs[0]);
  } else if (paragraphs.length) {
    wrapLoose(item);
  }
  const back = body.ownerDocument.createElement("a");
  back.setAttribute("href", "#content-noteref-" + number);
  back.textContent = words.replace("{0}", number);
  const last = item.lastElementChild;
  if (last && last.localName === "p" && /mso-list:l/.test(styleOf(last))) { // of a list, which the link is no part of
    last.after(item.ownerDocument.createElement("p"));
  }
  const end = item.lastElementChild && item.lastElementChild.localName === "p" ? item.lastElementChild : item;
  end.append(" ", back);
  return item;
};

/** @param back label of the link back from a note, with {0} for its number; @returns the list of notes, removed from the text, or null */
export const takeNotes = (content, { back, after }) => {
  const numbers = new Map();
  const pairs = pairsOf(content);
  const list = content.ownerDocument.createElement("ol");
  list.className = "notes";
  pairs.forEach(pair => dropHiddenTitles(pair.body));
  pairs.forEach(pair => {
    const known = numbers.get(pair.body);
    if (!known) {
      numbers.set(pair.body, after + numbers.size + 1);
    }
    refer(pair.link, numbers.get(pair.body), !known);
  });
  numbers.forEach((number, body) => {
    const own = pairs.filter(pair => pair.body === body);
    takeMarker(body, new Set(own.flatMap(pair => pair.names)), own[0].sign);
  });
  numbers.forEach((number, body) => {
    const marks = content.ownerDocument.createComment("");
    body.before(marks);
    list.append(noteOf(body, number, back));
    marks.replaceWith(body);
    removeRemains(content, body);
  });
  dropRests(content);
  return list.children.length ? list : null;
};
