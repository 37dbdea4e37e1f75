/* What was typed and did not reach the server is offered when the screen comes again, and never takes the place of another text unasked. */

import { button, texts } from "./screen.js";
import { now } from "./text.js";

const PARTS = { title: texts["part-title"], slug: texts["part-slug"], description: texts["part-description"], body: texts["part-body"] };

const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
const timeOf = at => moment.format(new Date(at));

/** Lets other tabs know, for as long as this one is open, that what it keeps in the browser is at work here. */
export const holdOpen = text => {
  if (navigator.locks) {
    const closed = new Promise(done => { window.addEventListener("pagehide", done, { once: true }); });
    navigator.locks.request(text.key, () => closed);
  }
};

/** What other tabs that are open have at work; none where a browser cannot say so. */
const heldOpen = async () => {
  const locks = navigator.locks ? await navigator.locks.query() : { held: [] };
  return new Set(locks.held.map(lock => lock.name));
};

const read = slot => {
  try {
    const kept = JSON.parse(localStorage.getItem(slot));
    return kept && kept.typed ? kept : null;
  } catch {
    return null;
  }
};

const wordsIn = html => {
  const said = new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
  return said === "" ? 0 : said.split(/\s+/).length;
};

/** What differs, in words. */
const differences = (kept, shown) => Object.keys(PARTS).filter(part => kept[part] !== shown[part]).map(part => part === "body"
  ? PARTS.body + " (" + texts.words.replace("{0}", wordsIn(kept.body)).replace("{1}", wordsIn(shown.body)) + ")"
  : PARTS[part]).join(", ");

/**
 * How a text that was kept stands to the one on the screen. Which of two is newer follows from the version that each was begun from;
 * between two of one version, from when they were typed, by the server's clock.
 */
const relation = (text, kept) => {
  const { current, savedAt, savedBy, copyAt } = text.side.dataset;
  const shownAt = copyAt || savedAt;
  if (!shownAt) {
    return "";
  }
  if (kept.typed.version !== current && savedAt) {
    const isLater = kept.at > Date.parse(savedAt);
    return (isLater ? texts["recover-moved"] : texts["recover-older-version"]).replace("{0}", timeOf(savedAt)).replace("{1}", savedBy);
  }
  return (kept.at > Date.parse(shownAt) ? texts["recover-newer"] : texts["recover-older"]).replace("{0}", timeOf(shownAt));
};

/** The kept text to be read, as far as words go. */
const reading = (text, kept) => {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = texts["recover-read"];
  const shown = document.createElement("div");
  shown.className = "d-theirs";
  shown.lang = text.lang;
  shown.tabIndex = 0;
  shown.setAttribute("role", "region");
  shown.setAttribute("aria-label", texts["recover-read"]);
  const blocks = new DOMParser().parseFromString(kept.body, "text/html").body.querySelectorAll("h2, h3, h4, p, li, th, td, summary, caption, pre");
  [kept.title, kept.description, ...Array.from(blocks, block => block.textContent)].filter(line => line.trim() !== "").forEach(line => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    shown.append(paragraph);
  });
  details.append(summary, shown);
  return details;
};

class Offer {
  constructor(text, slot, kept, onChange) {
    Object.assign(this, { text, slot, kept, onChange });
    this.box = document.createElement("div");
    this.box.className = "d-warn d-recover";
    text.form.prepend(this.box);
    this.show(texts.recover.replace("{0}", timeOf(kept.at)) + " " + relation(text, kept), texts["recover-do"], texts["recover-drop"]);
  }

  show(words, use, drop) {
    const told = document.createElement("p");
    told.setAttribute("role", "alert");
    told.textContent = words;
    const what = document.createElement("p");
    what.textContent = texts["recover-differs"] + " " + differences(this.kept.typed, this.text.typed()) + ".";
    const actions = document.createElement("div");
    actions.className = "d-actions";
    actions.append(button(use, () => this.swap()), button(drop, () => this.drop()));
    this.box.replaceChildren(told, what, reading(this.text, this.kept.typed), actions);
  }

  /** Brings the one text to the screen, and keeps the other where that was, until it is dropped. */
  swap() {
    const other = { at: now(), typed: this.text.typed() };
    this.text.show(this.kept.typed);
    this.onChange();
    this.kept = other;
    this.text.keep(this.slot, other);
    this.show(texts["recover-done"], texts["recover-back"], texts["recover-drop-other"]);
    this.box.querySelector("button").focus();
  }

  drop() {
    localStorage.removeItem(this.slot);
    this.box.remove();
    this.text.field("title").focus();
  }
}

const offer = (text, slot, onChange) => {
  const kept = read(slot);
  if (!kept || text.shows(kept.typed)) {
    localStorage.removeItem(slot);
  } else {
    new Offer(text, slot, kept, onChange);
  }
};

/** Offers what this editor typed here in tabs that are closed. */
export const recover = async (text, onChange) => {
  const held = await heldOpen();
  Object.keys(localStorage)
    .filter(slot => slot.startsWith(text.shelf) && slot !== text.key && !held.has(slot))
    .sort((one, other) => (read(one)?.at || 0) - (read(other)?.at || 0))
    .forEach(slot => offer(text, slot, onChange));
};
