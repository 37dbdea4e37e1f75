/* Unwraps addresses that mail protection, search engines and social networks put around the actual one. */

const MOST_LAYERS = 5;

/** Host and path of each, and the parameters that may contain the address. WrappedAddress.java has the same list. */
export const BY_PARAMETER = [
  [/\.safelinks\.protection\.(outlook|office365)\.(com|us|de|cn)$/, /(?:)/, "url"],
  [/^(statics|teams)\..*(office|microsoft)\.(net|com)$/, /safelinks/, "url"],
  [/^(www\.)?google\.[a-z.]{2,6}$/, /^\/(url|imgres)$/, "q", "url", "imgurl"],
  [/^translate\.google\.[a-z.]{2,6}$/, /^\/translate$/, "u"],
  [/^protect2?\.fireeye\.com$/, /^\/v1\/url$/, "u"],
  [/(?:)/, /^\/fmlurlsvc\/$/, "url"],
  [/(^|\.)cudasvc\.com$/, /^\/url/, "a"],
  [/^lm?\.(facebook|instagram)\.com$/, /(?:)/, "u"],
  [/^(www|m)\.facebook\.com$/, /^\/(l|flx\/warn)(\.php|\/)/, "u"],
  [/^www\.linkedin\.com$/, /^\/(redir\/redirect|safety\/go)/, "url"],
  [/(^|\.)duckduckgo\.com$/, /^\/l\/?$/, "uddg"],
  [/^www\.youtube\.com$/, /^\/redirect$/, "q"],
  [/(^|\.)slack-redir\.net$/, /^\/link$/, "url"],
  [/^urlsand\.(esvalabs\.com|com)$/, /(?:)/, "u"],
  [/(^|\.)ctp\.trendmicro\.com$/, /^\/wis\/clicktime/, "url"],
  [/(^|\.)clicktime\.symantec\.com$/, /(?:)/, "u"],
  [/^urldefense\.proofpoint\.com$/, /^\/v1\/url/, "u"],
  [/^(outlook|mail|webmail)\./, /\/owa\/redir\.aspx$/, "URL"]
];

const decoded = text => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

const fromBase64 = text => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0)));
  } catch {
    return null;
  }
};

const RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Version 3 of this protection replaces characters by asterisks, single or in runs, and lists them at the end. */
const fromDefenseV3 = address => {
  const found = /\/v3\/__(.{1,4000}?)__;([\w-]{0,2000})!/.exec(address);
  const signs = found && [...fromBase64(found[2]) || ""];
  if (!found || found[1].includes("*") && signs.length === 0) {
    return null;
  }
  let at = 0;
  const whole = found[1].replace(/\*\*([\w-])|\*/g, (all, run) => {
    const count = run ? RUNS.indexOf(run) + 2 : 1;
    at += count;
    return signs.slice(at - count, at).join("");
  });
  return at === signs.length ? whole.replace(/^(https?:\/)(?!\/)/, "$1/") : null;
};

export const OTHERS = [
  [/(^|\.)urldefense\.(com|us|proofpoint\.com)$/, url => url.pathname.startsWith("/v2/")
    ? decoded((url.searchParams.get("u") || "").replace(/-/g, "%").replace(/_/g, "/")) : fromDefenseV3(url.href)],
  [/(^|\.)secure-web\.cisco\.com$/, url => decoded(url.pathname.split("/").pop())],
  [/\.protection\.sophos\.com$/, url => fromBase64(url.searchParams.get("u") || "")],
  [/^(www\.)?bing\.com$/, url => url.pathname.startsWith("/ck/a") && /^a1/.test(url.searchParams.get("u") || "") ? fromBase64(url.searchParams.get("u").slice(2)) : null],
  [/^r\.search\.yahoo\.com$/, url => decoded((/\/RU=([^/]{1,4000})\//.exec(url.pathname) || ["", ""])[1])],
  [/(^|\.)avanan\.click$/, url => (/\/v2\/(?:[\w-]+\/)?___(.{1,4000}?)___/.exec(url.href) || [null, null])[1]],
  [/\.translate\.goog$/, url => untranslated(url)]
];

const untranslated = url => {
  const name = url.hostname.slice(0, -".translate.goog".length);
  if (name.includes(".") || /^\d-/.test(name)) {
    return null;
  }
  const own = new URL(url.href);
  own.hostname = name.replace(/--/g, "_").replace(/-/g, ".").replace(/_/g, "-");
  [...own.searchParams.keys()].filter(key => key.startsWith("_x_tr_")).forEach(key => own.searchParams.delete(key));
  return own.href;
};

const parsed = address => {
  try {
    return new URL(address);
  } catch {
    return null;
  }
};

const layerOff = url => {
  const known = BY_PARAMETER.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  if (known) {
    return known.slice(2).map(name => url.searchParams.get(name)).find(Boolean) || null;
  }
  const other = OTHERS.find(([host]) => host.test(url.hostname));
  return other ? other[1](url) : null;
};

/** The actual address; the given one in case of doubt. */
export const unwrapped = address => {
  let found = address;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const url = /^https?:\/\//i.test(found) ? parsed(found) : null;
    const inner = url && layerOff(url);
    const meant = inner && parsed(inner);
    if (!meant || !(/^https?:$/.test(meant.protocol) && meant.hostname.includes(".") || meant.protocol === "mailto:")) {
      return found;
    }
    found = inner;
  }
  return found;
};
