import { beforeEach, test } from "node:test";
import { editorOf, showEditing } from "./editing.js";
import assert from "node:assert/strict";

showEditing();
const { recover } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/recovery.js");
const { Text } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/text.js");

const newText = () => {
  document.querySelectorAll(".d-recover").forEach(box => box.remove());
  const text = new Text(document.querySelector(".d-side"));
  text.editor = editorOf("<p>Sullo schermo.</p>");
  return text;
};

/** Stores input in the browser as a tab does that was closed since. */
const storeInput = (text, { at, version = "3", ...typed }) => localStorage.setItem(text.shelf + "closed",
  JSON.stringify({ at: Date.parse(at), typed: { ...text.typed(), ...typed, version } }));

const offered = () => document.querySelector(".d-recover");
const press = index => offered().querySelectorAll("button")[index].click();

beforeEach(() => localStorage.clear());

test("newer input is offered with its differences, and does not replace the text by itself", async () => {
  const text = newText();
  storeInput(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi", body: "<p>Più di una parola.</p>" });

  await recover(text, () => {});

  assert.match(offered().textContent, /più recente/);
  assert.match(offered().textContent, /titolo, testo \(parole: 4, qui sotto 2\)/);
  assert.equal(text.typed().title, "Bandi");
});

test("older input is called older", async () => {
  const text = newText();
  storeInput(text, { at: "2026-03-01T09:00:00Z", title: "Bandi vecchi" });

  await recover(text, () => {});

  assert.match(offered().textContent, /più vecchio/);
});

test("restoring swaps the stored input with the text on the screen", async () => {
  const text = newText();
  let changes = 0;
  storeInput(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi", body: "<p>Altro.</p>" });
  await recover(text, () => changes++);

  press(0);
  assert.deepEqual([text.typed().title, text.typed().body, changes], ["Bandi nuovi", "<p>Altro.</p>", 1]);
  assert.equal(JSON.parse(localStorage.getItem(text.shelf + "closed")).typed.title, "Bandi");

  press(0);
  assert.deepEqual([text.typed().title, text.typed().body, changes], ["Bandi", "<p>Sullo schermo.</p>", 2]);
});

test("discarded input is deleted", async () => {
  const text = newText();
  storeInput(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi" });
  await recover(text, () => {});

  press(1);

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 0);
});

test("input based on an older version names who saved since", async () => {
  const text = newText();
  storeInput(text, { at: "2026-03-01T09:00:00Z", version: "2", title: "Bandi vecchi" });
  await recover(text, () => {});
  const before = offered().textContent;
  newText();
  storeInput(text, { at: "2026-03-01T12:00:00Z", version: "2", title: "Bandi vecchi" });
  await recover(text, () => {});

  assert.match(before, /Anna Rossi/);
  assert.match(offered().textContent, /Anna Rossi/);
  assert.notEqual(before.replace(/\d+:\d+/g, ""), offered().textContent.replace(/\d+:\d+/g, ""));
});

test("input that equals the text or cannot be parsed is deleted", async () => {
  const text = newText();
  storeInput(text, { at: "2026-03-01T11:00:00Z" });
  localStorage.setItem(text.shelf + "broken", "{");

  await recover(text, () => {});

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 0);
});

test("input of another editor and of this tab is left alone", async () => {
  const text = newText();
  storeInput({ ...text, shelf: text.shelf.replace("anna", "bruno"), typed: () => text.typed() }, { at: "2026-03-01T11:00:00Z", title: "Di Bruno" });
  text.keepHere();

  await recover(text, () => {});

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 2);
});
