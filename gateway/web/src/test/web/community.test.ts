import assert from "node:assert/strict";
import { test } from "node:test";
import type { CommunityMix, Course, Garden, GardenTurn, Reserve, Theme } from "../../main/web/api/community";
import { aged, asked, choosing, finding, goes, narrowed, questionOf, turned, viewOf, VIEWS } from "../../main/web/community/backlog-model";
import * as garden from "../../main/web/community/garden-model";
import { named as calledBy } from "../../main/web/api/named";
import { late, type Heard } from "../../main/web/community/lag";
import { idFor, named, viewAt } from "../../main/web/community/saved-model";
import * as mix from "../../main/web/community/mix-model";
import * as reserve from "../../main/web/community/reserve-model";
import * as themes from "../../main/web/community/theme-model";

test("what is asked of the backlog is the same text however the address has it", () => {
  const one = asked(new URLSearchParams("q= disk &squad=checkout&turn=x"));
  assert.deepEqual(one, { squad: "checkout", q: "disk" });
  assert.equal(questionOf(one), questionOf(asked(new URLSearchParams("squad=checkout&q=disk"))));
});

test("a view is a filter, and filters within it leave it the view", () => {
  assert.equal(viewOf({})?.view, "all");
  assert.equal(viewOf({ squad: "checkout", confirmed: "false" })?.view, "unconfirmed");
  assert.equal(viewOf({ older: "7" }), null);
  assert.deepEqual(choosing(VIEWS[3]!), { older: null, confirmed: null, theme: "none" });
  assert.equal(narrowed({ confirmed: "false", sort: "squad" }), false);
  assert.equal(narrowed({ confirmed: "false", kind: "toil" }), true);
  assert.equal(narrowed({ older: "7" }), true);
});

test("a column turns its order round, and what is looked for goes by what fits", () => {
  assert.equal(goes("age", {}), "descending");
  assert.equal(turned("age", {}), "newest");
  assert.equal(turned("age", { sort: "newest" }), "oldest");
  assert.equal(goes("age", { q: "disk" }), "none");
  assert.equal(turned("squad", {}), "squad");
  assert.equal(goes("squad", { sort: "squad" }), "ascending");
});

test("the backlog says what it has come to", () => {
  const oldest = { age: 365 } as Parameters<typeof finding>[1];
  assert.equal(finding(63, oldest, {}), "63 stories wait, the oldest for 11 months");
  assert.equal(finding(1, { ...oldest!, age: 1 }, {}), "1 story waits, the oldest for 1 day");
  assert.equal(finding(2, oldest, { q: "disk" }), "2 stories about “disk”");
  assert.deepEqual([aged(0), aged(89), aged(90), aged(800)], ["0 d", "89 d", "2 mo", "2 y"]);
});

test("a service is behind once it was heard longer than a few seconds ago, or never", () => {
  const all: Heard[] = ["rotation", "stories", "capacity"];
  const fresh = (stories: string | null, capacity: string | null) => ({
    at: "2026-11-22T12:00:00Z",
    asOf: { rotation: "2026-11-22T11:59:58Z", stories, capacity },
  });
  const near = "2026-11-22T11:59:54Z";
  assert.equal(late(fresh(near, near), all, 0), null);
  assert.equal(late(fresh("2026-11-22T11:59:00Z", "2026-11-22T11:58:00Z"), all, 0)?.service, "capacity");
  assert.equal(late(fresh("2026-11-22T11:59:00Z", "2026-11-22T11:58:00Z"), ["stories"], 0)?.lag, 60_000);
  assert.deepEqual(late(fresh(null, "2026-11-22T11:58:00Z"), all, 0), { service: "stories", heard: null, lag: Infinity });
  assert.equal(late(fresh(near, near), all, 9_000)?.service, "community");
});

test("a saved view is known by what it asks, and by its name", () => {
  const views = [
    { view: "old", name: "Old upgrades", query: "older=30&kind=upgrade&colour=red", shared: false },
    { view: "ours", name: "Ours", query: "confirmed=false", shared: true },
  ];
  assert.equal(viewAt(views, { kind: "upgrade", older: "30" })?.view, "old");
  assert.equal(viewAt(views, { kind: "upgrade" }), null);
  assert.equal(viewAt([{ ...views[0]!, query: "" }], {}), null);
  assert.equal(named(views, " old UPGRADES ", false)?.view, "old");
  assert.equal(named(views, "Old upgrades", true), null);
  assert.deepEqual(
    ["Old", "Über 90 Tage!", "2 weeks", "日本"].map((name) => idFor(views, name)),
    ["old-2", "uber-90-tage", "view-2-weeks", "view"],
  );
});

const turn = (more: Partial<GardenTurn> = {}): GardenTurn => ({
  week: "2026-W49",
  start: "2026-11-30T09:00:00+01:00",
  end: "2026-12-07T09:00:00+01:00",
  tier: "frozen",
  needsCover: false,
  gaps: [],
  pieces: [{ gardener: { member: "t", name: "Tomás Oliveira" }, start: "2026-11-30T09:00:00+01:00", end: "2026-12-07T09:00:00+01:00" }],
  ...more,
});

test("a cell of the roster reads who, which week and how certain", () => {
  const cell = garden.cellOf(turn(), "2026-W49");
  assert.deepEqual([cell.label, cell.short, cell.name], ["Tomás, W49, frozen", "TO", "Tomás"]);
  assert.equal(garden.cellOf(null, "2026-W49").label, "Nobody planned, W49");
});

test("a gap is as wide as its time, and the name stands where somebody serves", () => {
  const half = "2026-12-03T21:00:00+01:00";
  const cell = garden.cellOf(
    turn({ pieces: [{ ...turn().pieces[0]!, end: half }], gaps: [{ start: half, end: turn().end }] }),
    "2026-W49",
    true,
  );
  assert.deepEqual(cell.gaps, [{ from: 0.5, width: 0.5 }]);
  assert.equal(cell.middle, 0.25);
  assert.equal(cell.label, "Tomás, W49, frozen, gap in part of it, gardener raided");
  const empty = garden.cellOf(turn({ pieces: [], gaps: [{ start: turn().start, end: turn().end }] }), "2026-W49");
  assert.deepEqual([empty.label, empty.short], ["Nobody, W49, frozen, gap", ""]);
});

test("several who serve are all read, and a long name is shown by its letters", () => {
  const piece = turn().pieces[0]!;
  const cell = garden.cellOf(
    turn({ pieces: [{ ...piece, gardener: { member: "m", name: "Maximiliane Wu" } }, piece], needsCover: true }),
    "2026-W49",
  );
  assert.deepEqual([cell.label, cell.name], ["Maximiliane and Tomás, W49, frozen, needs cover", "MW+"]);
});

test("a turn of two weeks fills both", () => {
  const plot = { squad: "a", name: "A", zone: "UTC", turns: [turn({ end: "2026-12-14T09:00:00+01:00" })] };
  const weeks = [
    { week: "2026-W49", start: "2026-11-30", end: "2026-12-06" },
    { week: "2026-W50", start: "2026-12-07", end: "2026-12-13" },
    { week: "2026-W52", start: "2026-12-21", end: "2026-12-27" },
  ];
  assert.deepEqual(
    garden.cellsOf(plot, weeks, new Set(["2026-W50"])).map((each) => each.label),
    ["Tomás, W49, frozen", "Tomás, W50, frozen, gardener raided", "Nobody planned, W52"],
  );
});

const weeksOf = (...weeks: string[]): Garden["weeks"] => weeks.map((week) => ({ week, start: "", end: "" }));
const gap = (week: string) => turn({ week, pieces: [], gaps: [{ start: turn().start, end: turn().end }] });
const roster = (...turns: GardenTurn[][]): Garden => ({
  asOf: {},
  weeks: weeksOf("2026-W48", "2026-W49", "2026-W51"),
  squads: turns.map((each, at) => ({ squad: `${at}`, name: `${at}`, zone: "UTC", turns: each })),
});

test("the roster says how many gaps there are, now and ahead", () => {
  assert.equal(garden.finding(roster([turn()]), "2026-W48"), "Every garden is tended in these weeks");
  assert.equal(garden.finding(roster([gap("2026-W48")], [gap("2026-W51")]), "2026-W48"), "One gap now, one in W51");
  assert.equal(garden.finding(roster([gap("2026-W49")], [gap("2026-W51")]), "2026-W48"), "Two gaps ahead, the next in W49");
  assert.equal(garden.finding(roster([gap("2026-W51")]), "2026-W48"), "One gap in W51");
  const cover = turn({ week: "2026-W49", needsCover: true });
  assert.equal(garden.finding(roster([gap("2026-W48")], [cover]), "2026-W48"), "One gap now; one turn needs cover");
  assert.equal(garden.finding(roster([cover], [cover]), "2026-W48"), "Two turns need cover");
});

test("of many rows only those around what is in sight are drawn", () => {
  assert.deepEqual(garden.seen(0, 320, 32, 500), { from: 0, until: 18 });
  assert.deepEqual(garden.seen(3200, 320, 32, 500), { from: 92, until: 118 });
  assert.deepEqual(garden.seen(16000, 320, 32, 500), { from: 492, until: 500 });
});

test("arrows stay within the grid", () => {
  assert.deepEqual(garden.stepTo("ArrowUp", false, [0, 3], 8, 13), [0, 3]);
  assert.deepEqual(garden.stepTo("PageDown", false, [2, 3], 8, 13), [7, 3]);
  assert.deepEqual(garden.stepTo("Home", true, [5, 3], 8, 13), [0, 0]);
  assert.equal(garden.stepTo("a", false, [5, 3], 8, 13), null);
});

const much = (value: number) => ({ value, unit: "milli-days" });
const course = (keptPercent: number | null, belowFloor: boolean, raidedPercent = 0) =>
  ({ iteration: "1", keptPercent, raidedPercent, belowFloor, floor: 30 }) as Course;
const kept = (...squads: [string, Course | null][]): Reserve => ({
  asOf: {},
  floor: { value: 30, from: null },
  squads: squads.map(([name, now]) => ({ squad: name, name, owed: much(0), now, history: [] })),
});

test("squads below the floor come first, and those that kept least among them", () => {
  const all = kept(
    ["A", course(3200, false)],
    ["B", course(2900, true)],
    ["C", course(3100, false, 500)],
    ["D", course(2100, true, 1600)],
    ["E", null],
    ["F", course(null, false)],
  );
  const bars = reserve.bars(all);
  assert.equal(bars.map((each) => each.name).join(""), "DBCA");
  assert.deepEqual(reserve.silent(all), ["E", "F"]);
  assert.equal(reserve.finding(bars), "Two squads are below the floor");
  assert.equal(reserve.finding(bars.slice(2)), "Every squad keeps its reserve");
  assert.equal(reserve.scaleOf(bars, 30), 40);
  assert.deepEqual(reserve.ticks(40), [0, 10, 20, 30, 40]);
});

test("raids are summed in days, and squads that raid again are counted", () => {
  const raid = (squad: string, days: number) => ({ squad: { squad, name: squad }, amount: much(days * 1000) }) as never;
  assert.equal(reserve.raidsFinding([raid("a", 1), raid("a", 2.5)], 30), "Two raids in 30 days");
  assert.equal(reserve.raidsScope([raid("a", 1), raid("a", 2.5), raid("b", 1)]), "4.5 days in all, one squad more than once");
  assert.equal(reserve.raidsFinding([], 14), "No raids in 14 days");
});

const tally = (operational: number, tactical = 0) => ({ operational, tactical, strategic: 0, unclassed: 0 });
const mixed = (...squads: [string, CommunityMix["squads"][number]["trend"], ReturnType<typeof tally>[]][]): CommunityMix => ({
  asOf: {},
  weeks: [],
  squads: squads.map(([squad, trend, done]) => ({ squad, open: tally(1), done, trend })),
});

test("the squad whose work is operational the most comes first, one without work last", () => {
  const all = mixed(["a", "same", [tally(1, 3)]], ["b", "more", [tally(2, 2)]], ["c", "unknown", [tally(0)]]);
  assert.deepEqual(
    mix.lines(all, (squad) => squad, "share").map((each) => [each.squad, each.share]),
    [
      ["b", 0.5],
      ["a", 0.25],
      ["c", null],
    ],
  );
  assert.equal(mix.finding(all), "Operational work grows in one squad");
  assert.equal(mix.finding(mixed(["c", "unknown", []])), "Too little was finished to see a trend");
});

test("small bars stand on one line and reach as high as what was finished", () => {
  assert.deepEqual(mix.boxes([tally(2, 1), tally(0)], 4, 20, 40), [
    { part: "operational", path: "M1 20h8v20h-8z" },
    { part: "tactical", path: "M1 10h8v10h-8z" },
  ]);
});

const theme = (name: string, open: number, squads: [string, number][], oldest: number | null = null) =>
  ({
    theme: name,
    name,
    open,
    oldest,
    squads: squads.map(([squad, count]) => ({ squad, name: squad, count })),
    trend: { word: "same", weeks: [] },
  }) as unknown as Theme;

test("squads have short names that tell them apart", () => {
  assert.deepEqual(themes.abbreviated(["Checkout", "Checkin", "Check", "Logistics"]), ["Che", "Chc", "Chk", "Log"]);
  const many = themes.abbreviated(Array.from({ length: 40 }, () => "Squad"));
  assert.equal(new Set(many).size, 40);
});

test("the squads with the most have a column, and the others stand together", () => {
  const all = [
    theme("t", 6, [
      ["B", 3],
      ["A", 2],
      ["C", 1],
    ]),
  ];
  const columns = themes.columnsOf(all, 2);
  assert.deepEqual(
    columns.map((each) => each.squad),
    ["A", "B"],
  );
  assert.equal(themes.elsewhere(all[0]!, columns), 1);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((count) => themes.heat(count, 4)),
    [0, 1, 2, 3, 4],
  );
  assert.equal(themes.heat(1, 40), 1);
});

test("what themes come to once merged counts squads once", () => {
  const one = theme(
    "a",
    3,
    [
      ["A", 2],
      ["B", 1],
    ],
    4,
  );
  const other = theme(
    "b",
    2,
    [
      ["B", 2],
      ["C", 0],
    ],
    9,
  );
  assert.deepEqual(themes.merged([one, other]), { open: 5, squads: 2, oldest: 9 });
  assert.equal(themes.finding([other, one]), "a: three stories in two squads");
});

test("what came and left since somebody looked is said", () => {
  assert.equal(themes.since(new Set(["a", "b"]), new Set(["b", "c", "d"])), "2 came, 1 left");
  assert.equal(themes.since(new Set(["a"]), new Set(["a"])), "");
});

test("who is in no roster is called by the words of their id", () => {
  const read = (json: string) => JSON.parse(json, calledBy) as unknown;
  assert.deepEqual(read('{"by":{"member":"stella-marsh","name":"stella-marsh"}}'), {
    by: { member: "stella-marsh", name: "Stella Marsh" },
  });
  assert.deepEqual(read('{"member":"ines","name":"Ines Hartmann"}'), { member: "ines", name: "Ines Hartmann" });
  assert.deepEqual(read('{"member":null,"name":null}'), { member: null, name: null });
});
