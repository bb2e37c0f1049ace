import { html, nothing, type TemplateResult } from "lit";
import type { RulesPreview } from "../api/stories";
import { count } from "../parts/numbers";
import { percentOf } from "./words";

/** What rules would have done with the stories there are, and where people said otherwise. */
export function rulesEffect(effect: RulesPreview, changed: boolean): TemplateResult {
  const share = effect.looked === 0 ? 0 : effect.hit / effect.looked;
  return html`<section class="card ${changed ? "preview" : ""}" data-testid="rules-effect" aria-live="polite">
    <header class="pad-head"><h2>They would class ${count(effect.hit, "story", "stories")}</h2>
      <p class="ink-2">${percentOf(share)} of the latest ${effect.looked}. A person’s word stays in any case.</p></header>
    <ol class="effect-list">${effect.rules.map(
      (rule, at) => html`<li><p><b>${at + 1}. ${rule.says}</b> <span class="number">${rule.stories}</span></p>
        ${
          rule.agreed + rule.disagreed > 0
            ? html`<p class="second ${rule.disagreed ? "warning-words" : ""}">People said the same of ${rule.agreed}${rule.disagreed ? `, and something else of ${rule.disagreed}` : ""}.</p>`
            : nothing
        }
        ${rule.stories === 0 ? html`<p class="second">About no story, or each is taken by a rule before it.</p>` : nothing}
        <ul class="second">${rule.sample.map((story) => html`<li>${story.key} ${story.title}</li>`)}</ul></li>`,
    )}</ol>
  </section>`;
}
