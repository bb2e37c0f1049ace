import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Iteration } from "../api/capacity";
import { get, post, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { Story, StoryPage } from "../api/stories";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { classChip, classOf } from "../stories/words";
import { amount, days, inDays, written } from "./amounts";
import { titles } from "./titles";

const SHOWN = 8;

/** Time to hold for a story of the squad: found by its words, measured in days. */
@customElement("al-reserve")
export class ReserveSheet extends Sheet {
  @property({ attribute: false }) iteration!: Iteration;
  @state() private find = "";
  @state() private story: Story | null = null;
  @state() private text = "";
  private readonly stories = new Remote<StoryPage>(this, () => false);
  protected override heading = "Reserve";
  protected override testid = "reserve";
  protected override notDone = "Nothing was reserved.";

  protected override scope(): unknown {
    return "Time for a story, out of the account its class says.";
  }

  override willUpdate(): void {
    const query = new URLSearchParams({ squad: this.iteration.squad, limit: "50", ...(this.find ? { find: this.find } : {}) });
    this.stories.want(`stories?${query}`, (signal) => get(`/stories?${query}`, signal));
  }

  protected override content(): TemplateResult {
    return html`<div class="field"><label for="reserve-find">Story</label>
        <input class="input" type="search" id="reserve-find" data-testid="reserve-find" autocomplete="off" placeholder="Key or words of the title" .value=${this.find}
          @change=${(event: Event) => (this.find = (event.target as HTMLInputElement).value.trim())}></div>
      ${shown(this.stories, (page) => this.list(page.stories.filter((each) => !["done", "dropped"].includes(each.state)).slice(0, SHOWN)), 4)}
      <div class="field"><label for="reserve-days">Days</label>
        <input class="input" id="reserve-days" data-testid="reserve-days" inputmode="decimal" autocomplete="off" .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}>
        <span class="hint">${this.hint()}</span></div>`;
  }

  private list(stories: Story[]): TemplateResult {
    if (!stories.length) return html`<p class="ink-2">No open story here has these words.</p>`;
    return html`<div class="pick-list" role="radiogroup" aria-label="Stories">${stories.map(
      (
        each,
      ) => html`<label class="pick" data-testid="pick" data-story=${each.id}><input type="radio" name="reserve-story" .checked=${this.story?.id === each.id} @change=${() => this.choose(each)}>
        <span class="pick-words"><span class="story-key">${each.key}</span> ${each.title || "Its text was erased"}</span>${classChip(classOf(each), each.confirmed !== null)}</label>`,
    )}</div>`;
  }

  private choose(story: Story): void {
    this.story = story;
    const size = story.size;
    if (this.text === "" && size?.unit === "days") this.text = String(size.amount);
  }

  private hint(): unknown {
    const size = this.story?.size;
    const free = this.iteration.accounts.map((each) => `${each.account} ${days(each.free)}`).join(", ");
    return html`Free: ${free}.${size ? html` Its tracker says ${size.amount} ${size.unit}.` : nothing}`;
  }

  protected override foot(): TemplateResult {
    const asked = written(this.text);
    return this.buttons(asked ? `Reserve ${inDays(asked)}` : "Reserve", { disabled: !this.story || !asked });
  }

  protected override submit(): void {
    const { story } = this;
    const asked = written(this.text);
    if (!story || !asked) return;
    void this.act.run(async () => {
      const at = `/squads/${seg(this.iteration.squad)}/iterations/${seg(this.iteration.iteration)}`;
      const after = await post<Iteration>(`${at}/reservations`, { body: { story: story.id, amount: amount(asked) } });
      titles.put(story);
      this.tell("iteration-changed", after);
      toasts.say(`${inDays(asked)} are reserved for ${story.key}`);
      this.close();
    });
  }
}
