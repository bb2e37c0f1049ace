import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan, PlanRow, Turn } from "../../main/web/api/types";
import { dropEffect, dropOn } from "../../main/web/squad/drop";

const person = (member: string) => ({ member, name: member });
const turn = (week: string, member: string) => ({ week, gardener: person(member) }) as Turn;
const [mine, theirs] = [turn("2026-W49", "ines"), turn("2026-W51", "kofi")];
const plan = { squad: "checkout", turns: [mine, theirs], rows: ["ines", "kofi"].map(person) as PlanRow[] } as Plan;
const all = () => true;

test("onto somebody's own turn it is a swap, and both new places are shown", () => {
  const drop = dropOn(plan, "2026-W49", "kofi", theirs, all)!;
  assert.deepEqual(drop, { week: "2026-W49", taker: "kofi", exchange: "2026-W51" });
  assert.deepEqual(
    dropEffect(plan, drop).moved.map(({ week, to }) => [week, to?.member]),
    [
      ["2026-W49", "kofi"],
      ["2026-W51", "ines"],
    ],
  );
});

test("elsewhere in a row, or onto what may not be lifted, they are to take it", () => {
  assert.deepEqual(dropOn(plan, "2026-W49", "kofi", null, all), { week: "2026-W49", taker: "kofi" });
  assert.deepEqual(
    dropOn(plan, "2026-W49", "kofi", theirs, () => false),
    { week: "2026-W49", taker: "kofi" },
  );
});

test("in the holder's own row, or outside, nothing is asked", () => {
  assert.equal(dropOn(plan, "2026-W49", "ines", null, all), null);
  assert.equal(dropOn(plan, "2026-W49", undefined, null, all), null);
});
