import { html, nothing, type TemplateResult } from "lit";
import type { SquadNow } from "../api/types";
import { avatar, chip, prose } from "../parts/bits";
import { address } from "../parts/router";
import { city } from "../parts/time";
import { handed } from "./handed";
import type { Group, Looking } from "./week-table";
import { both, CHIPS, remedy, until } from "./words";

/** The same on a phone: cards without the strip, in the same order. */
export function weekCards(groups: Group[], looking: Looking): TemplateResult {
  return html`${groups
    .filter((group) => group.squads.length)
    .map(
      (group) => html`
    <section class="week-cards"><h2 class="group-head">${group.words} <span class="ink-3">${group.squads.length}</span></h2>
      <ul>${group.squads.map(
        (squad) => html`<li
        data-testid="squad-row" data-squad=${squad.squad}>${card(squad, looking)}</li>`,
      )}</ul>
    </section>`,
    )}`;
}

function card(squad: SquadNow, { at, zones, next }: Looking): TemplateResult {
  const end = until(squad, at);
  const ends = end ? both(end, squad.zone, zones) : null;
  const act = remedy(squad);
  const known = CHIPS[squad.state.kind];
  return html`
    <div class="top">
      ${avatar(squad.gardener)}
      <div class="name"><a class="row-link" href=${address(["squads", squad.squad])}>${squad.name}</a> <span class="second">${city(squad.zone)}</span>
        <span data-testid="gardener">${squad.gardener?.name ?? "Nobody"}</span></div>
      ${ends ? html`<div class="ends"><span>until ${ends.first}</span><span class="second">${ends.second}</span></div>` : nothing}
    </div>
    ${known ? html`<p>${chip(known.kind, known.words, known.mark)}</p><p class="ink-2">${prose(squad.state.text)}</p>` : nothing}
    ${next ? nothing : handed(squad)}
    ${act ? html`<a class="button" href=${act.href}>${act.words}</a>` : nothing}`;
}
