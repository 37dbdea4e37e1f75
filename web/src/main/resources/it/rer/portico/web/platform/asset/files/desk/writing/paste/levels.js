/* Flat lists, as online editors and chat programs write them: each item says its level and its kind. */

import { after } from "./markup.js";

const MOST_LEVELS = 9;
/** The kinds of numbers by level, which repeat. */
const TYPES = ["1", "a", "i"];

const isList = node => node !== null && (node.localName === "ul" || node.localName === "ol");

const levelOf = li => {
  const classed = /\bql-indent-(\d)\b/.exec(li.className);
  const said = classed ? classed[1] : li.parentElement.getAttribute("data-indent") || li.getAttribute("data-stringify-indent");
  return Math.min(MOST_LEVELS, Number(said) || 0);
};

const kindOf = li => ({ bullet: "ul", checked: "ul", unchecked: "ul", ordered: "ol" })[li.getAttribute("data-list")] || li.parentElement.localName;

/** The adjacent lists that belong together. */
const runFrom = list => {
  const run = [list];
  while (list.hasAttribute("data-indent") && isList(after(run[run.length - 1])) && after(run[run.length - 1]).hasAttribute("data-indent")) {
    run.push(after(run[run.length - 1]));
  }
  return run;
};

const newList = (place, kind, level, count) => {
  const list = place.ownerDocument.createElement(kind);
  if (kind === "ol") {
    list.setAttribute("type", TYPES[level % TYPES.length]);
    list.setAttribute("start", count + 1);
  }
  return list;
};

const rebuild = run => {
  const items = run.flatMap(list => [...list.querySelectorAll(":scope > li")]).map(li => ({ li, level: levelOf(li), kind: kindOf(li) }));
  const counts = [];
  let open = [];
  items.forEach(({ li, level, kind }) => {
    open = open.filter(each => each.level < level || each.level === level && each.kind === kind);
    counts.length = Math.min(counts.length, level + 1);
    let own = open.find(each => each.level === level);
    if (!own) {
      own = { level, kind, list: newList(li, kind, level, counts[level] || 0) };
      const around = open[open.length - 1];
      if (around) {
        around.list.lastElementChild.append(own.list);
      } else {
        run[0].before(own.list);
      }
      open.push(own);
    }
    counts[level] = (counts[level] || 0) + (kind === "ol" ? 1 : 0);
    own.list.append(li);
  });
  run.forEach(list => list.remove());
};

export const nestLevels = content => {
  const done = new Set();
  content.querySelectorAll("ul, ol").forEach(list => {
    if (!done.has(list) && (list.hasAttribute("data-indent") || list.querySelector(":scope > li[class*=ql-indent], :scope > li[data-list]"))) {
      const run = runFrom(list);
      run.forEach(each => done.add(each));
      rebuild(run);
    }
  });
};
