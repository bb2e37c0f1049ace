import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementLine } from "../../main/web/api/types";
import { byTurn, isMonth, money, monthWords, plusMonths } from "../../main/web/pay/words";

test("months go round the year", () => {
  assert.equal(plusMonths("2026-12", 1), "2027-01");
  assert.equal(plusMonths("2026-01", -1), "2025-12");
  assert.equal(plusMonths("2026-05", -17), "2024-12");
  assert.equal(monthWords("2026-11"), "November 2026");
});

test("a month is written in one way", () => {
  assert.ok(isMonth("2026-11"));
  for (const bad of [null, "", "2026-13", "2026-1", "2026-11-01", "11-2026"]) assert.ok(!isMonth(bad), String(bad));
});

test("amounts have the decimals of their currency", () => {
  assert.equal(money("12.50", "EUR"), "€12.50");
  assert.match(money("1200", "JPY"), /1,200$/);
  assert.equal(money("1.00", "nonsense"), "nonsense 1.00");
});

test("lines stand under their turn", () => {
  const line = (squad: string, week: string, start: string) => ({ squad, squadName: squad, week, start }) as StatementLine;
  const turns = byTurn([line("a", "2026-W45", "1"), line("b", "2026-W45", "2"), line("a", "2026-W45", "3"), line("a", "2026-W46", "4")]);
  assert.deepEqual(
    turns.map((turn) => [turn.squad, turn.week, turn.lines.length]),
    [
      ["a", "2026-W45", 2],
      ["b", "2026-W45", 1],
      ["a", "2026-W46", 1],
    ],
  );
});
