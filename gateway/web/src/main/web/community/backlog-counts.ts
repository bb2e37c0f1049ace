import { html, nothing, type TemplateResult } from "lit";
import type { BacklogCounts } from "../api/community";
import { kindWords } from "../stories/words";
import { backlogAt, type Asked, type FilterName } from "./backlog-model";

const FIRST = 10;

interface Line {
  id: string | null;
  words: string;
  count: number;
}

/** How many stories each squad and each kind has, whichever of them is looked at; each line is a filter. */
export function backlogCounts(counts: BacklogCounts, asked: Asked): TemplateResult {
  const most = (lines: Line[]) => lines.sort((a, b) => b.count - a.count || a.words.localeCompare(b.words));
  const squads = counts.squads.map((each) => ({ id: each.squad, words: each.name, count: each.count }));
  const kinds = counts.kinds.map((each) => ({
    id: each.kind,
    words: each.kind ? kindWords(each.kind) : "No kind said",
    count: each.count,
  }));
  return html`${card("squad", "By squad", most(squads), asked)}${card("kind", "By kind", most(kinds), asked)}`;
}

function card(name: FilterName, title: string, lines: Line[], asked: Asked): unknown {
  if (lines.length === 0) return nothing;
  const scale = Math.max(...lines.map((each) => each.count));
  const row = (each: Line) => line(each, name, asked, scale);
  const rest = lines.slice(FIRST);
  return html`<section class="card pad counts-card" data-testid="counts-${name}"><h3>${title}</h3>
    <ul>${lines.slice(0, FIRST).map(row)}</ul>
    ${
      rest.length
        ? html`<details class="more" ?open=${rest.some((each) => each.id === asked[name])}><summary>${rest.length} more, ${rest.reduce((sum, each) => sum + each.count, 0)} stories</summary><ul>${rest.map(row)}</ul></details>`
        : nothing
    }</section>`;
}

function line(each: Line, name: FilterName, asked: Asked, scale: number): TemplateResult {
  const here = each.id !== null && asked[name] === each.id;
  const inside = html`<span class="counts-words">${each.words}</span><b class="number">${each.count}</b>
    <i class="counts-bar" aria-hidden="true" .style=${`width:${((each.count / scale) * 100).toFixed(1)}%`}></i>`;
  if (each.id === null) return html`<li><span class="counts-line">${inside}</span></li>`;
  return html`<li><a class="counts-line" href=${backlogAt({ ...asked, [name]: here ? undefined : each.id })} aria-current=${here ? "true" : "false"}
    title=${here ? "Show all again" : ""}>${inside}</a></li>`;
}
