/* Uploads pictures and documents that are pasted or dropped into the text, and inserts an image or a link. */

import { pictureDialog } from "./pictures.js";
import { escaped, screen, texts } from "./screen.js";
import { faultOf } from "./text.js";

const ENDINGS = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg" };

/** The names that browsers give to pictures of the clipboard. */
const NAMELESS = /^(image|unknown|blob)?(\.\w+)?$/i;

const isPicture = file => file.type.startsWith("image/");

const nameOf = (file, name) => NAMELESS.test(name || "")
  ? texts["pasted-picture"] + "-" + new Date().toISOString().slice(0, 10) + "." + (ENDINGS[file.type] || file.type.replace(/^.*\/|\W.*$/g, "") || "bin")
  : name;

/** A hash of the content, to recognise the file; empty without https, where browsers offer no hash function. */
const contentOf = async file => {
  const digest = crypto.subtle ? await crypto.subtle.digest("SHA-256", await file.arrayBuffer()) : new ArrayBuffer(0);
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, "0")).join("");
};

/** The uploads of this screen by hash: the same picture, pasted again, is not uploaded again. */
const known = new Map();

const send = (file, name, onProgress) => new Promise((done, fail) => {
  const request = new XMLHttpRequest();
  const data = new FormData();
  data.append("files", file, name);
  request.open("POST", screen.dataset.upload);
  request.setRequestHeader("X-Requested-With", "fetch");
  request.upload.addEventListener("progress", event => onProgress(event.lengthComputable ? Math.round(event.loaded / event.total * 100) : 0));
  request.addEventListener("loadend", async () => {
    if (request.status === 200) {
      document.dispatchEvent(new Event("portico:active"));
      const { id, shown } = JSON.parse(request.responseText);
      done({ address: "media:" + id, shown });
      return;
    }
    const answer = request.status === 0 ? null : new Response(request.responseText, { headers: { "Content-Type": request.getResponseHeader("Content-Type") || "" } });
    const fault = answer && await faultOf(answer);
    fail(new Error(fault || (request.status === 401 ? texts["upload-ended"] : texts["upload-failed"])));
  });
  request.send(data);
});

/** Uploads a file, with a progress bar. */
const upload = async (editor, file, name) => {
  const content = await contentOf(file);
  if (content && known.has(content)) {
    return known.get(content);
  }
  const notice = editor.notificationManager.open({ text: texts.uploading.replace("{0}", escaped(name)), progressBar: true, closeButton: false });
  try {
    const taken = await send(file, name, percent => notice.progressBar.value(percent));
    known.set(content, taken);
    return taken;
  } finally {
    notice.close();
  }
};

/** Inserts a placeholder at the cursor, since the editor may go on writing elsewhere during the upload. */
const insertPlaceholder = editor => {
  const mark = editor.dom.create("span", { "data-mce-bogus": "all" });
  const range = editor.selection.getRng();
  range.deleteContents();
  range.insertNode(mark);
  range.collapse(false);
  editor.selection.setRng(range);
  return mark;
};

const goTo = (editor, mark) => {
  if (mark.isConnected) {
    const range = editor.dom.createRng();
    range.setStartBefore(mark);
    range.collapse(true);
    mark.remove();
    editor.selection.setRng(range);
  }
  editor.focus();
};

const wordsFor = name => {
  const [, words, ending] = /^(.*?)(?:\.(\w{1,5}))?$/.exec(name);
  return words + (ending ? " (" + ending.toUpperCase() + ")" : "");
};

const insert = async (editor, lang, file, name, mark) => {
  const { address, shown } = await upload(editor, file, name);
  goTo(editor, mark);
  if (!shown) {
    editor.insertContent("<a href=\"" + address + "\">" + escaped(wordsFor(name)) + "</a>");
    return true;
  }
  return pictureDialog(editor, lang, { address, alternative: "", decorative: false }, null);
};

/** Uploads are done one at a time, since each may ask for an alternative text. */
let before = Promise.resolve();

const uploadFile = (editor, lang, file, name) => {
  const mark = insertPlaceholder(editor);
  const one = before.then(() => insert(editor, lang, file, name, mark)).catch(fault => new Promise(done => {
    mark.remove();
    editor.windowManager.alert(name + ": " + fault.message, () => done(false));
  })).finally(() => mark.remove());
  before = one;
  return one;
};

/**
 * Uploads a picture, asks for its alternative text, and inserts it at the cursor.
 *
 * @param fileName its name in the program that it comes from; may be empty
 * @returns a promise of whether it was inserted; never rejected, since errors have been shown
 */
export const uploadPicture = (editor, lang, blob, fileName) => uploadFile(editor, lang, blob, nameOf(blob, fileName));

/** The pasted or dropped files; none if there is text as well, of which they are only a picture. */
const filesOf = transfer => {
  const files = transfer ? [...transfer.files] : [];
  const html = files.length > 0 ? transfer.getData("text/html") : "";
  return html && new DOMParser().parseFromString(html, "text/html").body.textContent.trim() !== "" ? [] : files;
};

const takeAll = async (editor, lang, files) => {
  for (const file of files) {
    await (isPicture(file) ? uploadPicture(editor, lang, file, file.name) : uploadFile(editor, lang, file, file.name));
  }
};

const goToPoint = (editor, event) => {
  const page = editor.getDoc();
  const at = page.caretPositionFromPoint ? page.caretPositionFromPoint(event.clientX, event.clientY) : null;
  const range = at ? editor.dom.createRng() : page.caretRangeFromPoint && page.caretRangeFromPoint(event.clientX, event.clientY);
  if (at) {
    range.setStart(at.offsetNode, at.offset);
    range.collapse(true);
  }
  if (range && editor.getBody().contains(range.startContainer)) {
    editor.selection.setRng(range);
  }
};

export const addUploads = (editor, lang) => {
  let isMovedWithin = false;
  editor.on("dragstart", () => { isMovedWithin = true; });
  editor.on("dragend", () => { isMovedWithin = false; });
  editor.on("paste", event => {
    const files = filesOf(event.clipboardData);
    if (files.length > 0) {
      event.preventDefault();
      takeAll(editor, lang, files);
    }
  });
  editor.on("drop", event => {
    const files = isMovedWithin ? [] : filesOf(event.dataTransfer);
    isMovedWithin = false;
    if (files.length > 0) {
      event.preventDefault();
      goToPoint(editor, event);
      takeAll(editor, lang, files);
    }
  });
};
