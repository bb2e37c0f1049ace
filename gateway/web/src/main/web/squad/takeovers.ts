import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { Member, Plan, Squad, Turn } from "../api/types";
import { first, possessive } from "../parts/names";
import { signed, value } from "../parts/numbers";
import { date } from "../parts/time";
import { shortWeek, weekOf } from "../parts/weeks";
import { bounds } from "./spans";
import type { Swapping } from "./swap-sheet";
import { mayPass } from "./turn-acts";

/** Who opts in or comes back is picked from the forecast on; what is promised to others by then may be passed to them. */

const AT_ONCE = 4;

/** Whether they take part, and nothing that is promised is theirs. */
function holdsNothing(member: Member, ahead: Turn[]): boolean {
  return member.optIn !== "out" && member.trained && !ahead.some((turn) => turn.pieces.some((piece) => piece.member === member.member));
}

/** What nobody serves first, then the turns of those who have served the most; none in which they are away. */
export function couldTake(member: Member, plan: Plan): Turn[] {
  const ahead = plan.turns.filter(
    (turn) => (turn.tier === "frozen" || turn.tier === "published") && Date.parse(turn.start) > Date.parse(plan.now),
  );
  if (!holdsNothing(member, ahead)) return [];
  const away = member.absences.map((each) => bounds(each, plan.zone));
  const free = ahead.filter((turn) => !away.some(({ start, end }) => start < Date.parse(turn.end) && Date.parse(turn.start) < end));
  const balance = (turn: Turn) => value(plan.rows.find((row) => row.member === turn.gardener?.member)?.balance ?? 0);
  const gaps = free.filter((turn) => !turn.gardener);
  const whole = free.filter((turn) => turn.gardener && turn.pieces.length === 1);
  return [...gaps, ...whole.toSorted((a, b) => balance(a) - balance(b) || a.week.localeCompare(b.week))].slice(0, AT_ONCE);
}

export function takeovers(member: Member, squad: Squad, plan: Plan, pass: (swapping: Swapping) => void): unknown {
  if (!who.mayActFor(member.member, squad.squad)) return nothing;
  const turns = couldTake(member, plan).filter((turn) => mayPass(turn, squad, plan));
  if (turns.length === 0) return nothing;
  const you = member.member === who.me;
  const from = plan.turns.find((turn) => turn.tier === "forecast");
  const current = weekOf(plan.now, plan.zone);
  return html`<div data-testid="takeovers"><h3 class="label">What ${you ? "you" : first(member.name)} could take over</h3>
    <p class="second">No promised week is ${you ? "yours" : "theirs"}; picks begin ${from ? `with ${shortWeek(from.week, current)}` : "with the forecast"}.
      These pass when both agree.</p>
    <ul class="options">${turns.map((turn) => row(turn, plan, current, you, () => pass({ week: turn.week, taker: member.member })))}</ul></div>`;
}

function row(turn: Turn, plan: Plan, current: string, you: boolean, take: () => void): TemplateResult {
  const holder = turn.gardener;
  const balance = plan.rows.find((each) => each.member === holder?.member)?.balance;
  const week = shortWeek(turn.week, current);
  return html`<li><span>${holder ? `${possessive(first(holder.name))} ` : "Nobody’s "}<b>${week}</b>, from ${date(turn.start, plan.zone)}</span>
    ${balance === undefined ? nothing : html`<span class="second">balance ${signed(balance)}</span>`}
    <button type="button" class="button small" data-testid="takeover" data-week=${turn.week}
      @click=${take}>${holder && holder.member !== who.me ? `Ask ${first(holder.name)}` : you ? "I take it" : "Ask"}<span class="hidden-words"> for ${week}</span></button></li>`;
}
