import assert from "node:assert/strict";
import { test } from "node:test";
import type { Amount, ClassName, Mix, MixColumn, Story, Suggestion } from "../../main/web/api/stories";
import { asks, complete, NEW_RULE, trimmed } from "../../main/web/stories/rule-form";
import { behind, begun, finding, measures, unconfirmed } from "../../main/web/stories/mix-model";
import { awaited, following, putBack, takeOut, type Pile } from "../../main/web/stories/piles";
import { accepted, Sayings, set, told } from "../../main/web/stories/saying";
import { age, because, spoken } from "../../main/web/stories/words";

const suggestion = (is: ClassName | null, more: Partial<Suggestion> = {}): Suggestion => ({
  class: is,
  best: is ?? "tactical",
  kind: is === "operational" ? "upgrade" : null,
  confidence: 0.9,
  reasons: [],
  rule: null,
  version: "1",
  ...more,
});
const story = (id: string, more: Partial<Story> = {}) =>
  ({ id, key: id, confirmed: null, suggestion: suggestion("operational"), ...more }) as Story;
const pile = (...ids: string[]): Pile => ({
  standing: "",
  title: "",
  scope: "",
  next: null,
  total: ids.length,
  stories: ids.map((id) => story(id)),
});
const ids = (piles: Pile[]) => piles.map((each) => each.stories.map(({ id }) => id).join("")).join("|");

test("what is classed leaves its pile and an undo puts it back where it was", () => {
  const piles = [pile("a", "b", "c", "d"), pile("e")];
  const [b, c] = [piles[0]!.stories[1]!, piles[0]!.stories[2]!];
  const places = takeOut(piles, [b, c, piles[1]!.stories[0]!]);
  assert.equal(ids(piles), "ad|");
  assert.deepEqual([piles[0]!.total, piles[1]!.total], [2, 0]);
  putBack(places);
  putBack(places);
  assert.equal(ids(piles), "abcd|e");
  assert.deepEqual([piles[0]!.total, piles[1]!.total], [4, 1]);
});

test("after some are gone the next one is looked at, across piles, and the one before at the end", () => {
  const piles = [pile("a", "b"), pile("c", "d")];
  assert.equal(following(piles, new Set(["b"]))?.id, "c");
  assert.equal(following(piles, new Set(["a", "c"]))?.id, "d");
  assert.equal(following(piles, new Set(["d"]))?.id, "c");
  assert.equal(following(piles, new Set(["a", "b", "c", "d"])), null);
});

test("nobody is led out of a pile of which more is still to be read", () => {
  const piles = [{ ...pile("a", "b"), next: "more" }, pile("c")];
  assert.equal(following(piles, new Set(["a"]))?.id, "b");
  assert.equal(awaited(piles), null);
  assert.equal(following(piles, new Set(["a", "b"])), null);
  takeOut(piles, piles[0]!.stories);
  assert.equal(awaited(piles), piles[0]);
});

/** The service as a page sees it: keeps what it is sent, answers when told to, refuses a story called x. */
function service() {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const fetch = (url: string, { body }: { body: string }) =>
    new Promise((resolve) => {
      const said = (JSON.parse(body) as (string | { story: string })[]).map((each) => (typeof each === "string" ? each : each.story));
      sent.push(`${url.slice(url.lastIndexOf("/") + 1)} ${said.join("")}`);
      answers.push(() => resolve(said.includes("x") ? new Response("{}", { status: 404 }) : new Response(null, { status: 204 })));
    });
  const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, { fetch, document: { cookie: "" }, ...quiet });
  return { sent, answer: async () => (answers.shift()!(), new Promise((then) => setImmediate(then))) };
}
const says = (sayings: Sayings, ...ids: string[]) => sayings.say(ids.map((id) => set(story(id), "tactical")));

test("what is said while something is on its way goes together, in the order it was said", async () => {
  const [sayings, { sent, answer }] = [new Sayings(), service()];
  const all = [
    says(sayings, "a"),
    says(sayings, "b"),
    says(sayings, "c", "d"),
    says(sayings, "b"),
    sayings.undo([set(story("b"), "tactical")]),
  ];
  assert.equal(sayings.waiting, 5);
  for (let n = 0; n < 4; n++) await answer();
  assert.deepEqual(sent, ["classes a", "classes bcd", "classes b", "take-back b"]);
  assert.deepEqual(await Promise.all(all), [null, null, null, null, null]);
  assert.equal(sayings.waiting, 0);
});

test("what is refused takes nothing along that was only sent with it", async () => {
  const [sayings, { sent, answer }] = [new Sayings(), service()];
  const all = [says(sayings, "a"), says(sayings, "b"), says(sayings, "x"), says(sayings, "c")];
  for (let n = 0; n < 5; n++) await answer();
  assert.deepEqual(sent, ["classes a", "classes bxc", "classes b", "classes x", "classes c"]);
  assert.deepEqual(
    (await Promise.all(all)).map((each) => each?.status ?? null),
    [null, null, 404, null],
  );
});

test("one act never sends more than the service takes at once", async () => {
  const [sayings, { sent, answer }] = [new Sayings(), service()];
  const many = (from: number, to: number) => says(sayings, ...Array.from({ length: to - from }, (_, n) => ` ${from + n}`));
  const all = [many(0, 1), many(1, 400), many(400, 600), many(600, 1200)];
  for (let n = 0; n < 5; n++) await answer();
  assert.deepEqual(
    sent.map((each) => each.split(" ").length - 2),
    [1, 399, 200, 500, 100],
  );
  assert.deepEqual(await Promise.all(all), [null, null, null, null]);
});

test("accepting says the suggested class and kind, and nothing where none is suggested", () => {
  assert.deepEqual(accepted(story("a")), { story: story("a"), class: "operational", kind: "upgrade", before: null });
  assert.equal(accepted(story("a", { suggestion: suggestion(null) })), null);
});

test("a class said by hand keeps the kind only where it is operational", () => {
  assert.equal(set(story("a"), "operational").kind, "upgrade");
  assert.equal(set(story("a"), "tactical").kind, null);
  assert.equal(set(story("a", { suggestion: suggestion("tactical") }), "operational").kind, null);
  assert.equal(set(story("a"), "operational", "toil").kind, "toil");
  const before = { class: "operational" as const, kind: "runbook", by: "ines", at: "2026-11-22T10:00:00Z" };
  assert.deepEqual(set(story("a", { confirmed: before }), "strategic").before, before);
});

test("what was said is told in words", () => {
  assert.equal(told([set(story("SHOP-1"), "tactical")]), "SHOP-1 is tactical, confirmed by you");
  assert.equal(told([set(story("a"), "tactical"), set(story("b"), "tactical")]), "2 stories are tactical, confirmed by you");
  assert.equal(told([set(story("a"), "tactical"), set(story("b"), "strategic")]), "2 stories are as suggested, confirmed by you");
});

test("words that spoke are shown once, none within another, the heaviest first", () => {
  const reasons = [
    { part: "title" as const, text: "times", weight: 0.5 },
    { part: "title" as const, text: "times out", weight: 1 },
    { part: "description" as const, text: "Incident", weight: 0.8 },
    { part: "title" as const, text: "incident", weight: 0.7 },
  ];
  assert.deepEqual(
    spoken(suggestion("operational", { reasons })).map(({ text, weight }) => [text, weight]),
    [
      ["Incident", 1.5],
      ["times out", 1],
    ],
  );
  assert.equal(
    because(suggestion("operational", { reasons: [...reasons, { part: "title", text: "1", weight: 9 }] })),
    "Incident · times out",
  );
  assert.equal(because(suggestion("operational", { rule: "The bot" })), "The bot");
  assert.equal(because(suggestion(null)), "too little to go by");
});

test("an age has one unit", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  const ages = [
    "2026-11-22T11:58:00Z",
    "2026-11-22T07:00:00Z",
    "2026-11-20T11:00:00Z",
    "2026-03-22T12:00:00Z",
    "2023-01-01T00:00:00Z",
    "2026-11-22T12:01:00Z",
  ];
  assert.deepEqual(
    ages.map((each) => age(each, now)),
    ["2 min", "5 h", "2 d", "8 mo", "3 y", "0 min"],
  );
});

const amount = (stories: number, points = 0): Amount => ({ stories, sizes: points ? { points } : {}, unsized: 0 });
function column(name: string, operational: number, tactical: number, none = 0): MixColumn {
  const zero = amount(0);
  return {
    name,
    from: "2026-01-01",
    to: "2026-02-01",
    shares: [
      { class: "operational", confirmed: amount(operational, operational * 2), suggested: zero },
      { class: "tactical", confirmed: zero, suggested: amount(tactical) },
      { class: "strategic", confirmed: zero, suggested: zero },
      { class: null, confirmed: zero, suggested: amount(none) },
    ],
  };
}
const mix = (...columns: MixColumn[]): Mix => ({
  squad: "shop",
  by: "closed",
  per: "month",
  columns,
  total: columns[0]!.shares,
  agreement: { confirmed: 0, agreed: 0, abstained: 0 },
});

test("the finding names a trend of three steps, and else the last share", () => {
  const grown = mix(column("a", 2, 8), column("b", 3, 7), column("c", 4, 6), column("d", 5, 5));
  assert.equal(finding(grown, "stories"), "Operational work has grown for three months");
  assert.equal(finding(mix(...grown.columns.toReversed()), "stories"), "Operational work has shrunk for three months");
  assert.equal(finding(mix(...grown.columns.slice(1)), "stories"), "Operational work is 50 % in d");
});

test("the finding says where it rests on suggestions", () => {
  const only = {
    ...column("a", 5, 5),
    shares: column("a", 5, 5).shares.map((each) => ({ ...each, confirmed: each.suggested, suggested: each.confirmed })),
  };
  assert.equal(finding(mix(only), "stories"), "Operational work is 50 % in a, most of it only suggested");
});

test("a column of few stories bears no trend, nor one that is not classed", () => {
  const few = mix(column("a", 2, 8), column("b", 3, 7), column("c", 4, 6), column("d", 2, 2));
  assert.equal(finding(few, "stories"), "Operational work is 40 % in c");
  const unclear = mix(column("a", 2, 8), column("b", 3, 7), column("c", 4, 6), column("d", 5, 3, 2));
  assert.equal(finding(unclear, "stories"), "Operational work is 50 % in d, and 20 % is unclassified");
  assert.equal(finding(mix(column("a", 0, 0, 9)), "stories"), "Nothing is classed here yet");
});

test("the mix begins with its first story, and is measured in the units there are", () => {
  const with0 = mix(column("a", 0, 0), column("b", 1, 0), column("c", 0, 0));
  assert.deepEqual(
    begun(with0, "stories").map(({ name }) => name),
    ["b", "c"],
  );
  assert.deepEqual(measures(mix(column("a", 1, 1))), ["stories", "points"]);
  assert.equal(unconfirmed(column("a", 1, 2, 1).shares, "stories"), 0.75);
});

test("a number leads to the stories behind it", () => {
  const of = mix(column("2026-01", 1, 1));
  assert.deepEqual(behind(of, of.columns[0]!, "operational", "confirmed"), {
    squad: "shop",
    by: "closed",
    from: "2026-01-01",
    to: "2026-02-01",
    class: "operational",
    show: "confirmed",
  });
  const sprint = { ...of.columns[0]!, name: "Sprint 4", from: null, to: null };
  assert.deepEqual(behind({ ...of, squad: null }, sprint, null, "suggested"), { iteration: "Sprint 4", show: "unclassified" });
});

test("a rule is complete once it has a name and asks for something", () => {
  assert.equal(complete(NEW_RULE), false);
  assert.equal(complete({ ...NEW_RULE, says: "Bot" }), false);
  assert.equal(complete({ ...NEW_RULE, says: "Bot", dueWithin: 0 }), true);
  const rule = trimmed({ ...NEW_RULE, says: " Bot ", label: " bug ", words: "  " });
  assert.deepEqual([rule.says, rule.label, rule.words], ["Bot", "bug", null]);
  assert.equal(
    asks({ ...rule, words: "flaky", bot: "renovate" }),
    "if it has the label “bug”, has “flaky” in its title and was written by renovate",
  );
});
