/* The editing screen of an Italian text and its translation, as far as scripts need it, with the texts of the bundle. */

import { readFileSync } from "node:fs";
import { show } from "./page.js";

const BUNDLE = new URL("../../main/resources/it/rer/portico/web/desk/texts_it.properties", import.meta.url);

const words = [...readFileSync(BUNDLE, "utf8").matchAll(/^(script\.[\w-]+)=(.*)$/gm)].map(([, key, text]) => "<dt>" + key + "</dt><dd>" + text + "</dd>").join("");

const side = lang => `
  <section class="d-side" id="side-${lang}" data-lang="${lang}" data-current="3" data-saved-at="2026-03-01T10:00:00Z" data-saved-by="Anna Rossi">
    <form>
      <input id="${lang}-version" value="3"><input id="${lang}-tab">
      <label for="${lang}-title">Titolo</label><input id="${lang}-title" value="Bandi">
      <input id="${lang}-slug" value="bandi"><input id="${lang}-description" value="">
      <textarea id="${lang}-body"></textarea><input id="${lang}-note"><input type="checkbox" id="${lang}-matching">
    </form>
  </section>`;

/** Shows the screen as the server renders it. */
export const showEditing = () => show(`
  <main><div id="d-editing" data-page="7" data-editor="anna" data-texts="edit-texts" data-save="/salva" data-autosave="/bozza" data-screen="/pagina?id=7">
    ${side("it")}${side("en")}
  </div></main>
  <section id="d-save" hidden><button type="button">Salva</button><p class="d-told"></p><p class="d-kept" data-lang="it"></p><p class="d-kept" data-lang="en"></p></section>
  <dl id="edit-texts">${words}</dl>`);

/** Stands for the text editor, which needs a browser: the part of its API that a text uses. */
export const editorOf = body => ({
  body,
  getContent() { return this.body; },
  setContent(html) { this.body = html; },
  undoManager: { transact: act => act() }
});
