import { html, nothing, type TemplateResult } from "lit";
import type { ImportResult } from "../api/types";
import { count } from "../parts/numbers";

/** What a file would change, line by line, or what is wrong with it. */
export function importResult(result: ImportResult, names: { squad(id: string): string }): TemplateResult {
  return result.errors.length ? errors(result) : changes(result, names);
}

function errors(result: ImportResult): TemplateResult {
  const lines = new Set(result.errors.map((each) => each.line)).size;
  return html`<section class="card problem" role="alert" data-testid="import-errors">
    <div class="pad-head"><h2>${count(lines, "line cannot be read", "lines cannot be read")}</h2>
      <p class="ink-2">Nothing was changed: a file is taken as a whole or not at all. Correct it and check again.</p></div>
    <div class="scroll-x" tabindex="0" role="region"
      aria-label="What is wrong"><table class="table"><thead><tr><th scope="col" class="number">Line</th><th scope="col">Column</th>
      <th scope="col">What is wrong, and what to do</th></tr></thead>
      <tbody>${result.errors.map(
        (each) => html`<tr><td class="number"><b>${each.line}</b></td><td>${each.column ?? "–"}</td>
        <td>${each.reason}</td></tr>`,
      )}</tbody></table></div>
  </section>`;
}

function changes(result: ImportResult, names: { squad(id: string): string }): TemplateResult {
  const { changed, unchanged, leftOut } = result.summary;
  const dated = result.changes.some((each) => each.from);
  return html`<section class="card ${result.applied ? "yours" : "preview"}" data-testid="import-changes">
    <div class="pad-head"><h2>${title(result, dated)}</h2>
      <p class="ink-2">${count(unchanged, "row stays", "rows stay")} as ${unchanged === 1 ? "it is" : "they are"}.${leftOut ? ` ${count(leftOut, "entry is", "entries are")} no absence and left out.` : ""}${result.applied || changed === 0 ? "" : " Nothing is changed before you apply it."}</p></div>
    ${
      result.changes.length
        ? html`<div class="scroll-x" tabindex="0" role="region" aria-label="What would change"><table class="table">
      <thead><tr>${
        dated
          ? html`<th scope="col">From</th><th scope="col">To</th>`
          : html`<th scope="col" class="number">Line</th>
        <th scope="col">Squad</th><th scope="col">Member</th>`
      }<th scope="col">What</th></tr></thead>
      <tbody>${result.changes.map(
        (each) => html`<tr>
        ${
          dated
            ? html`<td class="nowrap">${each.from ?? "–"}</td><td class="nowrap">${each.to ?? "–"}</td>`
            : html`<td class="number">${each.line || "–"}</td><td>${each.squad ? names.squad(each.squad) : "–"}</td><td>${each.member ?? "–"}</td>`
        }
        <td>${each.what}</td></tr>`,
      )}</tbody></table></div>`
        : nothing
    }
  </section>`;
}

function title({ applied, summary: { changed } }: ImportResult, dated: boolean): string {
  const what = dated ? count(changed, "absence") : count(changed, "row");
  if (applied) return `Changes of ${what} were made`;
  return changed === 0 ? "Nothing would change" : dated ? `${what} would be recorded` : `${what} would change something`;
}
