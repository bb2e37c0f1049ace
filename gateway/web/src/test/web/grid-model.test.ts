import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan, PlanRow, Turn } from "../../main/web/api/types";
import { along, cell, columns, tierSpans } from "../../main/web/squad/grid-model";

const ines = { member: "ines", name: "Ines Hartmann" };
const kofi = { member: "kofi", name: "Kofi Mensah" };

const turn = (week: string, start: string, end: string, change: Partial<Turn> = {}): Turn => ({
  week,
  start,
  end,
  tier: "frozen",
  value: 1,
  gardener: ines,
  mentor: null,
  shadows: [],
  pieces: [],
  needsCover: null,
  gap: null,
  why: null,
  ...change,
});

const row = (person: typeof ines, change: Partial<PlanRow> = {}): PlanRow => ({
  ...person,
  share: 1,
  optIn: "own",
  balance: 0,
  shadow: [],
  away: [],
  ...change,
});

const plan: Plan = {
  squad: "checkout",
  name: "Checkout",
  zone: "Europe/Berlin",
  handover: { day: "MONDAY", time: "10:00", weeks: 1 },
  now: "2026-12-23T21:00:00Z",
  weeks: ["2026-W52", "2026-W53", "2027-W01"],
  sum: 0,
  rows: [row(ines), row(kofi)],
  turns: [
    turn("2026-W52", "2026-12-21T09:00:00Z", "2026-12-28T09:00:00Z", {
      pieces: [
        { ...ines, start: "2026-12-21T09:00:00Z", end: "2026-12-24T21:00:00Z" },
        { ...kofi, start: "2026-12-24T21:00:00Z", end: "2026-12-28T09:00:00Z" },
      ],
    }),
    turn("2026-W53", "2026-12-28T09:00:00Z", "2027-01-04T09:00:00Z", { needsCover: { reason: "away", options: [] } }),
    turn("2027-W01", "2027-01-04T09:00:00Z", "2027-01-11T09:00:00Z", { tier: "published", gardener: kofi }),
  ],
};
const [first, second, third] = columns(plan) as [
  ReturnType<typeof columns>[0],
  ReturnType<typeof columns>[0],
  ReturnType<typeof columns>[0],
];

test("a cell reads who, which week, how certain", () => {
  assert.equal(cell(row(kofi), third, plan, null).label, "Kofi, 2027-W01, published");
  assert.equal(cell(row(ines), second, plan, null).label, "Ines, W53, frozen, needs cover");
  assert.equal(cell(row(kofi), second, plan, null).label, "Kofi, W53, not on duty");
});

test("a cover takes its part of the turn, and the holder keeps the rest", () => {
  assert.deepEqual(cell(row(ines), first, plan, null).marks, [{ kind: "turn", from: 0, width: 0.5 }]);
  assert.deepEqual(cell(row(kofi), first, plan, null).marks, [{ kind: "cover", from: 0.5, width: 0.5 }]);
  assert.equal(cell(row(kofi), first, plan, null).label, "Kofi, W52, covers a part");
});

test("an absence is as wide as its days, and no sliver of the week before is drawn", () => {
  const away = row(kofi, { away: [{ from: "2026-12-28", to: "2026-12-30" }] });
  const [part] = cell(away, second, plan, null).away;
  assert.ok(part && part.from === 0 && Math.abs(part.width - 62 / 168) < 1e-9);
  assert.equal(cell(away, second, plan, null).label, "Kofi, W53, away 3 days");
  assert.deepEqual(cell(away, first, plan, null).away, []);
});

test("a preview leaves one place and comes to another", () => {
  const effect = { moved: [{ squad: "checkout", week: "2027-W01", from: kofi, to: ines }], needsCover: [], unchanged: 2 };
  assert.equal(cell(row(kofi), third, plan, effect).preview, "leaves");
  assert.equal(cell(row(ines), third, plan, effect).label, "Ines, 2027-W01, would serve instead");
  assert.equal(cell(row(ines), third, { ...plan, squad: "search" }, effect).preview, null);
});

test("the now line stands where now is, tiers and the new year where they begin", () => {
  const shown = [first, second, third];
  assert.ok(Math.abs(along(shown, Date.parse(plan.now))! - 60 / 168 / 3) < 1e-9);
  assert.equal(along(shown, Date.parse("2027-02-01T00:00:00Z")), null);
  assert.deepEqual(tierSpans(shown), [
    { tier: "frozen", from: 0, count: 2 },
    { tier: "published", from: 2, count: 1 },
  ]);
  assert.deepEqual(
    shown.map((column) => column.newYear),
    [false, false, true],
  );
});
