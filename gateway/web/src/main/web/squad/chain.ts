import type { Plan, Turn } from "../api/types";

/** What passes in one act: a turn goes to somebody, who may give one of theirs on, until somebody gives nothing or the circle closes. */

/** Who takes what was given before, and the week they give for it; "" where they give nothing. */
export interface Link {
  taker: string;
  gives: string;
}
/** A part as it is asked for: from nobody where it is empty, to nobody while anyone may take it. */
export interface Part {
  week: string;
  from?: string;
  to?: string;
  start?: string;
  end?: string;
}

/** What the last of a chain gives goes back to whom the first turn is of. */
export function partsOf(week: string, holder: string | undefined, chain: Link[]): Part[] {
  const parts: Part[] = [{ week, from: holder, to: chain[0]?.taker || undefined }];
  for (const [at, { taker, gives }] of chain.entries()) {
    if (gives) parts.push({ week: gives, from: taker, to: chain[at + 1]?.taker ?? holder });
  }
  return parts;
}

/** Everybody in it, the holder first. */
export function peopleOf(holder: string | undefined, chain: Link[]): string[] {
  return [...new Set([holder ?? "", ...chain.map((link) => link.taker)])].filter(Boolean);
}

/** With another answer at one place; what was said after it no longer holds. */
export function withTaker(chain: Link[], at: number, taker: string): Link[] {
  return taker ? [...chain.slice(0, at), { taker, gives: "" }] : chain.slice(0, at);
}

export function withGift(chain: Link[], at: number, gives: string): Link[] {
  return [...chain.slice(0, at), { taker: chain[at]!.taker, gives }];
}

/** The whole turns of somebody that are promised and have not begun, and are not given in it already. */
export function giveable(plan: Plan, taker: string, taken: string[]): Turn[] {
  return plan.turns.filter(
    (turn) =>
      turn.gardener?.member === taker &&
      (turn.tier === "frozen" || turn.tier === "published") &&
      Date.parse(turn.start) > Date.parse(plan.now) &&
      turn.pieces.length === 1 &&
      !taken.includes(turn.week),
  );
}

interface Spoken {
  /** "Kofi", or "you". */
  name: (member: string) => string;
  /** "your", "Kofi’s". */
  whose: (member: string) => string;
  week: (week: string) => string;
  me: string;
}

/** "Kofi takes your W49; Kofi’s W51 goes to Lena; Lena’s W52 comes to you." */
export function chainWords(parts: Part[], { name, whose, week, me }: Spoken): string {
  const told = parts.map(({ week: id, from, to }, at) => {
    const what = from ? `${whose(from)} ${week(id)}` : week(id);
    if (!to) return `${what} is offered to anyone`;
    if (at === 0) return `${name(to)} ${to === me ? "take" : "takes"} ${what}`;
    return `${what} ${to === me ? "comes to you" : `goes to ${name(to)}`}`;
  });
  const words = told.join("; ");
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
}
