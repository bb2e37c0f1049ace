import { html, nothing, type TemplateResult } from "lit";
import type { AccountName, Iteration, Work } from "../api/capacity";
import { seg } from "../api/client";
import { chip } from "../parts/bits";
import { icon } from "../parts/icons";
import { classChip } from "../stories/words";
import { ACCOUNTS, days } from "./amounts";
import { titles } from "./titles";

export const storyWords = (story: string): TemplateResult => {
  const { key, title } = titles.of(story);
  return html`<span class="story-key">${key}</span> ${title}`;
};

export interface WorksLooks {
  /** The account whose stories alone are listed; null for all. */
  only: AccountName | null;
  all(): void;
  spend(work: Work): void;
  release(story: string): void;
}

/** What is held for stories and what they took, with what may be done about each. */
export function works(iteration: Iteration, may: boolean, looks: WorksLooks): TemplateResult {
  const { squad, iteration: name } = iteration;
  const all = iteration.stories.filter((each) => (each.held || each.spent) && (looks.only === null || draws(each, looks.only)));
  return html`<section class="card" data-part="stories" tabindex="-1"><header class="plan-head"><h2>Reservations</h2><span class="bar">${
    looks.only
      ? html`<button type="button" class="button small" data-testid="works-all" @click=${() => looks.all()}>${ACCOUNTS[looks.only]} ${icon("close")}<span class="hidden-words">, take this filter away</span></button>`
      : nothing
  }<a class="button small quiet" download href="/api/squads/${seg(squad)}/iterations/${seg(name)}/export.csv" data-testid="iteration-csv">Table as CSV</a></span></header>${
    all.length
      ? html`<div class="scroll-x" tabindex="0" role="region" aria-label="Reservations"><table class="table" data-testid="reservations"><thead><tr><th scope="col">Story</th><th scope="col">Class</th><th scope="col">Account</th>
          <th scope="col" class="number">reserved</th><th scope="col" class="number">spent</th><td></td></tr></thead><tbody>${all.map((each) => row(iteration, each, may, looks))}</tbody></table></div>`
      : html`<p class="pad ink-2">Nothing is reserved yet.${may && !iteration.closed ? " Drag a story onto an account, or press R." : ""}</p>`
  }</section>`;
}

/** Whether it holds something of an account, or took something of it. */
const draws = (work: Work, account: AccountName): boolean =>
  (work.held > 0 && work.account === account) || work.from.some((each) => each.account === account);

function row(iteration: Iteration, work: Work, may: boolean, looks: WorksLooks): TemplateResult {
  const account = work.held ? work.account : (work.from[0]?.account ?? work.account);
  const delayed = iteration.raids.some((each) => each.delayed.includes(work.story));
  return html`<tr data-testid="work" data-story=${work.story}><th scope="row" class="work-name">${storyWords(work.story)} ${delayed ? chip("gap", "delayed") : nothing}</th>
    <td>${classChip(work.is, true)}</td><td class="nowrap"><span class="account-mark ${account}"></span> ${ACCOUNTS[account]}</td>
    <td class="number">${work.held ? days(work.held) : "–"}</td><td class="number">${work.spent ? days(work.spent) : "–"}${work.measure === "estimate" ? html` <span class="second">estimated</span>` : nothing}</td>
    <td class="acts-cell">${
      may && !iteration.closed
        ? html`<button type="button" class="button small" data-testid="spend-open" @click=${() => looks.spend(work)}>Spent…</button>
      ${work.held ? html`<button type="button" class="button small quiet" @click=${() => looks.release(work.story)}>Release</button>` : nothing}`
        : nothing
    }</td></tr>`;
}
