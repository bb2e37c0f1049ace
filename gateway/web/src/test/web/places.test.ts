import assert from "node:assert/strict";
import { test } from "node:test";
import { stepTo } from "../../main/web/squad/places";

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey }) as KeyboardEvent;
const size = { rows: 3, cols: 16, gaps: false };

test("arrows go one step and stop at the edge", () => {
  assert.deepEqual(stepTo(key("ArrowDown"), [1, 4], size), [2, 4]);
  assert.deepEqual(stepTo(key("ArrowDown"), [2, 4], size), [2, 4]);
  assert.deepEqual(stepTo(key("ArrowLeft"), [0, 0], size), [0, 0]);
  assert.deepEqual(stepTo(key("End"), [1, 4], size), [1, 17]);
  assert.deepEqual(stepTo(key("Home", true), [2, 4], size), [0, 0]);
  assert.equal(stepTo(key("x"), [1, 4], size), null);
});

test("the row of gaps has no balance behind it", () => {
  assert.deepEqual(stepTo(key("ArrowDown"), [2, 17], { ...size, gaps: true }), [3, 16]);
});
