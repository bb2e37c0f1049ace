import assert from "node:assert/strict";
import { test } from "node:test";
import type { Squad } from "../../main/web/api/types";
import { placeOf } from "../../main/web/squad/holiday-places";
import { memberMeans } from "../../main/web/squad/member-means";

const places = [
  {
    region: "DE",
    name: "Germany",
    parts: [{ region: "DE-BY", name: "Bavaria", parts: [{ region: "DE-BY-MU", name: "Munich", parts: [] }] }],
  },
  { region: "JP", name: "Japan", parts: [] },
];

test("the places of a country are named with what they lie in", () => {
  const { country, parts } = placeOf(places, "DE-BY-MU");
  assert.equal(country, "DE");
  assert.deepEqual(
    parts.map((part) => part.name),
    ["Bavaria", "Bavaria: Munich"],
  );
  assert.deepEqual(placeOf(places, "JP").parts, []);
  assert.deepEqual(placeOf(places, ""), { country: "", parts: [] });
});

const squad = {
  workingDays: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
  policy: { freeShare: "3/5" },
  members: [
    { member: "a", share: "1", optIn: "own" },
    { member: "b", share: "1", optIn: "own" },
    { member: "c", share: "1", optIn: "out" },
  ],
} as unknown as Squad;

test("a share and working days are said as what they do", () => {
  assert.match(memberMeans("1/2", ["MONDAY", "TUESDAY"], squad, "a"), /about every 3 weeks.*Mon, Tue, 2 of 2 must be free/);
  assert.match(memberMeans("1", ["MONDAY", "TUESDAY", "WEDNESDAY"], squad, undefined), /about every 3 weeks.*2 of 3 must be free/);
  assert.match(memberMeans("1", ["SUNDAY"], squad, "a"), /cannot serve/);
});
