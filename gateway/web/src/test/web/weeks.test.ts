import assert from "node:assert/strict";
import { test } from "node:test";
import { isWeek, mondayOfWeek, plusWeeks, shortWeek, weekOf, weekOfDate } from "../../main/web/parts/weeks";

test("a week belongs to the year of its Thursday", () => {
  assert.equal(weekOfDate("2027-01-01"), "2026-W53");
  assert.equal(weekOfDate("2027-01-04"), "2027-W01");
  assert.equal(weekOfDate("2024-12-30"), "2025-W01");
  assert.equal(weekOfDate("2026-11-29"), "2026-W48");
});

test("a week is named in the zone that asks", () => {
  assert.equal(weekOf("2026-11-29T23:30:00Z", "Europe/Berlin"), "2026-W49");
  assert.equal(weekOf("2026-11-29T23:30:00Z", "America/New_York"), "2026-W48");
});

test("weeks are counted across a year of 53", () => {
  assert.equal(plusWeeks("2026-W52", 2), "2027-W01");
  assert.equal(plusWeeks("2027-W01", -1), "2026-W53");
  assert.equal(mondayOfWeek("2026-W53"), "2026-12-28");
});

test("the year is said where it is another", () => {
  assert.equal(shortWeek("2026-W49", "2026-W48"), "W49");
  assert.equal(shortWeek("2027-W03", "2026-W48"), "2027-W03");
});

test("what is no week is not taken for one", () => {
  assert.ok(isWeek("2026-W53"));
  for (const text of ["2026-W54", "2026-W00", "2026-48", "", null, undefined]) assert.ok(!isWeek(text));
});
