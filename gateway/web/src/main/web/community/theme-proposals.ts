import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Proposal, Themes } from "../api/community";
import { who } from "../api/session";
import { locked } from "../parts/bits";
import { icon } from "../parts/icons";
import { count } from "../parts/numbers";
import { day, myZone, time } from "../parts/time";
import { View } from "../parts/view";
import { kindWords } from "../stories/words";
import { aged } from "./backlog-model";
import type { Asks } from "./theme-acts";
import { themeStory } from "./theme-stories";
import { spelled } from "./theme-model";

/** What might be a theme, and why: words its stories share, and which are closest. Nothing becomes one without a person. */
@customElement("al-theme-proposals")
export class ThemeProposals extends View {
  @property({ attribute: false }) themes!: Themes;
  @state() private open = "";

  protected override render(): unknown {
    const { proposals, proposed } = this.themes;
    if (proposals.length === 0)
      return proposed && this.themes.items.length
        ? html`<p class="second" data-testid="no-proposals">Nothing else looks like a theme, as of ${day(proposed, myZone)}, ${time(proposed, myZone)}.</p>`
        : nothing;
    return html`<section class="card pad proposals-card" data-testid="proposals"><header class="chart-head"><div>
        <h2>${capital(spelled(proposals.length))} ${proposals.length === 1 ? "group" : "groups"} of stories might be a theme</h2>
        <p class="ink-2">Found by their words and kind${proposed ? `, ${day(proposed, myZone)}, ${time(proposed, myZone)}` : ""}. Nothing becomes a theme without a person.</p></div>
        ${who.steward ? nothing : locked("A steward adopts them")}</header>
      ${proposals.map((each) => this.proposal(each))}</section>`;
  }

  private proposal(each: Proposal): TemplateResult {
    const open = this.open === each.proposal;
    return html`<article class="proposal" data-testid="proposal"><div class="proposal-head">
        <button type="button" class="opener" aria-expanded=${open} @click=${() => (this.open = open ? "" : each.proposal)}>${icon(open ? "down" : "right")}<span>${each.name}</span></button>
        <span class="ink-2">${count(each.count, "story", "stories")} of ${count(each.squads.length, "squad")}${each.oldest === null ? "" : `, the oldest ${aged(each.oldest)}`}</span>
        ${who.steward ? this.acts(each) : nothing}</div>
      <p class="proposal-words"><span class="second">They share</span> ${each.words.map((word) => html`<span class="chip word" title="in ${word.stories} of ${each.count} stories">${word.word}<span class="ink-3"> ${word.stories}</span></span>`)}
        <span class="second">${Math.round(each.similarity * 100)} % alike</span></p>
      ${open ? this.evidence(each) : nothing}</article>`;
  }

  private acts(proposal: Proposal): TemplateResult {
    const ask = (act: "adopt" | "dismiss") => this.tell<Asks>("theme-asks", { act, proposal });
    return html`<span class="proposal-acts"><button type="button" class="button small" data-testid="proposal-adopt" @click=${() => ask("adopt")}>Make it a theme</button>
      <button type="button" class="button small quiet" data-testid="proposal-dismiss" aria-label="Dismiss ${proposal.name}" @click=${() => ask("dismiss")}>Dismiss</button></span>`;
  }

  private evidence(each: Proposal): TemplateResult {
    const named = (story: string) => each.stories.find((one) => one.story === story);
    const kinds = each.kinds.map(({ kind, count }) => `${kind ? kindWords(kind) : "No kind said"} ${count}`).join(", ");
    return html`<div class="theme-inside" data-testid="evidence"><ul class="theme-list">${each.stories.map((story) => themeStory(story))}</ul>
      <p class="second">${kinds}</p>
      ${
        each.pairs.length
          ? html`<h4>Closest to each other</h4><ul class="pairs">${each.pairs.map((pair) => {
              const [one, other] = [named(pair.one), named(pair.other)];
              return html`<li><b class="number">${Math.round(pair.similarity * 100)} %</b><span>${one ? `${one.name} ${one.title}` : pair.one}<br>${other ? `${other.name} ${other.title}` : pair.other}</span></li>`;
            })}</ul>`
          : nothing
      }</div>`;
  }
}

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);
