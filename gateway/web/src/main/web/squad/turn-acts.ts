import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { Plan, Squad, Swap, Turn } from "../api/types";
import { icon } from "../parts/icons";
import { address } from "../parts/router";
import type { OptionActs } from "./options";
import { swapState, swapTitle } from "./swap-words";

interface Acts {
  passOn: () => void;
  absent: (member: string) => void;
  mentor: () => void;
}

/** Those of the squad, its leads and a guest who serves it may ask for what is announced or published and not over. */
export function mayPass(turn: Turn, squad: Squad, plan: Plan): boolean {
  const holds = turn.pieces.some((piece) => piece.member === who.me);
  const inside = holds || who.leads(squad.squad) || squad.members.some((each) => each.member === who.me && each.optIn !== "out");
  return inside && isAhead(turn, plan);
}

/** Who serves in a turn that is not over, and a lead, name its mentor. */
export function mayNameMentor(turn: Turn, squad: Squad, plan: Plan): boolean {
  const holds = turn.pieces.some((piece) => piece.member === who.me);
  return turn.pieces.length > 0 && (holds || who.leads(squad.squad)) && isAhead(turn, plan);
}

const isAhead = (turn: Turn, plan: Plan) =>
  (turn.tier === "frozen" || turn.tier === "published") && Date.parse(turn.end) > Date.parse(plan.now);

/** How the reader may act on the options of a turn: each opens its sheet with what is known filled in. */
export function optionActs(squad: Squad, open: (name: "pass-on" | "open-sheet", detail: unknown) => void): OptionActs {
  return {
    leads: who.leads(squad.squad),
    member: squad.members.some((each) => each.member === who.me),
    pass: (swapping) => open("pass-on", swapping),
    train: (member) => open("open-sheet", { sheet: "member", member, trained: true }),
  };
}

/** What can be done about a turn, and what is asked about it already. */
export function turnActs(turn: Turn, squad: Squad, plan: Plan, swaps: Swap[], acts: Acts): TemplateResult {
  const holder = turn.gardener;
  const absent = holder && turn.tier !== "served" && who.mayActFor(holder.member, squad.squad);
  const open = swaps.filter((swap) => swap.open && swap.passes.some((pass) => pass.week === turn.week));
  const names = mayNameMentor(turn, squad, plan);
  return html`
    ${
      mayPass(turn, squad, plan) || absent || names
        ? html`<div class="acts">
      ${mayPass(turn, squad, plan) ? html`<button type="button" class="button small" data-testid="pass-on" @click=${acts.passOn}>${icon("swap")} ${passWords(turn, squad)}</button>` : nothing}
      ${
        absent
          ? html`<button type="button" class="button small" data-testid="record-absence" @click=${() => acts.absent(holder.member)}>
        ${icon("away")} ${holder.member === who.me ? "I cannot be there" : "Record an absence"}</button>`
          : nothing
      }
      ${names ? html`<button type="button" class="button small" data-testid="name-mentor" @click=${acts.mentor}>${turn.mentor ? "Another mentor" : "Name a mentor"}</button>` : nothing}</div>`
        : nothing
    }
    ${open.map(
      (swap) => html`<div class="fact-card amber" data-testid="open-swap"><p><b>${swapTitle(swap)}</b></p>
      <p class="second">${swapState(swap, plan.zone)} · <a href=${address(["duty"])}>My duty</a></p></div>`,
    )}`;
}

function passWords(turn: Turn, squad: Squad): string {
  if (!turn.gardener) return "Take it";
  return turn.gardener.member === who.me || who.leads(squad.squad) ? "Swap or cover" : "Take it over";
}
