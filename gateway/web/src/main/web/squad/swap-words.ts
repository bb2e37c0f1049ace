import type { Pass, Swap } from "../api/types";
import { who } from "../api/session";
import { first } from "../parts/names";
import { list } from "../parts/numbers";
import { date, day, time } from "../parts/time";

/** Swaps said in sentences: who asks for what, and what became of it. */

const name = (person: { member: string; name: string }) => (person.member === who.me ? "you" : person.name);

/** "all of 2026-W49", "2026-W49 from Wed 2 Dec, 10:00 to Fri 4 Dec, 10:00". */
export function partWords(pass: Pass, zone: string): string {
  if (pass.whole) return pass.week;
  return `${day(pass.start, zone)}, ${time(pass.start, zone)} to ${day(pass.end, zone)}, ${time(pass.end, zone)}`;
}

/** One line for each part: "Kofi serves 2026-W49 instead of you". */
export function passWords(pass: Pass, zone: string): string {
  const to = pass.to ? name(pass.to) : "anyone who takes it";
  const serves = pass.to?.member === who.me ? "serve" : "serves";
  const instead = pass.from ? ` instead of ${name(pass.from)}` : ", which nobody serves";
  return `${to[0]!.toUpperCase()}${to.slice(1)} ${serves} ${partWords(pass, zone)}${instead}`;
}

/** What a swap asks, in a heading. */
export function swapTitle(swap: Swap): string {
  const asker = swap.by.member === who.me ? "You ask" : `${first(swap.by.name)} asks`;
  if (swap.undoes) return `${asker} to take a swap back`;
  if (swap.state === "offered")
    return swap.by.member === who.me ? "You offer a turn to anyone" : `${first(swap.by.name)} offers a turn to anyone`;
  if (swap.passes.length === 1) return swap.passes[0]!.from ? `${asker} for cover` : `${asker} to take an empty turn`;
  return swap.passes.length === 2 ? `${asker} to swap` : `${asker} for a circle of ${swap.passes.length}`;
}

/** What became of it, or what it waits for. */
export function swapState(swap: Swap, zone: string): string {
  const ended = swap.endedBy ? name(swap.endedBy) : "";
  const words: Record<Swap["state"], string> = {
    asked: `waits for ${list(swap.asked.map(name))} until ${date(swap.until, zone)}, ${time(swap.until, zone)}`,
    offered: `open until ${date(swap.until, zone)}, ${time(swap.until, zone)}`,
    lapsed: "nobody answered in time",
    made: "done",
    declined: `declined by ${ended}`,
    withdrawn: `withdrawn by ${ended}`,
    undone: `taken back, asked for by ${ended}`,
  };
  return words[swap.state];
}

/** Whether the reader has still to answer it. */
export const asksMe = (swap: Swap) => swap.open && swap.asked.some((each) => each.member === who.me);

/** Whether somebody else said yes for the reader, who may object. */
export const saidForMe = (swap: Swap) => swap.agreed.some((each) => each.member.member === who.me && each.by.member !== who.me);

/** Whether it is about the reader at all. */
export const isMine = (swap: Swap) =>
  swap.by.member === who.me || swap.passes.some((pass) => pass.from?.member === who.me || pass.to?.member === who.me);
