/* Links: where they lead, said by its title, and none that saving would take away. */

import { screen, texts } from "./screen.js";

/** Addresses that saving takes out of a text, but for those that the dialog itself completes; the checks name what else there is. */
const isRefused = address => /^\s*[a-z][a-z0-9+.-]*:/i.test(address)
  ? !/^(https?:\/\/|(mailto|tel|page|media):)/i.test(address) : /^\s*\//.test(address);

const UNKNOWN = { there: true, name: "", address: "" };

/** What a number stands for that names a page or a file of ours. */
const endOf = (lang, address) => /^(page|media):[1-9]\d*(#.*)?$/.test(address)
  ? fetch(screen.dataset.end + "?" + new URLSearchParams({ text: lang, address }), { headers: { "X-Requested-With": "fetch" } })
    .then(answer => answer.ok ? answer.json() : UNKNOWN).catch(() => UNKNOWN)
  : Promise.resolve(UNKNOWN);

const tellEnd = (lang, address) => {
  const place = document.querySelector(".tox-dialog .d-end");
  if (!place || place.dataset.address === address) {
    return;
  }
  place.dataset.address = address;
  place.textContent = "";
  endOf(lang, address).then(end => {
    if (place.dataset.address === address) {
      const leads = address.startsWith("page:") ? texts["end-page"] : texts["end-file"];
      place.textContent = !end.there ? texts["end-none"] : end.name && leads + " «" + end.name + "»";
    }
  });
};

/** At a link in the text: where it leads, to be opened, and what changes it. */
const addLinkBar = (editor, lang) => {
  let shownEnd = null;
  editor.ui.registry.addButton("linkend", {
    text: texts["open-end"],
    onAction: () => window.open(shownEnd, "_blank", "noopener"),
    onSetup: api => {
      let told = null;
      const tell = () => {
        const link = editor.dom.getParent(editor.selection.getStart(), "a[href]");
        const address = link ? link.getAttribute("href") : "";
        if (address === told) {
          return;
        }
        told = address;
        shownEnd = /^(https?|mailto|tel):/i.test(address) ? address : "";
        api.setText(texts["open-end"] + " " + (address.length > 50 ? address.slice(0, 49) + "…" : address));
        api.setEnabled(shownEnd !== "");
        endOf(lang, address).then(end => {
          if (told === address && (end.name || !end.there)) {
            shownEnd = end.address;
            api.setText(end.there ? texts["open-end"] + " «" + end.name + "»" : texts["end-none"]);
            api.setEnabled(shownEnd !== "");
          }
        });
      };
      editor.on("NodeChange", tell);
      tell();
      return () => {
        told = null; // an answer that is still to come finds no button any more
        editor.off("NodeChange", tell);
      };
    }
  });
  editor.ui.registry.addContextToolbar("linkbar", {
    predicate: node => node.localName === "a" && node.hasAttribute("href"), items: "linkend link unlink", position: "node", scope: "node"
  });
};

/** The editor's own dialog for links, which in addition says where they lead, and takes no address that would be lost. */
const explainLinks = (editor, lang) => {
  const { open } = editor.windowManager;
  editor.windowManager.open = (question, place) => {
    const address = question.body.items && question.body.items.find(item => item.type === "urlinput");
    if (!address) {
      return open(question, place);
    }
    const items = question.body.items.flatMap(item => item === address
      ? [item, { type: "htmlpanel", html: "<p class=\"d-end\" role=\"status\"></p>" }] : [item]);
    const dialog = open({
      ...question,
      body: { ...question.body, items },
      onChange: (api, what) => {
        question.onChange(api, what);
        tellEnd(lang, api.getData().url.value);
      },
      onSubmit: api => {
        if (isRefused(api.getData().url.value)) {
          editor.windowManager.alert(texts["link-refused"], () => api.focus("url"));
        } else {
          question.onSubmit(api);
        }
      }
    }, place);
    tellEnd(lang, dialog.getData().url.value);
    return dialog;
  };
};

export const addLinks = (editor, lang) => {
  addLinkBar(editor, lang);
  editor.on("init", () => explainLinks(editor, lang));
};
