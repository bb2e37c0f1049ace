import assert from "node:assert/strict";
import { test } from "node:test";
import { chainWords, partsOf, peopleOf, withGift, withTaker, type Link } from "../../main/web/squad/chain";

const NAMES: Record<string, string> = { ines: "Ines", kofi: "Kofi", lena: "Lena" };
const words = (parts: ReturnType<typeof partsOf>, me: string) =>
  chainWords(parts, {
    name: (member) => (member === me ? "you" : NAMES[member]!),
    whose: (member) => (member === me ? "your" : `${NAMES[member]}’s`),
    week: (week) => week.slice(5),
    me,
  });

const circle: Link[] = [
  { taker: "kofi", gives: "2026-W51" },
  { taker: "lena", gives: "2026-W52" },
];

test("a circle goes from one to the next and closes where it began", () => {
  const parts = partsOf("2026-W49", "ines", circle);
  assert.deepEqual(parts, [
    { week: "2026-W49", from: "ines", to: "kofi" },
    { week: "2026-W51", from: "kofi", to: "lena" },
    { week: "2026-W52", from: "lena", to: "ines" },
  ]);
  assert.deepEqual(peopleOf("ines", circle), ["ines", "kofi", "lena"]);
  assert.equal(words(parts, "ines"), "Kofi takes your W49; Kofi’s W51 goes to Lena; Lena’s W52 comes to you.");
  assert.equal(words(parts, "lena"), "Kofi takes Ines’s W49; Kofi’s W51 comes to you; your W52 goes to Ines.");
});

test("who takes for nothing ends it", () => {
  const parts = partsOf("2026-W49", "ines", [circle[0]!, { taker: "lena", gives: "" }]);
  assert.deepEqual(
    parts.map(({ to }) => to),
    ["kofi", "lena"],
  );
  assert.equal(partsOf("2026-W49", "ines", []).length, 1);
  assert.equal(partsOf("2026-W49", "ines", [])[0]!.to, undefined);
});

test("an answer changed lets go of those that followed from it", () => {
  assert.deepEqual(withGift(circle, 0, ""), [{ taker: "kofi", gives: "" }]);
  assert.deepEqual(withTaker(circle, 1, ""), [circle[0]]);
  assert.deepEqual(withTaker(circle, 0, "lena"), [{ taker: "lena", gives: "" }]);
});
