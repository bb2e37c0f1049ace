import assert from "node:assert/strict";
import { test } from "node:test";
import { dutyWeek, Range } from "../../main/web/squad/range";

const berlin = { zone: "Europe/Berlin", handover: { day: "TUESDAY", time: "14:00", weeks: 1 } } as const;

test("until the handover the turn of the week before runs", () => {
  assert.equal(dutyWeek("2026-11-24T12:59:00Z", berlin), "2026-W47");
  assert.equal(dutyWeek("2026-11-24T13:00:00Z", berlin), "2026-W48");
  assert.equal(dutyWeek("2026-11-29T22:59:00Z", berlin), "2026-W48");
});

test("the handover is on the squad's own clock and in its own year", () => {
  assert.equal(dutyWeek("2027-01-05T13:30:00Z", { ...berlin, zone: "America/New_York" }), "2026-W53");
  assert.equal(dutyWeek("2027-01-05T19:30:00Z", { ...berlin, zone: "America/New_York" }), "2027-W01");
});

test("how many weeks stand in the address", () => {
  const asked = (query: string) => Range.asked(null, new URLSearchParams(query));
  assert.equal(asked(""), "weeks=16");
  assert.equal(asked("span=year&from=2026-W40"), "weeks=52&from=2026-W40");
  assert.equal(asked("span=constructor"), "weeks=16");
  assert.equal(asked("span=quarter"), null);
});
