/* Saves without reloading the screen, so that cursor, undo history and scroll position stay. The result is shown in place. */

import { clearFaults, goToField, showFault } from "./faults.js";
import { button, screen, tell, texts } from "./screen.js";
import { faultOf, post } from "./text.js";

const bar = document.getElementById("d-save");

/** HTML as a tree, to compare it regardless of white space. */
const parsed = html => {
  const template = document.createElement("template");
  template.innerHTML = html.replace(/\s+/g, " ").replace(/> </g, "><").trim();
  return template.content;
};

const saysTheSame = (one, other) => parsed(one).isEqualNode(parsed(other));

/** Shows the text as the server stored it, where it differs from what was sent. */
const showTaken = (text, told) => {
  ["title", "slug", "description"].forEach(name => {
    if (text.field(name).value !== told[name]) {
      text.field(name).value = told[name];
    }
  });
  const editor = text.editor;
  if (editor && !saysTheSame(editor.getContent(), told.body)) {
    const mark = editor.selection.getBookmark(2, true);
    const scrolled = editor.getWin().scrollY;
    editor.undoManager.transact(() => editor.setContent(told.body));
    editor.selection.moveToBookmark(mark);
    editor.getWin().scrollTo(0, scrolled);
  }
};

const take = (text, sent, told) => {
  const note = text.field("note");
  const matching = text.field("matching");
  text.field("version").value = told.version;
  if (text.shows(sent)) {
    showTaken(text, told);
    text.changed = text.unsent = text.pending = false;
    text.forgetHere();
  } else if (text.field("slug").value === "") {
    text.field("slug").value = told.slug;
  }
  text.see();
  if (note.value === sent.note) {
    note.value = "";
  }
  if (matching) {
    matching.checked = false;
  }
  document.dispatchEvent(new Event("portico:active"));
  return { text, kind: told.changed ? "saved" : "same", at: told.at };
};

const KINDS = { 401: "ended", 409: "conflict" };

const send = async text => {
  const over = text.field("over"); // after a conflict was shown, the input overwrites the colleague's text
  const sent = { ...text.typed(), ...text.identity(), note: text.field("note").value };
  if (over) {
    sent.version = over.value;
  }
  if (text.field("matching") && text.field("matching").checked) {
    sent.matching = "true";
  }
  try {
    const answer = await post(screen.dataset.save, sent);
    if (answer.ok) {
      return take(text, sent, await answer.json());
    }
    const isTold = answer.status === 422;
    const told = isTold ? await answer.json() : { fault: await faultOf(answer) };
    const kind = KINDS[answer.status] || "refused";
    return { text, kind, field: told.field, words: told.fault || (kind === "ended" ? texts.ended : texts["save-failed"]) };
  } catch {
    return { text, kind: "away", words: texts["save-offline"] };
  }
};

/** Fetches the parts of the screen about the saved texts anew; a text in conflict gets the colleague's text beside it. */
const renew = async conflicting => {
  const address = new URL(screen.dataset.screen, location.href);
  conflicting.forEach(text => address.searchParams.set(text.lang + "-over", "shown"));
  const answer = await fetch(address, { headers: { "X-Requested-With": "fetch" } });
  if (!answer.ok) {
    return;
  }
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelectorAll("[data-live]").forEach(part => {
    const now = made.querySelector("[data-live=" + part.dataset.live + "]");
    if (now && now.innerHTML !== part.innerHTML) {
      const hadFocus = part.contains(document.activeElement);
      part.replaceChildren(...now.childNodes);
      if (hadFocus) {
        bar.querySelector("button").focus();
      }
    }
  });
  document.querySelectorAll(".d-side").forEach(side => {
    const now = made.getElementById(side.id);
    if (now) {
      ["current", "savedAt", "savedBy"].forEach(name => { side.dataset[name] = now.dataset[name]; });
    }
  });
  document.title = made.title;
};

const labelOf = (text, field) => {
  const label = field && text.form.querySelector("label[for=" + text.lang + "-" + field + "]");
  return label ? label.textContent.trim() + ": " : "";
};

const SAVED = { it: texts["saved-it"], en: texts["saved-en"], both: texts["saved-both"] };
const NOT_SAVED = { it: texts["not-saved-it"], en: texts["not-saved-en"] };

/** The result for each language, in one line. */
const wordsOf = results => {
  const saved = results.filter(each => each.kind === "saved");
  const failed = results.filter(each => each.words);
  const words = [];
  if (saved.length > 0) {
    words.push(SAVED[saved.length > 1 ? "both" : saved[0].text.lang] + " " + saved[saved.length - 1].at + ".");
  } else if (failed.length === 0) {
    words.push(texts.unchanged);
  }
  failed.forEach(each => words.push(NOT_SAVED[each.text.lang] + " " + labelOf(each.text, each.field) + each.words));
  return words.join(" ");
};

export class Saving {
  /** @param sides the text of each language, with its autosave */
  constructor(sides) {
    this.sides = sides;
    this.running = null;
    this.again = false;
    this.told = bar.querySelector(".d-told");
    bar.hidden = false;
    bar.querySelector("button").addEventListener("click", () => this.save());
    document.addEventListener("keydown", event => {
      if (Saving.isAsked(event)) {
        event.preventDefault();
        this.save();
      }
    });
  }

  /** Whether it is Ctrl+S or Cmd+S, which would open the browser's dialog for saving pages. */
  static isAsked(event) {
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
  }

  /** Saves one language, or all with unsaved changes. A request while another is running is carried out afterwards. */
  save(only) {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    const asked = this.sides.filter(({ text }) => only ? text === only : text.pending);
    this.running = this.run(asked).finally(() => {
      this.running = null;
      const isMore = this.again && this.sides.some(({ text }) => text.pending && !text.refused);
      this.again = false;
      if (isMore) {
        this.save();
      }
    });
    return this.running;
  }

  async run(asked) {
    this.say(texts.saving);
    document.querySelectorAll("main > .container > [data-done], main .p-wrong").forEach(old => old.remove());
    const results = [];
    // A translation that is confirmed to match its source is saved after it.
    for (const { text, autosave } of [...asked].sort((one, other) => this.follows(one.text) - this.follows(other.text))) {
      await autosave.pause();
      try {
        clearFaults(text);
        const result = await send(text);
        text.refused = Boolean(result.words);
        results.push(result);
        autosave.say("");
      } finally {
        autosave.resume();
      }
      if (["ended", "away"].includes(results[results.length - 1].kind)) {
        break; // the other language would fail in the same way
      }
    }
    await this.show(results);
  }

  follows(text) {
    const matching = text.field("matching");
    return matching && matching.checked ? 1 : 0;
  }

  async show(results) {
    const isConflicting = result => result.kind === "conflict";
    const still = this.sides.map(({ text }) => text).filter(text => text.field("over") && !results.some(each => each.text === text));
    if (results.some(each => !each.words || isConflicting(each))) {
      await renew([...still, ...results.filter(isConflicting).map(each => each.text)]).catch(() => {});
    }
    const refused = results.filter(each => each.kind === "refused" && showFault(each.text, each.field, each.words));
    this.say(wordsOf(results), results.some(each => each.kind === "ended"), results.every(each => !each.words));
    results.filter(isConflicting).forEach(each => this.offerTheirs(each.text));
    if (refused.length > 0) {
      goToField(refused[0].text, refused[0].field);
    }
  }

  offerTheirs(text) {
    const theirs = text.form.querySelector(".d-theirs");
    if (theirs) {
      this.told.append(" ", button(texts["see-theirs"], () => theirs.focus()));
    }
  }

  say(words, ended, isDone) {
    tell(this.told, words, ended);
    this.told.classList.toggle("p-error", isDone === false);
    this.told.toggleAttribute("data-done", isDone === true);
  }
}
