import { html, nothing, type TemplateResult } from "lit";
import type { Story } from "../api/stories";
import { now } from "../parts/clock";
import { roster } from "../shell/roster";
import { age, because, classChip, classOf, percentOf } from "./words";

interface Looks {
  here: boolean;
  selected: boolean;
  /** Whether stories of several squads are in the list. */
  squads: boolean;
  look: () => void;
  toggle: () => void;
}

/** One story in a list: what it is called, what it is, how sure that is and why, how old. */
export function storyRow(story: Story, looks: Looks): TemplateResult {
  const { suggestion, confirmed } = story;
  return html`<li class="story-row ${looks.here ? "here" : ""} ${looks.selected ? "chosen" : ""}" data-testid="story" data-story=${story.id} data-key=${story.key}>
    <label class="check"><input type="checkbox" tabindex="-1" .checked=${looks.selected} aria-label="Select ${story.key}" @change=${looks.toggle}></label>
    <span class="story-key">${story.key}</span>
    <div class="story-what">
      <button type="button" class="row-link" data-yields tabindex=${looks.here ? 0 : -1} aria-current=${looks.here ? "true" : nothing} @click=${looks.look}>${story.title || "Its text was erased"}</button>
      <span class="second">${looks.squads ? html`${roster.squadName(story.squad)} · ` : nothing}${because(suggestion)}</span>
    </div>
    <span class="story-class">${classChip(classOf(story), confirmed !== null)}</span>
    <span class="story-sure">${confirmed ? disputed(story) : sure(story)}</span>
    <span class="second story-age"><span class="hidden-words">old: </span>${age(story.since, now().getTime())}</span>
  </li>`;
}

function disputed(story: Story): unknown {
  const suggested = story.suggestion?.class;
  return suggested && suggested !== story.confirmed?.class ? html`<span class="second">not ${suggested}</span>` : nothing;
}

function sure({ suggestion }: Story): unknown {
  if (!suggestion?.class) return nothing;
  if (suggestion.rule) return html`<span class="second">by a rule</span>`;
  return html`<span class="sure-bar" aria-hidden="true"><i .style=${`width:${percentOf(suggestion.confidence).replace(" ", "")}`}></i></span>
    <span class="number">${percentOf(suggestion.confidence)}</span>`;
}
