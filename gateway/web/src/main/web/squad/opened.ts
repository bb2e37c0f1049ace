import { html, nothing } from "lit";
import type { Plan, Squad } from "../api/types";
import { isWeek } from "../parts/weeks";
import type { Swapping } from "./swap-sheet";
import { mayNameMentor, mayPass } from "./turn-acts";

/** The one sheet that is open beside a squad, and what it is about. */
export type Opened =
  | { sheet: "absence" | "opt-out" | "remove"; member: string }
  | { sheet: "member"; member: string; trained?: boolean }
  | { sheet: "mentor"; week: string }
  | { sheet: "swap"; swapping: Swapping }
  | { sheet: "what-if" };

/** What an address may ask to be opened; it is forgotten once that is closed. */
export const ASKED = ["absent", "edit", "trained", "mentor", "pass", "taker", "exchange", "lend"] as const;

export function askedOf(query: URLSearchParams): Opened | null {
  const [absent, edit, trained, mentor, pass, taker, exchange, lend] = ASKED.map((each) => query.get(each) ?? undefined);
  if (isWeek(pass)) return { sheet: "swap", swapping: { week: pass, taker, exchange, lend } };
  if (isWeek(mentor)) return { sheet: "mentor", week: mentor };
  if (absent) return { sheet: "absence", member: absent };
  return edit ? { sheet: "member", member: edit, trained: trained !== undefined } : null;
}

export function sheetOf(opened: Opened, squad: Squad, plan: Plan | null): unknown {
  const turnOf = (week: string) => plan?.turns.find((each) => each.week === week);
  const memberOf = (member: string) => squad.members.find((each) => each.member === member) ?? null;
  switch (opened.sheet) {
    case "absence":
      return html`<al-absence-sheet .squad=${squad} .member=${opened.member}></al-absence-sheet>`;
    case "opt-out":
      return html`<al-opt-out-sheet .squad=${squad} .plan=${plan} .member=${opened.member}></al-opt-out-sheet>`;
    case "member":
      return html`<al-member-sheet .squad=${squad} .member=${memberOf(opened.member)} .trained=${opened.trained ?? false}></al-member-sheet>`;
    case "remove": {
      const member = memberOf(opened.member);
      return member ? html`<al-remove-sheet .squad=${squad} .member=${member}></al-remove-sheet>` : nothing;
    }
    case "mentor": {
      const turn = turnOf(opened.week);
      return plan && turn && mayNameMentor(turn, squad, plan)
        ? html`<al-mentor-sheet .squad=${squad} .turn=${turn}></al-mentor-sheet>`
        : nothing;
    }
    case "swap": {
      const turn = turnOf(opened.swapping.week);
      return plan && turn && mayPass(turn, squad, plan)
        ? html`<al-swap-sheet .squad=${squad} .plan=${plan} .swapping=${opened.swapping}></al-swap-sheet>`
        : nothing;
    }
    case "what-if":
      return html`<al-what-if .squad=${squad}></al-what-if>`;
  }
}
