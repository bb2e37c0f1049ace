import assert from "node:assert/strict";
import { test } from "node:test";
import type { Handed } from "../../main/web/api/types";
import { handedWords } from "../../main/web/week/handed";

const said = (handover: Handed | null) => handedWords({ week: "2027-W01", handover });

test("says whose note it is, how far it is, and what is open", () => {
  assert.equal(said({ week: "2026-W53", note: "accepted", open: 3, carried: 1 }), "2026-W53 note accepted, 3 open, 1 carried over");
  assert.equal(said({ week: "2027-W01", note: "written", open: 2, carried: 0 }), "W01 note written, 2 open");
  assert.equal(said({ week: "2026-W53", note: "missing", open: 0, carried: 0 }), "2026-W53 note missing, nothing open");
});

test("says that no note is due where somebody serves on, or nobody served before", () => {
  assert.equal(said({ week: "2026-W53", note: "serves-on", open: 1, carried: 1 }), "no note due, 1 open, 1 carried over");
  assert.equal(said({ week: "2027-W01", note: "running", open: 0, carried: 0 }), "no note due, nothing open");
});

test("says nothing where no plan covers the week", () => {
  assert.equal(said(null), "");
});
