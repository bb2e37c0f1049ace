import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reserve } from "../../main/web/api/community";
import type { Decision, TheirDecision } from "../../main/web/api/review";
import { asked, begun, complete, differing, draftOf, floorEffect, forgivenEffect, tenths } from "../../main/web/review/draft";
import { bySquad, effectWords } from "../../main/web/review/words";

const draft = begun("gap:payments", "payments", "2026-12-20", "2026-12-01");
const name = (squad: string) => squad.toUpperCase();

test("a decision is complete once it says what, whose and by when, and what it changes", () => {
  assert.equal(complete(draft), false);
  assert.equal(complete({ ...draft, text: "Three may serve" }), true);
  assert.equal(complete({ ...draft, text: "Three may serve", kind: "floor", percent: "" }), false);
  assert.equal(complete({ ...draft, text: "Three may serve", squad: "" }), false);
});

test("an effect is a share and a day, or days of a squad, and nothing else", () => {
  assert.equal(asked(draft), null);
  assert.deepEqual(asked({ ...draft, kind: "floor", percent: "32" }), { kind: "floor", percent: 32, from: "2026-12-01" });
  assert.deepEqual(
    ["101", "-1", "3.5", "", "much"].map((percent) => asked({ ...draft, kind: "floor", percent })),
    [undefined, undefined, undefined, undefined, undefined],
  );
  assert.deepEqual(asked({ ...draft, kind: "forgiveness", amount: "3,5" }), {
    kind: "forgiveness",
    squad: "payments",
    amount: { value: 3_500, unit: "milli-days" },
  });
  assert.equal(asked({ ...draft, kind: "forgiveness", amount: "0" }), undefined);
});

const reserve = {
  floor: { value: 30, from: null },
  squads: [
    { squad: "payments", name: "Payments", owed: { value: 6_500, unit: "milli-days" }, now: { keptPercent: 2140 } },
    { squad: "search", name: "Search", owed: { value: 0, unit: "milli-days" }, now: { keptPercent: 3100 } },
    { squad: "mobile", name: "Mobile", owed: { value: 0, unit: "milli-days" }, now: null },
  ],
} as unknown as Reserve;

test("what a floor comes to is said before it is recorded", () => {
  assert.deepEqual(floorEffect(reserve, 32), {
    now: "30 %",
    then: "32 %",
    below: "As things stand, Payments (21.4 %) and Search (31 %) would be below it.",
  });
  assert.equal(floorEffect(reserve, 20).below, "As things stand, no squad would be below it.");
});

test("what forgiving comes to is said, and where it is more than is owed", () => {
  assert.deepEqual(forgivenEffect(reserve, "payments", 3_500), { now: "6.5 days", then: "3 days", more: false });
  assert.deepEqual(forgivenEffect(reserve, "payments", 8_000), { now: "6.5 days", then: "0 days", more: true });
  assert.equal(forgivenEffect(reserve, "nobody", 1), null);
});

const theirs = (part: Partial<TheirDecision>): TheirDecision => ({
  text: "Three may serve",
  squad: "payments",
  due: "2026-12-20",
  effect: null,
  by: { member: "k", name: "Kofi" },
  at: "2026-11-22T14:00:00Z",
  ...part,
});
const mine = { ...draft, text: "Three may serve" };

test("where somebody else said it otherwise, both are there part by part", () => {
  assert.deepEqual(differing(mine, theirs({}), name), []);
  const effect = {
    kind: "floor",
    percent: 32,
    from: "2027-01-01",
    state: "pending",
    squad: null,
    amount: null,
    rule: null,
    sentence: null,
    at: null,
  } as const;
  const parts = differing(mine, theirs({ squad: "search", effect }), name);
  assert.deepEqual(
    parts.map((each) => [each.label, each.theirs, each.yours]),
    [
      ["Owner", "SEARCH", "PAYMENTS"],
      ["Effect", "Sets the floor to 32 % from 1 Jan on", "none"],
    ],
  );
  const taken = parts.reduce((all, each) => ({ ...all, ...each.take }), mine);
  assert.deepEqual(differing(taken, theirs({ squad: "search", effect }), name), []);
});

test("a decision that is put otherwise begins as it was said", () => {
  const effect = {
    kind: "forgiveness",
    percent: null,
    from: null,
    squad: { squad: "payments", name: "Payments" },
    amount: { value: 2_000, unit: "milli-days" },
    state: "refused",
    rule: "no-such-debt",
    sentence: "Less is owed.",
    at: null,
  } as const;
  const said = draftOf({ text: "Forgive it", due: "2026-12-20", effect }, "payments", null, "2026-12-01");
  assert.deepEqual(asked(said), { kind: "forgiveness", squad: "payments", amount: { value: 2_000, unit: "milli-days" } });
  assert.equal(effectWords(effect), "Forgives Payments 2 days");
});

test("squads are in the order of their names", () => {
  const of = (squad: string, decision: string) => ({ decision, squad: { squad, name: name(squad) } }) as Decision;
  const groups = bySquad([of("search", "1"), of("mobile", "2"), of("search", "3")]);
  assert.deepEqual(
    groups.map((each) => [each.squad.name, each.decisions.length]),
    [
      ["MOBILE", 1],
      ["SEARCH", 2],
    ],
  );
  assert.equal(tenths(2950), "29.5");
  assert.equal(tenths(3000), "30");
});
