import { beforeEach, test } from "node:test";
import { editorOf, showEditing } from "./editing.js";
import assert from "node:assert/strict";

showEditing();
const { recover } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/recovery.js");
const { Text } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/text.js");

const begun = () => {
  document.querySelectorAll(".d-recover").forEach(box => box.remove());
  const text = new Text(document.querySelector(".d-side"));
  text.editor = editorOf("<p>Sullo schermo.</p>");
  return text;
};

/** What a tab that is closed now has left in the browser. */
const leave = (text, { at, version = "3", ...typed }) => localStorage.setItem(text.shelf + "closed",
  JSON.stringify({ at: Date.parse(at), typed: { ...text.typed(), ...typed, version } }));

const offered = () => document.querySelector(".d-recover");
const press = index => offered().querySelectorAll("button")[index].click();

beforeEach(() => localStorage.clear());

test("a later text is offered, with what differs in it, and takes no other's place unasked", async () => {
  const text = begun();
  leave(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi", body: "<p>Più di una parola.</p>" });

  await recover(text, () => {});

  assert.match(offered().textContent, /più recente/);
  assert.match(offered().textContent, /titolo, testo \(parole: 4, qui sotto 2\)/);
  assert.equal(text.typed().title, "Bandi");
});

test("an earlier text says so", async () => {
  const text = begun();
  leave(text, { at: "2026-03-01T09:00:00Z", title: "Bandi vecchi" });

  await recover(text, () => {});

  assert.match(offered().textContent, /più vecchio/);
});

test("what stood on the screen is kept when the other is taken, and comes back", async () => {
  const text = begun();
  let changes = 0;
  leave(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi", body: "<p>Altro.</p>" });
  await recover(text, () => changes++);

  press(0);
  assert.deepEqual([text.typed().title, text.typed().body, changes], ["Bandi nuovi", "<p>Altro.</p>", 1]);
  assert.equal(JSON.parse(localStorage.getItem(text.shelf + "closed")).typed.title, "Bandi");

  press(0);
  assert.deepEqual([text.typed().title, text.typed().body, changes], ["Bandi", "<p>Sullo schermo.</p>", 2]);
});

test("what is dropped is gone", async () => {
  const text = begun();
  leave(text, { at: "2026-03-01T11:00:00Z", title: "Bandi nuovi" });
  await recover(text, () => {});

  press(1);

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 0);
});

test("a text of an older version says who saved another since", async () => {
  const text = begun();
  leave(text, { at: "2026-03-01T09:00:00Z", version: "2", title: "Bandi vecchi" });
  await recover(text, () => {});
  const before = offered().textContent;
  begun();
  leave(text, { at: "2026-03-01T12:00:00Z", version: "2", title: "Bandi vecchi" });
  await recover(text, () => {});

  assert.match(before, /Anna Rossi/);
  assert.match(offered().textContent, /Anna Rossi/);
  assert.notEqual(before.replace(/\d+:\d+/g, ""), offered().textContent.replace(/\d+:\d+/g, ""));
});

test("what says the same is dropped unasked, and so is what cannot be read", async () => {
  const text = begun();
  leave(text, { at: "2026-03-01T11:00:00Z" });
  localStorage.setItem(text.shelf + "broken", "{");

  await recover(text, () => {});

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 0);
});

test("what another person or this tab keeps is left alone", async () => {
  const text = begun();
  leave({ ...text, shelf: text.shelf.replace("anna", "bruno"), typed: () => text.typed() }, { at: "2026-03-01T11:00:00Z", title: "Di Bruno" });
  text.keepHere();

  await recover(text, () => {});

  assert.equal(offered(), null);
  assert.equal(localStorage.length, 2);
});
