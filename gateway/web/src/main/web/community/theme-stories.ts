import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LikelyStory, Theme, ThemeEvent, ThemeShown, ThemeStory } from "../api/community";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { day, myZone } from "../parts/time";
import { View } from "../parts/view";
import { kindWords } from "../stories/words";
import { aged } from "./backlog-model";
import { concerns } from "./concerns";
import type { Asks } from "./theme-acts";
import { course, TRENDS } from "./theme-model";

const FIRST = 8;

/** The stories of a theme, what became of it, and what may be done. */
@customElement("al-theme-stories")
export class ThemeStories extends View {
  @property({ attribute: false }) theme!: Theme;
  @property({ type: Boolean }) acting = false;
  @state() private all = false;
  private readonly detail = new Remote<ThemeShown>(this, concerns, 1_000);

  override willUpdate(): void {
    const { theme } = this.theme;
    this.detail.want(`theme/${theme}`, (signal) => get(`/community/themes/${seg(theme)}`, signal));
  }

  reread(): void {
    void this.detail.reload();
  }

  protected override render(): TemplateResult {
    return html`<div class="theme-inside" data-testid="theme-inside">${shown(this.detail, (detail) => this.body(detail), 3)}</div>`;
  }

  private body(detail: ThemeShown): TemplateResult {
    const stories = this.all ? detail.stories : detail.stories.slice(0, FIRST);
    const rest = detail.stories.length - stories.length;
    return html`${detail.stories.length ? html`<ul class="theme-list">${stories.map((each) => themeStory(each))}</ul>` : html`<p class="ink-2">None of its stories is open.</p>`}
      ${rest > 0 ? html`<p><button type="button" class="link" @click=${() => (this.all = true)}>${rest} more</button></p>` : nothing}
      <p class="second">${this.facts(detail)}</p>
      ${detail.likelyStories.length ? html`<p class="second">${count(detail.likelyStories.length, "story", "stories")} without a theme ${detail.likelyStories.length === 1 ? "looks" : "look"} like these.</p>` : nothing}
      ${this.acting ? this.acts(detail) : nothing}
      ${this.acting && detail.history.length ? history(detail.history) : nothing}`;
  }

  private facts(detail: ThemeShown): string {
    const kinds = detail.kinds.map((each) => `${each.kind ? kindWords(each.kind) : "No kind said"} ${each.count}`).join(", ");
    return [
      kinds,
      `${TRENDS[detail.trend.word].words}: ${course(detail.trend.weeks)}`,
      `${detail.total} in all since ${day(detail.adopted, myZone)}`,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  private acts(detail: ThemeShown): unknown {
    if (!who.steward) return nothing;
    const button = (act: Exclude<Asks["act"], "adopt" | "dismiss">, words: string, disabled = false) =>
      html`<button type="button" class="button small" data-testid="theme-${act}" ?disabled=${disabled} @click=${() => this.tell<Asks>("theme-asks", { act, theme: detail, etag: this.detail.etag })}>${words}</button>`;
    return html`<div class="theme-acts">${button("name", "Rename")}${button("add", detail.likelyStories.length ? `Add stories, ${detail.likelyStories.length} likely` : "Add stories")}
      ${button("take", "Take stories out", detail.stories.length === 0)}${button("split", "Split", detail.stories.length < 2)}${button("merge", "Merge")}${button("end", "End")}</div>`;
  }
}

export function themeStory(story: ThemeStory): TemplateResult {
  const inside = address(["stories"], { squad: story.squad.squad, show: "all", find: story.name, story: story.story });
  const title = story.title || "Its text was erased";
  return html`<li><span class="community-key">${story.name}</span>${
    story.link
      ? html`<a href=${story.link} target="_blank" rel="noopener noreferrer">${title}<span class="hidden-words">, opens in its tracker</span></a>`
      : html`<a href=${inside}>${title}</a>`
  }<span class="second">${story.squad.name}</span><span class="second number">${aged(story.age)}</span></li>`;
}

/** Why a story looks like those of a theme. */
export const because = (story: LikelyStory): string =>
  `${Math.round(story.similarity * 100)} % alike${story.words.length ? `: ${story.words.slice(0, 4).join(", ")}` : ""}`;

const DID: Record<ThemeEvent["what"], string> = {
  adopted: "adopted it",
  named: "named it",
  added: "added",
  taken: "took out",
  merged: "merged into it",
  split: "split off",
  ended: "ended it",
};

function history(events: ThemeEvent[]): TemplateResult {
  const words = ({ what, name, stories, themes }: ThemeEvent) =>
    [
      DID[what],
      name && what !== "ended" ? `“${name}”` : "",
      stories.length ? count(stories.length, "story", "stories") : "",
      themes.length && what === "merged" ? count(themes.length, "theme") : "",
    ]
      .filter(Boolean)
      .join(" ");
  return html`<details class="more theme-history"><summary>What became of it</summary><ul>${events.map(
    (each) => html`<li><span class="second nowrap">${day(each.at, myZone)}</span> ${each.by.name} ${words(each)}</li>`,
  )}</ul></details>`;
}
