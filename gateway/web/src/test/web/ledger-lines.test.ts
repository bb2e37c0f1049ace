import assert from "node:assert/strict";
import { test } from "node:test";
import type { LedgerHistory } from "../../main/web/api/types";
import { finding, linesOf, nearest, pathOf } from "../../main/web/squad/ledger-lines";

const weeks = (count: number) => Array.from({ length: count }, (_, at) => `2026-W${String(at + 1).padStart(2, "0")}`);
const history = (balances: Record<string, (number | null)[]>, former: string[] = []): LedgerHistory => ({
  squad: "checkout",
  weeks: weeks(Object.values(balances)[0]!.length),
  people: Object.entries(balances).map(([member, line]) => ({ member, name: member, former: former.includes(member), balances: line })),
});

const three = history({ ines: [0, 0.5, 1], jon: [0, -0.5, -1], kim: [null, 0, 0] });

test("zero has its own line, and higher balances stand higher", () => {
  const drawn = linesOf(three, 800, 24, 120);
  const zero = drawn.levels.find((level) => level.zero)!;
  const [ines, jon, kim] = drawn.lines.map((line) => line.points.at(-1)!.y) as [number, number, number];
  assert.equal(kim, zero.y);
  assert.ok(ines < zero.y && zero.y < jon);
  assert.ok(Math.abs(zero.y - ines - (jon - zero.y)) < 0.001);
});

test("a line begins with the account, and all end at the same week", () => {
  const [ines, , kim] = linesOf(three, 800, 24, 120).lines;
  assert.deepEqual([ines!.points.length, kim!.points.length], [3, 2]);
  assert.equal(kim!.points[0]!.x, ines!.points[1]!.x);
  assert.match(pathOf(kim!), /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
});

test("who never had an account has no line", () => {
  assert.deepEqual(
    linesOf(history({ ines: [1, 1], new: [null, null] }), 800, 24, 120).lines.map((line) => line.member),
    ["ines"],
  );
});

test("names keep apart and inside, however close the lines end and however small the picture", () => {
  for (const [people, width, gap] of [
    [2, 320, 44],
    [9, 320, 44],
    [12, 1200, 24],
    [30, 640, 24],
  ] as const) {
    const same = Object.fromEntries(Array.from({ length: people }, (_, at) => [`member-${at}`, [0, at % 3 === 0 ? 0.01 : 0]]));
    const drawn = linesOf(history(same), width, gap, 200);
    const ys = drawn.lines.map((line) => line.labelY).sort((a, b) => a - b);
    ys.slice(1).forEach((y, at) => assert.ok(y - ys[at]! >= gap - 0.001));
    assert.ok(ys[0]! >= gap / 2 - 0.001 && ys.at(-1)! <= drawn.height - gap / 2 + 0.001);
    assert.ok(drawn.right > 40 && drawn.right < width);
  }
});

test("levels are few and hold every balance, be they close or far apart", () => {
  for (const most of [0, 0.1, 0.9, 3, 17, 80]) {
    const drawn = linesOf(history({ ines: [most, most], jon: [-most, -most] }), 800, 24, 120);
    assert.ok(drawn.levels.length >= 2 && drawn.levels.length <= 9, `${drawn.levels.length} levels for ${most}`);
    for (const point of drawn.lines.flatMap((line) => line.points))
      assert.ok(point.y >= 12 - 0.001 && point.y <= drawn.height - 28 + 0.001);
  }
});

test("the last week is always written, and no two are over each other", () => {
  for (const count of [1, 2, 13, 26, 52]) {
    const drawn = linesOf(history({ ines: Array.from({ length: count }, () => 1) }), 390, 44, 64);
    assert.equal(drawn.weeks.at(-1)!.week, weeks(count).at(-1));
    drawn.weeks.slice(1).forEach(({ x }, at) => assert.ok(x - drawn.weeks[at]!.x >= 48));
  }
});

test("the nearest line is found in the nearest week", () => {
  const drawn = linesOf(three, 800, 24, 120);
  const point = drawn.lines[1]!.points[1]!;
  assert.deepEqual(nearest(drawn, point.x + 5, point.y + 4), { member: "jon", at: 1, far: 4 });
  assert.equal(nearest(linesOf(history({ ines: [null] }), 800, 24, 120), 1, 1), null);
});

test("the finding says whether balances come closer, of those who are there", () => {
  assert.equal(finding(three), "Balances have moved apart, from about 0 to 2 weeks");
  assert.equal(finding(history({ ines: [1.5, 0.2], jon: [-1, -0.3] })), "Balances have come closer, from about 2.5 to 0.5 weeks");
  assert.equal(finding(history({ ines: [0.5, 0.6], jon: [-0.5, -0.5] })), "Balances stay about 1.1 weeks apart");
  assert.equal(finding(history({ ines: [0, 0], jon: [0, 0], eve: [0, 9] }, ["eve"])), "Everybody stays even");
  assert.equal(finding(history({ ines: [0.5, 0.5], jon: [-0.5, -0.5] })), "Balances stay about 1 week apart");
  assert.equal(finding(history({ ines: [1] })), "One week is posted so far");
  const saw = [0, 1, 0, 1, 0, 1, 0, 0];
  assert.equal(finding(history({ ines: saw, jon: saw.map((each) => -each) })), "Balances have come closer, from about 1 to 0 weeks");
  assert.equal(finding(history({ ines: [...saw.slice(0, 6), 1, 0], jon: saw.map(() => 0) })), "Balances stay about 0.5 weeks apart");
});
