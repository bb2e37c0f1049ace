import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Story } from "../api/stories";
import { empty } from "../parts/bits";
import { keep } from "../parts/router";
import type { Filter, Pile } from "./piles";
import { storyRow } from "./story-row";
import { totalOf } from "./words";

/** What a pile is shown with. */
export interface PileLooks {
  here: Story | null;
  selected: Set<string>;
  /** Whether stories of several squads are in the list. */
  squads: boolean;
  reading: boolean;
  look(story: Story): void;
  toggle(stories: Story[], on: boolean): void;
  more(): void;
}

/** Stories of one standing, with a box that selects what is shown of them. */
export function pileSection(pile: Pile, looks: PileLooks): TemplateResult {
  const { stories } = pile;
  const all = stories.length > 0 && stories.every((each) => looks.selected.has(each.id));
  return html`<section aria-label="${pile.title}, ${totalOf(pile.total)}">
    <header class="pile-head"><label class="check"><input type="checkbox" .checked=${all} aria-label="Select the ${stories.length} shown"
        @change=${() => looks.toggle(stories, !all)}></label>
      <h2>${pile.title} <span class="ink-3">${totalOf(pile.total)}</span></h2><span class="ink-3">${pile.scope}</span></header>
    <ul>${repeat(
      stories,
      (story) => story.id,
      (story) =>
        storyRow(story, {
          here: story.id === looks.here?.id,
          selected: looks.selected.has(story.id),
          squads: looks.squads,
          look: () => looks.look(story),
          toggle: () => looks.toggle([story], !looks.selected.has(story.id)),
        }),
    )}</ul>
    ${
      pile.next
        ? html`<div class="pile-foot"><button type="button" class="button small" data-testid="more" aria-busy=${looks.reading} @click=${looks.more}>Show more</button>${
            looks.reading && stories.length === 0
              ? html` <span class="ink-3" role="status">The next stories are being read</span>`
              : nothing
          }</div>`
        : nothing
    }
  </section>`;
}

const NONE: Record<string, string> = {
  disputed: "Nobody has said another class than was suggested.",
  confirmed: "Nobody has said the class of such a story yet. What somebody says under To classify comes here.",
};

/** Why a list is empty, and what to do about it. */
export function nothingListed(filter: Filter, begun: boolean): TemplateResult {
  if (filter.find) {
    const all = html`<button type="button" class="button" @click=${() => keep({ find: null })}>Show all</button>`;
    return empty("No story found", `No key and no title here has “${filter.find}” in it.`, all);
  }
  if (filter.show !== "to-classify") return empty("No such story", NONE[filter.show] ?? "No story matches all of this.");
  if (!begun) return html`<al-first-stories .squad=${filter.squad}></al-first-stories>`;
  return empty("Everything is classed", "Each story here has a person’s word. What trackers tell next comes here.");
}
