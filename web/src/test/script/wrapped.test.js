import { BY_PARAMETER, OTHERS, unwrapped } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/wrapped.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const MEANT = "https://www.example.org/a?b=c";
const ENCODED = encodeURIComponent(MEANT);
const BASE64 = btoa(MEANT);

test("the address that was meant is read out of each kind", () => {
  [
    "https://eur01.safelinks.protection.outlook.com/?url=" + ENCODED + "&data=x",
    "https://www.google.com/url?sa=t&url=" + ENCODED,
    "https://urldefense.proofpoint.com/v2/url?u=" + ENCODED.replace(/%/g, "-") + "&d=x",
    "https://urldefense.com/v3/__https://www.example.org/a*b=c__;Pw!!x",
    "https://secure-web.cisco.com/1x/" + ENCODED,
    "https://eu-west-1.protection.sophos.com/?d=example.org&u=" + BASE64,
    "https://www.bing.com/ck/a?u=a1" + BASE64,
    "https://r.search.yahoo.com/_ylt=x/RU=" + ENCODED + "/RK=2/",
    "https://url.avanan.click/v2/___" + MEANT + "___.YXA"
  ].forEach(address => assert.equal(unwrapped(address), MEANT, address));
});

test("one around the other is taken off too", () => {
  assert.equal(unwrapped("https://www.google.com/url?q=" + encodeURIComponent("https://l.facebook.com/l.php?u=" + ENCODED)), MEANT);
});

test("what is not beyond doubt stays", () => {
  ["https://www.example.org/?url=" + ENCODED, "https://www.google.com/search?q=" + ENCODED, "https://www.google.com/url?q=javascript:alert(1)", "mailto:a@example.org", ""]
    .forEach(address => assert.equal(unwrapped(address), address));
});

/** The list of the check that finds such addresses in texts, as it is written in Java. */
const known = () => {
  const source = readFileSync(new URL("../../../../ejb/src/main/java/it/rer/portico/content/check/WrappedAddress.java", import.meta.url), "utf8");
  return [...source.matchAll(/Known\.of\(((?:"(?:[^"\\]|\\.)*"(?:, )?)+)\)/g)].map(([, list]) => JSON.parse("[" + list + "]"));
};

const sourceOf = form => form.source.replace("(?:)", "").replaceAll("\\/", "/");

test("the check on the server knows the same by the same parameters", () => {
  const there = known().filter(([, , ...parameters]) => parameters.length > 0).map(one => one.join(" "));
  const here = BY_PARAMETER.map(([host, path, ...parameters]) => [sourceOf(host), sourceOf(path), ...parameters].join(" "));

  assert.ok(here.length > 10);
  assert.deepEqual(here.sort(), there.sort());
});

test("it knows the same others, but for a translation, which is no wrapper there, and one that nobody can read", () => {
  const there = known().filter(one => one.length === 2).map(([host]) => host).filter(host => !host.includes("mimecast"));
  const here = OTHERS.map(([host]) => sourceOf(host)).filter(host => !host.includes("translate"));

  assert.deepEqual(here.sort(), there.sort());
});
