import assert from "node:assert/strict";
import { test } from "node:test";
import type { WhatIf, WhatIfSide, WhatIfTurn } from "../../main/web/api/types";
import { bodyOf, effectOf, newcomerWrong, restOf, restWrong, runs, sideWords, type Newcomer } from "../../main/web/squad/what-if";

const side = (...names: string[]): WhatIfSide => {
  const people = names.filter((name) => name !== "nobody").map((name) => ({ member: name.toLowerCase(), name }));
  return { gardener: people[0] ?? null, people, gap: names.includes("nobody"), reason: null };
};
const turn = (week: string, today: string, whatIf = today): WhatIfTurn => ({
  week,
  weeks: 1,
  start: "2026-11-16T10:00:00+01:00",
  tier: "published",
  today: side(today),
  whatIf: side(whatIf),
  changed: today !== whatIf,
});
const eve: Newcomer = { name: "Eve", share: "4/5", workingDays: ["MONDAY"] };

test("what stays as planned is taken together between what changes hands", () => {
  const turns = [
    turn("2026-W46", "Ines"),
    turn("2026-W47", "Jon", "Kim"),
    turn("2026-W48", "Kim"),
    turn("2026-W49", "Ines"),
    turn("2026-W50", "Jon", "nobody"),
  ];
  assert.deepEqual(
    runs(turns).map((run) => ("changed" in run ? run.changed.week : run.same.length)),
    [1, "2026-W47", 2, "2026-W50"],
  );
  assert.deepEqual(runs([]), []);
});

test("a side says who serves what is left of it, in order", () => {
  assert.equal(sideWords(side("Ines")), "Ines");
  assert.equal(sideWords(side("Ines", "Jon")), "Ines, then Jon");
  assert.equal(sideWords(side("Ines", "nobody")), "Ines, then nobody");
  assert.equal(sideWords(side("nobody")), "nobody");
});

test("nothing is asked while nothing is supposed, or something of it cannot be", () => {
  assert.equal(bodyOf({ leaves: [], rest: "1", joins: [] }, 1), null);
  assert.equal(bodyOf({ leaves: [], rest: "", joins: [] }, 1), null);
  assert.equal(bodyOf({ leaves: ["ines"], rest: "60", joins: [] }, 1), null);
  assert.equal(bodyOf({ leaves: ["ines"], rest: "1", joins: [{ ...eve, name: " " }] }, 1), null);
});

test("only what is supposed is sent", () => {
  assert.deepEqual(bodyOf({ leaves: ["ines"], rest: "1", joins: [{ ...eve, name: " Eve ", share: " 4/5 " }] }, 1), {
    leaves: ["ines"],
    rest: null,
    joins: [eve],
  });
  assert.deepEqual(bodyOf({ leaves: [], rest: "0", joins: [] }, 1), { leaves: [], rest: 0, joins: [] });
  assert.equal(restOf({ leaves: [], rest: "2", joins: [] }, 2), null);
});

test("numbers that make no sense are said at once", () => {
  for (const rest of ["", "0", "52", " 3 "]) assert.equal(restWrong({ leaves: [], rest, joins: [] }), "", rest);
  for (const rest of ["53", "-1", "1.5", "some"]) assert.notEqual(restWrong({ leaves: [], rest, joins: [] }), "", rest);
  for (const share of ["1", "4/5", "0.8", "1.0"]) assert.deepEqual(newcomerWrong({ ...eve, share }), {}, share);
  for (const share of ["0", "0/3", "1/0", "5/4", "2", "half", "", "-1"]) assert.ok(newcomerWrong({ ...eve, share }).share, share);
  assert.ok(newcomerWrong({ ...eve, workingDays: [] }).workingDays);
});

test("the calendar shows what changes hands as it shows what an act would do", () => {
  const answer = { squad: "checkout", turns: [turn("2026-W46", "Ines"), turn("2026-W47", "Jon", "nobody")] } as WhatIf;
  assert.deepEqual(effectOf(answer), {
    moved: [{ squad: "checkout", week: "2026-W47", from: { member: "jon", name: "Jon" }, to: null }],
    needsCover: [],
    unchanged: 1,
  });
});
