import { beforeEach, test } from "node:test";
import assert from "node:assert/strict";
import { showEditing } from "./editing.js";

showEditing();
const { Autosave } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/autosave.js");
const { Saving } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/saving.js");
const { Text } = await import("../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/text.js");

const told = () => document.querySelector(".d-told");

const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

/** What the server says of a text that it takes. */
const taken = sent => json(200, {
  version: String(Number(sent.version) + 1), changed: true, at: "11:30", title: sent.title.trim(), slug: sent.slug, description: sent.description, body: sent.body
});

let sides;
let saving;
let sent;

/** The server: what it answers to each text that is sent to be saved. */
const answerBy = answer => {
  globalThis.fetch = async (address, { body } = {}) => {
    if (String(address) !== "/salva") {
      return new Response("", { status: 503 }); // the rest of the screen, which is not looked at here
    }
    const one = Object.fromEntries(body);
    sent.push(one);
    return answer(one);
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

test("what is taken has the next version, and is kept nowhere else", async () => {
  const [{ text }] = sides;
  type(text, " Bandi aperti ");
  answerBy(taken);

  await saving.save();

  assert.deepEqual(sent.map(each => [each.text, each.version, each.title]), [["it", "3", " Bandi aperti "]]);
  assert.deepEqual([text.typed().version, text.typed().title], ["4", "Bandi aperti"]);
  assert.deepEqual([text.pending, text.unsent, localStorage.length], [false, false, 0]);
  assert.match(told().textContent, /11:30/);
});

test("what is typed while that goes on stays as it is, and is saved when asked for", async () => {
  const [{ text }] = sides;
  type(text, "Uno");
  answerBy(one => {
    if (one.title === "Uno") {
      type(text, "Uno e due");
      saving.save();
    }
    return taken(one);
  });

  await saving.save();
  await saving.running;

  assert.deepEqual(sent.map(each => [each.version, each.title]), [["3", "Uno"], ["4", "Uno e due"]]);
  assert.equal(text.typed().title, "Uno e due");
  assert.equal(text.pending, false);
});

test("a refusal is said at the input, and is not asked for again by itself", async () => {
  const [{ text }] = sides;
  type(text, "");
  answerBy(() => {
    saving.save();
    return json(422, { field: "title", fault: "Scrivi un titolo." });
  });

  await saving.save();

  assert.equal(sent.length, 1);
  assert.equal(document.querySelector("#it-title-fault").textContent, "Scrivi un titolo.");
  assert.equal(document.activeElement, text.field("title"));
  assert.match(told().textContent, /Titolo: Scrivi un titolo\./);
  assert.ok(text.pending);

  type(text, "Bandi");
  answerBy(taken);
  await saving.save();
  assert.equal(document.querySelector("#it-title-fault"), null);
  assert.equal(text.field("title").getAttribute("aria-invalid"), "false");
});

test("without a connection both texts stay, and the other is not even tried", async () => {
  sides.forEach(({ text }) => type(text, "Bandi " + text.lang));
  answerBy(() => { throw new TypeError("Failed to fetch"); });

  await saving.save();

  assert.equal(sent.length, 1);
  assert.ok(sides.every(({ text }) => text.pending && localStorage.getItem(text.key) !== null));
  assert.ok(told().classList.contains("p-error"));
});

test("where the session has ended there is the way to sign in again", async () => {
  type(sides[0].text, "Bandi");
  answerBy(() => new Response("", { status: 401 }));

  await saving.save();

  assert.equal(told().querySelector("a").getAttribute("href"), "/redazione/accesso");
  assert.ok(sides[0].text.pending);
});

test("a translation that says what the other text says is saved after it", async () => {
  sides.forEach(({ text }) => type(text, "Bandi " + text.lang));
  sides[0].text.field("matching").checked = true;
  answerBy(taken);

  await saving.save();

  assert.deepEqual(sent.map(each => [each.text, each.matching]), [["en", undefined], ["it", "true"]]);
});
