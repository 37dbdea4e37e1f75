/* Links: shows the title of their target, and refuses addresses that saving would remove. */

import { screen, texts } from "./screen.js";

/** Whether saving would remove an address. Those that the dialog itself completes are accepted; the checks report others. */
const isRefused = address => /^\s*[a-z][a-z0-9+.-]*:/i.test(address)
  ? !/^(https?:\/\/|(mailto|tel|page|media):)/i.test(address) : /^\s*\//.test(address);

const UNKNOWN = { there: true, name: "", address: "" };

/** Asks the server for the target of an internal address, `page:12` or `media:12`. */
const targetOf = (lang, address) => /^(page|media):[1-9]\d*(#.*)?$/.test(address)
  ? fetch(screen.dataset.end + "?" + new URLSearchParams({ text: lang, address }), { headers: { "X-Requested-With": "fetch" } })
    .then(answer => answer.ok ? answer.json() : UNKNOWN).catch(() => UNKNOWN)
  : Promise.resolve(UNKNOWN);

const showTarget = (lang, address) => {
  const place = document.querySelector(".tox-dialog .d-end");
  if (!place || place.dataset.address === address) {
    return;
  }
  place.dataset.address = address;
  place.textContent = "";
  targetOf(lang, address).then(target => {
    if (place.dataset.address === address) {
      const leads = address.startsWith("page:") ? texts["end-page"] : texts["end-file"];
      place.textContent = !target.there ? texts["end-none"] : target.name && leads + " «" + target.name + "»";
    }
  });
};

/** The toolbar at a link in the text: opens its target, changes the link, removes it. */
const addLinkBar = (editor, lang) => {
  let shownTarget = null;
  editor.ui.registry.addButton("linkend", {
    text: texts["open-end"],
    onAction: () => window.open(shownTarget, "_blank", "noopener"),
    onSetup: api => {
      let told = null;
      const tell = () => {
        const link = editor.dom.getParent(editor.selection.getStart(), "a[href]");
        const address = link ? link.getAttribute("href") : "";
        if (address === told) {
          return;
        }
        told = address;
        shownTarget = /^(https?|mailto|tel):/i.test(address) ? address : "";
        api.setText(texts["open-end"] + " " + (address.length > 50 ? address.slice(0, 49) + "…" : address));
        api.setEnabled(shownTarget !== "");
        targetOf(lang, address).then(target => {
          if (told === address && (target.name || !target.there)) {
            shownTarget = target.address;
            api.setText(target.there ? texts["open-end"] + " «" + target.name + "»" : texts["end-none"]);
            api.setEnabled(shownTarget !== "");
          }
        });
      };
      editor.on("NodeChange", tell);
      tell();
      return () => {
        told = null; // ignores a response that is still to come
        editor.off("NodeChange", tell);
      };
    }
  });
  editor.ui.registry.addContextToolbar("linkbar", {
    predicate: node => node.localName === "a" && node.hasAttribute("href"), items: "linkend link unlink", position: "node", scope: "node"
  });
};

/** Extends TinyMCE's dialog for links: shows the target, and refuses addresses that saving would remove. */
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
        showTarget(lang, api.getData().url.value);
      },
      onSubmit: api => {
        if (isRefused(api.getData().url.value)) {
          editor.windowManager.alert(texts["link-refused"], () => api.focus("url"));
        } else {
          question.onSubmit(api);
        }
      }
    }, place);
    showTarget(lang, dialog.getData().url.value);
    return dialog;
  };
};

export const addLinks = (editor, lang) => {
  addLinkBar(editor, lang);
  editor.on("init", () => explainLinks(editor, lang));
};
