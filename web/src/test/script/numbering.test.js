import { isBullet, readingsOf, resolveKinds, written } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/numbering.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const kindsOf = (...markers) => {
  const items = markers.map(marker => ({ readings: readingsOf(marker), hint: "" }));
  resolveKinds(items);
  return items.map(({ kind, number }) => kind + number).join(" ");
};

test("each kind of numbering is formatted as it is parsed", () => {
  ["1", "a", "A", "i", "I"].forEach(kind => [1, 4, 9, 14, 26, 27, 49, 300].forEach(number => {
    assert.ok(readingsOf(written(kind, number)).some(each => each.kind === kind && each.number === number), kind + " " + number);
  }));
});

test("an ambiguous letter has the kind of its neighbours", () => {
  assert.equal(kindsOf("g)", "h)", "i)", "j)"), "a7 a8 a9 a10");
  assert.equal(kindsOf("i)", "ii)", "iii)"), "i1 i2 i3");
  assert.equal(kindsOf("(c)", "(d)"), "a3 a4");
});

test("a new list is parsed by its own markers", () => {
  assert.equal(kindsOf("1.", "2.", "a.", "b."), "11 12 a1 a2");
});

test("invalid Roman numerals are not parsed as such", () => {
  ["iiii", "vx", "ic"].forEach(marker => assert.ok(!readingsOf(marker).some(each => each.kind === "i"), marker));
});

test("words and multi-part numbers are not markers", () => {
  ["Art. 1", "1.1", "a1", ""].forEach(marker => assert.deepEqual(readingsOf(marker), []));
});

test("a symbol is a bullet, and a letter only in a symbol font", () => {
  ["•", "-", "–", "o", "", "§"].forEach(symbol => assert.ok(isBullet(symbol, ""), symbol));
  assert.ok(isBullet("n", "wingdings"));
  assert.ok(!isBullet("n", "", "a"));
  assert.ok(!isBullet("1.", ""));
});
