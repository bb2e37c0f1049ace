import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { Member, Squad } from "../api/types";
import { now } from "../parts/clock";
import { kbd, locked } from "../parts/bits";
import { exact, percent, signed } from "../parts/numbers";
import { address } from "../parts/router";
import { daysWords } from "./words";
import { bounds, spanWords } from "./spans";

/** One member beside the calendar: how they stand, when they are away, and what can be done about it. */

export const OPTED: Record<Member["optIn"], string> = {
  own: "opted in",
  provisional: "opted in by a lead, not yet confirmed",
  out: "not available",
};

export interface MemberActs {
  absent(): void;
  optOut(): void;
  optIn(): void;
  removeAbsence(absence: string): void;
}

export function memberBody(member: Member, squad: Squad, acts: MemberActs): TemplateResult {
  const may = who.mayActFor(member.member, squad.squad);
  const coming = member.absences.filter((each) => bounds(each, squad.zone).end > now().getTime());
  return html`
    <dl class="facts-list">
      <div><dt>Share</dt><dd>${percent(member.share)} of full time, ${daysWords(member.workingDays)}</dd></div>
      <div><dt>Duty</dt><dd>${OPTED[member.optIn]}</dd></div>
      ${
        member.trained
          ? nothing
          : html`<div><dt>Training</dt>
        <dd>${member.shadowWeeksLeft} shadow ${member.shadowWeeksLeft === 1 ? "week" : "weeks"} to go</dd></div>`
      }
      <div><dt>Balance</dt><dd><a class="fact" title="exactly ${exact(member.balance)}"
        href=${address(["squads", squad.squad, "ledger"])}>${signed(member.balance)}</a>, last served ${member.lastServed ?? "never"}</dd></div>
    </dl>
    <div><h3 class="label">Away</h3>${
      coming.length === 0
        ? html`<p class="ink-2">Nothing recorded.</p>`
        : html`
      <ul class="absences" data-testid="absences">${coming.map(
        (each) => html`<li>${spanWords(each, squad.zone)}
        ${
          may
            ? html`<button type="button" class="link"
          @click=${() => acts.removeAbsence(each.absence)}>Remove<span class="hidden-words"> ${spanWords(each, squad.zone)}</span></button>`
            : nothing
        }</li>`,
      )}</ul>`
    }</div>
    ${
      may
        ? html`<div class="acts">
      <button type="button" class="button small" data-testid="record-absence" @click=${acts.absent}>Record an absence ${kbd("A")}</button>
      ${optButton(member, acts)}</div>`
        : locked(`Only ${member.name} or a lead may change this`)
    }`;
}

export function optButton(member: Member, acts: Pick<MemberActs, "optIn" | "optOut">): TemplateResult {
  const self = member.member === who.me;
  if (member.optIn === "out") {
    return html`<button type="button" class="button small" data-testid="opt-in"
      @click=${acts.optIn}>${self ? "Opt in" : "Opt in provisionally"}</button>`;
  }
  return html`${
    member.optIn === "provisional" && self
      ? html`<button type="button" class="button small" data-testid="opt-in" @click=${acts.optIn}>Confirm my opt-in</button>`
      : nothing
  }
    <button type="button" class="button small" data-testid="opt-out" @click=${acts.optOut}>Opt out</button>`;
}
