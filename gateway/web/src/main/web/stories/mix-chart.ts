import { html, nothing, type TemplateResult } from "lit";
import type { ClassName, Mix, MixColumn } from "../api/stories";
import { address } from "../parts/router";
import { behind, much, portion, shareOf, STACK, STORIES, sum, whole } from "./mix-model";
import { classMark, classWords, percentOf } from "./words";

const ENOUGH = 0.075;

/** Where the work went, as stacked bars: what people said is solid, what is only suggested hatched. A table says the same. */
export function mixChart(mix: Mix, columns: MixColumn[], measure: string): TemplateResult {
  const last = columns.at(-1);
  return html`<div class="mix-chart" aria-hidden="true" data-testid="mix-chart">
    <div class="mix-plot" .style=${`--wide:${columns.length * 6}rem`}>${columns.map((column, at) => bar(mix, column, measure, columns[at - 1]?.name ?? ""))}</div>
    ${last ? html`<ul class="mix-ends">${[...STACK].reverse().map((is) => end(last, is, measure))}</ul>` : nothing}
  </div>
  <p class="mix-legend second"><span><i class="sample solid"></i>confirmed</span><span><i class="sample hatched"></i>only suggested</span><span><i class="sample dotted"></i>unclassified</span></p>`;
}

function bar(mix: Mix, column: MixColumn, measure: string, before: string): TemplateResult {
  const all = sum(column.shares, measure);
  const words = `${column.name}: ${all} ${measure}`;
  return html`<div class="mix-column" title=${words}>
    <div class="mix-bar">${all === 0 ? nothing : STACK.map((is) => html`${piece(mix, column, is, "confirmed", measure, all)}${piece(mix, column, is, "suggested", measure, all)}`)}</div>
    <span class="mix-name">${short(column.name)}<span>${yearOf(column.name) === yearOf(before) ? "" : yearOf(column.name)}</span></span>
  </div>`;
}

function piece(
  mix: Mix,
  column: MixColumn,
  is: ClassName | null,
  standing: "confirmed" | "suggested",
  measure: string,
  all: number,
): unknown {
  const amount = much(shareOf(column.shares, is)[standing], measure);
  if (amount === 0) return nothing;
  const share = amount / all;
  const other = much(shareOf(column.shares, is)[standing === "confirmed" ? "suggested" : "confirmed"], measure);
  const named = is === "operational" && (amount > other || (amount === other && standing === "confirmed")) && share > ENOUGH;
  const words = `${column.name}, ${classWords(is).toLowerCase()}${is ? `, ${standing}` : ""}: ${amount} ${measure}, ${percentOf(share)}`;
  return html`<a class="mix-piece ${is ?? "none"} ${standing}" tabindex="-1" title=${words} href=${address(["stories"], behind(mix, column, is, standing))}
    .style=${`flex-grow:${share}`}>${named ? html`<b>${Math.round((whole(shareOf(column.shares, "operational"), measure) / all) * 100)}</b>` : nothing}</a>`;
}

function end(column: MixColumn, is: ClassName | null, measure: string): TemplateResult {
  const all = sum(column.shares, measure);
  const share = shareOf(column.shares, is);
  const part = all === 0 ? 0 : (much(share.confirmed, measure) + much(share.suggested, measure)) / all;
  return html`<li>${classMark(is)}<span>${classWords(is)}<b>${percentOf(part)}</b></span></li>`;
}

const yearOf = (name: string) => name.match(/^(\d{4})-(W\d\d|Q\d|\d\d)$/)?.[1] ?? "";

/** What fits under a bar: of 2026-W46 the week, of 2026-11 the month, of a name its end. */
function short(name: string): string {
  const week = name.match(/^\d{4}-(W\d\d|Q\d|\d\d)$/);
  return week ? week[1]! : name.length > 8 ? `…${name.slice(-7)}` : name;
}

/** The same as numbers; each leads to the stories behind it. */
export function mixTable(mix: Mix, columns: MixColumn[], measure: string): TemplateResult {
  const number = (column: MixColumn, is: ClassName | null, standing: "confirmed" | "suggested") => {
    const amount = much(shareOf(column.shares, is)[standing], measure);
    const words = Number.isInteger(amount) ? String(amount) : amount.toFixed(1);
    return html`<td class="number">${
      amount === 0
        ? html`<span class="ink-3">0</span>`
        : html`<a class="fact" href=${address(["stories"], behind(mix, column, is, standing))}>${words}</a>`
    }</td>`;
  };
  const classes: ClassName[] = ["operational", "tactical", "strategic"];
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="The mix as a table"><table class="table mix-table" data-testid="mix-table">
    <thead><tr><td></td>${classes.map((is) => html`<th scope="colgroup" colspan="2">${classMark(is)} ${classWords(is)}</th>`)}
        <th scope="col" class="number">Unclassified</th><th scope="col" class="number">All</th><th scope="col" class="number">Operational, of all</th></tr>
      <tr><th scope="col">${mix.per === "iteration" ? "Iteration" : "Period"}</th>${classes.map(() => html`<th scope="col" class="number">confirmed</th><th scope="col" class="number">suggested</th>`)}<td></td><td></td><td></td></tr></thead>
    <tbody>${[...columns].reverse().map((column) => {
      const share = portion(column.shares, "operational", measure);
      return html`<tr><th scope="row">${column.name}</th>${classes.map((is) => html`${number(column, is, "confirmed")}${number(column, is, "suggested")}`)}
        ${number(column, null, "suggested")}<td class="number">${round(sum(column.shares, measure))}</td><td class="number"><b>${share === null ? "–" : percentOf(share)}</b></td></tr>`;
    })}</tbody></table></div>
    ${measure === STORIES ? nothing : html`<p class="second">Stories without a size in ${measure} are not in these numbers.</p>`}`;
}

const round = (n: number) => (Number.isInteger(n) ? String(n) : n.toFixed(1));
