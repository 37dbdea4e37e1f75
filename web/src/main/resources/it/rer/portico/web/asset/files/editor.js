"use strict";

/* The editing screen: the rich-text editor, what is typed and kept, colleagues, and the checks while one writes. */
(() => {
  const screen = document.getElementById("d-editing");
  if (!screen || !window.tinymce) {
    return;
  }
  const texts = {};
  document.querySelectorAll("#" + screen.dataset.texts + " dt").forEach(key => {
    texts[key.textContent.replace("script.", "")] = key.nextElementSibling.textContent;
  });
  const KEEP_EVERY = 10000;
  const CHECK_AFTER = 1500;
  const ACTIVE_WITHIN = 5 * 60000;
  const LEAVE_WITHIN = 5000;
  const LEFT_WITHIN = 30000;
  let lastActive = Date.now();
  ["keydown", "pointerdown", "input"].forEach(kind => document.addEventListener(kind, () => { lastActive = Date.now(); }, true));

  const elements = "p[class|lang|dir],h2/h1[lang|dir|id],h3[lang|dir|id],h4[lang|dir|id],h5[lang|dir|id],h6[lang|dir|id],br,hr,"
    + "div[class|lang|dir],span[lang|dir],section[lang],ul[lang],ol[start|reversed|lang],li[lang],dl,dt,dd,"
    + "blockquote[cite|lang],cite,q,pre,code,strong/b[lang],em/i[lang],abbr[title|lang],sub,sup,small,mark,time[datetime],"
    + "a[href|hreflang|lang|title],table,caption[lang],thead,tbody,tfoot,tr,th[scope|colspan|rowspan],td[colspan|rowspan],"
    + "figure,figcaption[lang],img[src|alt|width|height|loading|role|lang],details,summary[lang]";

  /** Whether a style makes text bold or slanted; the processors of documents say it so. */
  const isBold = style => /^(bold|bolder|[6-9]00)$/.test(style.fontWeight);
  const isSlanted = style => /^(italic|oblique)/.test(style.fontStyle);

  /** Spans that only look bold or slanted become what they mean, and those that say they are not cease to be. */
  const meanWhatTheyLook = content => {
    content.querySelectorAll("b, strong, i, em").forEach(mark => {
      if (/^(normal|[1-5]00)$/.test(mark.localName === "b" || mark.localName === "strong" ? mark.style.fontWeight : mark.style.fontStyle)) {
        mark.replaceWith(...mark.childNodes);
      }
    });
    content.querySelectorAll("span").forEach(mark => {
      const within = mark.closest("h1, h2, h3, h4, h5, h6") !== null;
      [[!within && isBold(mark.style), "strong", "b, strong"], [isSlanted(mark.style), "em", "i, em"]].forEach(([looks, name, same]) => {
        if (looks && mark.textContent.trim() !== "" && !mark.closest(same) && !mark.querySelector(same)) {
          const meant = document.createElement(name);
          meant.append(...mark.childNodes);
          mark.append(meant);
        }
      });
    });
  };

  /** A paragraph that is drawn as an item of a list: its depth, and the text without the sign before it. */
  const itemOf = paragraph => {
    const style = paragraph.getAttribute("style") || "";
    const depth = /mso-list:[^;]*level(\d+)/.exec(style);
    const drawn = /^([·•●○▪■o§\-–]|\d+[.)]|[a-z][.)]|[ivx]+[.)])\s+/;
    const sign = drawn.exec(paragraph.textContent.replace(/\u00a0/g, " ").trim());
    const item = document.createElement("li");
    item.append(...paragraph.childNodes);
    item.querySelectorAll("[style*=mso-list]").forEach(mark => mark.remove());
    item.querySelectorAll("span, font").forEach(mark => mark.replaceWith(...mark.childNodes));
    item.normalize();
    item.innerHTML = item.innerHTML.replace(/^(\s|&nbsp;)*([·•●○▪■o§\-–]|\d+[.)]|[a-z][.)]|[ivx]+[.)])(\s|&nbsp;)+/, "");
    return { item, depth: depth ? Number(depth[1]) : 1, kind: sign && /\w[.)]/.test(sign[1]) ? "ol" : "ul" };
  };

  /** Paragraphs that stand for items become lists, one within the other as deep as they say. */
  const listItems = content => {
    let open = [];
    let last = null;
    [...content.querySelectorAll("p")].filter(each => /MsoList|mso-list/.test(each.className + (each.getAttribute("style") || ""))).forEach(paragraph => {
      if (last === null || paragraph.previousElementSibling !== last) {
        open = [];
      }
      const { item, depth, kind } = itemOf(paragraph);
      open = open.filter(list => list.depth <= depth);
      let list = open[open.length - 1];
      if (list && list.depth === depth && list.kind !== kind) {
        open.pop();
        list = null;
      }
      if (!list || list.depth < depth) {
        const around = open[open.length - 1];
        list = { depth, kind, element: document.createElement(kind) };
        if (around) {
          around.element.lastElementChild.append(list.element);
        } else {
          paragraph.before(list.element);
        }
        open.push(list);
      }
      list.element.append(item);
      last = open[0].element;
      paragraph.remove();
    });
  };

  /** What a word processor pastes: its own marks go, and lists are lists though it writes them as paragraphs with a drawn sign before each. */
  const fromWordProcessor = html => {
    const template = document.createElement("template");
    template.innerHTML = html.replace(/<!--[\s\S]*?-->|<!\[if[^>]*>|<!\[endif\]>/g, "");
    const content = template.content;
    meanWhatTheyLook(content);
    listItems(content);
    content.querySelectorAll("o\\:p").forEach(mark => {
      if (mark.textContent.trim() === "") {
        mark.remove();
      }
    });
    content.querySelectorAll("img").forEach(image => {
      if (!/^(media|asset):/.test(image.getAttribute("src") || "")) {
        image.remove();
      }
    });
    content.querySelectorAll("span, font, o\\:p, a:not([href]), li > p:only-child").forEach(mark => mark.replaceWith(...mark.childNodes));
    content.querySelectorAll("p, h1, h2, h3, h4, h5, h6").forEach(block => {
      if (block.textContent.trim() === "" && !block.querySelector("img")) {
        block.remove();
      }
    });
    content.querySelectorAll("[dir=ltr]").forEach(each => each.removeAttribute("dir"));
    return template.innerHTML;
  };

  const shown = address => address.startsWith("media:") ? screen.dataset.media + address.slice(6) : address;

  /** Has something chosen in a screen of its own, and comes back to where that was asked for if it is there still. */
  const withPicker = (address, title, callback) => {
    const asked = document.activeElement;
    const picker = tinymce.activeEditor.windowManager.openUrl({
      title, url: address, width: 800, height: 640,
      onMessage: (api, message) => {
        if (message.mceAction === "picked") {
          picker.close(); // first: it gives the focus back, which what follows may take
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

  const escaped = text => text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign]);

  /** What stands for an image in the text, or that it says nothing. */
  const pictureDialog = (editor, lang, picture, image) => {
    const opened = editor.windowManager.open(pictureQuestions(editor, lang, picture, image));
    opened.setEnabled("alternative", !picture.decorative);
  };

  const pictureQuestions = (editor, lang, picture, image) => ({
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
      dialog.close();
      if (image) {
        changePicture(editor, image, picture.address, alt, decorative);
        return;
      }
      editor.insertContent("<img src=\"" + escaped(picture.address) + "\" alt=\"" + escaped(alt) + "\"" + (decorative ? " role=\"presentation\"" : "") + ">");
    }
  });

  const addressOf = image => image.getAttribute("data-mce-src") || image.getAttribute("src") || "";

  /** Leaves an image what else was said of it; only another picture has a size of its own. */
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

  const pickPicture = (editor, lang, image) => withPicker(screen.dataset.pickFile + "?text=" + lang, texts["pick-file"],
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

  const tableDialog = editor => editor.windowManager.open({
    title: texts.table,
    body: { type: "panel", items: [
      { type: "input", name: "caption", label: texts["table-caption"] },
      { type: "input", name: "rows", label: texts["table-rows"] },
      { type: "input", name: "columns", label: texts["table-columns"] }
    ] },
    initialData: { caption: "", rows: "3", columns: "2" },
    buttons: [{ type: "cancel", text: texts.cancel }, { type: "submit", text: texts.insert, primary: true }],
    onSubmit: dialog => {
      const data = dialog.getData();
      const count = (text, most) => Math.min(most, Math.max(1, parseInt(text, 10) || 1));
      const columns = count(data.columns, 12);
      const head = "<th scope=\"col\"><br></th>".repeat(columns);
      const row = "<tr>" + "<td><br></td>".repeat(columns) + "</tr>";
      const before = new Set(editor.getBody().querySelectorAll("table"));
      const caption = data.caption.trim() ? "<caption>" + escaped(data.caption.trim()) + "</caption>" : "";
      editor.insertContent("<table>" + caption + "<thead><tr>" + head + "</tr></thead><tbody>"
        + row.repeat(count(data.rows, 100)) + "</tbody></table><p></p>");
      dialog.close();
      const made = [...editor.getBody().querySelectorAll("table")].find(table => !before.has(table));
      if (made) {
        editor.selection.setCursorLocation(made.rows[0].cells[0], 0);
      }
    }
  });

  /** The caption of a table that is there already; without words it has none. */
  const captionDialog = editor => {
    const table = editor.dom.getParent(editor.selection.getStart(), "table");
    if (!table) {
      return;
    }
    editor.windowManager.open({
      title: texts["table-caption"],
      body: { type: "panel", items: [{ type: "input", name: "caption", label: texts["table-caption"] }] },
      initialData: { caption: table.caption ? table.caption.textContent.trim() : "" },
      buttons: [{ type: "cancel", text: texts.cancel }, { type: "submit", text: texts.apply, primary: true }],
      onSubmit: dialog => {
        const caption = dialog.getData().caption.replace(/\s+/g, " ").trim();
        dialog.close();
        editor.undoManager.transact(() => {
          if (caption) {
            table.createCaption().textContent = caption;
          } else {
            table.deleteCaption();
          }
        });
        editor.nodeChanged();
      }
    });
  };

  const words = {};
  document.querySelectorAll("#editor-words dt").forEach(word => { words[word.textContent] = word.nextElementSibling.textContent; });
  tinymce.addI18n("it", words);
  tinymce.addI18n(document.documentElement.lang, { "{0} words": texts["count-words"], "{0} characters": texts["count-characters"] });

  /** The signs that texts of an administration need and keyboards have not. */
  const signs = [
    [171, "left pointing guillemet"], [187, "right pointing guillemet"], [8220, "left double quotation mark"],
    [8221, "right double quotation mark"], [8216, "left single quotation mark"], [8217, "right single quotation mark"], [8211, "en dash"],
    [8212, "em dash"], [8230, "three dot leader"], [8364, "euro sign"], [167, "section sign"], [176, "degree sign"],
    [215, "multiplication sign"], [247, "division sign"], [177, "plus-minus sign"], [8776, "almost equal to"],
    [8804, "less-than or equal to"], [8805, "greater-than or equal to"], [189, "fraction one half"], [188, "fraction one quarter"],
    [190, "fraction three quarters"], [178, "superscript two"], [179, "superscript three"], [8240, "per mille sign"],
    [192, "A - grave"], [200, "E - grave"], [201, "E - acute"], [204, "I - grave"], [210, "O - grave"], [217, "U - grave"], [169, "copyright sign"]
  ];

  /** What opens and closes begins open, with nothing in it but the words to be replaced by its title. */
  const beginAccordion = editor => {
    const part = editor.dom.getParent(editor.selection.getStart(), "details");
    const title = part && part.querySelector("summary");
    if (!title) {
      return;
    }
    part.open = true;
    part.querySelectorAll("p").forEach(text => { text.innerHTML = "<br data-mce-bogus=\"1\">"; });
    const words = document.createRange();
    words.selectNodeContents(title);
    editor.selection.setRng(words);
  };

  /** Whether nothing stands behind the cursor in something that holds text, be it as empty as another row of a table. */
  const isEndOf = (box, cursor) => {
    const range = cursor.cloneRange();
    range.setEndAfter(box.lastChild);
    const rest = range.cloneContents();
    return rest.textContent.replace(/[\s\ufeff]/g, "") === "" && !rest.querySelector("img, hr, table, li + li, p + p")
      && rest.querySelectorAll("tr").length < 2;
  };

  const isLastIn = (node, box) => {
    for (let each = node; each !== box; each = each.parentNode) {
      if (each.nextElementSibling) {
        return false;
      }
    }
    return true;
  };

  /** Goes on behind something that holds text, in a paragraph that is made there. */
  const goBehind = (editor, box, emptied) => editor.undoManager.transact(() => {
    const next = editor.dom.create("p", {}, "<br data-mce-bogus=\"1\">");
    editor.dom.insertAfter(next, box);
    if (emptied && emptied.parentNode.children.length > 1) {
      emptied.remove();
    } else if (emptied && box.localName === "div") {
      box.remove();
    }
    editor.selection.setCursorLocation(next, 0);
  });

  /** The keyboard leaves what the cursor would stay in: by Enter in an empty paragraph at its end, and downwards where nothing follows. */
  const leaveByKeys = (editor, event) => {
    const down = event.key === "ArrowDown";
    const plain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
    if (!(down || event.key === "Enter") || !plain || event.isComposing || !editor.selection.isCollapsed()) {
      return;
    }
    const start = editor.selection.getStart();
    const boxes = editor.dom.getParents(start, down ? "div.callout, details, blockquote, table" : "div.callout, details");
    const box = boxes[down ? boxes.length - 1 : 0];
    const block = editor.dom.getParent(start, editor.dom.isBlock);
    if (!box || block.localName === "summary") {
      return;
    }
    const leaves = down
      ? isLastIn(box, editor.getBody()) && isEndOf(box, editor.selection.getRng())
      : block.localName === "p" && editor.dom.isEmpty(block) && isLastIn(block, box);
    if (leaves) {
      event.preventDefault();
      goBehind(editor, box, down ? null : block);
    }
  };

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
        return () => editor.off("NodeChange", tell);
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

  const setUp = (editor, lang, onChange) => {
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
    editor.ui.registry.addToggleButton("callout", {
      text: texts.callout,
      onAction: () => editor.formatter.toggle("callout"),
      onSetup: api => {
        const changed = editor.formatter.formatChanged("callout", state => api.setActive(state));
        return () => changed.unbind();
      }
    });
    editor.ui.registry.addButton("captionedtable", { icon: "table", tooltip: texts.table, onAction: () => tableDialog(editor) });
    editor.ui.registry.addButton("captiontable", { icon: "table-caption", tooltip: texts["table-caption"], onAction: () => captionDialog(editor) });
    editor.ui.registry.addMenuButton("partlanguage", {
      text: texts.language,
      fetch: callback => callback([
        { type: "menuitem", text: texts["language-it"], onAction: () => editor.execCommand("Lang", false, { code: "it" }) },
        { type: "menuitem", text: texts["language-en"], onAction: () => editor.execCommand("Lang", false, { code: "en" }) },
        { type: "menuitem", text: texts["language-none"], onAction: () => editor.formatter.remove("lang") }
      ])
    });
    editor.on("ExecCommand", event => {
      if (event.command.toLowerCase() === "insertaccordion") {
        beginAccordion(editor);
      }
    });
    addLinkBar(editor, lang);
    editor.on("init", () => explainLinks(editor, lang));
    editor.on("keydown", event => leaveByKeys(editor, event));
    editor.on("init", () => editor.formatter.register("callout", { block: "div", classes: "callout", wrapper: true }));
    editor.on("SetContent NodeChange", () => editor.getBody().querySelectorAll("img").forEach(image => {
      const address = addressOf(image);
      if (address.startsWith("media:") && image.getAttribute("src") !== shown(address)) {
        image.setAttribute("data-mce-src", address);
        image.setAttribute("src", shown(address));
      }
    }));
    editor.on("input change undo redo ExecCommand", onChange);
  };

  /** The languages on the screen; a form takes all of them away. */
  const sides = [];
  let leaving = false;
  let waiting = false;

  const leave = () => {
    leaving = true;
    setTimeout(() => { leaving = false; }, LEFT_WITHIN); // whoever is still here then has stopped it
  };

  /** Sends a form once what it does not carry itself is with the server, or has taken too long to get there. */
  const submitAfter = (form, submitter, others) => {
    waiting = true;
    const late = new Promise(done => { setTimeout(done, LEAVE_WITHIN); });
    Promise.race([Promise.all(others), late]).finally(() => {
      waiting = false;
      leave();
      form.requestSubmit(submitter);
    });
  };

  const begin = side => {
    const lang = side.dataset.lang;
    const form = side.querySelector("form");
    const field = name => document.getElementById(lang + "-" + name);
    const kept = side.querySelector(".d-kept");
    const key = "portico " + screen.dataset.page + " " + lang;
    let changed = false;
    let unsent = false;
    let editor = null;
    let sending = null;
    let checkSoon = 0;
    let ready = false;
    let seen = "";

    const typed = () => ({
      id: screen.dataset.page, text: lang, version: field("version").value,
      title: field("title").value, slug: field("slug").value, description: field("description").value,
      body: editor ? editor.getContent() : field("body").value
    });

    const post = (address, data) => fetch(address, {
      method: "POST", body: new URLSearchParams(data), headers: { "X-Requested-With": "fetch" }, redirect: "error"
    });

    const say = (text, link) => {
      kept.textContent = text;
      if (link) {
        const anchor = document.createElement("a");
        anchor.href = location.pathname.replace(/\/[^/]*$/, "/accesso");
        anchor.target = "_blank";
        anchor.textContent = texts["sign-in"];
        kept.append(" ", anchor);
      }
    };

    const tellColleagues = colleagues => {
      const place = side.querySelector(".d-colleagues");
      const told = colleagues.map(other => other.name + " " + texts.colleague + " " + other.since + ".").join(" ")
        + (colleagues.some(other => other.inCharge) ? " " + texts["in-charge"] : "");
      if (place.textContent !== told) {
        place.textContent = told;
        place.classList.toggle("d-warn", told !== "");
      }
      side.querySelector(".d-take").hidden = !colleagues.some(other => other.inCharge);
    };

    const keepHere = sent => localStorage.setItem(key, JSON.stringify({ at: Date.now(), sent, typed: typed() }));

    const send = () => {
      const now = typed();
      const wasUnsent = unsent;
      const data = wasUnsent ? now : { id: now.id, text: lang, version: now.version };
      unsent = false;
      if (wasUnsent) {
        say(texts.keeping);
      }
      sending = post(screen.dataset.autosave, data).then(async answer => {
        if (answer.status === 401) {
          throw new Error("ended");
        }
        if (!answer.ok) {
          const told = answer.status === 422 ? (await answer.json()).fault : texts.offline;
          unsent = wasUnsent && answer.status !== 422;
          say(told);
          return;
        }
        const told = await answer.json();
        document.dispatchEvent(new Event("portico:active"));
        if (wasUnsent) {
          say(texts.kept + " " + told.at);
          if (!unsent) {
            localStorage.removeItem(key);
          }
        }
        tellColleagues(told.colleagues);
      }).catch(fault => {
        unsent = unsent || wasUnsent;
        if (unsent) {
          keepHere(false);
        }
        say(fault.message === "ended" ? texts.ended : texts.offline, fault.message === "ended");
      }).finally(() => { sending = null; });
      return sending;
    };

    const stay = () => {
      if (!sending && !leaving && (unsent || Date.now() - lastActive <= ACTIVE_WITHIN)) {
        send();
      }
    };

    /** What is to happen before the screen is left, by a form that carries this side or leaves it behind; null if nothing is. */
    const settle = carried => {
      if (carried || !unsent) {
        return sending;
      }
      return Promise.resolve(sending).then(() => unsent ? send() : null);
    };

    /** Says aloud how much there is to mend, not all of it. */
    const tellCount = place => {
      const count = kind => place.querySelectorAll(".d-" + kind + "-mark").length;
      const told = texts["count-errors"] + ": " + count("error") + ". " + texts["count-advice"] + ": " + count("advice") + ".";
      const status = side.querySelector(".d-checks [role=status]");
      if (status.textContent !== told) {
        status.textContent = told;
      }
    };

    const check = () => {
      const place = side.querySelector(".d-checks .d-found");
      const { title, description, body } = typed();
      post(screen.dataset.checks, { text: lang, title, description, body }).then(async answer => {
        if (answer.ok) {
          const html = await answer.text();
          if (place.dataset.html !== html) {
            place.dataset.html = html;
            place.innerHTML = html;
            tellCount(place);
          }
        }
      }).catch(() => {});
    };

    const onChange = () => {
      const now = JSON.stringify(typed());
      if (!ready || now === seen) { // whoever goes through the editor by keys changes nothing
        return;
      }
      seen = now;
      changed = true;
      unsent = true;
      keepHere(false);
      clearTimeout(checkSoon);
      checkSoon = setTimeout(check, CHECK_AFTER);
    };

    /** Leads to the place of a finding: to an input, or to an element of the text. */
    const goTo = ({ part, selector, index }) => {
      if (part !== "body" || !editor) {
        field(part).focus();
        return;
      }
      const body = editor.getBody();
      const found = selector ? body.querySelectorAll(selector)[index] : body;
      if (found) {
        editor.focus();
        if (found.localName === "img") {
          editor.selection.select(found);
        } else {
          editor.selection.setCursorLocation(found, 0);
        }
        found.scrollIntoView({ block: "center" });
      }
    };

    side.querySelector(".d-checks").addEventListener("click", event => {
      const button = event.target.closest("button[data-part]");
      if (button) {
        goTo(button.dataset);
      }
    });

    /** Offers what did not reach the server, under a name of its own: what is typed from now on must not take its place. */
    const recover = () => {
      const last = JSON.parse(localStorage.getItem(key) || "null");
      if (last && !settled(last)) {
        localStorage.setItem(key + " " + last.at, JSON.stringify(last));
      }
      if (!unsent) {
        localStorage.removeItem(key);
      }
      Object.keys(localStorage).filter(name => name.startsWith(key + " ")).sort().forEach(offer);
    };

    const isShown = before => {
      const now = typed();
      return ["title", "slug", "description", "body"].every(name => before.typed[name] === now[name]);
    };

    const settled = before => {
      if (isShown(before) && before.sent && document.querySelector("[role=alert]")) { // sent, and refused
        changed = true;
        unsent = true;
      }
      return isShown(before) || (before.sent && document.querySelector("[data-done]") !== null); // sent, and taken
    };

    const offer = slot => {
      const before = JSON.parse(localStorage.getItem(slot));
      if (isShown(before)) {
        localStorage.removeItem(slot);
        return;
      }
      const box = document.createElement("div");
      box.className = "d-warn";
      const told = document.createElement("p");
      told.textContent = texts.recover;
      const button = (text, action) => {
        const each = document.createElement("button");
        each.type = "button";
        each.className = "btn btn-outline-primary btn-sm";
        each.textContent = text;
        each.addEventListener("click", () => { action(); box.remove(); });
        return each;
      };
      const actions = document.createElement("div");
      actions.className = "d-actions";
      actions.append(button(texts["recover-do"], () => {
        ["version", "title", "slug", "description"].forEach(name => { field(name).value = before.typed[name]; });
        editor.setContent(before.typed.body);
        onChange();
        localStorage.removeItem(slot);
      }), button(texts["recover-drop"], () => localStorage.removeItem(slot)));
      box.append(told, actions);
      form.prepend(box);
    };

    form.addEventListener("input", event => {
      if (event.target.id !== lang + "-note" && event.target.type !== "checkbox") {
        onChange();
      }
    });
    form.addEventListener("submit", event => {
      tinymce.triggerSave();
      if (waiting) {
        event.preventDefault();
        return;
      }
      const carries = event.submitter !== null && /-(save|enter|discard|yield)$/.test(event.submitter.id);
      const others = leaving ? [] : sides.map(each => each(carries && each === settle)).filter(each => each !== null);
      if (others.length > 0) {
        event.preventDefault();
        submitAfter(form, event.submitter, others);
        return;
      }
      if (carries) {
        keepHere(true);
        changed = false;
      }
      leave();
    });
    window.addEventListener("beforeunload", event => {
      if (changed && unsent && !leaving) {
        event.preventDefault();
      }
    });
    window.addEventListener("pagehide", () => {
      const now = typed();
      const data = new URLSearchParams(unsent && changed ? now : { id: now.id, text: lang, version: now.version, leave: "true" });
      navigator.sendBeacon(screen.dataset.autosave, data);
    });

    sides.push(settle);

    tinymce.init({
      target: field("body"),
      license_key: "gpl",
      language: document.documentElement.lang === "it" ? "it" : undefined,
      plugins: "accordion autolink charmap link lists searchreplace table wordcount",
      toolbar: "undo redo | blocks | bold italic removeformat | bullist numlist blockquote | link picture captionedtable accordion callout | partlanguage charmap searchreplace",
      toolbar_mode: "wrap",
      menubar: false,
      branding: false,
      promotion: false,
      help_accessibility: false,
      highlight_on_focus: true,
      elementpath: false,
      skin_url: "default",
      iframe_aria_text: texts.editor,
      block_formats: texts.paragraph + "=p;" + [2, 3, 4].map(level => texts.heading + " " + level + "=h" + level).join(";"),
      valid_elements: elements,
      valid_classes: { div: "callout table-box", p: "callout-title" },
      valid_styles: {},
      paste_data_images: false,
      paste_remove_styles_if_webkit: false,
      paste_preprocess: (plugin, pasted) => {
        if (!pasted.internal) {
          pasted.content = fromWordProcessor(pasted.content);
        }
      },
      convert_urls: false,
      link_target_list: false,
      link_title: false,
      link_quicklink: false,
      link_assume_external_targets: true,
      link_context_toolbar: false,
      object_resizing: false,
      table_appearance_options: false,
      table_advtab: false,
      table_cell_advtab: false,
      table_row_advtab: false,
      table_header_type: "sectionCells",
      table_default_attributes: {},
      table_default_styles: {},
      table_toolbar: "captiontable tabledelete | tablerowheader tablecolheader | tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol",
      file_picker_types: "file",
      file_picker_callback: callback => withPicker(screen.dataset.pickPage + "?text=" + lang, texts["pick-page"], callback),
      content_css: screen.dataset.styles.split(" "),
      body_class: "p-text d-content",
      content_style: [
        "body { max-width: 44rem; margin: 1rem; font-size: 1rem; } body.p-text.d-content:focus { outline: 0 !important; box-shadow: none !important; }",
        "body [lang] { border-bottom: 1px dotted #8a4b00; } .p-text.d-content th, .p-text.d-content td { min-width: 3rem; height: 2rem; padding: 0.25rem 0.5rem; border: 1px dashed #5c6f82; }"
      ].join(" "),
      height: 560,
      resize: false,
      contextmenu: false,
      details_initial_state: "expanded",
      details_serialized_state: "collapsed",
      charmap: signs,
      setup: made => { editor = made; setUp(made, lang, onChange); },
      init_instance_callback: made => {
        made.getBody().lang = lang;
        seen = JSON.stringify(typed());
        ready = true;
        recover();
        check();
        stay();
        setInterval(stay, KEEP_EVERY);
        const asked = Object.fromEntries(new URLSearchParams(location.search));
        if (asked.part && asked.only === lang) {
          goTo(asked); // from the screen of publishing
        }
      }
    });
  };

  screen.querySelectorAll(".d-side").forEach(begin);

  /** A form that carries no text leaves all of them behind. */
  document.querySelectorAll("form[data-apart]").forEach(form => form.addEventListener("submit", event => {
    const others = leaving ? [] : sides.map(each => each(false)).filter(each => each !== null);
    if (waiting || others.length > 0) {
      event.preventDefault();
    }
    if (!waiting && others.length > 0) {
      submitAfter(form, event.submitter, others);
    }
    if (!waiting) {
      leave();
    }
  }));
})();
