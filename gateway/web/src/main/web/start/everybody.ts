import { html, nothing, type TemplateResult } from "lit";
import type { SquadNow } from "../api/types";
import { who } from "../api/session";
import { avatar, chip, empty } from "../parts/bits";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { dayTime, myZone } from "../parts/time";
import { needsPerson } from "../shell/roster";
import { CHIPS, until, urgent } from "../week/words";

/** Of more squads only those that need a person are shown here; This week has all. */
const SHOWN = 12;

/** Who is on duty in all squads: what everybody may want to know, at a glance. */
export function everybody(squads: SquadNow[]): TemplateResult {
  const waiting = urgent(squads.filter((each) => needsPerson(each.state.kind)));
  const rest = squads.filter((each) => !waiting.includes(each));
  const shown = squads.length > SHOWN ? waiting.slice(0, SHOWN) : [...waiting, ...rest];
  const words = waiting.length
    ? `${waiting.length} of ${count(squads.length, "squad")} ${waiting.length === 1 ? "needs" : "need"} a person`
    : "every week is in order";
  return html`<section class="start-part" id="part-everybody" aria-labelledby="start-everybody" data-testid="start-everybody">
    <header class="start-head"><h2 id="start-everybody" tabindex="-1">On duty now</h2><span class="second">${words}</span>
      <a class="start-all" href=${address(["this-week"])} data-testid="to-this-week">See This week</a></header>
    ${shown.length ? html`<ul class="card start-duty">${shown.map(cell)}</ul>` : nothing}</section>`;
}

function cell(squad: SquadNow): TemplateResult {
  const end = until(squad, now().getTime());
  const known = CHIPS[squad.state.kind];
  return html`<li data-testid="start-squad" data-squad=${squad.squad}>${avatar(squad.gardener)}
    <p><a class="start-squad" href=${address(["squads", squad.squad])}>${squad.name}</a>
      <span>${squad.gardener?.name ?? "Nobody"}</span>
      <span class="second">${end ? `until ${dayTime(end, myZone)}` : "no plan yet"}</span></p>
    ${known ? chip(known.kind, known.words, known.mark) : nothing}</li>`;
}

/** Nothing is here yet: what the first step is, and whose. */
export function nothingYet(): TemplateResult {
  return empty(
    "No squad yet",
    "Bring a roster, and the first thirteen weeks can be drawn at once. Then everybody finds here what is theirs to do.",
    who.admin
      ? html`<a class="button primary" data-testid="first-step" href=${address(["setup", "roster"])}>Import a roster</a>`
      : html`<p class="second">An admin imports the roster, in Setup.</p>`,
  );
}

/** For whoever is in no squad and holds no role: that this is well, and what there is to see. */
export function onlyLooking(): TemplateResult {
  return html`<section class="card start-looking" data-testid="start-looking" aria-labelledby="start-looking"><h2 id="start-looking" tabindex="-1">Nothing waits for you</h2>
    <p class="ink-2">No turn of yours is planned, nobody asks you anything, and you hold no role. You may look at everything: whose week it is, plans and why they are so, and what the squads decide together.</p>
    <p class="ink-2">Are you in a squad and miss it here? Who leads it adds you, and your turns stand here from then on.</p>
    <p><a class="button" href=${address(["squads"])}>See the squads</a></p></section>`;
}
