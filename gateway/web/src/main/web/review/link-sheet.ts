import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, put, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { BacklogPage, BacklogStory } from "../api/community";
import type { Decision } from "../api/review";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";

const SHOWN = 8;
const PAUSE = 250;

/** The story that does what was decided: found in the backlog by its words. */
@customElement("al-link-story")
export class LinkStory extends Sheet {
  @property({ attribute: false }) decision!: Decision;
  @state() private find = "";
  @state() private everywhere = false;
  @state() private chosen: BacklogStory | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;
  private readonly stories = new Remote<BacklogPage>(this, () => false);
  protected override heading = "Link a story";
  protected override testid = "link-sheet";
  protected override notDone = "Nothing was linked.";

  protected override scope(): unknown {
    return this.decision.text ?? "A decision";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
  }

  override willUpdate(): void {
    const squad = this.everywhere ? "" : `&squad=${seg(this.decision.squad.squad)}`;
    const path = `/community/backlog?limit=${SHOWN}${squad}${this.find ? `&q=${encodeURIComponent(this.find)}` : ""}`;
    this.stories.want(path, (signal) => get(path, signal));
  }

  protected override content(): TemplateResult {
    return html`<label class="field"><span class="label">Story of the backlog</span>
        <input class="input" type="search" autofocus autocomplete="off" data-testid="link-find" placeholder="Key or words of the title" @input=${this.onFind} @keydown=${this.onEnter}></label>
      <label class="check"><input type="checkbox" data-testid="link-everywhere" .checked=${this.everywhere} @change=${(event: Event) => (this.everywhere = (event.target as HTMLInputElement).checked)}>
        Of all squads, not of ${this.decision.squad.name} only</label>
      ${shown(this.stories, (found) => this.list(found), 4)}`;
  }

  private list({ items, next }: BacklogPage): TemplateResult {
    if (!items.length)
      return html`<p class="ink-2" role="status">No open operational story here has these words. A new one is found once its tracker has told of it.</p>`;
    return html`<div class="pick-list" role="radiogroup" aria-label="Stories">${items.map(
      (
        each,
      ) => html`<label class="pick" data-testid="link-pick" data-story=${each.story}><input type="radio" name="link-story" .checked=${this.chosen?.story === each.story} @change=${() => (this.chosen = each)}>
        <span class="pick-words"><span class="story-key">${each.name}</span> ${each.title} <span class="second">${each.squad.name}, ${count(each.age, "day")} old</span></span></label>`,
    )}</div>${next ? html`<p class="second">There are more. Say more words to find one.</p>` : ""}`;
  }

  private readonly onFind = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.later);
    this.later = setTimeout(() => (this.find = value.trim()), PAUSE);
  };

  /** Enter takes the first that was found. */
  private readonly onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (this.chosen) this.submit();
    else this.querySelector<HTMLInputElement>("[name=link-story]")?.click();
  };

  protected override foot(): TemplateResult {
    return this.buttons(this.chosen ? `Link ${this.chosen.name}` : "Link", { disabled: !this.chosen });
  }

  protected override submit(): void {
    const { chosen } = this;
    if (!chosen) return;
    void this.act.run(async () => {
      await put(`/community/decisions/${seg(this.decision.decision)}/story/${seg(chosen.story)}`);
      this.tell("decision-changed");
      toasts.say(`${chosen.name} does it`);
      this.close();
    });
  }
}
