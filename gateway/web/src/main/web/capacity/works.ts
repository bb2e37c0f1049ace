import { html, nothing, type TemplateResult } from "lit";
import type { Iteration, Work } from "../api/capacity";
import { chip } from "../parts/bits";
import { classChip } from "../stories/words";
import { ACCOUNTS, days } from "./amounts";
import { titles } from "./titles";

export const storyWords = (story: string): TemplateResult => {
  const { key, title } = titles.of(story);
  return html`<span class="story-key">${key}</span> ${title}`;
};

/** What is held for stories and what they took, with what may be done about each. */
export function works(iteration: Iteration, may: boolean, acts: { spend(work: Work): void; release(story: string): void }): TemplateResult {
  const all = iteration.stories.filter((each) => each.held || each.spent);
  return html`<section class="card"><header class="pad-head"><h2>Reservations</h2></header>${
    all.length
      ? html`<div class="scroll-x" tabindex="0" role="region" aria-label="Reservations"><table class="table" data-testid="reservations"><thead><tr><th scope="col">Story</th><th scope="col">Class</th><th scope="col">Account</th>
          <th scope="col" class="number">reserved</th><th scope="col" class="number">spent</th><td></td></tr></thead><tbody>${all.map((each) => row(iteration, each, may, acts))}</tbody></table></div>`
      : html`<p class="pad ink-2">Nothing is reserved yet.${may && !iteration.closed ? " Drag a story onto an account, or press R." : ""}</p>`
  }</section>`;
}

function row(
  iteration: Iteration,
  work: Work,
  may: boolean,
  acts: { spend(work: Work): void; release(story: string): void },
): TemplateResult {
  const account = work.held ? work.account : (work.from[0]?.account ?? work.account);
  const delayed = iteration.raids.some((each) => each.delayed.includes(work.story));
  return html`<tr data-testid="work" data-story=${work.story}><th scope="row">${storyWords(work.story)} ${delayed ? chip("gap", "delayed") : nothing}</th>
    <td>${classChip(work.is, true)}</td><td class="nowrap"><span class="account-mark ${account}"></span> ${ACCOUNTS[account]}</td>
    <td class="number">${work.held ? days(work.held) : "–"}</td><td class="number">${work.spent ? days(work.spent) : "–"}${work.measure === "estimate" ? html` <span class="second">estimated</span>` : nothing}</td>
    <td class="acts-cell">${
      may && !iteration.closed
        ? html`<button type="button" class="button small" data-testid="spend-open" @click=${() => acts.spend(work)}>Spent…</button>
      ${work.held ? html`<button type="button" class="button small quiet" @click=${() => acts.release(work.story)}>Release</button>` : nothing}`
        : nothing
    }</td></tr>`;
}
