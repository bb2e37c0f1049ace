import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Iteration } from "../api/capacity";
import { Remote, SELDOM } from "../api/remote";
import type { Story } from "../api/stories";
import { icon } from "../parts/icons";
import { shown } from "../parts/problem";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { classChip, classOf } from "../stories/words";
import { concerns } from "./concerns";
import { openStories } from "./open-stories";
import { sized } from "./size";

const SHOWN = 7;

/** Open stories of the squad for which nothing is held yet: dragged onto an account, or reserved with a key. */
@customElement("al-to-plan")
export class ToPlan extends View {
  @property({ attribute: false }) iteration!: Iteration;
  @state() private find = "";
  private readonly stories = new Remote<Story[]>(
    this,
    ({ service, squads }) => service === "stories" && concerns(squads, this.iteration.squad),
    SELDOM,
  );

  constructor() {
    super();
    watchNarrow(this);
  }

  override willUpdate(): void {
    const { squad, iteration, stories } = this.iteration;
    const taken = new Set(stories.filter((each) => each.held > 0 || each.finished).map((each) => each.story));
    this.stories.want(`stories/${squad}/${iteration}?${this.find}&${[...taken].join()}`, async (signal) => ({
      data: await openStories(squad, this.find, SHOWN, (story) => !taken.has(story.id), signal),
      etag: null,
    }));
  }

  protected override render(): TemplateResult {
    return html`<section class="card to-plan" data-testid="to-plan"><header class="plan-head"><h2>To plan</h2>
        <input class="input" type="search" aria-label="Find a story to plan" placeholder="Key or words of the title" autocomplete="off" data-testid="plan-find"
          @change=${(event: Event) => (this.find = (event.target as HTMLInputElement).value.trim())}></header>
      ${shown(this.stories, (stories) => this.list(stories), 4)}</section>`;
  }

  private list(stories: Story[]): TemplateResult {
    if (!stories.length)
      return html`<p class="pad ink-2">${this.find ? "No open story without a reservation has these words." : "Every open story has its reservation, or there is none. A tracker is connected under Setup."}</p>`;
    return html`<p class="second pad-line">${isNarrow() ? "Choose one to reserve time for it." : "Drag one onto an account, or press Enter on it."}</p><ul class="plan-list">${stories.map((each) => this.row(each))}</ul>`;
  }

  private row(story: Story): TemplateResult {
    const { size } = story;
    return html`<li draggable="true" data-testid="to-plan-story" data-story=${story.id} @dragstart=${(event: DragEvent) => this.lift(event, story)} @dragend=${() => this.tell("story-put-down")}>
      <button type="button" class="plan-row" @click=${() => this.tell("plan-story", story)}>${icon("grip")}<span class="plan-words"><span class="story-key">${story.key}</span> ${story.title || "Its text was erased"}</span>
        ${size ? html`<span class="second nowrap">${sized(size.amount, size.unit)}</span>` : nothing} ${classChip(classOf(story), story.confirmed !== null)}<span class="hidden-words">, reserve time for it</span></button></li>`;
  }

  private lift(event: DragEvent, story: Story): void {
    event.dataTransfer!.setData("text/plain", story.key);
    event.dataTransfer!.effectAllowed = "move";
    this.tell("story-lifted", story);
  }
}
