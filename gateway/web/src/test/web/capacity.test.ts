import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../main/web/api/capacity";
import { course, days, finding, inDays, written } from "../../main/web/capacity/amounts";

test("amounts are read in days and written without zeros at the end", () => {
  assert.deepEqual([11_475, 1_000, 500, 0, -1_500].map(days), ["11.475", "1", "0.5", "0", "−1.5"]);
  assert.deepEqual([1_000, 2_500].map(inDays), ["1 day", "2.5 days"]);
});

test("what somebody writes is days, with a point or a comma, and nothing else", () => {
  assert.deepEqual(["1.5", " 2 ", "0,25", "10.125"].map(written), [1_500, 2_000, 250, 10_125]);
  assert.deepEqual(["", "-1", "1.2345", "two", "1e3", "99999", "1.", ".5"].map(written), [null, null, null, null, null, null, null, null]);
});

test("an iteration has as many days as its calendar, and is before, within or after them", () => {
  assert.deepEqual(course("2026-11-16", "2026-11-29", "2026-11-22"), { day: 7, of: 14, share: 0.5 });
  assert.equal(course("2026-11-16", "2026-11-29", "2026-11-15").day, 0);
  assert.equal(course("2026-11-16", "2026-11-29", "2026-12-24").share, 1);
  assert.equal(course("2026-10-19", "2026-11-01", "2026-11-01").day, 14);
});

const account = (lacks: number): Account => ({ account: "feature", size: 9, in: 0, out: 0, reserved: 0, spent: 0, free: 0, lacks });

test("the finding says first what needs somebody", () => {
  assert.equal(finding(0, 0, [], 0), "Nobody is there in these days");
  assert.equal(finding(9_000, 500, [account(1)], 0.5), "Garden and improvement are 0.5 days more than there is");
  assert.equal(finding(9_000, 0, [account(2_000)], 0.5), "Feature is over-committed by 2 days");
  assert.equal(finding(9_000, 0, [account(0)], 0.5), "9 days, 50 % of the time gone");
  assert.equal(finding(9_000, 0, [account(0)], 0), "9 days, not begun yet");
});
