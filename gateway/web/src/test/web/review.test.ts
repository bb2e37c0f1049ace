import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item, Review, ReviewNote } from "../../main/web/api/review";
import {
  dueWords,
  editedWords,
  factsOf,
  figured,
  finding,
  isLate,
  joined,
  nextMonth,
  notesOn,
  partBeside,
  partNews,
  spoken,
} from "../../main/web/review/words";

const item = (part: Partial<Item>): Item => ({
  key: "k",
  kind: "gap",
  squad: { squad: "payments", name: "Payments" },
  about: null,
  title: "",
  words: "",
  facts: {},
  ...part,
});

test("a review goes through its parts in order, and ends", () => {
  assert.equal(partBeside("roster", 1), "backlog");
  assert.equal(partBeside("decisions", 1), null);
  assert.equal(partBeside("roster", -1), null);
});

test("each item leads to its facts", () => {
  assert.equal(factsOf(item({ kind: "gap", about: "2026-W51" })), "#/squads/payments?turn=2026-W51");
  assert.equal(factsOf(item({ kind: "raid", about: "2026-24/r-9" })), "#/capacity?squad=payments&iteration=2026-24");
  assert.equal(factsOf(item({ kind: "new-theme", squad: null, about: "th-1" })), "#/community/backlog/themes?theme=th-1");
  assert.equal(factsOf(item({ kind: "decision-due", about: "d4" })), "#/community/decisions?decision=d4");
});

test("figures are told from words, and a squad’s own digits are none", () => {
  assert.deepEqual(
    figured("Grown from 9 to 14 stories in 5 squads.").filter((_, at) => at % 2),
    ["9", "14 stories", "5 squads"],
  );
  assert.deepEqual(
    figured("Squad 7 keeps 21.4 %; the floor is 30 %.", "Squad 7").filter((_, at) => at % 2),
    ["21.4 %", "30 %"],
  );
  assert.equal(figured("Squad 7 owes 6.5 days, Squad 7 does.", "Squad 7").join(""), "Squad 7 owes 6.5 days, Squad 7 does.");
  assert.deepEqual(
    figured("1.5 days on 24 November 2026.").filter((_, at) => at % 2),
    ["1.5 days", "24 November 2026"],
  );
});

test("a part says what it comes to", () => {
  assert.equal(finding("roster", []), "Every garden is tended");
  assert.equal(finding("roster", [item({}), item({ kind: "gap-ahead" }), item({ kind: "gap-ahead" })]), "One gap now, two gaps ahead");
});

test("the bar tells decisions before items", () => {
  const review = {
    decisions: [{ part: "roster" }],
    agenda: [
      { part: "roster", items: [item({})] },
      { part: "mix", items: [item({}), item({})] },
      { part: "raids", items: [] },
    ],
  } as unknown as Review;
  assert.deepEqual(
    (["roster", "mix", "raids"] as const).map((part) => partNews(review, part)),
    ["1 decision", "2 items", "nothing new"],
  );
});

test("notes stand beside what they are about", () => {
  const notes = [
    { note: "1", part: "mix", item: null },
    { note: "2", part: "mix", item: "k" },
    { note: "3", part: "raids", item: "k" },
  ] as ReviewNote[];
  assert.deepEqual(
    notesOn(notes, "mix", "k").map((each) => each.note),
    ["2"],
  );
  assert.deepEqual(
    notesOn(notes, "mix", null).map((each) => each.note),
    ["1"],
  );
});

test("that somebody edited a note is said where it was another person, or later", () => {
  const by = { member: "a", name: "A" };
  const note = (edited: ReviewNote["edited"]) => ({ by, at: "2026-11-22T10:00:00Z", edited }) as ReviewNote;
  assert.equal(editedWords(note(null)), "");
  assert.equal(editedWords(note({ by, at: "2026-11-22T10:02:00Z" })), "");
  assert.equal(editedWords(note({ by, at: "2026-11-22T11:00:00Z" })), "edited since");
  assert.equal(editedWords(note({ by: { member: "b", name: "B" }, at: "2026-11-22T10:01:00Z" })), "edited by B");
});

test("what is due is counted from today", () => {
  const today = "2026-11-22";
  const due = (day: string, state: "open" | "done" = "open") => dueWords({ due: day, state }, today);
  assert.equal(due("2026-11-22"), "due today");
  assert.equal(due("2026-11-12"), "due 12 Nov, 10 days late");
  assert.equal(due("2026-11-23"), "due 23 Nov, in 1 day");
  assert.equal(due("2027-01-31"), "due 31 Jan 2027");
  assert.equal(due("2026-11-12", "done"), "was due 12 Nov");
  assert.equal(isLate({ due: "2026-11-21", state: "open" }, today), true);
  assert.equal(isLate({ due: "2026-11-21", state: "done" }, today), false);
  assert.equal(nextMonth("2026-12-24"), "2027-01-01");
  assert.equal(nextMonth("2026-11-22"), "2026-12-01");
});

test("who came is told by name", () => {
  assert.deepEqual(
    joined(
      [{ member: "a" }],
      [
        { member: "a", name: "A" },
        { member: "b", name: "B" },
      ],
    ),
    ["B"],
  );
});

test("who listens hears who came and where the review went", () => {
  const stella = { member: "stella", name: "Stella" };
  const before = { members: [stella], part: "roster" as const };
  assert.equal(spoken(before, before), "");
  assert.equal(
    spoken(before, { members: [stella, { member: "ben", name: "Ben" }], part: "raids" }),
    "Ben joined, 2 here. The review is at raids.",
  );
});
