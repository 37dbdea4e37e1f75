/* Removes and counts what is not part of the text: deleted and hidden words, comments, embedded objects, tables of contents. */

import { before, isBlank, styleOf } from "./markup.js";

const DELETED = "del, [class*=msoDel i], [class*=msoMoveFrom i], [class*=TrackChangeTextDeletion i], [class*=TrackedDeletion i]";

/** Removes tracked deletions. Adjacent ones, which programs split by formatting, count as one. */
export const dropDeleted = content => {
  let count = 0;
  let last = null;
  const all = [...content.querySelectorAll(DELETED)].filter(each => !each.parentElement.closest(DELETED));
  all.forEach(each => {
    if (!isBlank(each) && (last === null || before(each) !== last)) {
      count++;
    }
    last = isBlank(each) ? last : each;
  });
  const rows = new Set(all.map(each => each.closest("tr")).filter(Boolean));
  all.forEach(each => each.remove());
  rows.forEach(row => {
    if (isBlank(row) && !row.querySelector("[rowspan]")) {
      row.remove();
    }
  });
  return count;
};

const COMMENTS = "hr.msocomoff, .msocomtxt, .MsoCommentText, .MsoCommentReference, .msocomanchor, a[href*='#_msocom_'], [class*=sdcomment], [id^=sdcomment], a[href*='#sdcomment'], .CommentHighlightPipe";

export const dropComments = content => {
  const docs = [...content.querySelectorAll("a[href*='#cmnt']")];
  const anchors = new Set([...content.querySelectorAll("a[href*='#_msocom_'], a[href*='#sdcomment']"), ...docs.filter(each => !/#cmnt_ref/.test(each.getAttribute("href")))]
    .map(each => each.getAttribute("href")));
  docs.forEach(each => {
    const answer = /#cmnt_ref/.test(each.getAttribute("href")) && each.closest("div, p");
    (answer && !answer.querySelector("a[href*='#cmnt']:not([href*='#cmnt_ref'])") ? answer : each.closest("sup") || each).remove();
  });
  const marked = [...content.querySelectorAll("[style]")].filter(each => /mso-element:comment(-list)?(;|$)|mso-special-character:comment/.test(styleOf(each)));
  const texts = marked.filter(each => /mso-element:comment(;|$)/.test(styleOf(each))).length;
  [...marked, ...content.querySelectorAll(COMMENTS)].forEach(each => each.remove());
  return Math.max(anchors.size, texts);
};

/** Removes hidden words. Those that are hidden on screens only are dot leaders and page numbers. */
export const dropHidden = content => {
  const hidden = [...content.querySelectorAll("[style], [hidden]")].filter(each => each.hasAttribute("hidden") || /(^|;)(display:none|visibility:hidden|mso-hide:all)/.test(styleOf(each)));
  const counted = hidden.filter(each => !isBlank(each) && !/mso-hide:screen|mso-element:frame/.test(styleOf(each)) && !each.parentElement.closest("[data-hidden]")
    && each.setAttribute("data-hidden", "") === undefined);
  const count = counted.filter(each => before(each) === null || !counted.includes(before(each))).length;
  hidden.forEach(each => each.remove());
  return count;
};

const EMBEDDED = "iframe, video, audio, object, embed, canvas, applet";
const CONTROLS = "script, style, head, title, meta, link, base, noscript, template, select, textarea, input, xml, datalist, map, progress, .material-icons, [class*=material-symbols], meter, o\\:smarttagtype, w\\:sdtpr";

export const dropEmbedded = content => {
  const embedded = [...content.querySelectorAll(EMBEDDED)].filter(each => !each.parentElement.closest(EMBEDDED));
  embedded.forEach(each => each.remove());
  content.querySelectorAll(CONTROLS).forEach(each => each.remove());
  return embedded.length;
};

/** Removes a table of contents, since pages have their own. If nothing else is pasted, its entries stay, without dots and page numbers. */
export const dropContents = content => {
  const isEntry = block => /\bMsoToc\d?/i.test(block.className) || block.children.length > 0 && leadsToHeading(block);
  const entries = [...content.querySelectorAll("p, h1, h2")].filter(isEntry);
  entries.forEach(entry => {
    const leader = [...entry.querySelectorAll("[style]")].find(each => /mso-tab-count:[^;]*(dotted|hyphen|underscore|lined|dot)/.test(styleOf(each)));
    if (leader) {
      const rest = content.ownerDocument.createRange();
      rest.setStartBefore(leader);
      rest.setEndAfter(entry.lastChild);
      rest.deleteContents();
    }
  });
  const worded = entries.filter(each => /\bMsoToc\d?/i.test(each.className));
  const dropped = worded.length || entries.length > 1 ? entries : [];
  if (dropped.length === 0 || !content.querySelector("h1, h2, h3, h4, h5, h6, [role=heading]") && !rest(content, dropped)) {
    return 0;
  }
  dropped.forEach(each => {
    const around = each.closest("div[id]");
    (around && /^(indice|sommario|table of contents|contents)/i.test(around.id) ? around : each).remove();
  });
  content.querySelectorAll("[style*='TOC Heading' i], .MsoTocHeading").forEach(each => each.remove());
  return 1;
};

const rest = (content, entries) => [...content.querySelectorAll("p, table, ul, ol")].some(each => !entries.includes(each) && !isBlank(each) && !each.closest("p.MsoTocHeading"));

/** Whether a paragraph is nothing but a link to a heading, by the names that programs give to headings. */
const leadsToHeading = block => {
  const link = block.querySelector("a[href*='#_Toc'], a[href*='#heading=h.'], a[href*='#__RefHeading']");
  const words = block.textContent.trim();
  return link !== null && !isBlank(link) && words.startsWith(link.textContent.trim()) && words.length - link.textContent.trim().length < 8;
};
