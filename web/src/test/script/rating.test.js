import { beforeEach, test } from "node:test";
import assert from "node:assert/strict";
import { rating } from "../../main/resources/it/rer/portico/web/platform/asset/files/citizen/rating.js";
import { show } from "./page.js";

const FORM = "<section data-portlet=\"rating\"><form action=\"/portlets/rating/it/bandi\" data-lost=\"Non abbiamo avuto conferma.\">"
  + "<input name=\"answer\" value=\"no\"><textarea name=\"comment\">Manca il modulo</textarea><button>Invia</button></form></section>";

const THANKS = "<section data-portlet=\"rating\"><h2 data-focus tabindex=\"-1\">Grazie</h2></section>";

let requests;

const respondWith = respond => {
  globalThis.fetch = async () => {
    requests++;
    return respond();
  };
};

/** @returns whether the browser would submit the form itself, as it does without a script */
const submit = async () => {
  const event = new SubmitEvent("submit", { cancelable: true });
  document.querySelector("form").dispatchEvent(event);
  await new Promise(done => { setImmediate(done); });
  return !event.defaultPrevented;
};

beforeEach(() => {
  requests = 0;
  show(FORM);
  rating(document.querySelector("section"));
});

test("the response replaces the form", async () => {
  respondWith(() => new Response(THANKS));

  assert.equal(await submit(), false);

  assert.equal(document.querySelector("form"), null);
  assert.equal(document.activeElement.textContent, "Grazie");
});

const lostResponses = {
  "no response": () => { throw new TypeError("Failed to fetch"); },
  "an error of a proxy": () => new Response(THANKS, { status: 502 }),
  "a page of another server": () => new Response("<p>Sign in to the network</p>")
};

Object.entries(lostResponses).forEach(([name, respond]) => test("after " + name + " nothing is sent again automatically", async () => {
  respondWith(respond);

  assert.equal(await submit(), false);

  assert.equal(requests, 1);
  assert.equal(document.activeElement.textContent, "Non abbiamo avuto conferma.");
  assert.equal(document.activeElement.getAttribute("role"), "alert");
  assert.equal(document.querySelector("textarea").value, "Manca il modulo");

  assert.equal(await submit(), true, "the reader sends it, as a plain form");
  assert.equal(requests, 1);
}));
