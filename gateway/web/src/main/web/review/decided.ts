import { html, nothing, type TemplateResult } from "lit";
import type { Decision, Effect, Item, Review } from "../api/review";
import { chip } from "../parts/bits";
import { now } from "../parts/clock";
import { icon } from "../parts/icons";
import { dayTime, isoDate, myZone } from "../parts/time";
import { dueWords, EFFECT_STATES, effectWords, isLate } from "./words";

const today = () => isoDate(now(), myZone);

export const said = (decision: Decision) => decision.text ?? html`<span class="ink-3">(erased)</span>`;

/** Whose it is, and when it is due; late in words and with a mark. */
export function ownerLine(decision: Decision): TemplateResult {
  return html`<span class="decision-owner"><b>${decision.squad.name}</b> · ${dueLine(decision)}</span>`;
}

export function dueLine(decision: Decision): unknown {
  const words = dueWords(decision, today());
  return isLate(decision, today()) ? chip("gap", words, "warning") : words;
}

/** What a decision changes by itself, and how far that is: in words, and with a mark. */
export function effectLine(effect: Effect | null): unknown {
  if (!effect) return nothing;
  const mark = effect.state === "taken" ? icon("check") : effect.state === "refused" ? icon("warning") : html`<span class="ring"></span>`;
  const when = effect.at ? `, ${dayTime(effect.at, myZone)}` : "";
  return html`<p class="decision-effect ${effect.state}" data-testid="effect" data-state=${effect.state}>${mark}<span>${effectWords(effect)}: ${EFFECT_STATES[effect.state]}${when}.${
    effect.state === "refused" && effect.sentence ? html` <b>${effect.sentence}</b>` : nothing
  }</span></p>`;
}

/** The story that does what was decided, and how far it is. */
export function storyLine({ story }: Decision): unknown {
  if (!story) return nothing;
  const words = story.title ?? "A story";
  return html`<p class="second">Its story: ${story.link ? html`<a href=${story.link} target="_blank" rel="noopener">${words}</a>` : words}, ${story.state === "unknown" ? "of which nothing is known" : story.state}</p>`;
}

const about = (review: Review, key: string | null): Item | null =>
  review.agenda.flatMap((each) => each.items).find((each) => each.key === key) ?? null;

/** What a review decided; a steward can still put it otherwise while it is open. */
export function decidedList(decisions: Decision[], review: Review): TemplateResult {
  const may = review.state === "open" && review.mayLead;
  return html`<ul class="decided">${decisions.map((each) => {
    const item = about(review, each.item);
    return html`<li data-testid="decided-row" data-decision=${each.decision}><div>
      <p class="decision-text">${said(each)}</p>
      <p class="second">${ownerLine(each)}${item ? ` · about “${item.title}”` : nothing} · ${each.by.name}</p>${effectLine(each.effect)}</div>
      ${may ? html`<button type="button" class="button small" data-testid="change-decision" data-change=${each.decision}>Change<span class="hidden-words"> the decision: ${each.text}</span></button>` : nothing}</li>`;
  })}</ul>`;
}
