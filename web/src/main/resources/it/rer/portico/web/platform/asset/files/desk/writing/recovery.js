/* Offers to recover input that did not reach the server, when the screen is opened again. It never replaces a text unasked. */

import { button, texts } from "./screen.js";
import { now } from "./text.js";

const PARTS = { title: texts["part-title"], slug: texts["part-slug"], description: texts["part-description"], body: texts["part-body"] };

const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
const timeOf = at => moment.format(new Date(at));

/** Holds a lock while this tab is open, so that other tabs do not offer its stored input. */
export const lockTab = text => {
  if (navigator.locks) {
    const closed = new Promise(done => { window.addEventListener("pagehide", done, { once: true }); });
    navigator.locks.request(text.key, () => closed);
  }
};

/** The keys of the input of open tabs; empty where a browser has no Web Locks. */
const lockedKeys = async () => {
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

/** The parts that differ, in words. */
const differences = (kept, shown) => Object.keys(PARTS).filter(part => kept[part] !== shown[part]).map(part => part === "body"
  ? PARTS.body + " (" + texts.words.replace("{0}", wordsIn(kept.body)).replace("{1}", wordsIn(shown.body)) + ")"
  : PARTS[part]).join(", ");

/**
 * Whether a stored input is newer than the text on the screen, in words. The versions they are based on decide; between two of one version, the time of the input by the server's clock.
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

/** The stored input as plain text, for reading. */
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

  /** Swaps the text on the screen with the stored input. */
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

/** Offers the input of this editor from tabs that are closed. */
export const recover = async (text, onChange) => {
  const locked = await lockedKeys();
  Object.keys(localStorage)
    .filter(slot => slot.startsWith(text.shelf) && slot !== text.key && !locked.has(slot))
    .sort((one, other) => (read(one)?.at || 0) - (read(other)?.at || 0))
    .forEach(slot => offer(text, slot, onChange));
};
