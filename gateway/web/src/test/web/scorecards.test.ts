import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check, Scorecard, ThresholdValues, WallDuty, WallKept } from "../../main/web/api/scorecards";
import { changes, finding, shownChecks, summary, thresholdWords, wrong } from "../../main/web/scorecards/words";
import { behind, finding as wallFinding, keptShown, pageOf, soon } from "../../main/web/wall/words";

const check = (state: Check["state"], name: Check["check"] = "carriers"): Check => ({
  check: name,
  state,
  sentence: "",
  facts: {},
  threshold: { watch: 3, act: 2 },
});
const card = (...states: Check["state"][]): Scorecard => ({ squad: "a", name: "A", checks: states.map((each) => check(each)) });

const VALUES: ThresholdValues = {
  reserveKept: { watch: 1, act: 2 },
  inboxClassed: { watch: 90, act: 75 },
  oldestOperational: { watch: 60, act: 180 },
  carriers: { watch: 3, act: 2 },
  largestShare: { watch: 51, act: 67 },
  overdueItems: { watch: 1, act: 3 },
  dutyLoad: { watch: 15, act: 25 },
  overdueDays: 14,
};

test("thresholds say from where on more is worse, or below what less is", () => {
  assert.equal(thresholdWords("oldest-operational", { watch: 60, act: 180 }), "Watch from 60 days, act from 180 days");
  assert.equal(thresholdWords("inbox-classed", { watch: 90, act: 75 }), "Watch below 90 %, act below 75 %");
  assert.equal(thresholdWords("carriers", { watch: 2, act: 2 }), "Act below 2 members");
});

test("gardens are counted and never compared", () => {
  assert.equal(finding([card("good"), card("act", "act"), card("watch")]), "1 garden of 3 has something to act on");
  assert.equal(finding([card("good"), card("watch")]), "1 garden of 2 has something to watch");
  assert.equal(finding([card("good")]), "Every garden is in order");
  assert.equal(summary(card("act", "watch", "watch", "unknown", "good")), "1 to act on, 2 to watch, 1 unknown");
  assert.equal(summary(card("good")), "all in order");
  assert.equal(shownChecks(card("act", "good"), "act").length, 1);
});

test("marks that cannot be are told before they are sent", () => {
  assert.equal(wrong("oldest-operational", 60, 180), null);
  assert.equal(wrong("oldest-operational", 60, 59), "More is worse here: act is no less than watch.");
  assert.equal(wrong("inbox-classed", 75, 90), "Less is worse here: act is no more than watch.");
  assert.equal(wrong("inbox-classed", 101, 90), "100 at the most.");
  assert.equal(wrong("carriers", NaN, 1), "Two whole numbers are asked for.");
  assert.equal(wrong("carriers", 1, 0), null);
  assert.equal(wrong("duty-load", 0, 5), "It begins at 1.");
});

test("a version says what it changed, and nothing else", () => {
  const after = { ...VALUES, carriers: { watch: 4, act: 2 }, overdueDays: 21 };
  assert.deepEqual(
    changes(VALUES, after).map((each) => [each.name, each.before, each.after]),
    [
      ["carriers", "Watch below 3 members, act below 2 members", "Watch below 4 members, act below 2 members"],
      ["overdueDays", "after 14 days", "after 21 days"],
    ],
  );
});

const duty = (name: string, gap: boolean): WallDuty => ({
  squad: name,
  name,
  zone: "UTC",
  week: null,
  gardener: gap ? null : "X",
  until: null,
  next: null,
  gap,
  open: null,
});

test("a wall says first where nobody is", () => {
  assert.equal(wallFinding([duty("A", false)]), "Every garden is tended");
  assert.equal(wallFinding([duty("A", true), duty("B", true)]), "Nobody tends A and B");
  assert.equal(wallFinding(["A", "B", "C", "D"].map((each) => duty(each, true))), "Nobody tends four gardens");
  assert.equal(wallFinding([]), "No squad has a plan yet");
});

test("times are as short as they may be", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  assert.equal(soon("2026-11-22T17:00:00Z", now, "UTC"), "17:00");
  assert.equal(soon("2026-11-23T09:00:00Z", now, "UTC"), "Mon 09:00");
  assert.equal(soon("2026-12-07T09:00:00Z", now, "UTC"), "Mon 7 Dec 09:00");
});

test("many squads take turns, and the pages come round", () => {
  const all = Array.from({ length: 50 }, (_, at) => at);
  assert.deepEqual([pageOf(all, 0).items.length, pageOf(all, 3).items.length, pageOf(all, 4).page], [16, 2, 0]);
  assert.deepEqual(pageOf([], 5), { items: [], page: 0, pages: 1, from: 1 });
});

test("where squads are many, those below the floor are named", () => {
  const kept = (name: string, belowFloor: boolean): WallKept => ({ squad: name, name, keptPercent: 2000, floor: 30, belowFloor });
  assert.equal(keptShown([kept("A", true), kept("B", false)]).title, "One of two below the floor");
  const many = keptShown(Array.from({ length: 30 }, (_, at) => kept(`S${at}`, at % 3 === 0)));
  assert.deepEqual([many.shown.length, many.more, many.shown.every((each) => each.belowFloor)], [8, 2, true]);
  assert.equal(keptShown([]).title, "No iteration has begun");
});

test("what was heard long ago is said by its name", () => {
  const at = "2026-11-22T10:00:00Z";
  const asOf = { rotation: at, stories: "2026-11-22T09:40:00Z", capacity: null };
  assert.deepEqual(behind({ at, asOf }, "UTC"), ["Stories as of 09:40", "Reserve: nothing heard yet"]);
});
