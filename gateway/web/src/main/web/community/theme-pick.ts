import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { BacklogPage, ThemeStory } from "../api/community";
import { get } from "../api/client";
import { count } from "../parts/numbers";
import { Question } from "../parts/question";
import { problemCard } from "../parts/problem";
import { aged } from "./backlog-model";
import type { PickAct } from "./theme-acts";
import { squadsOf } from "./theme-model";
import { effect, ThemeSheet } from "./theme-sheet";
import { nameField } from "./theme-sheets";
import { because } from "./theme-stories";

type Listed = ThemeStory & { why?: string };

const HEADINGS: Record<PickAct, string> = { add: "Add stories", take: "Take stories out", split: "Split the theme" };

/** Stories of a theme chosen one by one: to come to it, to leave it, or to be a theme of their own. */
@customElement("al-theme-pick")
export class ThemePick extends ThemeSheet {
  @property({ attribute: false }) picking: PickAct = "add";
  @state() private chosen = new Map<string, Listed>();
  @state() private name = "";
  @state() private typed = "";
  private readonly found = new Question<Listed[]>(this, true);
  protected override testid = "theme-pick";
  protected override get heading(): string {
    return HEADINGS[this.picking];
  }

  private get offered(): Listed[] {
    if (this.picking !== "add") return this.theme.stories;
    const likely = this.theme.likelyStories.map((each) => ({ ...each, why: because(each) }));
    const known = new Set([...likely.map((each) => each.story), ...this.theme.stories.map((each) => each.story)]);
    const more = (this.found.answer ?? []).filter((each) => !known.has(each.story));
    const kept = [...this.chosen.values()].filter((each) => !known.has(each.story) && !more.some(({ story }) => story === each.story));
    return [...likely, ...kept, ...more];
  }

  /** Of what was chosen, what still can be done to the theme as it is now. */
  private get able(): Listed[] {
    const within = new Set(this.theme.stories.map((each) => each.story));
    return [...this.chosen.values()].filter((each) => within.has(each.story) !== (this.picking === "add"));
  }

  private get ready(): boolean {
    const { length } = this.able;
    if (this.ended || length === 0) return false;
    return this.picking !== "split" || (this.name.trim() !== "" && length < this.theme.stories.length);
  }

  protected override content(): TemplateResult {
    return html`${this.picking === "split" ? nameField("split-name", "What the new theme is called", this.name, (name) => (this.name = name)) : nothing}
      ${this.picking === "add" ? this.finder() : nothing}
      ${this.list()}${this.effect()}${this.both()}`;
  }

  private finder(): TemplateResult {
    return html`<div class="field"><label for="pick-find">Find a story that has no theme</label>
      <input class="input" type="search" id="pick-find" data-testid="pick-find" autocomplete="off" placeholder="Words of its title, typos allowed" .value=${this.typed} @input=${this.onType}></div>
      ${this.found.refused ? problemCard(this.found.refused) : nothing}`;
  }

  private list(): unknown {
    const { offered } = this;
    if (offered.length === 0)
      return html`<p class="ink-2">${this.typed.trim() ? (this.found.asking ? "Looking." : "No story without a theme is like that.") : "No story without a theme looks like these. Find one by its words."}</p>`;
    const legend = this.picking === "add" ? "Which come to it" : this.picking === "take" ? "Which leave it" : "Which go to the new theme";
    return html`<fieldset class="field"><legend>${legend}</legend><div class="pick-list">${offered.map(
      (
        each,
      ) => html`<label class="pick"><input type="checkbox" data-testid="pick-story" .checked=${this.chosen.has(each.story)} @change=${() => this.toggle(each)}>
        <span class="pick-words"><span class="community-key">${each.name}</span> ${each.title || "Its text was erased"}<span class="second pick-under">${[each.squad.name, aged(each.age), each.why ?? ""].filter(Boolean).join(" · ")}</span></span></label>`,
    )}</div></fieldset>`;
  }

  private effect(): TemplateResult {
    const picked = this.able;
    const ids = new Set(picked.map((each) => each.story));
    const after = this.picking === "add" ? [...this.theme.stories, ...picked] : this.theme.stories.filter((each) => !ids.has(each.story));
    const lines: [string, unknown, unknown][] = [
      [`“${this.theme.name}”`, count(this.theme.stories.length, "story", "stories"), count(after.length, "story", "stories")],
      ["Squads", squadsOf(this.theme.stories), squadsOf(after)],
    ];
    if (this.picking === "split")
      lines.push([this.name.trim() ? `“${this.name.trim()}”` : "The new theme", "–", count(picked.length, "story", "stories")]);
    const words =
      this.picking === "take"
        ? "They stay in the backlog, without a theme."
        : this.picking === "split" && picked.length && after.length === 0
          ? "Leave at least one story in the theme, or rename it."
          : nothing;
    return effect(lines, words);
  }

  protected override yours(): TemplateResult {
    const words = { add: "come to it", take: "leave it", split: `go to “${this.name.trim()}”` }[this.picking];
    const gone = this.chosen.size - this.able.length;
    return html`<p>${count(this.chosen.size, "story", "stories")} ${words}</p>${gone ? html`<p class="second">${gone} of them ${gone === 1 ? "is" : "are"} so already, or gone.</p>` : nothing}`;
  }

  private readonly onType = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    const q = this.typed.trim();
    this.found.of(
      q
        ? async (signal) =>
            (await get<BacklogPage>(`/community/backlog?${new URLSearchParams({ q, theme: "none", limit: "20" })}`, signal)).data.items
        : null,
    );
  };

  private toggle(story: Listed): void {
    const chosen = new Map(this.chosen);
    if (!chosen.delete(story.story)) chosen.set(story.story, story);
    this.chosen = chosen;
  }

  protected override foot(): TemplateResult {
    const n = count(this.able.length, "story", "stories");
    const words = { add: `Add ${n}`, take: `Take out ${n}`, split: `Split off ${n}` }[this.picking];
    return this.buttons(this.able.length ? words : this.heading, { disabled: !this.ready });
  }

  protected override submit(): void {
    if (!this.ready) return;
    const stories = this.able.map((each) => each.story);
    const n = count(stories.length, "story", "stories");
    if (this.picking === "add") this.send("POST", `${this.path}/additions`, { stories }, `${n} came to “${this.theme.name}”`);
    else if (this.picking === "take") this.send("POST", `${this.path}/removals`, { stories }, `${n} left “${this.theme.name}”`);
    else this.send("POST", `${this.path}/split`, { name: this.name.trim(), stories }, `“${this.name.trim()}” is a theme with ${n}`);
  }
}
