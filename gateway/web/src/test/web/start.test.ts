import assert from "node:assert/strict";
import { test } from "node:test";
import type { Alert } from "../../main/web/api/capacity";
import type { Course, Reserve } from "../../main/web/api/community";
import type { Ahead, Item, Review, ReviewLine } from "../../main/web/api/review";
import { who } from "../../main/web/api/session";
import type { Connection } from "../../main/web/api/stories";
import type { Account, Duty, DutyPart, RowStateKind, ServiceView, SquadNow, Swap } from "../../main/web/api/types";
import { byWeight, distinct, inOrder, partsOf, squadsOf, weightOf, type Fact, type Part, type Weight } from "../../main/web/start/fact";
import { inboxOf } from "../../main/web/start/of-inbox";
import { alertsOf, belowFloor, keptBy, runningOut, toOpen } from "../../main/web/start/of-reserve";
import { decisionsOf, reviewOf, themesOf } from "../../main/web/start/of-review";
import { channelsOf, invitedOf, noticesOf, trackersOf, viewsOf } from "../../main/web/start/of-upkeep";
import { aheadOf, isNext, swapsOf, weeksOf } from "../../main/web/start/of-weeks";

const NOW = Date.parse("2026-11-25T13:20:00Z");
const TODAY = "2026-11-25";
const fact = (key: string, weight: Weight): Fact => ({ key, weight, kind: "plain", chip: "", words: key, to: "#/", act: "" });
const name = (squad: string) => squad.charAt(0).toUpperCase() + squad.slice(1);
const said = (facts: Fact[]) => facts.map((each) => `${each.weight}: ${each.words}`);

test("everybody has a part for their own duty, and one for each role they hold, in a fixed order", () => {
  assert.deepEqual(partsOf([]), ["member"]);
  assert.deepEqual(
    partsOf([{ role: "admin" }, { role: "planner", squad: "a" }, { role: "lead", squad: "a" }, { role: "lead", squad: "b" }]),
    ["member", "lead", "planner", "admin"],
  );
  assert.deepEqual(
    squadsOf([{ role: "lead", squad: "b" }, { role: "lead", squad: "a" }, { role: "planner", squad: "c" }, { role: "admin" }], "lead"),
    ["a", "b"],
  );
});

test("the part that wants its reader soonest comes first; of two alike their own duty, then as roles go", () => {
  const weights: Partial<Record<Part, Weight>> = { lead: "soon", admin: "now" };
  const of = (part: Part) => weights[part] ?? "known";
  assert.deepEqual(inOrder(["member", "lead", "steward", "admin"], of), ["admin", "lead", "member", "steward"]);
  assert.deepEqual(
    inOrder(["steward", "planner", "lead", "member"], () => "now"),
    ["member", "lead", "planner", "steward"],
  );
  assert.equal(weightOf([]), "known");
  assert.equal(weightOf([fact("a", "known"), fact("b", "soon")]), "soon");
});

test("what two roles come to is said once, by the part that comes first", () => {
  const facts: Partial<Record<Part, Fact[]>> = {
    lead: [fact("inbox/a", "soon"), fact("floor/a", "now")],
    steward: [fact("review", "soon"), fact("floor/a", "soon"), fact("floor/b", "soon")],
  };
  const told = distinct(["lead", "steward"], (part) => facts[part] ?? []);
  assert.deepEqual(said(told.get("lead")!), ["now: floor/a", "soon: inbox/a"]);
  assert.deepEqual(said(told.get("steward")!), ["soon: review", "soon: floor/b"]);
  assert.deepEqual(
    byWeight([fact("a", "known"), fact("b", "now"), fact("c", "now")]).map(({ key }) => key),
    ["b", "c", "a"],
  );
});

const squad = (id: string, kind: RowStateKind = "in-order", more: Partial<SquadNow> = {}): SquadNow => ({
  squad: id,
  name: name(id),
  zone: "Europe/Berlin",
  week: "2026-W48",
  start: "2026-11-23T10:00:00+01:00",
  end: "2026-11-30T10:00:00+01:00",
  gardener: { member: "zoe", name: "Zoe Fox" },
  mentor: null,
  next: null,
  strip: [],
  handover: null,
  state: { kind, text: `${id} is ${kind}`, week: "2026-W48", remedy: null },
  ...more,
});

test("a lead is told of squads they lead alone: what has nobody at once, the rest in its time", () => {
  who.become({ member: "lea", name: "Lea", roles: [{ role: "lead", squad: "checkout" }] });
  const all = [squad("checkout", "provisional"), squad("payments", "gap"), squad("search", "needs-cover"), squad("mobile")];
  assert.deepEqual(said(weeksOf(all, ["checkout", "search", "mobile"])), ["now: Search", "soon: Checkout"]);
  assert.match(weeksOf(all, ["search"])[0]!.to, /^#\/squads\/search\?turn=2026-W48/);
  assert.deepEqual(weeksOf(all, ["mobile"]), []);
});

test("of many weeks that need a person the most urgent are told, and how many more there are", () => {
  const all = ["a", "b", "c", "d", "e"].map((id) => squad(id, id === "e" ? "gap" : "unplanned"));
  assert.deepEqual(
    said(
      weeksOf(
        all,
        all.map((each) => each.squad),
      ),
    ),
    ["now: E", "soon: A", "soon: B", "soon: 2 squads more of yours need a person"],
  );
});

const swap = (id: string, more: Partial<Swap> = {}): Swap => ({
  id,
  squad: "checkout",
  squadName: "Checkout",
  state: "asked",
  open: true,
  by: { member: "kofi", name: "Kofi Mensah" },
  undoes: null,
  passes: [],
  agreed: [],
  asked: [{ member: "ines", name: "Ines Hartmann" }],
  endedBy: null,
  proposedAt: "2026-11-20T10:00:00Z",
  until: "2026-12-14T09:00:00Z",
  ...more,
});

test("a lead sees swaps that wait for others, the first to lapse first, and none that asks themselves", () => {
  const swaps = [
    swap("late"),
    swap("soon", { until: "2026-11-26T09:00:00Z" }),
    swap("mine", { asked: [{ member: "lea", name: "Lea" }] }),
    swap("over", { open: false }),
  ];
  const facts = swapsOf(swaps, "lea", NOW, () => "Europe/Berlin");
  assert.deepEqual(said(facts), ["now: Checkout: Ines has to answer a swap", "soon: Checkout: Ines has to answer a swap"]);
  assert.equal(facts[0]!.more, "proposed by Kofi Mensah, until Thu 26 Nov, 10:00");
});

const turn = (week: string, start: string, more: Partial<DutyPart> = {}): DutyPart => ({
  squad: "checkout",
  squadName: "Checkout",
  zone: "Europe/Berlin",
  week,
  start,
  end: new Date(Date.parse(start) + 7 * 86_400_000).toISOString(),
  whole: true,
  tier: "published",
  mentor: null,
  needsCover: false,
  ...more,
});

test("of what lies ahead one is told what needs cover, what is open to anyone, the next turn and how many follow", () => {
  const duty: Duty = {
    turns: [
      turn("2026-W48", "2026-11-23T09:00:00Z"),
      turn("2026-W51", "2026-12-14T09:00:00Z", { needsCover: true }),
      turn("2027-W03", "2027-01-18T09:00:00Z"),
    ],
    swaps: [
      swap("offer", { state: "offered", asked: [], passes: [] }),
      swap("own", { state: "offered", asked: [], by: { member: "ines", name: "Ines" } }),
    ],
  };
  assert.deepEqual(said(aheadOf(duty, "ines", NOW, ({ week }) => week === "2026-W48")), [
    "now: You cannot serve all of 2026-W51 in Checkout",
    "soon: Kofi offers a turn in Checkout to anyone",
    "known: You serve Checkout’s 2026-W51, from Mon 14 Dec, 10:00",
  ]);
  assert.deepEqual(
    aheadOf({ turns: [], swaps: [] }, "ines", NOW, () => false),
    [],
  );
});

test("next is who begins within a week and is not on duty there already", () => {
  const next = { gardener: { member: "ines", name: "Ines" }, start: "2026-11-30T10:00:00+01:00" };
  assert.equal(isNext(squad("checkout", "in-order", { next }), "ines", NOW), true);
  assert.equal(isNext(squad("checkout", "in-order", { next, gardener: next.gardener }), "ines", NOW), false);
  assert.equal(isNext(squad("checkout", "in-order", { next: { ...next, start: "2026-12-14T10:00:00+01:00" } }), "ines", NOW), false);
  assert.equal(isNext(squad("checkout", "in-order", { next }), "kofi", NOW), false);
});

const much = (value: number) => ({ value, unit: "milli-days" });
const course = (more: Partial<Course> = {}): Course => ({
  iteration: "2026-24",
  first: "2026-11-16",
  last: "2026-12-06",
  open: true,
  capacity: much(30_000),
  improvement: much(9_000),
  kept: much(9_000),
  keptPercent: 3_000,
  raided: much(0),
  raidedPercent: 0,
  spent: much(0),
  share: 30,
  floor: 30,
  gardeningCounts: false,
  belowFloor: false,
  ...more,
});
const reserve = (lines: Record<string, Course | null>, owed = 0): Reserve => ({
  asOf: {},
  floor: { value: 30, from: null },
  squads: Object.entries(lines).map(([id, now]) => ({ squad: id, name: name(id), owed: much(owed), now, history: [] })),
});

test("a squad below the floor is told with what was taken and is owed; the others in one line", () => {
  const below = course({ belowFloor: true, keptPercent: 1_333, raided: much(2_500) });
  const all = reserve({ payments: below, checkout: course(), search: null }, 1_000);
  const [told] = belowFloor(all, null);
  assert.equal(told!.words, "Payments keeps 13.3 % for improvement, and the floor is 30 %");
  assert.equal(told!.more, "2.5 days raided in 2026-24, 1 day owed");
  assert.equal(told!.weight, "now");
  assert.equal(belowFloor(all, null, "soon")[0]!.weight, "soon");
  assert.deepEqual(belowFloor(all, ["checkout"]), []);
  assert.deepEqual(said(keptBy(all, ["payments", "checkout", "search"])), ["known: Checkout keeps 30.0 %"]);
  assert.equal(keptBy(all, ["checkout"])[0]!.more, "Checkout owes 1 day");
  assert.deepEqual(keptBy(all, ["search"]), []);
});

test("an iteration is to be opened where none runs, or where the last one ends and none follows", () => {
  const all = reserve({
    today: course({ last: "2026-11-25" }),
    tomorrow: course({ last: "2026-11-26" }),
    followed: course({ last: "2026-11-26" }),
    later: course({ last: "2026-11-28" }),
    over: course({ last: "2026-11-20" }),
    never: null,
    other: null,
  });
  const mine = ["today", "tomorrow", "followed", "later", "over", "never"];
  assert.deepEqual(runningOut(all, mine, TODAY), ["today", "tomorrow", "followed", "over", "never"]);
  assert.deepEqual(said(toOpen(all, mine, TODAY, (id) => id === "followed")), [
    "soon: Today’s iteration ends today",
    "soon: Tomorrow’s iteration ends tomorrow",
    "soon: No iteration of Over runs",
    "soon: No iteration of Never runs",
  ]);
});

test("alerts stand as long as nobody settled them, and do not repeat what is said of the floor", () => {
  const alert = (rule: string, of: string, more: Partial<Alert> = {}): Alert => ({
    key: `${rule}/${of}`,
    rule,
    squad: of,
    iteration: "2026-24",
    since: "2026-11-20T10:00:00Z",
    title: `More of ${rule}`,
    words: "",
    level: "alert",
    settled: null,
    ...more,
  });
  const all = [
    alert("over-committed", "checkout"),
    alert("reserve-breached", "payments"),
    alert("reserve-breached", "search"),
    alert("reserve-at-risk", "search", { settled: "2026-11-21T10:00:00Z" }),
    alert("raid-declared", "search", { level: "notice" }),
    alert("over-committed", "mobile"),
  ];
  assert.deepEqual(said(alertsOf(all, ["checkout", "payments", "search"], name, ["payments"])), [
    "now: Checkout: more of over-committed",
    "soon: Search: more of reserve-breached",
  ]);
});

test("an inbox says how much waits in all and in each squad, and leads to the fullest", () => {
  const two = inboxOf(
    [
      { squad: "checkout", stories: 3 },
      { squad: "payments", stories: 12 },
      { squad: "search", stories: 0 },
    ],
    name,
  );
  assert.deepEqual(said(two), ["soon: 15 stories wait for a class"]);
  assert.equal(two[0]!.more, "Payments 12 and Checkout 3");
  assert.equal(two[0]!.to, "#/stories?squad=payments");
  assert.equal(inboxOf([{ squad: "checkout", stories: 1 }], name)[0]!.more, "in Checkout");
  assert.equal(inboxOf([{ squad: "checkout", stories: 1 }], name)[0]!.words, "1 story waits for a class");
  assert.deepEqual(inboxOf([{ squad: "checkout", stories: 0 }], name), []);
});

const item = (kind: string, title: string, facts: Item["facts"] = {}): Item => ({
  key: title,
  kind,
  squad: null,
  about: title,
  title,
  words: "",
  facts,
});
const ahead = (backlog: Item[], decisions: Item[]): Ahead => ({
  since: "2026-10-28T10:00:00Z",
  agenda: [
    { part: "backlog", title: "Backlog", items: backlog },
    { part: "raids", title: "Raids", items: [] },
    { part: "decisions", title: "Decisions", items: decisions },
  ],
});

test("a review that is held is to be joined, or gone on with", () => {
  const open = {
    lead: { member: "mei", name: "Mei Kondo" },
    openedAt: "2026-11-25T13:05:00Z",
    part: "reserve",
    members: [{ member: "mei", name: "Mei Kondo" }],
  } as Review;
  const [mine] = reviewOf(open, null, null, "mei", NOW, "UTC");
  const [theirs] = reviewOf(open, ahead([], []), null, "stella", NOW, "UTC");
  assert.deepEqual([mine!.words, mine!.act], ["A review is held, at the reserve: you lead", "Go on with it"]);
  assert.deepEqual(
    [theirs!.words, theirs!.act, theirs!.more],
    ["A review is held, at the reserve: Mei Kondo leads", "Join the review", "1 here, for 15 min"],
  );
});

test("without a review one is told what the next would look at, and when the last was held", () => {
  const last = { openedAt: "2026-10-28T10:00:00Z" } as ReviewLine;
  const next = ahead([item("new-theme", "Certificates")], [item("decision-open", "Renew")]);
  const [told] = reviewOf(null, next, last, "stella", NOW, "UTC");
  assert.equal(told!.words, "The next review would look at 2 things");
  assert.equal(told!.more, "backlog 1 and decisions 1; last held Wed 28 Oct, 10:00");
  assert.equal(reviewOf(null, next, null, "stella", NOW, "UTC")[0]!.more, "backlog 1 and decisions 1; none was held yet");
  assert.equal(reviewOf(null, next, undefined, "stella", NOW, "UTC")[0]!.more, "backlog 1 and decisions 1");
  assert.deepEqual(said(reviewOf(null, ahead([], []), last, "stella", NOW, "UTC")), ["known: The next review would find nothing new"]);
  assert.deepEqual(reviewOf(null, null, last, "stella", NOW, "UTC"), []);
});

test("decisions that are late want one now, those that are due soon, and those still open not yet", () => {
  assert.deepEqual(said(decisionsOf(ahead([], [item("decision-due", "Renew", { late: 3 }), item("decision-due", "Mend", { late: 0 })]))), [
    "now: Two decisions want following up",
  ]);
  assert.deepEqual(said(decisionsOf(ahead([], [item("decision-due", "Mend", { late: 0 }), item("decision-open", "Later")]))), [
    "soon: One decision wants following up",
  ]);
  assert.deepEqual(decisionsOf(ahead([], [item("decision-open", "Later")])), []);
});

test("themes that grow and new ones are counted apart, and the first are named", () => {
  const [told] = themesOf(
    ahead([item("growing-theme", "A"), item("new-theme", "B"), item("new-theme", "C"), item("new-theme", "D"), item("oldest", "E")], []),
  );
  assert.equal(told!.words, "One theme grows, three themes are new");
  assert.equal(told!.more, "A; B; C; and 1 more");
  assert.deepEqual(themesOf(ahead([item("oldest", "E")], [])), []);
});

test("an admin is told of views that stopped or are far behind, and not of a few events", () => {
  const view = (id: string, more: Partial<ServiceView> = {}) =>
    ({ service: "rotation", view: id, lag: 0, heldUp: false, building: null, stops: [], ...more }) as unknown as ServiceView;
  const stop = { failure: "no such field" } as ServiceView["stops"][number];
  assert.deepEqual(said(viewsOf([view("a", { stops: [stop], lag: 500 }), view("b", { lag: 500 }), view("c", { lag: 9 })])), [
    "now: 1 view of rotation: a",
    "soon: 1 view of rotation: b",
  ]);
  assert.deepEqual(viewsOf([view("a", { lag: 500, building: { generation: 2, version: 1, position: 3 } })]), []);
});

test("an admin is told of trackers that fail or whose deliveries are refused, and of who has not come", () => {
  const tracker = (id: string, state: Connection["state"], refused = 0) =>
    ({ id, name: id, state, problem: "No server has this name.", delivery: { at: null, result: null, refused } }) as unknown as Connection;
  assert.deepEqual(said(trackersOf([tracker("fine", "connected"), tracker("shop", "failing", 2), tracker("app", "connected", 2)])), [
    "now: shop",
    "soon: app: 2 deliveries were refused",
  ]);
  const person = (id: string, state: Account["state"]): Account => ({ member: id, name: id, roles: [], state });
  const [one] = invitedOf([person("ada", "active"), person("emil", "invited")]);
  assert.equal(one!.words, "One person was invited and has not come");
  const [many] = invitedOf(["a", "b", "c", "d", "e"].map((id) => person(id, "invited")));
  assert.deepEqual([many!.words, many!.more], ["Five people were invited and have not come", "a, b, c and 2 more"]);
  assert.deepEqual(invitedOf([person("ada", "active")]), []);
});

test("a channel that does not take notices wants whoever keeps it; one nobody set up is only told", () => {
  const notices = {
    kinds: [],
    connections: [
      { id: "one", name: "#checkout", state: "problem", problem: { text: "Slack says no_service.", at: "" }, waiting: 2 },
      { id: "two", name: "#fine", state: "fine", problem: null, waiting: 0 },
    ],
    offers: [{ channel: "email", title: "E-mail", unavailable: "No mail server is set." }],
    own: null,
  } as unknown as Parameters<typeof channelsOf>[0];
  const [broken, ...others] = noticesOf([{ name: "Checkout", to: "#/squads/checkout/settings", notices }]);
  assert.deepEqual(
    [broken!.words, broken!.more, others],
    ["Checkout: #checkout does not take notices", "Slack says no_service.; 2 messages waiting", []],
  );
  assert.deepEqual(said(channelsOf(notices, "checkout")), ["known: E-mail cannot be used for notices"]);
});
