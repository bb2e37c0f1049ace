import assert from "node:assert/strict";
import { test } from "node:test";
import type { Story } from "../../main/web/api/stories";
import { Pages } from "../../main/web/stories/pages";
import { anew, exhausted, filterOf, putBack, readMore, takeOut, type Pile } from "../../main/web/stories/piles";

const FILTER = filterOf(new URLSearchParams(), "");
const stories = (ids: string) => [...ids].map((id) => ({ id, key: id }) as Story);
const pile = (standing: string, ids: string, more: Partial<Pile> = {}): Pile => ({
  standing,
  title: standing,
  scope: "",
  stories: stories(ids),
  total: ids.length,
  next: null,
  ...more,
});
const ids = (of: Pile) => of.stories.map((each) => each.id).join("");

/** Answers pages in the order they were asked for, when told to; null is no answer at all. */
function service() {
  const asked: string[] = [];
  const open: ((page: Response | null) => void)[] = [];
  const fetch = (url: string) => {
    asked.push(new URL(url, "http://here").searchParams.get("status") ?? "");
    return new Promise((resolve, reject) => open.push((page) => (page ? resolve(page) : reject(new TypeError("no line")))));
  };
  Object.assign(globalThis, { fetch });
  const answer = async (page: { stories: Story[]; next: string | null; total: number } | null) => {
    open.shift()!(page && new Response(JSON.stringify(page)));
    await new Promise((then) => setImmediate(then));
  };
  return { asked, answer };
}

test("a pile whose rest went to another pile meanwhile comes to its end, and does not count what it has not", async () => {
  const { answer } = service();
  const sure = pile("sure", "ab", { total: 300, next: "more" });
  takeOut([sure], sure.stories);
  assert.equal(exhausted([sure]), false);
  const read = readMore(FILTER, [sure], sure);
  await answer({ stories: [], next: null, total: 0 });
  await read;
  assert.deepEqual([sure.total, sure.next, exhausted([sure])], [0, null, true]);
});

test("a story that is listed in one pile is not listed again in another that it went to", async () => {
  const { answer } = service();
  const [sure, likely] = [pile("sure", "ab"), pile("likely", "c", { total: 4, next: "more" })];
  const read = readMore(FILTER, [sure, likely], likely);
  await answer({ stories: stories("bd"), next: null, total: 4 });
  await read;
  assert.deepEqual([ids(likely), likely.total], ["cd", 2]);
});

test("a page that comes after the pile was read anew is of no use", async () => {
  const { answer } = service();
  const piles = [pile("sure", "ab", { next: "after-b" })];
  const read = readMore(FILTER, piles, piles[0]!);
  assert.equal(anew(piles, [pile("sure", "bc", { next: "after-c" })])[0], piles[0]);
  await answer({ stories: stories("x"), next: null, total: 1 });
  await read;
  assert.deepEqual([ids(piles[0]!), piles[0]!.next], ["bc", "after-c"]);
});

test("an undo finds its pile although the list was read anew", () => {
  const piles = [pile("sure", "ab")];
  const places = takeOut(piles, [piles[0]!.stories[0]!]);
  const now = anew(piles, [pile("sure", "b"), pile("likely", "c")]);
  putBack(places);
  assert.deepEqual(now.map(ids), ["ab", "c"]);
});

test("no pile waits for another, and a page that did not come is asked for again", async () => {
  const { asked, answer } = service();
  const piles = [pile("sure", "a", { next: "1" }), pile("likely", "b", { next: "2" })];
  const [sure, likely] = [piles[0]!, piles[1]!];
  const pages = new Pages(() => undefined);
  const all = [pages.more(FILTER, piles, sure), pages.more(FILTER, piles, likely), pages.more(FILTER, piles, sure)];
  assert.deepEqual(asked, ["sure", "likely"]);
  await answer({ stories: stories("c"), next: null, total: 2 });
  await answer(null);
  await Promise.all(all);
  assert.deepEqual([ids(sure), ids(likely), pages.problem !== null, pages.isReading(likely)], ["ac", "b", true, false]);
  const again = pages.more(FILTER, piles, likely);
  await answer({ stories: stories("d"), next: null, total: 2 });
  await again;
  assert.deepEqual([ids(likely), pages.problem], ["bd", null]);
});
