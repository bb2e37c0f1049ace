import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { BacklogStory, Much } from "../api/community";
import { chip } from "../parts/bits";
import { now } from "../parts/clock";
import { address, keep } from "../parts/router";
import { date } from "../parts/time";
import { isNarrow } from "../parts/view";
import { days } from "../capacity/amounts";
import { kindWords } from "../stories/words";
import { aged, goes, sortable, turned, type Asked, type Column } from "./backlog-model";

/** The stories of the backlog as a table, or as cards where there is no room. */
export function backlogRows(items: BacklogStory[], asked: Asked): TemplateResult {
  if (isNarrow())
    return html`<ul class="backlog-cards">${repeat(
      items,
      (each) => each.story,
      (each) =>
        html`<li data-testid="backlog-story">${what(each)}<p class="second">${[squad(each), each.kind ? kindWords(each.kind) : "", size(each.size), `${aged(each.age)} old`].filter(Boolean).join(" · ")}</p>${standing(each)}</li>`,
    )}</ul>`;
  return html`<table class="table backlog-table"><thead><tr>${head("story", "Story", asked)}${head("squad", "Squad", asked)}${head("kind", "Kind", asked)}${head("size", "Size", asked, true)}${head("age", "Age", asked, true)}</tr></thead>
    <tbody>${repeat(
      items,
      (each) => each.story,
      (each) => html`<tr class="two-lines" data-testid="backlog-story"><td>${what(each)}</td><td>${squad(each)}</td><td>${kind(each)}</td>
        <td class="number">${size(each.size) || html`<span class="ink-3">–</span>`}</td><td class="number" title="since ${date(each.created, "UTC")} ${each.created.slice(0, 4)}">${aged(each.age)}</td></tr>`,
    )}</tbody></table>`;
}

function head(column: Column, words: string, asked: Asked, number = false): TemplateResult {
  const order = goes(column, asked);
  if (!sortable(column)) return html`<th scope="col">${words}</th>`;
  const sign = order === "none" ? "" : order === "ascending" ? "▲" : "▼";
  return html`<th scope="col" class=${number ? "number" : ""} aria-sort=${order}><button type="button" class="sort" data-testid="sort-${column}"
    @click=${() => keep({ sort: turned(column, asked) })}>${words}<span aria-hidden="true">${sign}</span></button></th>`;
}

function what(story: BacklogStory): TemplateResult {
  const inside = address(["stories"], { squad: story.squad.squad, show: "all", find: story.name, story: story.story });
  const title = story.title || "Its text was erased";
  return html`<div class="backlog-what">${isNarrow() ? html`<span class="community-key">${story.name}</span>` : html`<a class="community-key" href=${inside} title="In Stories">${story.name}</a>`}
    <span>${
      story.link
        ? html`<a class="row-link backlog-story" href=${story.link} target="_blank" rel="noopener noreferrer">${title}<span class="hidden-words">, opens in its tracker</span></a>`
        : html`<a class="row-link backlog-story" href=${inside}>${title}</a>`
    }
    ${isNarrow() ? nothing : html`<span class="second">${under(story)}</span>`}</span></div>`;
}

function under(story: BacklogStory): unknown {
  const theme = story.theme
    ? html`<a href=${address(["community", "backlog", "themes"], { theme: story.theme.theme })}>${story.theme.name}</a>`
    : null;
  const tends = story.tends ? `${story.tends.name} tends it` : "nobody tends it now";
  const words = [story.state === "started" ? "begun" : "", tends, due(story)].filter(Boolean);
  return html`${words.join(" · ")}${theme ? html` · ${theme}` : nothing}`;
}

function due(story: BacklogStory): string {
  if (!story.due) return "";
  const over = Date.parse(story.due) + 86_400_000 < now().getTime();
  return `${over ? "was due" : "due"} ${date(story.due, "UTC")}`;
}

function standing(story: BacklogStory): TemplateResult {
  const words = [story.state === "started" ? "begun" : "", story.theme?.name ?? "", due(story)].filter(Boolean).join(" · ");
  return html`<p class="second">${words}${story.confirmed ? nothing : html` ${chip("dashed", "suggested")}`}</p>`;
}

function kind(story: BacklogStory): TemplateResult {
  const words = story.kind ? kindWords(story.kind) : "not said";
  if (story.confirmed) return story.kind ? chip("plain", words) : html`<span class="ink-3">${words}</span>`;
  return html`${chip("dashed", words)}<span class="hidden-words">, only suggested</span>`;
}

const squad = (story: BacklogStory): string => story.squad.name;

function size(size: Much | null): string {
  if (size === null) return "";
  if (size.unit === "milli-days") return `${days(size.value)} d`;
  return `${size.value} ${size.value === 1 ? size.unit.replace(/s$/, "") : size.unit}`;
}
