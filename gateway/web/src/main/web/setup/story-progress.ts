import { html, nothing, type TemplateResult } from "lit";
import type { StoryImport, Unfit } from "../api/stories";
import { chip } from "../parts/bits";
import { count } from "../parts/numbers";
import { address } from "../parts/router";
import { dayTime, myZone } from "../parts/time";

const STATES = { sent: "waits to be started", running: "is being read", done: "was read", failed: "stopped" };

/** How far an import is, and what of it was not taken, item by item. */
export function importProgress(job: StoryImport, another: () => void): TemplateResult {
  const all = Object.values(job.projects).reduce((sum, each) => sum + each, 0);
  const known = all >= job.read && all > 0;
  return html`<section class="card ${job.state === "failed" ? "problem" : job.state === "done" ? "yours" : "preview"} pad stack-fields" data-testid="stories-progress" data-state=${job.state}>
    <div><h2>${title(job)}</h2>
      <p class="ink-2" aria-live="polite">${count(job.read, "item")} read${known ? ` of ${all}` : ""}: ${job.told} new or changed, ${job.same} as they were${job.unfit ? `, ${job.unfit} not taken` : ""}.</p></div>
    ${
      job.state === "running"
        ? html`<progress class="progress" aria-label="Items read" max=${known ? all : nothing} value=${known ? job.read : nothing}></progress>
      <p class="second">You may leave: it goes on, also after a restart.</p>`
        : nothing
    }
    ${job.problem ? html`<p>${job.problem}</p>` : nothing}
    ${job.refused.length ? refusedItems(job.unfit, job.refused) : nothing}
    <div class="bar">
      ${job.state === "done" ? html`<a class="button primary" data-testid="to-inbox" href=${address(["stories"], { squad: "every" })}>Class them</a>` : nothing}
      <button type="button" class="button" @click=${another}>Bring another file</button></div>
  </section>`;
}

function title(job: StoryImport): string {
  if (job.state === "done" && job.told === 0) return `${job.name} says nothing new`;
  if (job.state === "done") return `${job.name}: ${count(job.told, "story", "stories")} came in`;
  return `${job.name} ${STATES[job.state]}`;
}

/** The first items that were not taken, each with its reason. */
export function refusedItems(unfit: number, refused: Unfit[]): TemplateResult {
  return html`<details class="more" open><summary data-testid="stories-refused">${count(unfit, "item was", "items were")} not taken</summary>
    <div class="scroll-x" tabindex="0" role="region" aria-label="What was not taken"><table class="table"><thead><tr><th scope="col">Item</th><th scope="col">Why, and what to do</th></tr></thead>
    <tbody>${refused.map((each) => html`<tr><th scope="row">${each.item}</th><td>${each.reason}</td></tr>`)}</tbody></table></div>
    ${unfit > refused.length ? html`<p class="second">These are the first ${refused.length}.</p>` : nothing}</details>`;
}

/** What was brought in lately. */
export function recentImports(all: StoryImport[], look: (id: string) => void): unknown {
  if (all.length === 0) return nothing;
  return html`<section class="card"><header class="pad-head"><h2>Files brought before</h2></header>
    <div class="scroll-x"><table class="table" data-testid="recent-imports"><thead><tr><th scope="col">File</th><th scope="col">Sent</th><th scope="col">State</th><th scope="col" class="number">New or changed</th><th scope="col" class="number">Not taken</th></tr></thead>
    <tbody>${all.map(
      (
        job,
      ) => html`<tr><th scope="row"><button type="button" class="link" @click=${() => look(job.id)}>${job.name}</button></th><td class="nowrap">${dayTime(job.sent, myZone)}</td>
        <td>${job.state === "failed" ? chip("gap", "stopped", "warning") : STATES[job.state]}</td><td class="number">${job.told}</td><td class="number">${job.unfit}</td></tr>`,
    )}</tbody></table></div></section>`;
}
