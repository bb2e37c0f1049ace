import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../../main/web/api/problem";
import { Pen, type Kept } from "../../main/web/parts/pen";

Object.assign(globalThis, { addEventListener: () => undefined, removeEventListener: () => undefined });

const moved = (problem: Problem) =>
  problem.status === 412 ? { text: "theirs", by: "Kofi", at: "2026-11-22T14:07:00Z", etag: '"3"' } : null;

/** A service of one text: what it is sent, and what it answers. */
function service(...answers: (Kept | Problem)[]) {
  const sent: { text: string; over: string | null }[] = [];
  const send = async (text: string, over: Kept | null) => {
    sent.push({ text, over: over?.etag ?? null });
    const answer = answers.shift();
    if (!answer || answer instanceof Problem) throw answer ?? Problem.unreachable();
    return answer;
  };
  return { sent, send };
}

const kept = (etag: string, text = ""): Kept => ({ id: "n", etag, text });

test("what is typed is kept, and then kept over what was", async () => {
  const { sent, send } = service(kept('"1"'), kept('"2"'));
  const pen = new Pen(null, send, moved, () => undefined);
  pen.type("one");
  await pen.keep();
  pen.type("one two");
  await pen.keep();
  assert.deepEqual(sent, [
    { text: "one", over: null },
    { text: "one two", over: '"1"' },
  ]);
  assert.equal(pen.state, "kept");
});

test("nothing is sent of nothing, nor of what is kept already", async () => {
  const { sent, send } = service();
  const pen = new Pen(kept('"1"', "as it is"), send, moved, () => undefined);
  pen.type("as it is ");
  await pen.keep();
  pen.type("");
  await pen.keep();
  assert.deepEqual(sent, []);
});

test("a failure keeps what was typed, to be sent again", async () => {
  const { sent, send } = service(Problem.unreachable(), kept('"1"'));
  const pen = new Pen(null, send, moved, () => undefined);
  pen.type("one");
  await pen.keep();
  assert.deepEqual([pen.state, pen.text, pen.dirty], ["failed", "one", true]);
  await pen.keep();
  assert.deepEqual([pen.state, pen.dirty, sent.length], ["kept", false, 2]);
});

test("who was slower has both texts, and puts one over the other knowingly", async () => {
  const { sent, send } = service(new Problem(412, "moved", "", ""), kept('"4"'));
  const pen = new Pen(kept('"2"', "before"), send, moved, () => undefined);
  pen.type("mine");
  await pen.keep();
  assert.deepEqual([pen.state, pen.text, pen.theirs?.text], ["moved", "mine", "theirs"]);
  await pen.keep();
  assert.equal(sent.length, 1, "a conflict is not sent again by itself");
  await pen.settle("theirs and mine");
  assert.deepEqual(sent.at(-1), { text: "theirs and mine", over: '"3"' });
});

test("keeping theirs sends nothing", async () => {
  const { sent, send } = service(new Problem(412, "moved", "", ""));
  const pen = new Pen(kept('"2"', "before"), send, moved, () => undefined);
  pen.type("mine");
  await pen.keep();
  await pen.settle("theirs");
  assert.deepEqual([sent.length, pen.text, pen.state, pen.dirty], [1, "theirs", "kept", false]);
});

test("what others wrote is taken over where nothing is typed, and only there", () => {
  const pen = new Pen(kept('"1"', "a"), service().send, moved, () => undefined);
  pen.read(kept('"2"', "b"));
  assert.equal(pen.text, "b");
  pen.type("b and mine");
  pen.read(kept('"3"', "c"));
  assert.deepEqual([pen.text, pen.kept?.etag], ["b and mine", '"2"']);
  pen.type("b");
});
