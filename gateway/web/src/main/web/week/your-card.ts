import { html, nothing, type TemplateResult } from "lit";
import { who } from "../api/session";
import type { SquadNow } from "../api/types";
import { kbd, prose } from "../parts/bits";
import { first, possessive } from "../parts/names";
import { address } from "../parts/router";
import { longWeekday, span, time } from "../parts/time";
import { yourHandover } from "../handover/your-handover";
import { both, firstZone, remedy, until, type Zones } from "./words";

/** The reader's own duty, said first: until when, who helps, who is next. */
export function yourCard(squad: SquadNow, now: number, zones: Zones): TemplateResult {
  const end = until(squad, now)!;
  const zone = firstZone(squad, zones);
  const next = squad.next?.gardener;
  const act = remedy(squad);
  const there = both(end, squad.zone, zones).second;
  return html`<section class="card yours your-card" data-testid="your-card" aria-label="Your duty in ${squad.name}">
    <div class="words">
      <h2>You are ${possessive(squad.name)} gardener until ${longWeekday(end, zone)} ${time(end, zone)}</h2>
      <p class="facts"><span><b>${span(Date.parse(end) - now)}</b> left</span>
        <span>${squad.mentor ? html`Mentor <b>${squad.mentor.name}</b>` : html`No mentor named, <a href=${address(["squads", squad.squad], { mentor: squad.week })}>name one</a>`}</span>
        <span>${next ? `${next.name} is next` : "Nobody is next yet"}</span>
        ${there.startsWith("same") ? nothing : html`<span class="ink-3">${there}</span>`}</p>
    </div>
    <div class="acts">
      <a class="button" data-testid="your-absence"
        href=${address(["squads", squad.squad], { absent: who.me })}>I cannot be there ${kbd("A")}</a>
      <a class="button" href=${address(["squads", squad.squad], { turn: squad.week })}>Why me? ${kbd("W")}</a>
    </div>
    ${yourHandover(squad)}
    ${act ? html`<p class="asked"><span>${prose(squad.state.text)}</span> <a href=${act.href}>${act.words}</a></p>` : nothing}
  </section>`;
}

/** Not on duty now, but next: said before it comes as a surprise. */
export function nextCard(squad: SquadNow, zones: Zones): TemplateResult {
  const start = squad.next!.start;
  const when = both(start, squad.zone, zones);
  return html`<section class="card yours your-card" data-testid="next-card" aria-label="Your next duty in ${squad.name}">
    <div class="words"><h2>You are next in ${squad.name}, from ${when.first}</h2>
      <p class="facts"><span>${squad.gardener ? `${first(squad.gardener.name)} is on duty until then` : "Nobody is on duty until then"}</span>
        ${when.second.startsWith("same") ? nothing : html`<span class="ink-3">${when.second}</span>`}</p></div>
    <div class="acts"><a class="button" href=${address(["squads", squad.squad], { absent: who.me })}>I cannot be there ${kbd("A")}</a></div>
  </section>`;
}
