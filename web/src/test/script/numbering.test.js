import { isBullet, readingsOf, resolveKinds, written } from "../../main/resources/it/rer/portico/web/platform/asset/files/desk/writing/paste/numbering.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const kindsOf = (...markers) => {
  const items = markers.map(marker => ({ readings: readingsOf(marker), hint: "" }));
  resolveKinds(items);
  return items.map(({ kind, number }) => kind + number).join(" ");
};

test("each kind writes what it reads", () => {
  ["1", "a", "A", "i", "I"].forEach(kind => [1, 4, 9, 14, 26, 27, 49, 300].forEach(number => {
    assert.ok(readingsOf(written(kind, number)).some(each => each.kind === kind && each.number === number), kind + " " + number);
  }));
});

test("a letter that is a Roman number too is what those around it are", () => {
  assert.equal(kindsOf("g)", "h)", "i)", "j)"), "a7 a8 a9 a10");
  assert.equal(kindsOf("i)", "ii)", "iii)"), "i1 i2 i3");
  assert.equal(kindsOf("(c)", "(d)"), "a3 a4");
});

test("a list that begins anew goes by its own markers", () => {
  assert.equal(kindsOf("1.", "2.", "a.", "b."), "11 12 a1 a2");
});

test("what is no Roman number is none", () => {
  ["iiii", "vx", "ic"].forEach(marker => assert.ok(!readingsOf(marker).some(each => each.kind === "i"), marker));
});

test("words and numbers of several parts are no number", () => {
  ["Art. 1", "1.1", "a1", ""].forEach(marker => assert.deepEqual(readingsOf(marker), []));
});

test("a sign is a bullet, and a letter only in a font of signs", () => {
  ["•", "-", "–", "o", "", "§"].forEach(sign => assert.ok(isBullet(sign, ""), sign));
  assert.ok(isBullet("n", "wingdings"));
  assert.ok(!isBullet("n", "", "a"));
  assert.ok(!isBullet("1.", ""));
});
