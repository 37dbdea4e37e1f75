/*
 * Runs the cases of PasteIT through the same functions without a browser, which takes less time. What the editor itself changes is
 * tested only there.
 */

import "./page.js";
import { cleaned, fromLines } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/pasted.js";
import { readdirSync, readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { eachText } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/markup.js";
import { readAllowed } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/allowed.js";
import { test } from "node:test";

const CASES = new URL("../../../../ear/src/test/resources/pastes/", import.meta.url);

/** Cases that the editor itself changes: it renames a heading of the first level, and wraps loose words. */
const CHANGED_BY_THE_EDITOR = ["web/boxes.html", "web/inline-words.html", "web/terms-without-meaning.html", "word/a-numbered-heading-of-a-style-of-the-document.html"];

/** Written by ScriptsTest from the server's list of the allowed markup. */
const { elements, classes, values } = JSON.parse(readFileSync(new URL("../../../target/script/allowed.json", import.meta.url), "utf8"));

const OPTIONS = {
  own: false, allowed: readAllowed(elements, JSON.parse(classes), JSON.parse(values)), back: "Torna al richiamo {0}", after: 0,
  media: { origin: "https://www.example.org", folders: ["/redazione/media/", "/media/"] }, isKnown: () => false
};

const read = name => readFileSync(new URL(name, CASES), "utf8");

const isFromTheEditor = pasted => pasted.includes("<!-- x-tinymce/html -->");

/** Removes comments, the order of attributes, and white space between blocks. */
const normalized = html => {
  const { body } = new DOMParser().parseFromString(html.replace(/<!--[^]*?-->/g, ""), "text/html");
  body.querySelectorAll("*").forEach(element => {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value]).sort();
    attributes.forEach(([name]) => element.removeAttribute(name));
    attributes.forEach(([name, value]) => element.setAttribute(name, value));
  });
  eachText(body, text => {
    if (text.parentNode.matches("ul, ol, dl, table, thead, tbody, tr")) {
      text.remove();
    }
  });
  return body.innerHTML.replace(/\s*\n\s*/g, "");
};

const cases = readdirSync(CASES, { recursive: true }).filter(name => name.endsWith(".html") && !name.endsWith(".expected.html")).sort();

test("there are cases", () => assert.ok(cases.length > 80));

cases.forEach(name => test(name, { skip: CHANGED_BY_THE_EDITOR.includes(name) && "changed by the editor" }, () => {
  const pasted = read(name);
  const { html, notes } = cleaned(pasted, { ...OPTIONS, own: isFromTheEditor(pasted) });

  assert.equal(normalized(html + notes), normalized(read(name.replace(/\.html$/, ".expected.html"))));
}));

test("embedded pictures are extracted, and others are counted", () => {
  const { html, pictures, left } = cleaned("<p>a<img src=\"data:image/png;base64,AA==\" alt=\"b\"><img src=\"file:///c.png\" alt=\"\"></p>", OPTIONS);

  assert.deepEqual(pictures, [{ address: "data:image/png;base64,AA==", alternative: "b" }]);
  assert.equal(left.pictures, 1);
  assert.equal(html, "<p>a\ue1000\ue101</p>");
});

test("lines of plain text become paragraphs, but a single line does not", () => {
  assert.equal(fromLines("a <b>\r\n\nc & d"), "<p>a &lt;b&gt;</p><p>c &amp; d</p>");
  assert.equal(fromLines(" one "), "one");
});
