import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account, AccountName, Fan, Iteration, Policy } from "../../main/web/api/capacity";
import type { Story } from "../../main/web/api/stories";
import { drawsOn } from "../../main/web/capacity/amounts";
import { Problem } from "../../main/web/api/problem";
import { daysAfter, named, nextOf, typed } from "../../main/web/capacity/cadence";
import { picture } from "../../main/web/capacity/fan-model";
import { course, kept, repays, would } from "../../main/web/capacity/preview";
import { refusedIn } from "../../main/web/capacity/refused";
import { sums } from "../../main/web/capacity/sizes";
import { estimate } from "../../main/web/capacity/size";

const account = (name: AccountName, size: number, reserved: number, spent: number): Account => ({
  account: name,
  size,
  in: 0,
  out: 0,
  reserved,
  spent,
  free: Math.max(0, size - reserved - spent),
  lacks: 0,
});
const iteration = {
  total: 40_000,
  terms: { repayment: 1_000, carried: 0 },
  accounts: [account("garden", 7_000, 0, 0), account("improvement", 13_000, 5_000, 5_000), account("feature", 20_000, 6_000, 12_000)],
} as unknown as Iteration;

test("a raid takes what is free before what is reserved, and never what is spent", () => {
  const raid = (amount: number) => ({ raid: { from: "improvement" as const, to: "feature" as const, amount } });
  assert.deepEqual(would(iteration, "improvement", raid(2_000)), { reserves: 0, beyond: 0, out: 2_000, reservedOut: 0, in: 0 });
  assert.deepEqual(would(iteration, "improvement", raid(4_500)), { reserves: 0, beyond: 0, out: 4_500, reservedOut: 1_500, in: 0 });
  assert.equal(would(iteration, "improvement", raid(90_000)).out, 8_000);
  assert.equal(would(iteration, "feature", raid(2_000)).in, 2_000);
  assert.deepEqual(would(iteration, "garden", raid(2_000)), would(iteration, "garden", null));
});

test("a reservation says what there is no room for", () => {
  const held = (amount: number) => would(iteration, "feature", { held: { account: "feature", amount } });
  assert.deepEqual([held(2_000).beyond, held(2_001).beyond], [0, 1]);
  assert.equal(would(iteration, "garden", { held: { account: "feature", amount: 9_000 } }).reserves, 0);
});

test("what is kept is beside all there is, without what repays debt", () => {
  assert.equal(kept(iteration, 0), 30);
  assert.equal(kept(iteration, 4_000), 20);
  assert.equal(kept({ ...iteration, total: 0 }, 0), null);
});

test("a size is told as the sum it is", () => {
  const words = (more: object) =>
    Object.fromEntries(sums({ ...iteration, terms: { ...iteration.terms, share: 30, gardeningCounts: false, ...more } } as Iteration));
  assert.equal(words({}).improvement, "13: 30 % of 40 days, 12, and 1 that repay debt");
  assert.equal(words({ repayment: 0, carried: 2_000 }).improvement, "13: 30 % of 40 days, 11, and 2 carried on");
  assert.equal(words({ repayment: 0, gardeningCounts: true }).improvement, "13: 30 % of 40 days less 7 of gardening, 13");
  assert.equal(words({}).feature, "20: of 40 days what is left");
});

test("a third of a debt is repaid, a day at least, and never more than there is", () => {
  assert.deepEqual([0, 400, 1_000, 2_500, 3_000, 3_001, 9_000].map(repays), [0, 400, 1_000, 1_000, 1_000, 1_001, 3_000]);
  assert.deepEqual(course(5_500, 5), [5_500, 3_666, 2_444, 1_444, 444]);
});

test("a story draws on what its class says, improving work and chosen enablers on the reserve", () => {
  assert.deepEqual(drawsOn("operational", "upgrade", false), ["improvement"]);
  assert.deepEqual(drawsOn("operational", "staging", false), ["garden", "feature"]);
  assert.deepEqual(drawsOn("operational", null, false), ["garden", "feature"]);
  assert.deepEqual(drawsOn("strategic", null, true), ["improvement"]);
  assert.deepEqual([drawsOn("strategic", null, false), drawsOn("tactical", null, true), drawsOn(null, null, true)].flat(), [
    "feature",
    "feature",
    "feature",
  ]);
});

test("the next iteration follows the cadence, after the latest one", () => {
  const policy = { anchor: "2026-11-02", weeks: 2 } as Policy;
  assert.deepEqual(nextOf(policy, "2026-11-20", null), { first: "2026-11-16", last: "2026-11-29" });
  assert.deepEqual(nextOf(policy, "2026-11-20", "2026-11-29"), { first: "2026-11-30", last: "2026-12-13" });
  assert.deepEqual(nextOf(policy, "2026-11-20", "2026-12-13"), { first: "2026-12-14", last: "2026-12-27" });
  assert.deepEqual(nextOf(policy, "2026-11-20", "2026-11-17"), { first: "2026-11-30", last: "2026-12-13" });
  assert.deepEqual(nextOf({ anchor: "2027-03-01", weeks: 1 } as Policy, "2026-11-20", null), { first: "2026-11-16", last: "2026-11-22" });
  assert.equal(nextOf({ anchor: null, weeks: null } as Policy, "2026-11-20", null), null);
});

test("half a cadence is sent as it was typed", () => {
  const policy = { version: 3, focus: 75, share: 30, unspent: "debt", gardeningCounts: false, enablers: [] };
  const half = { focus: 75, share: 30, unspent: "debt", anchor: null, weeks: 2 };
  assert.deepEqual(typed({ ...policy, anchor: null, weeks: 2 } as Policy), half);
  assert.deepEqual(typed({ ...policy, anchor: "2026-11-02", weeks: null } as Policy), { ...half, anchor: "2026-11-02", weeks: null });
});

test("what a wholly refused batch says by story is in its problem", async () => {
  const refused = [{ story: "s-1", room: 500, problem: { title: "No room.", detail: "Reserve up to 0.5 days." } }];
  const body = { rule: "no-room", title: "No room.", status: 409, detail: "2 stories were refused.", refused };
  const problem = await Problem.of(new Response(JSON.stringify(body), { status: 409 }));
  assert.deepEqual(refusedIn(problem), refused);
  assert.deepEqual(refusedIn(new Problem(409, "boundary-moved", "", "")), []);
  assert.deepEqual(refusedIn(new Problem(409, "no-room", "", "", { refused: "all" })), []);
  assert.deepEqual(refusedIn(new Error("offline")), []);
});

test("without a cadence it is as long as the one before, from a Monday at first", () => {
  assert.deepEqual(daysAfter({ first: "2026-11-02", last: "2026-11-12" } as Iteration, "2026-11-20"), {
    first: "2026-11-13",
    last: "2026-11-23",
  });
  assert.deepEqual(daysAfter(null, "2026-11-18"), { first: "2026-11-16", last: "2026-11-29" });
  assert.deepEqual(daysAfter(null, "2026-11-19"), { first: "2026-11-23", last: "2026-12-06" });
  assert.equal(named("2027-01-01"), "2026-w53");
});

test("a size becomes days as it is, by hours, or by what a point took here", () => {
  const story = (amount: number, unit: string) => ({ size: { amount, unit } }) as Story;
  const ratio = { finished: 12, enough: true, why: null, milliDaysPerPoint: 420, low: 250, high: 800 };
  const few = { finished: 4, enough: false, why: "4 of 8", milliDaysPerPoint: null, low: null, high: null };
  assert.equal(estimate(story(1.5, "days"), null).amount, 1_500);
  assert.equal(estimate(story(6, "hours"), null).amount, 750);
  assert.equal(estimate(story(3, "points"), ratio).amount, 1_260);
  assert.match(estimate(story(3, "points"), ratio).words, /1\.26 days; 0\.75 to 2\.4 by 12 finished stories/);
  assert.equal(estimate(story(3, "points"), few).amount, null);
  assert.match(estimate(story(3, "points"), few).words, /4 finished stories are not enough/);
  assert.equal(estimate({ size: null } as Story, ratio).amount, null);
});

test("a fan begins now at nothing, and its bands hold its middle", () => {
  const day = (at: number) => ({ day: `2026-12-0${at}`, p5: at - 1, p15: at, p50: 2 * at, p85: 3 * at, p95: 4 * at });
  const it = picture({ days: [1, 2, 3, 4, 5, 6].map(day) } as Fan, 400, 200);
  assert.match(it.middle, /^M8\.0 178\.0L/);
  assert.equal(it.outer.split("L").length, 14);
  assert.ok(it.end.p50 < it.end.p15);
  assert.equal(it.end.x, it.right);
  assert.deepEqual(it.levels.at(-1)?.words, "24");
  assert.equal(it.days.at(-1)?.day, "2026-12-06");
});
