import assert from "node:assert/strict";
import { test } from "node:test";
import type { Member, Plan, Turn } from "../../main/web/api/types";
import { couldTake } from "../../main/web/squad/takeovers";

const turn = (week: string, day: string, end: string, member: string | null): Turn =>
  ({
    week,
    start: `${day}T09:00:00Z`,
    end: `${end}T09:00:00Z`,
    tier: "published",
    gardener: member ? { member, name: member } : null,
    pieces: member ? [{ member, name: member, start: "", end: "" }] : [],
  }) as unknown as Turn;

const plan = {
  now: "2026-12-02T12:00:00Z",
  zone: "Europe/Berlin",
  turns: [
    turn("2026-W49", "2026-11-30", "2026-12-07", "ines"),
    turn("2026-W50", "2026-12-07", "2026-12-14", "ines"),
    turn("2026-W51", "2026-12-14", "2026-12-21", "kofi"),
    turn("2026-W52", "2026-12-21", "2026-12-28", null),
    turn("2026-W53", "2026-12-28", "2027-01-04", "kofi"),
  ],
  rows: [
    { member: "ines", balance: 0.5 },
    { member: "kofi", balance: -0.5 },
  ],
} as unknown as Plan;

const lena = {
  member: "lena",
  name: "Lena",
  optIn: "own",
  trained: true,
  absences: [{ absence: "a", from: "2026-12-30", to: "2026-12-30" }],
} as unknown as Member;

test("what nobody serves comes first, then the turns of who has served the most; never what has begun, nor days away", () => {
  assert.deepEqual(
    couldTake(lena, plan).map((each) => each.week),
    ["2026-W52", "2026-W51", "2026-W50"],
  );
});

test("nothing is offered to who serves already, takes no part or is still learning", () => {
  assert.deepEqual(couldTake({ ...lena, member: "ines" }, plan), []);
  assert.deepEqual(couldTake({ ...lena, optIn: "out" }, plan), []);
  assert.deepEqual(couldTake({ ...lena, trained: false }, plan), []);
});
