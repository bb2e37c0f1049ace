import type { Day, Effect, WhatIf, WhatIfSide, WhatIfTurn } from "../api/types";
import { value } from "../parts/numbers";

/** What is supposed of a squad, as it is put together, and its answer as it is read. */

export interface Newcomer {
  name: string;
  share: string;
  workingDays: Day[];
}
export interface Supposition {
  leaves: string[];
  /** Empty for as it is. */
  rest: string;
  joins: Newcomer[];
}

const FRACTION = /^\d{1,9}(\.\d{1,9}|\/[1-9]\d{0,8})?$/;

export const WEEKS_AHEAD = [13, 26, 52] as const;
export const MOST_JOIN = 10;

/** Weeks of rest that can be asked for, other than those there are; null where nothing is supposed of it. */
export function restOf(form: Supposition, now: number): number | null {
  const text = form.rest.trim();
  return text === "" || Number(text) === now ? null : Number(text);
}

export const restWrong = (form: Supposition) =>
  /^\s*(\d{1,2}\s*)?$/.test(form.rest) && Number(form.rest) <= 52 ? "" : "A number from 0 to 52.";

export function newcomerWrong(newcomer: Newcomer): Partial<Record<keyof Newcomer, string>> {
  const wrong: Partial<Record<keyof Newcomer, string>> = {};
  if (!newcomer.name.trim()) wrong.name = "A name is needed, any will do.";
  else if (newcomer.name.length > 60) wrong.name = "At most 60 characters.";
  const share = FRACTION.test(newcomer.share.trim()) ? value(newcomer.share.trim()) : 0;
  if (share <= 0 || share > 1) wrong.share = "A fraction of full time, such as 4/5.";
  if (newcomer.workingDays.length === 0) wrong.workingDays = "Choose at least one day.";
  return wrong;
}

/** What is sent; null while nothing is supposed, or something of it cannot be. */
export function bodyOf(form: Supposition, restNow: number): unknown {
  const rest = restOf(form, restNow);
  const empty = form.leaves.length === 0 && form.joins.length === 0 && rest === null;
  if (empty || restWrong(form) || form.joins.some((each) => Object.keys(newcomerWrong(each)).length > 0)) return null;
  return {
    leaves: form.leaves,
    rest,
    joins: form.joins.map(({ name, share, workingDays }) => ({ name: name.trim(), share: share.trim(), workingDays })),
  };
}

export type Run = { changed: WhatIfTurn } | { same: WhatIfTurn[] };

/** The turns in order, those that stay as they are taken together where they follow each other. */
export function runs(turns: WhatIfTurn[]): Run[] {
  const all: Run[] = [];
  for (const turn of turns) {
    const last = all.at(-1);
    if (turn.changed) all.push({ changed: turn });
    else if (last && "same" in last) last.same.push(turn);
    else all.push({ same: [turn] });
  }
  return all;
}

/** "Ines", "Ines, then Jon", "Ines, then nobody", "nobody". */
export function sideWords(side: WhatIfSide): string {
  return [...side.people.map((each) => each.name), ...(side.gap ? ["nobody"] : [])].join(", then ");
}

/** As the calendar draws what an act would do. */
export function effectOf(answer: WhatIf): Effect {
  const changed = answer.turns.filter((turn) => turn.changed);
  return {
    moved: changed.map((turn) => ({ squad: answer.squad, week: turn.week, from: turn.today.gardener, to: turn.whatIf.gardener })),
    needsCover: [],
    unchanged: answer.turns.length - changed.length,
  };
}
