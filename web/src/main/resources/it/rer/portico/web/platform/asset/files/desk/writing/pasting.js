/* Cleans what is pasted or dropped before it is inserted, and tells the editor what was left out. */

import { joinNotes, lastNote } from "./notes.js";
import { readAllowed } from "./paste/allowed.js";
import { eachText, PICTURE } from "./paste/markup.js";
import { cleaned, fromLines } from "./paste/pasted.js";
import { unwrapped } from "./paste/wrapped.js";
import { pickPicture } from "./pictures.js";
import { button, screen, texts } from "./screen.js";
import { uploadPicture } from "./uploads.js";

const counted = (count, one, many) => count === 0 ? "" : count === 1 ? one : many.replace("{0}", count);

const sentences = left => [
  counted(left.pictures, texts["left-picture"], texts["left-pictures"]),
  counted(left.deletions, texts["left-deletion"], texts["left-deletions"]),
  counted(left.comments, texts["left-comment"], texts["left-comments"]),
  counted(left.hidden, texts["left-hidden-part"], texts["left-hidden-parts"]),
  counted(left.embedded, texts["left-embedded-part"], texts["left-embedded-parts"]),
  left.contents ? texts["left-contents"] : ""
].filter(Boolean).join(" ");

const ALLOWED = readAllowed(screen.dataset.elements, JSON.parse(screen.dataset.classes), JSON.parse(screen.dataset.values));
const BACK = { it: texts["note-back-it"], en: texts["note-back-en"] };

const fileOf = (address, index) => {
  const found = /^data:(image\/([a-z]+)[a-z+-]*)(?:;[a-z-]+=[^;,]{0,100})*(;base64)?,([\s\S]*)$/i.exec(address);
  const bytes = found[3] ? Uint8Array.from(atob(found[4].replace(/\s+/g, "")), sign => sign.charCodeAt(0)) : decodeURIComponent(found[4]);
  return new File([bytes], texts["picture-name"] + "-" + (index + 1) + "." + found[2].toLowerCase().replace("jpeg", "jpg"), { type: found[1].toLowerCase() });
};

/** Whether the clipboard contains an image file, and HTML, if any, that has no text. */
const isPicture = (data, html) => data.files.length > 0 && new DOMParser().parseFromString(html, "text/html").body.textContent.trim() === "";

/** The notice above the text that says what was left out, with a button to upload pictures. */
class Notice {
  constructor(editor, upload) {
    this.place = document.createElement("div");
    this.place.className = "d-pasted";
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.actions = document.createElement("div");
    this.actions.className = "d-actions";
    this.actions.hidden = true;
    this.upload = this.addButton(texts["left-upload"], upload);
    this.addButton(texts["left-close"], () => {
      this.tell("", false);
      editor.focus();
    });
    this.place.append(this.status, this.actions);
    editor.getContainer().before(this.place);
  }

  addButton(words, action) {
    const made = button(words, action);
    this.actions.append(made);
    return made;
  }

  tell(words, pictures) {
    this.status.textContent = words;
    this.actions.hidden = words === "";
    this.upload.hidden = !pictures;
    this.place.classList.toggle("d-warn", words !== "");
  }
}

class Pasting {
  constructor(editor, lang) {
    this.editor = editor;
    this.lang = lang;
    this.result = null;
    this.plain = false;
  }

  /** Whether the text has an element of that id, to which a pasted link may lead. A note that has a reference gets no second one. */
  isKnown(name) {
    const body = this.editor.getBody();
    const number = /^content-note-(\d+)$/.exec(name);
    return body.querySelector("#" + CSS.escape(name)) !== null && !(number && body.querySelector("#content-noteref-" + number[1]));
  }

  clean(pasted) {
    const folder = screen.dataset.media;
    this.result = cleaned(pasted.content, {
      own: pasted.internal, allowed: ALLOWED, back: BACK[this.lang] || BACK.it, after: lastNote(this.editor),
      media: { origin: location.origin, folders: [folder, folder.replace(/\/[^/]+\/media\/$/, "/media/")] }, isKnown: name => this.isKnown(name)
    });
    this.result.pictures = this.result.pictures.map(({ address }, index) => fileOf(address, index));
    pasted.content = this.result.html;
  }

  /** After the cleaned content was inserted: adds its notes, uploads its pictures and shows the notice. */
  settle() {
    const { result } = this;
    if (result === null) {
      return;
    }
    this.result = null;
    if (result.notes) {
      joinNotes(this.editor, result.notes);
    }
    this.tell(result.left);
    this.uploadAll(result.pictures, this.places(result.pictures.length));
  }

  /** Replaces the markers of pictures by placeholder elements, which are never part of a saved text. */
  places(count) {
    const found = [];
    if (count) {
      eachText(this.editor.getBody(), node => {
        let rest = node;
        for (let at = rest.data.indexOf(PICTURE.open); at >= 0; at = rest.data.indexOf(PICTURE.open)) {
          const sign = rest.splitText(at);
          const end = sign.data.indexOf(PICTURE.close) + 1;
          rest = sign.splitText(end);
          const place = this.editor.getDoc().createElement("span");
          place.setAttribute("data-mce-bogus", "all");
          found[Number(sign.data.slice(1, end - 1))] = place;
          sign.replaceWith(place);
        }
      });
    }
    return found;
  }

  /** Uploads pictures one after the other, each to its placeholder; errors are shown in dialogs. */
  async uploadAll(files, places) {
    for (let index = 0; index < files.length; index++) {
      const place = places[index];
      if (place && place.isConnected) { // otherwise the paste was undone meanwhile
        const range = this.editor.getDoc().createRange();
        range.setStartBefore(place);
        place.remove();
        this.editor.selection.setRng(range);
        await uploadPicture(this.editor, this.lang, files[index], files[index].name);
      }
    }
  }

  tell(left) {
    const words = sentences({ pictures: 0, deletions: 0, comments: 0, hidden: 0, embedded: 0, contents: 0, ...left });
    this.notice.tell(words, left.pictures > 0);
  }

  insert(html, internal) {
    this.editor.execCommand("mceInsertClipboardContent", false, { html, internal });
    this.settle();
  }

  insertText(text) {
    const html = fromLines(text);
    if (/^https?:\/\/[^\s<>"]{1,2000}$/i.test(text.trim()) && !this.editor.selection.isCollapsed()) {
      this.editor.execCommand("mceInsertLink", false, { href: unwrapped(text.trim()) });
    } else if (html) {
      this.insert(html, false);
    }
  }

  paste(event) {
    const data = event.clipboardData;
    const within = this.editor.dom.getParent(this.editor.selection.getStart(), "pre");
    if (!data || event.isDefaultPrevented() || within) {
      return;
    }
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    const { plain } = this;
    this.plain = false;
    if (isPicture(data, html)) {
      return; // uploads.js handles it
    }
    if (html && !plain) {
      event.preventDefault();
      this.insert(html, data.getData("x-tinymce/html") !== "");
    } else if (text) {
      event.preventDefault();
      this.insertText(text);
    }
  }
}

export const addPasting = (editor, lang) => {
  const pasting = new Pasting(editor, lang);
  editor.on("init", () => {
    pasting.notice = new Notice(editor, () => {
      editor.focus();
      pickPicture(editor, lang, null);
    });
  });
  editor.on("keydown", event => {
    if ((event.key || "").toLowerCase() === "v" && (event.ctrlKey || event.metaKey)) {
      pasting.plain = event.shiftKey;
    }
  });
  editor.on("paste", event => pasting.paste(event));
  editor.on("PastePreProcess", pasted => pasting.clean(pasted));
  editor.on("SetContent", event => {
    if (event.paste) {
      pasting.settle();
    }
  });
};
