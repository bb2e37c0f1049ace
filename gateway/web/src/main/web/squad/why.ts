import { html, nothing, type TemplateResult } from "lit";
import type { Candidate, Exclusion, Plan, Turn, Why } from "../api/types";
import { chip, left, prose } from "../parts/bits";
import { first } from "../parts/names";
import { count, exact, list, plain, signed, value } from "../parts/numbers";
import { address } from "../parts/router";
import { day, dayTime } from "../parts/time";
import { shortWeek, weekOf } from "../parts/weeks";
import { dayWords } from "./holiday-weeks";
import { coverOptions, remedies, type OptionActs } from "./options";

/** Why this person in this week: the one fact that would have changed it, who else was asked of, and who was not. */

export interface Explained {
  turn: Turn;
  plan: Plan;
}

export function whyTitle({ turn, plan }: Explained): string {
  const week = shortWeek(turn.week, weekOf(plan.now, plan.zone));
  return turn.gardener ? `Why ${first(turn.gardener.name)} in ${week}?` : `Nobody in ${week}`;
}

export function whyScope({ turn, plan }: Explained): string {
  return `${dayTime(turn.start, plan.zone)} to ${dayTime(turn.end, plan.zone)}. ${turn.tier[0]!.toUpperCase()}${turn.tier.slice(1)}.`;
}

export function whyBody(explained: Explained, acts: OptionActs): TemplateResult {
  const { turn, plan } = explained;
  return html`
    ${
      turn.gap
        ? html`<div class="fact-card red"><p class="second">Why nobody</p><p>${prose(turn.gap.reason)}</p></div>
      ${remedies(turn.gap.remedies, turn, acts)}${notCandidates(turn.gap.excluded)}`
        : nothing
    }
    ${
      turn.needsCover
        ? html`<div class="fact-card amber"><p>${chip("warning", "Needs cover", "warning")}</p><p>${prose(turn.needsCover.reason)}</p></div>
      ${coverOptions(turn.needsCover.options, turn, acts)}`
        : nothing
    }
    ${turn.why ? reasons(turn.why, turn, plan) : turn.gap ? nothing : html`<p class="ink-2">No reasons were kept for this turn: it came with the roster.</p>`}
    ${turn.mentor ? html`<p class="ink-2">Mentor <b>${turn.mentor.name}</b>${turn.shadows.length ? html`, shadowed by <b>${list(turn.shadows.map((each) => each.name))}</b>` : nothing}.</p>` : nothing}
    ${turn.why ? html`<p class="second">Decided ${day(turn.why.decidedAt, plan.zone)}.</p>` : nothing}`;
}

function reasons(why: Why, turn: Turn, plan: Plan): TemplateResult {
  return html`
    ${
      why.fact
        ? html`<div class="fact-card"><p class="second">The one fact that would have changed it</p><p
      data-testid="why-fact">${prose(why.fact)}</p></div>`
        : nothing
    }
    ${
      turn.holidays.length
        ? html`<p class="ink-2" data-testid="why-holidays"><b>${list(turn.holidays.map(dayWords))}</b>: this ${(turn.weeks ?? 1) === 1 ? "week" : "turn"}
        counts ${plain(turn.value)} and goes round. Of those within a week of the highest balance, who has served fewest of these holidays, for their
        share, is asked first.</p>`
        : nothing
    }
    ${why.candidates.length ? candidates(why.candidates, turn, plan) : nothing}
    <p class="ink-2">${decided(why)}</p>
    ${notCandidates(why.excluded)}`;
}

function notCandidates(excluded: Exclusion[]): unknown {
  if (excluded.length === 0) return nothing;
  return html`<div><h3 class="label">Not candidates</h3><ul class="excluded" data-testid="why-excluded">
    ${excluded.map((each) => html`<li>${each.name}<span class="second">${prose(each.reason)}</span></li>`)}</ul></div>`;
}

function candidates(all: Candidate[], turn: Turn, plan: Plan): TemplateResult {
  const values = all.map((each) => value(each.balance));
  const [low, high] = [Math.min(0, ...values), Math.max(0.01, ...values)];
  const share = (v: number) => (v - low) / (high - low);
  const holidays = all.some((each) => each.holidays);
  return html`<table class="table why-table" data-testid="why-candidates">
    <thead><tr><th scope="col">In order</th><td></td>${holidays ? html`<th scope="col" class="number">holidays</th>` : nothing}<th scope="col" class="number">balance</th><th scope="col" class="number">last</th></tr></thead>
    <tbody>${all.map((each) => {
      const v = value(each.balance);
      const chosen = each.member === turn.gardener?.member;
      return html`<tr class=${chosen ? "chosen" : ""}><th scope="row">${each.name}</th>
        <td><span class="bar-zero ${chosen ? "strong" : ""}" aria-hidden="true" .style=${`--zero:${share(0) * 100}%`}><i
          .style=${left(share(Math.min(0, v)), Math.abs(v) / (high - low))}></i></span></td>
        ${
          holidays
            ? html`<td class="number" data-testid="why-served-holidays" title=${servedWords(each)}>${each.holidays?.times ?? 0}</td>`
            : nothing
        }
        <td class="number"><a class="fact" title="exactly ${exact(each.balance)}"
          href=${address(["squads", plan.squad, "ledger"])}>${signed(each.balance)}</a></td>
        <td class="number ink-2">${each.lastServed ? shortWeek(each.lastServed, turn.week) : "never"}</td></tr>`;
    })}</tbody></table>`;
}

function servedWords({ holidays }: Candidate): string {
  return `served these holidays ${count(holidays?.times ?? 0, "time")}, ${count(holidays?.weeks ?? 0, "holiday week")} in all`;
}

function decided(why: Why): TemplateResult {
  const rest = why.restRelaxed ? " Nobody had rested long enough, so the rest was set aside." : "";
  if (why.candidates.length === 1) return html`Nobody else could serve.${rest}`;
  if (/highest/.test(why.decidedBy)) return html`<b>Highest balance</b> decided.${rest}`;
  if (/holidays/.test(why.decidedBy)) return html`<b>Fewest of these public holidays</b> decided.${rest}`;
  const words = why.decidedBy[0]?.toUpperCase() + why.decidedBy.slice(1);
  return html`Their balances are the same. <b>${words}</b> decided.${rest}`;
}
