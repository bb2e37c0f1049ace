import assert from "node:assert/strict";
import { test } from "node:test";
import { city, dayTime, elsewhere, midnight, span } from "../../main/web/parts/time";
import { bounds, spanWords } from "../../main/web/squad/spans";

const BERLIN = "Europe/Berlin";

test("midnight is found on both sides of a clock change", () => {
  assert.equal(new Date(midnight("2026-03-29", BERLIN)).toISOString(), "2026-03-28T23:00:00.000Z");
  assert.equal(new Date(midnight("2026-03-30", BERLIN)).toISOString(), "2026-03-29T22:00:00.000Z");
  assert.equal(new Date(midnight("2026-10-26", BERLIN)).toISOString(), "2026-10-25T23:00:00.000Z");
});

test("an instant is said in both zones", () => {
  assert.equal(dayTime("2026-11-30T09:00:00Z", BERLIN), "Mon 30 Nov, 10:00");
  assert.equal(elsewhere("2026-11-30T09:00:00Z", "Europe/Paris", BERLIN), "same in Paris");
  assert.equal(elsewhere("2026-11-30T10:00:00Z", "Europe/London", BERLIN), "10:00 in London");
  assert.equal(elsewhere("2026-12-06T23:30:00Z", "Asia/Tokyo", "Europe/London"), "Mon 08:30 in Tokyo");
});

test("a city is spelled as its people do", () => {
  assert.equal(city("America/Sao_Paulo"), "São Paulo");
  assert.equal(city("America/New_York"), "New York");
});

test("a span never says two zeros", () => {
  assert.equal(span(415_194_000), "4 d 19 h");
  assert.equal(span(86_400_000), "1 d");
  assert.equal(span(3_900_000), "1 h 5 min");
  assert.equal(span(-5), "0 min");
});

test("dates of an absence are both included", () => {
  const { start, end } = bounds({ from: "2026-12-21", to: "2026-12-23" }, BERLIN);
  assert.equal(end - start, 3 * 86_400_000);
  assert.equal(spanWords({ from: "2026-12-21", to: "2026-12-23" }, BERLIN), "21 to 23 Dec");
  assert.equal(spanWords({ from: "2026-12-31", to: "2027-01-01" }, BERLIN), "31 Dec to 1 Jan");
  assert.equal(spanWords({ from: "2026-12-31", to: "2026-12-31" }, BERLIN), "31 Dec");
});
