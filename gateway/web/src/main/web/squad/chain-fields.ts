import { html, nothing, type TemplateResult } from "lit";
import type { Plan, Squad } from "../api/types";
import { who } from "../api/session";
import { possessive } from "../parts/names";
import { dayTime } from "../parts/time";
import { giveable, peopleOf, withGift, withTaker, type Link } from "./chain";

/** The questions of an exchange, one after the other, until what is given goes back to whom the first turn is of. */

export interface Asking {
  squad: Squad;
  plan: Plan;
  /** The turn that begins it, and whose it is. */
  week: string;
  holder: string;
  chain: Link[];
  name: (member: string) => string;
  change: (chain: Link[]) => void;
}

const chosen = (event: Event) => (event.target as HTMLSelectElement).value;

export function exchanges(asking: Asking): TemplateResult[] {
  return asking.chain.map((link, at) => html`${gift(link, at, asking)}${link.gives ? next(link, at, asking) : nothing}`);
}

function gift(link: Link, at: number, { plan, week, chain, name, change }: Asking): unknown {
  const taken = [week, ...chain.slice(0, at).map((each) => each.gives)];
  const turns = giveable(plan, link.taker, taken);
  if (turns.length === 0) return nothing;
  const id = at ? `swap-exchange-${at}` : "swap-exchange";
  return html`<div class="field"><label for=${id}>In exchange${at ? ` from ${name(link.taker)}` : ""}</label>
    <select class="input" id=${id} data-testid=${id} .value=${link.gives} @change=${(event: Event) => change(withGift(chain, at, chosen(event)))}>
      <option value="" ?selected=${link.gives === ""}>Nothing: it is cover</option>
      ${turns.map((each) => html`<option value=${each.week} ?selected=${each.week === link.gives}>${each.week}, from ${dayTime(each.start, plan.zone)}</option>`)}
    </select></div>`;
}

/** To whom it goes: back, and the circle is closed, or on to somebody who is not yet in it. */
function next(link: Link, at: number, { squad, holder, chain, name, change }: Asking): TemplateResult {
  const inIt = peopleOf(holder, chain.slice(0, at + 1));
  const others = squad.members.filter((each) => each.optIn !== "out" && !inIt.includes(each.member));
  const taker = chain[at + 1]?.taker ?? "";
  const id = `swap-to-${at + 1}`;
  return html`<div class="field"><label for=${id}>Who takes ${link.taker === who.me ? "your" : possessive(name(link.taker))} ${link.gives}</label>
    <select class="input" id=${id} data-testid=${id} .value=${taker} @change=${(event: Event) => change(withTaker(chain, at + 1, chosen(event)))}>
      <option value="" ?selected=${taker === ""}>${name(holder)}${holder === who.me ? " (you)" : ""}: it goes back</option>
      ${others.map(
        (each) =>
          html`<option value=${each.member} ?selected=${each.member === taker}>${each.name}${each.member === who.me ? " (you)" : ""}</option>`,
      )}
    </select></div>`;
}
