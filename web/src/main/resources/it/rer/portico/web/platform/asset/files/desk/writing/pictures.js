/* Images: picked from the library, with their alternative text. */

import { escaped, screen, texts, withPicker } from "./screen.js";

const shown = address => address.startsWith("media:") ? screen.dataset.media + address.slice(6) : address;

/** Asks for the alternative text of an image, or whether it is decorative. @returns a promise of whether the editor answered */
export const pictureDialog = (editor, lang, picture, image) => new Promise(done => {
  let isSaid = false;
  const questions = pictureQuestions(editor, lang, picture, image, () => { isSaid = true; });
  const opened = editor.windowManager.open({ ...questions, onClose: () => done(isSaid) });
  opened.setEnabled("alternative", !picture.decorative);
});

const pictureQuestions = (editor, lang, picture, image, onSaid) => ({
  title: texts.picture,
  body: { type: "panel", items: [
    { type: "textarea", name: "alternative", label: texts.alternative, maximized: false },
    { type: "checkbox", name: "decorative", label: texts.decorative }
  ] },
  initialData: { alternative: picture.alternative, decorative: picture.decorative },
  buttons: [
    { type: "custom", name: "other", text: texts["other-picture"], align: "start" },
    { type: "cancel", text: texts.cancel },
    { type: "submit", text: texts.insert, primary: true }
  ],
  onChange: dialog => dialog.setEnabled("alternative", !dialog.getData().decorative),
  onAction: dialog => {
    dialog.close();
    pickPicture(editor, lang, image);
  },
  onSubmit: dialog => {
    const { alternative, decorative } = dialog.getData();
    const alt = decorative ? "" : alternative.replace(/\s+/g, " ").trim();
    if (!alt && !decorative) {
      editor.windowManager.alert(texts["alternative-missing"], () => dialog.focus("alternative"));
      return;
    }
    onSaid();
    dialog.close();
    if (image) {
      changePicture(editor, image, picture.address, alt, decorative);
      return;
    }
    editor.insertContent("<img src=\"" + escaped(picture.address) + "\" alt=\"" + escaped(alt) + "\"" + (decorative ? " role=\"presentation\"" : "") + ">");
  }
});

const addressOf = image => image.getAttribute("data-mce-src") || image.getAttribute("src") || "";

/** Changes an image, autosave its other attributes; the size is removed if it becomes another image. */
const changePicture = (editor, image, address, alt, decorative) => editor.undoManager.transact(() => {
  if (address !== addressOf(image)) {
    image.removeAttribute("width");
    image.removeAttribute("height");
    image.setAttribute("data-mce-src", address);
    image.setAttribute("src", shown(address));
  }
  image.setAttribute("alt", alt);
  if (decorative) {
    image.setAttribute("role", "presentation");
  } else {
    image.removeAttribute("role");
  }
  editor.selection.select(image);
});

export const pickPicture = (editor, lang, image) => withPicker(screen.dataset.pickFile + "?text=" + lang, texts["pick-file"],
  (address, meta) => pictureDialog(editor, lang, { address, alternative: meta.alternative, decorative: false }, image));

const editPicture = (editor, lang) => {
  const image = editor.selection.getNode();
  if (image.localName !== "img") {
    pickPicture(editor, lang, null);
    return;
  }
  pictureDialog(editor, lang, {
    address: addressOf(image),
    alternative: image.alt,
    decorative: image.getAttribute("role") === "presentation"
  }, image);
};

/** Shows images of the library by their addresses at the desk; the text itself contains their ids. */
const showPictures = editor => editor.getBody().querySelectorAll("img").forEach(image => {
  const address = addressOf(image);
  if (address.startsWith("media:") && image.getAttribute("src") !== shown(address)) {
    image.setAttribute("data-mce-src", address);
    image.setAttribute("src", shown(address));
  }
});

export const addPictures = (editor, lang) => {
  editor.ui.registry.addToggleButton("picture", {
    icon: "image",
    tooltip: texts.picture,
    onAction: () => editPicture(editor, lang),
    onSetup: api => {
      const mark = () => api.setActive(editor.selection.getNode().localName === "img");
      editor.on("NodeChange", mark);
      return () => editor.off("NodeChange", mark);
    }
  });
  editor.addShortcut("access+p", texts.picture, () => editPicture(editor, lang));
  editor.on("SetContent NodeChange", () => showPictures(editor));
};
