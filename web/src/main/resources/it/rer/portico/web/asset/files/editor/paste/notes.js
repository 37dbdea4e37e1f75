"use strict";

/* Footnotes and endnotes: one list at the end, and links that lead there and back. */
(() => {
  const { styleOf, unwrap, moveAll, isBlank, before, wrapLoose } = window.porticoPaste;

  const MARKER = /^[[(]?\s?(\d{1,4}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,7}|[*†‡§]{1,4})\s?[\])]?$/;
  /** What programs call the place of a note, and the place that refers to it. */
  const NOTE = /^(_ftn\d+|_edn\d+|ftnt\d+|sd(foot|end)note\d+sym|content-note-\d+)$/;
  const REFERENCE = /^(_ftnref\d+|_ednref\d+|ftnt_ref\d+|sd(foot|end)note\d+anc|content-noteref-\d+)$/;

  const fragmentOf = link => {
    const address = link.getAttribute("href") || "";
    return address.includes("#") ? address.slice(address.indexOf("#") + 1) : "";
  };
  const namesOf = element => [element.id, element.getAttribute("name")].filter(Boolean);

  /** The elements by their names; the first counts. */
  const places = content => {
    const found = new Map();
    content.querySelectorAll("[id], a[name]").forEach(each => namesOf(each).forEach(name => {
      if (!found.has(name)) {
        found.set(name, each);
      }
    }));
    return found;
  };

  /** All that a note consists of: what its program put around it, or else its item or paragraph. */
  const bodyOf = place => {
    const around = [...parents(place)].find(each => /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.id) || /mso-element:(foot|end)note(;|$)/.test(styleOf(each)));
    const block = place.closest("li, p, dd, td");
    const whole = block && block.localName === "p" && block.parentElement.localName === "div" && before(block) === null && !block.parentElement.matches("[class*=WordSection]")
      && block.parentElement.querySelectorAll("a[id], a[name]").length === 1 ? block.parentElement : block;
    return around || whole;
  };

  const parents = function* (element) {
    for (let each = element; each && each.localName !== "body"; each = each.parentElement) {
      yield each;
    }
  };

  /** Whether a note leads back to the link that leads to it, or to what stands around that link. */
  const leadsBack = (body, link) => {
    const names = new Set([...parents(link)].slice(0, 4).flatMap(namesOf));
    return [...body.querySelectorAll("a[href]")].find(back => back !== link && names.has(fragmentOf(back))) || null;
  };

  /** Pairs of a reference and its note, in the order of the text. */
  const pairsOf = content => {
    const named = places(content);
    const pairs = [];
    content.querySelectorAll("a[href*='#']").forEach(link => {
      const name = fragmentOf(link);
      const place = named.get(name);
      const follows = place && link.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!place || !follows && !NOTE.test(name) || REFERENCE.test(name) || !MARKER.test(link.textContent.trim())) {
        return;
      }
      const body = bodyOf(place);
      if (body && !body.contains(link) && !body.matches("h1, h2, h3, h4, h5, h6") && (leadsBack(body, link) || NOTE.test(name))) {
        pairs.push({ link, body, names: [...parents(link)].slice(0, 4).flatMap(namesOf) });
      }
    });
    return pairs;
  };

  /** The link takes its place raised, alone and without what programs put around it. */
  const refer = (link, number, first) => {
    const { ownerDocument } = link;
    let outer = link;
    while (outer.parentElement.matches("sup, span, font") && outer.parentElement.textContent.trim() === link.textContent.trim()) {
      outer = outer.parentElement;
    }
    const made = ownerDocument.createElement("a");
    if (first) {
      made.id = "content-noteref-" + number;
    }
    made.setAttribute("href", "#content-note-" + number);
    made.textContent = String(number);
    const raised = ownerDocument.createElement("sup");
    raised.append(made);
    outer.replaceWith(raised);
  };

  /** Takes off the marker that the note begins with: the list counts. */
  const takeMarker = (body, names) => {
    [...body.querySelectorAll("a[href]")].filter(each => names.has(fragmentOf(each)) || REFERENCE.test(fragmentOf(each))).forEach(back => {
      let around = back.parentElement;
      back.remove();
      while (around !== body && around.matches("sup, span, b, i") && /^[\s^↑↩,]*$/.test(around.textContent)) {
        const next = around.parentElement;
        around.remove();
        around = next;
      }
    });
    const first = [...body.querySelectorAll("p")].find(each => !isBlank(each)) || body;
    const words = first.ownerDocument.createTreeWalker(first, NodeFilter.SHOW_TEXT).nextNode();
    if (words) {
      words.data = words.data.replace(/^[\s\u00a0]+/, "");
    }
  };

  const noteOf = (body, number, words) => {
    const item = body.ownerDocument.createElement("li");
    item.id = "content-note-" + number;
    moveAll(body, item);
    item.querySelectorAll("div").forEach(unwrap);
    item.querySelectorAll("p").forEach(each => {
      if (isBlank(each)) {
        each.remove();
      }
    });
    const paragraphs = item.querySelectorAll("p");
    if (paragraphs.length === 1) {
      unwrap(paragraphs[0]);
    } else if (paragraphs.length) {
      wrapLoose(item);
    }
    const back = body.ownerDocument.createElement("a");
    back.setAttribute("href", "#content-noteref-" + number);
    back.textContent = words.replace("{0}", number);
    const last = item.lastElementChild;
    if (last && last.localName === "p" && /mso-list:l/.test(styleOf(last))) { // of a list, which the link is no part of
      last.after(item.ownerDocument.createElement("p"));
    }
    const end = item.lastElementChild && item.lastElementChild.localName === "p" ? item.lastElementChild : item;
    end.append(" ", back);
    return item;
  };

  /** The line above notes and what held them, once they are gone. */
  const removeRemains = (content, body) => {
    const removeLine = element => {
      const line = before(element);
      if (line && line.localName === "hr") {
        line.remove();
      }
    };
    removeLine(body);
    let around = body.parentElement;
    body.remove();
    while (around && around !== content && (isBlank(around) || /mso-element:(foot|end)note-list/.test(styleOf(around)) && !around.textContent.trim())) {
      const next = around.parentElement;
      removeLine(around);
      around.remove();
      around = next;
    }
  };

  /** Notes of which nothing is left but the number, once what was deleted is gone. */
  const dropEmptied = content => content.querySelectorAll("[id^=ftn], [id^=edn], [id^=sdfootnote], [id^=sdendnote]").forEach(each => {
    if (each.localName === "div" && /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.id) && MARKER.test(each.textContent.trim())) {
      each.remove();
    }
  });

  /** What only screen readers say before notes; the list of ours is named by the page. */
  const hiddenTitles = body => {
    const around = body.parentElement && body.parentElement.closest("section, div");
    return around ? [...around.querySelectorAll(":scope > .sr-only, :scope > .visually-hidden")] : [];
  };

  /** @param back what leads back from a note, with {0} for its number; @returns the list of notes, apart from the text, or null */
  const takeNotes = (content, { back, after }) => {
    const numbers = new Map();
    const pairs = pairsOf(content);
    const list = content.ownerDocument.createElement("ol");
    list.className = "notes";
    pairs.forEach(pair => hiddenTitles(pair.body).forEach(each => each.remove()));
    pairs.forEach(pair => {
      const known = numbers.get(pair.body);
      if (!known) {
        numbers.set(pair.body, after + numbers.size + 1);
      }
      refer(pair.link, numbers.get(pair.body), !known);
    });
    numbers.forEach((number, body) => takeMarker(body, new Set(pairs.filter(pair => pair.body === body).flatMap(pair => pair.names))));
    numbers.forEach((number, body) => {
      const marks = content.ownerDocument.createComment("");
      body.before(marks);
      list.append(noteOf(body, number, back));
      marks.replaceWith(body);
      removeRemains(content, body);
    });
    dropEmptied(content);
    content.querySelectorAll("[style]").forEach(each => {
      if (/mso-element:(foot|end)note-list/.test(styleOf(each))) {
        each.querySelectorAll("hr").forEach(line => line.remove());
      }
    });
    content.querySelectorAll("ol.notes").forEach(empty => {
      if (isBlank(empty)) {
        empty.remove();
      } else {
        empty.removeAttribute("class");
      }
    });
    return list.children.length ? list : null;
  };

  Object.assign(window.porticoPaste, { takeNotes });
})();
