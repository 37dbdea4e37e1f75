/* What the modules of the editing screen share: the texts, the dialogs for picking, messages and buttons. */

import { tinymce } from "./library.js";

export const screen = document.getElementById("d-editing");
export const texts = {};
document.querySelectorAll("#" + screen.dataset.texts + " dt").forEach(key => {
  texts[key.textContent.replace("script.", "")] = key.nextElementSibling.textContent;
});

/** Opens a dialog for picking, and moves the focus back to where it was opened from. */
export const withPicker = (address, title, callback) => {
  const asked = document.activeElement;
  const picker = tinymce.activeEditor.windowManager.openUrl({
    title, url: address, width: 800, height: 640,
    onMessage: (api, message) => {
      if (message.mceAction === "picked") {
        picker.close(); // before the callback, which may move the focus again
        callback(message.value, message.meta || {});
      }
    },
    onClose: () => setTimeout(() => {
      const place = asked.closest(".tox-dialog .tox-form__controls-h-stack");
      if (place && place.isConnected) {
        (place.querySelector("input") || asked).focus();
      }
    })
  });
};

export const escaped = text => text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign]);

/** Shows a message in a live region, with a link to the sign-in if the session has ended. */
export const tell = (place, words, ended) => {
  place.textContent = words;
  if (ended) {
    const anchor = document.createElement("a");
    anchor.href = location.pathname.replace(/\/[^/]*$/, "/accesso");
    anchor.target = "_blank";
    anchor.textContent = texts["sign-in"];
    place.append(" ", anchor);
  }
};

export const button = (words, action) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn-outline-primary btn-sm";
  made.textContent = words;
  made.addEventListener("click", action);
  return made;
};
