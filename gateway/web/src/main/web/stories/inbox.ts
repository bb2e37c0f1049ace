import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Problem } from "../api/problem";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { ClassName, Story, StoryPage } from "../api/stories";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { keep } from "../parts/router";
import { toasts } from "../shell/toasts";
import { isNarrow, Tick, View, watchNarrow } from "../parts/view";
import { Classing, type Listed } from "./classing";
import { Pages } from "./pages";
import { nothingListed, pileSection } from "./pile-section";
import { anew, awaited, everyStory, exhausted, filterOf, following, queryOf, readPiles, type Pile } from "./piles";
import { accepted, set, type Saying } from "./saying";
import { selectionBar } from "./selection-bar";
import type { StoryCard } from "./story-card";

/** How many stories are ahead of whoever works through them at speed. */
const NEAR = 40;

/** Stories to class, one keystroke each: by how sure the suggestion is, several at once, everything undone by one key. */
@customElement("al-inbox")
export class Inbox extends View implements Listed {
  @property({ attribute: false }) query = new URLSearchParams();
  @property() squad = "";
  @state() private selected = new Set<string>();
  private readonly read = new Remote<Pile[]>(this, () => false);
  private readonly classing = new Classing(this);
  @state() private notKept: Problem | null = null;
  private readonly pages = new Pages(() => this.requestUpdate());
  /** How many stories came since the list was read. */
  @state() private came = 0;
  private readonly news = new Remote<StoryPage>(this, ({ service }) => service === "stories", SELDOM);

  constructor() {
    super();
    watchNarrow(this);
    new Tick(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["J", "K"], words: "move", shown: true, run: this.onMove },
      { keys: ["ArrowDown", "ArrowUp"], words: "move; with shift, select as well", run: this.onMove },
      { keys: ["Enter"], words: "accept suggestion", shown: true, run: () => this.accept() },
      { keys: ["1"], words: "operational", run: () => this.classify("operational") },
      { keys: ["2"], words: "tactical", run: () => this.classify("tactical") },
      { keys: ["3"], words: "strategic", run: () => this.classify("strategic") },
      { keys: ["1", "2", "3"], words: "set class", shown: true },
      { keys: ["0"], words: "leave unclassified", shown: true, run: () => this.leave() },
      { keys: ["Z"], words: "undo", shown: true, run: () => void this.classing.undo() },
      { keys: ["X"], words: "select", shown: true, run: () => this.story && this.toggle([this.story], !this.selected.has(this.story.id)) },
      { keys: ["O"], words: "open in tracker", shown: true, run: () => this.open() },
      { keys: ["Escape"], words: "select nothing", run: () => this.onEscape() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  private get filter() {
    return filterOf(this.query, this.squad);
  }

  get piles(): Pile[] {
    return this.read.data ?? [];
  }

  get leaving(): boolean {
    return this.filter.show === "to-classify";
  }

  /** The story of the list that is looked at: the one of the address; without one the first, where there is room beside the list. */
  private get story(): Story | null {
    const all = everyStory(this.piles);
    const asked = this.query.get("story");
    if (asked) return all.find((each) => each.id === asked) ?? null;
    return isNarrow() || awaited(this.piles) ? null : (all[0] ?? null);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const filter = this.filter;
    this.news.want(this.leaving ? `news/${this.squad}` : null, (signal) =>
      get(`/stories?${queryOf(filter, "to-classify", null, 1)}`, signal),
    );
    this.hear(this.news.data);
    const key = JSON.stringify(filter);
    if (changed.has("query") || changed.has("squad"))
      this.read.want(key, async (signal) => {
        const piles = await readPiles(filter, signal);
        return { data: anew(this.piles, piles), etag: null };
      });
  }

  protected override render(): TemplateResult {
    const alone = isNarrow() && this.query.has("story");
    return html`
      ${this.notKept ? problemCard(this.notKept, [], "What you said was not kept; the stories are back in the list.") : nothing}
      ${this.pages.problem ? problemCard(this.pages.problem) : nothing}
      <div class="inbox">
        ${alone ? nothing : html`<div class="inbox-list">${shown(this.read, (piles) => this.list(piles), 9)}</div>`}
        <aside class="inbox-side" aria-label="The story">
          ${this.side(alone)}
          ${alone ? nothing : html`<al-mix-card .squad=${this.squad} data-testid="inbox-mix"></al-mix-card>`}
        </aside>
      </div>`;
  }

  /**
   * Nobody's list moves under their hands: what came waits until they ask for it, unless they have not begun, or
   * nothing is left under their hands. What was counted while something said had no answer yet counts for nothing.
   */
  private hear(news: StoryPage | null): void {
    if (!news || !this.read.data || !this.leaving || news === this.heard) return;
    this.heard = news;
    if (!this.classing.settled) return;
    const came = news.total - this.piles.reduce((all, pile) => all + pile.total, 0);
    const begun = this.classing.begun || this.query.has("story") || this.selected.size > 0;
    const again = exhausted(this.piles) ? news.total > 0 : came > 0 && !begun;
    this.came = again ? 0 : Math.max(0, came);
    if (again) void this.read.reload();
  }
  private heard: StoryPage | null = null;

  private showThem(): void {
    this.came = 0;
    void this.read.reload();
  }

  private side(alone: boolean): unknown {
    const story = this.story;
    const id = story?.id ?? this.query.get("story");
    if (!id) return nothing;
    return html`${alone ? html`<button type="button" class="button" data-testid="back" @click=${() => this.back()}>${icon("left")} The list</button>` : nothing}
      <al-story-card .story=${id} .known=${story} @class-said=${this.onCardSaid} @taken-back=${this.onTakenBack}></al-story-card>`;
  }

  private list(piles: Pile[]): unknown {
    if (piles.every((pile) => pile.total === 0)) return nothingListed(this.filter, this.classing.begun);
    return html`${
      this.came
        ? html`<p class="card stale" role="status" data-testid="came">${count(this.came, "more story has come", "more stories have come")}. <button type="button" class="link" @click=${() => this.showThem()}>Show</button></p>`
        : nothing
    }${
      this.selected.size
        ? selectionBar(
            this.chosen(),
            (is) => this.classify(is),
            () => this.accept(),
            () => this.clear(),
          )
        : nothing
    }
      <div class="card story-list" data-testid="story-list">${piles
        .filter((pile) => pile.total > 0)
        .map((pile) =>
          pileSection(pile, {
            here: this.story,
            selected: this.selected,
            squads: this.squad === "",
            reading: this.pages.isReading(pile),
            look: (story) => this.look(story),
            toggle: (stories, on) => this.toggle(stories, on),
            more: () => void this.more(pile),
          }),
        )}</div>`;
  }

  /** What an act is about: everything selected, else the story that is looked at. */
  private chosen(): Story[] {
    const selected = everyStory(this.piles).filter((each) => this.selected.has(each.id));
    return selected.length ? selected : this.story ? [this.story] : [];
  }

  private accept(): void {
    this.say(
      this.chosen().flatMap((story) => accepted(story) ?? []),
      "Nothing is suggested here to accept",
    );
  }

  private classify(is: ClassName): void {
    this.say(
      this.chosen().map((story) => set(story, is)),
      "No story of the list is chosen",
    );
  }

  private say(sayings: Saying[], none: string): void {
    if (sayings.length === 0) {
      const reading = !this.story && awaited(this.piles);
      if (reading) void this.goOn();
      return toasts.say(reading ? "The next stories are being read" : none);
    }
    this.clear();
    this.classing.say(sayings);
  }

  private leave(): void {
    const here = this.story;
    if (here) this.look(following(this.piles, new Set([here.id])) ?? here);
  }

  look(story: Story | null): void {
    keep({ story: story?.id ?? null });
    this.requestUpdate();
    if (!story) return void this.goOn();
    void this.updateComplete.then(() => (isNarrow() ? this.querySelector<StoryCard>("al-story-card")?.headed() : this.focusRow(story.id)));
    const pile = this.piles.find((each) => each.stories.includes(story));
    if (pile?.next && pile.stories.indexOf(story) >= pile.stories.length - NEAR) void this.more(pile);
  }

  /** Looks at the next stories of a pile once they are read, unless another was chosen meanwhile. */
  private async goOn(): Promise<void> {
    const pile = awaited(this.piles);
    if (!pile) return;
    await this.more(pile);
    const first = pile.stories[0] ?? (pile.next ? null : everyStory(this.piles)[0]);
    if (first && !this.query.has("story")) this.look(first);
  }

  private focusRow(id: string): void {
    const row = this.querySelector<HTMLElement>(`[data-story="${id}"] .row-link`);
    row?.focus();
    row?.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  /** From a story alone on a narrow screen to where it is in the list. */
  private back(): void {
    const id = this.query.get("story") ?? "";
    keep({ story: null });
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusRow(id));
  }

  moved(by: number): void {
    this.tell("stories-left", by);
  }

  /** Counts elsewhere on the page change once the pen rests. */
  kept(): void {
    this.requestUpdate();
    if (!this.classing.settled) return;
    this.tell("stories-said");
    void this.news.reload();
  }

  refused(problem: Problem): void {
    this.notKept = problem;
    if (this.classing.settled) void this.news.reload();
  }

  private async more(pile: Pile): Promise<void> {
    await this.pages.more(this.filter, this.piles, pile);
    if (!pile.next) void this.news.reload();
  }

  private readonly onMove = (event: KeyboardEvent) => {
    const all = everyStory(this.piles);
    const at = all.findIndex((each) => each.id === this.story?.id);
    const down = ["j", "J", "ArrowDown"].includes(event.key);
    const next = all[Math.max(0, Math.min(all.length - 1, at + (down ? 1 : -1)))];
    if (!next) return;
    if (event.shiftKey) this.toggle(at >= 0 ? [all[at]!, next] : [next], true);
    this.look(next);
  };

  private toggle(stories: Story[], on: boolean): void {
    const selected = new Set(this.selected);
    stories.forEach((each) => (on ? selected.add(each.id) : selected.delete(each.id)));
    this.selected = selected;
  }

  private clear(): void {
    this.selected = new Set();
    this.notKept = null;
  }

  private onEscape(): void {
    if (this.selected.size) this.clear();
    else if (isNarrow()) this.back();
  }

  private open(): void {
    if (this.story?.link) window.open(this.story.link, "_blank", "noopener");
  }

  private readonly onCardSaid = (event: CustomEvent<{ story: Story; class: ClassName; kind?: string | null }>) => {
    const { story, class: is, kind } = event.detail;
    this.classing.say([set(this.known(story), is, kind)], kind !== undefined);
  };

  private readonly onTakenBack = (event: CustomEvent<{ story: Story }>) => void this.classing.takeBack(this.known(event.detail.story));

  /** The one of the list, so that what is said of it shows there. */
  private known(story: Story): Story {
    return everyStory(this.piles).find((each) => each.id === story.id) ?? story;
  }
}
