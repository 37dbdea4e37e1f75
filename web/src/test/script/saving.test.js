import { beforeEach, test } from "node:test";
import assert from "node:assert/strict";
import { showEditing } from "./editing.js";

showEditing();
const { Autosave } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/autosave.js");
const { Saving } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/saving.js");
const { Text } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/text.js");

const statusLine = () => document.querySelector(".d-told");

const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

/** The response of the server to a text that it saves. */
const saved = input => json(200, {
  version: String(Number(input.version) + 1), changed: true, at: "11:30", title: input.title.trim(), slug: input.slug, description: input.description, body: input.body
});

let sides;
let saving;
let sent;

/** Sets how the server responds to each text that is sent to be saved. */
const respondWith = respond => {
  globalThis.fetch = async (address, { body } = {}) => {
    if (String(address) !== "/salva") {
      return new Response("", { status: 503 }); // other requests of the screen, which do not matter here
    }
    const input = Object.fromEntries(body);
    sent.push(input);
    return respond(input);
  };
};

const type = (text, title) => {
  text.field("title").value = title;
  text.changed = text.unsent = text.pending = true;
  text.keepHere();
};

beforeEach(() => {
  localStorage.clear();
  ["it", "en"].forEach(lang => {
    document.getElementById(lang + "-version").value = "3";
    document.getElementById(lang + "-matching").checked = false;
  });
  sent = [];
  sides = [...document.querySelectorAll(".d-side")].map(side => {
    const text = new Text(side);
    return { text, autosave: new Autosave(text) };
  });
  saving = new Saving(sides);
});

test("a saved text has the next version, and is no longer stored in the browser", async () => {
  const [{ text }] = sides;
  type(text, " Bandi aperti ");
  respondWith(saved);

  await saving.save();

  assert.deepEqual(sent.map(each => [each.text, each.version, each.title]), [["it", "3", " Bandi aperti "]]);
  assert.deepEqual([text.typed().version, text.typed().title], ["4", "Bandi aperti"]);
  assert.deepEqual([text.pending, text.unsent, localStorage.length], [false, false, 0]);
  assert.match(statusLine().textContent, /11:30/);
});

test("input during a save is not lost, and is saved on request", async () => {
  const [{ text }] = sides;
  type(text, "Uno");
  respondWith(input => {
    if (input.title === "Uno") {
      type(text, "Uno e due");
      saving.save();
    }
    return saved(input);
  });

  await saving.save();
  await saving.running;

  assert.deepEqual(sent.map(each => [each.version, each.title]), [["3", "Uno"], ["4", "Uno e due"]]);
  assert.equal(text.typed().title, "Uno e due");
  assert.equal(text.pending, false);
});

test("a refusal is shown at its field, and the save is not repeated automatically", async () => {
  const [{ text }] = sides;
  type(text, "");
  respondWith(() => {
    saving.save();
    return json(422, { field: "title", fault: "Scrivi un titolo." });
  });

  await saving.save();

  assert.equal(sent.length, 1);
  assert.equal(document.querySelector("#it-title-fault").textContent, "Scrivi un titolo.");
  assert.equal(document.activeElement, text.field("title"));
  assert.match(statusLine().textContent, /Titolo: Scrivi un titolo\./);
  assert.ok(text.pending);

  type(text, "Bandi");
  respondWith(saved);
  await saving.save();
  assert.equal(document.querySelector("#it-title-fault"), null);
  assert.equal(text.field("title").getAttribute("aria-invalid"), "false");
});

test("without a connection both texts are kept, and the second is not sent", async () => {
  sides.forEach(({ text }) => type(text, "Bandi " + text.lang));
  respondWith(() => { throw new TypeError("Failed to fetch"); });

  await saving.save();

  assert.equal(sent.length, 1);
  assert.ok(sides.every(({ text }) => text.pending && localStorage.getItem(text.key) !== null));
  assert.ok(statusLine().classList.contains("p-error"));
});

test("after the session has ended a link leads to the sign-in", async () => {
  type(sides[0].text, "Bandi");
  respondWith(() => new Response("", { status: 401 }));

  await saving.save();

  assert.equal(statusLine().querySelector("a").getAttribute("href"), "/redazione/accesso");
  assert.ok(sides[0].text.pending);
});

test("a translation marked as matching is saved after the other text", async () => {
  sides.forEach(({ text }) => type(text, "Bandi " + text.lang));
  sides[0].text.field("matching").checked = true;
  respondWith(saved);

  await saving.save();

  assert.deepEqual(sent.map(each => [each.text, each.matching]), [["en", undefined], ["it", "true"]]);
});
