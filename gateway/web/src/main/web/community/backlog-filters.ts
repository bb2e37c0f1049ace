import { html, type TemplateResult } from "lit";
import type { Theme } from "../api/community";
import { keep } from "../parts/router";
import { isNarrow } from "../parts/view";
import { roster } from "../shell/roster";
import { KINDS } from "../stories/words";
import { choosing, NO_THEME, VIEWS, viewOf, type Asked, type FilterName } from "./backlog-model";

const AGES = ["7", "30", "90", "180", "365"];

/** Views as segments, then filters with their value. */
export function backlogFilters(asked: Asked, themes: Theme[], finder: TemplateResult): TemplateResult {
  const here = viewOf(asked);
  const squads = [...(roster.now?.squads ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  const set = FILTERED.filter((name) => asked[name]).length;
  const choices = html`${choice(
    "squad",
    "Squad",
    asked,
    squads.map((each) => [each.squad, each.name]),
  )}
    ${choice("kind", "Kind", asked, Object.entries(KINDS))}
    ${choice("theme", "Theme", asked, [[NO_THEME, "None"], ...themes.map((each): [string, string] => [each.theme, each.name])])}
    ${choice("state", "State", asked, [
      ["open", "Waits"],
      ["started", "Begun"],
    ])}
    ${choice(
      "older",
      "Older than",
      asked,
      AGES.map((days) => [days, `${days} days`]),
    )}`;
  return html`<div class="filter-bar community-filters">
    <div class="segments" role="group" aria-label="Views">${VIEWS.map(
      (each) =>
        html`<button type="button" data-testid="view-${each.view}" aria-pressed=${each === here} @click=${() => keep(choosing(each))}>${each.words}</button>`,
    )}</div>
    <al-saved-views .asked=${asked}></al-saved-views>
    ${finder}
    ${isNarrow() ? folded(choices, set) : html`<div class="filters">${choices}</div>`}
  </div>`;
}

const FILTERED = ["squad", "kind", "theme", "state", "older"] as const;

/** On a phone the filters stand behind a word, until one of them is set. */
const folded = (choices: TemplateResult, set: number) =>
  html`<details class="filters-more" ?open=${set > 0}><summary>Filters${set ? `, ${set} set` : ""}</summary><div class="filters">${choices}</div></details>`;

function choice(name: FilterName, words: string, asked: Asked, options: [string, string][]): TemplateResult {
  const value = asked[name] ?? "";
  const known = options.some(([each]) => each === value) ? options : [...options, [value, value] as [string, string]];
  return html`<label class="filter ${value ? "set" : ""}"><span class="label">${words}</span>
    <select class="input" data-testid="filter-${name}" @change=${(event: Event) => keep({ [name]: (event.target as HTMLSelectElement).value || null })}>
      <option value="" ?selected=${value === ""}>Any</option>${known.filter(([each]) => each).map(([each, said]) => html`<option value=${each} ?selected=${each === value}>${said}</option>`)}
    </select></label>`;
}
