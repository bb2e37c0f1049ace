import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { WhatIf, WouldBe } from "../api/capacity";
import { post, seg } from "../api/client";
import { empty, skeleton } from "../parts/bits";
import { problemCard } from "../parts/problem";
import { Question } from "../parts/question";
import { date } from "../parts/time";
import { View } from "../parts/view";
import { ACCOUNTS, days, inDays } from "./amounts";

const SHARES = [20, 30, 40];
const GARDENING = [
  { counts: null, words: "As it was" },
  { counts: true, words: "Counts" },
  { counts: false, words: "Does not count" },
];

/** The last quarter under another policy, computed again from what was recorded; nothing is written. */
@customElement("al-capacity-what-if")
export class CapacityWhatIf extends View {
  @property() squad = "";
  @state() private share = 40;
  @state() private counts: boolean | null = null;
  private readonly answer = new Question<WhatIf>(this, true);
  private asked = "";

  override willUpdate(): void {
    const { squad, share, counts } = this;
    const key = JSON.stringify([squad, share, counts]);
    if (!squad || key === this.asked) return;
    this.asked = key;
    this.answer.of(() => post<WhatIf>(`/squads/${seg(squad)}/capacity-previews`, { body: { share, gardeningCounts: counts } }), 0);
  }

  protected override render(): TemplateResult {
    return html`<div class="filter-bar"><span class="label">Share for improvement</span><div class="segments" role="group" aria-label="Share for improvement">${SHARES.map(
      (each) =>
        html`<button type="button" data-testid="what-if-${each}" aria-pressed=${this.share === each} @click=${() => (this.share = each)}>${each} %</button>`,
    )}</div>
      <span class="label">Gardening</span><div class="segments" role="group" aria-label="Whether gardening counts">${GARDENING.map(
        (each) =>
          html`<button type="button" aria-pressed=${this.counts === each.counts} @click=${() => (this.counts = each.counts)}>${each.words}</button>`,
      )}</div></div>
      ${this.answer.refused ? problemCard(this.answer.refused) : this.shown(this.answer.answer)}`;
  }

  private shown(answer: WhatIf | null): unknown {
    if (!answer) return skeleton(5);
    if (!answer.iterations.length) return empty("Nothing to compute again", "No iteration of this squad lies in the last quarter.");
    return html`<section class="card preview pad" data-testid="what-if" aria-live="polite"><h2>${answer.said}</h2>
      <p class="ink-2">${date(answer.from, "UTC")} to ${date(answer.to, "UTC")}, computed again from what was recorded. Nothing is changed by looking.</p>
      <div class="scroll-x" tabindex="0" role="region" aria-label="What it would have been"><table class="table" data-testid="what-if-table"><thead><tr><th scope="col">Iteration</th>
        <th scope="col" class="number">Improvement</th><th scope="col" class="number">Feature</th><th scope="col" class="number">Feature spent</th><th scope="col">Would have lacked</th><th scope="col" class="number">Owed after</th></tr></thead>
      <tbody>${answer.iterations.map(row)}</tbody></table></div></section>`;
  }
}

const change = (was: number, would: number): TemplateResult =>
  was === would ? html`${days(was)}` : html`<span class="ink-3">${days(was)} →</span> <b>${days(would)}</b>`;

function row(each: WouldBe): TemplateResult {
  const lacks = (["garden", "improvement", "feature"] as const).filter((name) => each.wouldLack[name] > 0);
  return html`<tr><th scope="row">${each.iteration}</th><td class="number">${change(each.was.improvement, each.would.improvement)}</td><td class="number">${change(each.was.feature, each.would.feature)}</td>
    <td class="number">${days(each.spent.feature)}</td>
    <td>${each.would.shortfall ? html`<span class="raid-words">infeasible by ${inDays(each.would.shortfall)}</span> ` : nothing}${
      lacks.length
        ? lacks.map((name) => html`<span class="raid-words">${ACCOUNTS[name]} ${days(each.wouldLack[name])}</span> `)
        : each.would.shortfall
          ? nothing
          : "–"
    }</td><td class="number">${change(each.owedWas, each.owedWould)}</td></tr>`;
}
