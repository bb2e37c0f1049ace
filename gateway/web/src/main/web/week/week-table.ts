import { html, nothing, type TemplateResult } from "lit";
import type { SquadNow } from "../api/types";
import { avatar, chip, prose } from "../parts/bits";
import { address } from "../parts/router";
import { city, day } from "../parts/time";
import { frame, strip, stripHead, type Frame } from "./strip";
import { handed } from "./handed";
import { both, CHIPS, firstZone, remedy, underName, until, type Zones } from "./words";

export interface Group {
  words: string;
  squads: SquadNow[];
}
export interface Looking {
  at: number;
  now: number;
  zones: Zones;
  next: boolean;
}

/** All squads on one set of days, so that one glance down the line reads who is on. */
export function weekTable(groups: Group[], looking: Looking): TemplateResult {
  const shown = frame(looking.at, looking.zones.mine, looking.now);
  return html`
    <div class="card scroll-x week-card"><table class="table week-table" data-testid="week-table">
      <caption class="hidden-words">Gardeners of all squads</caption>
      <thead><tr>
        <th scope="col">Squad</th><th scope="col">${looking.next ? "Gardener then" : "Gardener now"}</th><th scope="col">Until</th>
        <th scope="col" class="strip-cell"><span class="hidden-words">Days</span>${stripHead(shown)}</th>
        <th scope="col" class="next-cell">Next up</th><th scope="col">State</th>
      </tr></thead>
      ${groups
        .filter((group) => group.squads.length)
        .map(
          (group) => html`<tbody>
        <tr class="group"><th colspan="6" scope="rowgroup"><b>${group.words}</b> <span class="ink-3">${group.squads.length}</span></th></tr>
        ${group.squads.map((squad) => row(squad, shown, looking))}
      </tbody>`,
        )}
    </table></div>
    <div class="legend" aria-hidden="true">
      <span><i class="sample on"></i>on duty</span><span><i class="sample cover"></i>cover</span><span><i class="sample next"></i>next</span><span><i class="sample gap"></i>gap</span>
      <span class="last">${looking.next ? "" : "The vertical line is now. "}Each squad hands over on its own wall clock.</span>
    </div>`;
}

function row(squad: SquadNow, shown: Frame, { at, now, zones, next }: Looking): TemplateResult {
  const end = until(squad, at);
  const ends = end ? both(end, squad.zone, zones) : null;
  return html`<tr class="two-lines" data-testid="squad-row" data-squad=${squad.squad}>
    <th scope="row"><a class="lead-cell row-link"
      href=${address(["squads", squad.squad])}>${squad.name}</a><span class="second">${city(squad.zone)}</span></th>
    <td><div class="person">${squad.gardener || squad.state.kind !== "unplanned" ? avatar(squad.gardener) : nothing}
      <span><span class="name" data-testid="gardener">${squad.gardener?.name ?? "Nobody"}</span><span class="second">${underName(squad, at, zones)}</span></span></div></td>
    <td>${ends ? html`<span class="nowrap">${ends.first}</span><span class="second nowrap">${ends.second}</span>` : "–"}</td>
    <td class="strip-cell">${strip(squad.strip, shown, now)}</td>
    <td class="next-cell">${squad.next?.gardener ? html`${squad.next.gardener.name}<span class="second">${day(squad.next.start, firstZone(squad, zones))}</span>` : "–"}</td>
    <td>${state(squad)}${next ? nothing : handed(squad)}</td>
  </tr>`;
}

export function state(squad: SquadNow): TemplateResult {
  const act = remedy(squad);
  const known = CHIPS[squad.state.kind];
  if (!act || !known) return chip("fine", squad.state.text || "In order", "check");
  return html`<div class="state"><p>${chip(known.kind, known.words, known.mark)} <a class="act" href=${act.href}>${act.words}</a></p>
    <p class="ink-2">${prose(squad.state.text)}</p></div>`;
}
