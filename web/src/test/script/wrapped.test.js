import { BY_PARAMETER, OTHERS, unwrapped } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/wrapped.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const TARGET = "https://www.example.org/a?b=c";
const ENCODED = encodeURIComponent(TARGET);
const BASE64 = btoa(TARGET);

test("the target is read from each kind of wrapped address", () => {
  [
    "https://eur01.safelinks.protection.outlook.com/?url=" + ENCODED + "&data=x",
    "https://www.google.com/url?sa=t&url=" + ENCODED,
    "https://urldefense.proofpoint.com/v2/url?u=" + ENCODED.replace(/%/g, "-") + "&d=x",
    "https://urldefense.com/v3/__https://www.example.org/a*b=c__;Pw!!x",
    "https://secure-web.cisco.com/1x/" + ENCODED,
    "https://eu-west-1.protection.sophos.com/?d=example.org&u=" + BASE64,
    "https://www.bing.com/ck/a?u=a1" + BASE64,
    "https://r.search.yahoo.com/_ylt=x/RU=" + ENCODED + "/RK=2/",
    "https://url.avanan.click/v2/___" + TARGET + "___.YXA"
  ].forEach(address => assert.equal(unwrapped(address), TARGET, address));
});

test("nested wrappers are removed too", () => {
  assert.equal(unwrapped("https://www.google.com/url?q=" + encodeURIComponent("https://l.facebook.com/l.php?u=" + ENCODED)), TARGET);
});

test("other addresses stay unchanged", () => {
  ["https://www.example.org/?url=" + ENCODED, "https://www.google.com/search?q=" + ENCODED, "https://www.google.com/url?q=javascript:alert(1)", "mailto:a@example.org", ""]
    .forEach(address => assert.equal(unwrapped(address), address));
});

/** The list of the Java check that finds such addresses in texts. */
const knownToTheServer = () => {
  const source = readFileSync(new URL("../../../../ejb/src/main/java/it/rer/portico/content/check/WrappedAddress.java", import.meta.url), "utf8");
  return [...source.matchAll(/Known\.of\(((?:"(?:[^"\\]|\\.)*"(?:, )?)+)\)/g)].map(([, list]) => JSON.parse("[" + list + "]"));
};

const sourceOf = form => form.source.replace("(?:)", "").replaceAll("\\/", "/");

test("the server's check knows the same hosts and parameters", () => {
  const onServer = knownToTheServer().filter(([, , ...parameters]) => parameters.length > 0).map(one => one.join(" "));
  const inScript = BY_PARAMETER.map(([host, path, ...parameters]) => [sourceOf(host), sourceOf(path), ...parameters].join(" "));

  assert.ok(inScript.length > 10);
  assert.deepEqual(inScript.sort(), onServer.sort());
});

test("the server's check knows the same other hosts, except a translator and one whose targets cannot be decoded", () => {
  const onServer = knownToTheServer().filter(one => one.length === 2).map(([host]) => host).filter(host => !host.includes("mimecast"));
  const inScript = OTHERS.map(([host]) => sourceOf(host)).filter(host => !host.includes("translate"));

  assert.deepEqual(inScript.sort(), onServer.sort());
});
