/* Pictures: those of the site's library stay, embedded ones are taken out to be uploaded, all others are removed and counted. */

import { PICTURE, points, rename, styleOf, unwrap } from "./markup.js";

const MOST_PICTURES = 100;
const WHOLE = /^data:(image\/(png|jpe?g|gif|webp|bmp|tiff|avif|heic|svg\+xml))[;,]/i;

/** The internal address of an image of this site; null for others. */
const ownAddress = (address, media) => {
  const here = address.startsWith(media.origin + "/") ? address.slice(media.origin.length) : address;
  const own = /^(media:[1-9]\d{0,17}|asset:[\w./-]{1,200})$/.exec(here);
  const desk = media.folders.map(folder => here.startsWith(folder) && /^([1-9]\d{0,17})(-[0-9a-f]{16}\/|$)/.exec(here.slice(folder.length))).find(Boolean);
  return own ? own[1] : desk ? "media:" + desk[1] : null;
};

const size = (image, name) => {
  const styled = points(styleOf(image).split(";").find(each => each.startsWith(name + ":"))?.slice(name.length + 1) || "");
  return Number.isNaN(styled) ? parseFloat(image.getAttribute(name) || "NaN") : styled;
};

/** Whether it is an invisible tracking pixel or spacer. */
const isUnseen = image => size(image, "width") <= 2 || size(image, "height") <= 2 || /spacer\.gif|\/pixel\.gif/.test(image.getAttribute("src") || "");

/** The emoji that a mail or chat program shows as an image. */
const signOf = image => {
  const alt = image.getAttribute("alt") || "";
  return /^\p{Extended_Pictographic}(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f){0,12}$/u.test(alt) ? alt : "";
};

/** Removes VML shapes, which duplicate the image beside them and are counted with it. */
const vectorShapes = content => {
  const drawn = new Set([...content.querySelectorAll("img")].map(image => image.getAttribute("v:shapes")).filter(Boolean).flatMap(names => names.split(" ")));
  const named = new Set();
  content.querySelectorAll("v\\:imagedata").forEach(data => {
    const shape = data.parentElement.closest("v\\:shape, v\\:rect") || data;
    const name = shape.getAttribute("id") || "shape " + named.size;
    const beside = shape.parentElement.querySelector("img");
    if (!drawn.has(name) && !beside) {
      named.add(name);
    }
  });
  content.querySelectorAll("*").forEach(each => {
    if (/^(v|w10|m):/.test(each.localName) && !each.querySelector("v\\:textbox")) {
      each.remove();
    }
  });
  return named.size;
};

/** A placeholder of a page that loads pictures lazily. */
const isPlaceholder = image => /^\s*(data:|$)/.test(image.getAttribute("src") || "") && ["data-src", "data-lazy-src", "data-original", "data-srcset"].some(name => /^(https?:|\/)/.test(image.getAttribute(name) || ""));

/** Gives a link that contained only a picture its alternative text. */
const leaveWords = image => {
  const link = image.closest("a[href]");
  const words = (image.getAttribute("alt") || "").replace(/\s+/g, " ").trim();
  image.replaceWith(link && words && link.textContent.trim() === "" ? words : "");
};

/** @returns the embedded pictures as data: addresses, and how many others there were */
export const takePictures = (content, media) => {
  const whole = [];
  let lost = vectorShapes(content);
  content.querySelectorAll("svg").forEach(drawing => {
    lost += drawing.getAttribute("aria-hidden") === "true" || drawing.closest("a, h1, h2, h3, h4, h5, h6") || drawing.parentElement.closest("svg") ? 0 : 1;
    drawing.remove();
  });
  content.querySelectorAll("picture").forEach(each => unwrap(each));
  content.querySelectorAll("img").forEach(image => {
    const address = isPlaceholder(image) ? "" : (image.getAttribute("src") || "").trim();
    const own = ownAddress(address, media);
    if (own) {
      image.setAttribute("src", own);
    } else if (signOf(image)) {
      image.replaceWith(signOf(image));
    } else if (isUnseen(image) || image.closest("[role=checkbox]")) {
      image.remove();
    } else if (WHOLE.test(address) && whole.length < MOST_PICTURES) {
      image.replaceWith(PICTURE.open + whole.length + PICTURE.close);
      whole.push({ address, alternative: image.getAttribute("alt") || "" });
    } else {
      lost++;
      leaveWords(image);
    }
  });
  content.querySelectorAll("figure").forEach(figure => {
    if (!figure.querySelector("img, table")) {
      figure.querySelectorAll("figcaption").forEach(caption => rename(caption, "p"));
      rename(figure, "div");
    }
  });
  return { whole, lost };
};
