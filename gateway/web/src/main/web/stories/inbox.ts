import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { ClassName, Said, Story } from "../api/stories";
import { Act } from "../parts/act";
import { empty } from "../parts/bits";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { problemCard, shown } from "../parts/problem";
import { keep } from "../parts/router";
import { isNarrow, Tick, View, watchNarrow } from "../parts/view";
import { toasts } from "../shell/toasts";
import { everyStory, filterOf, following, putBack, readMore, readPiles, takeOut, type Pile, type Place } from "./piles";
import { accepted, Sayings, set, told, type Saying } from "./saying";
import { selectionBar } from "./selection-bar";
import { storyRow } from "./story-row";

const NEAR = 12;

interface Done {
  sayings: Saying[];
  places: Place[];
}

/** Stories to class, one keystroke each: by how sure the suggestion is, several at once, everything undone by one key. */
@customElement("al-inbox")
export class Inbox extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @property() squad = "";
  @state() private selected = new Set<string>();
  private readonly read = new Remote<Pile[]>(this, () => false);
  private readonly act = new Act(this);
  private readonly sayings = new Sayings();
  private done: Done[] = [];
  private reading = new Set<Pile>();

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
      { keys: ["Z"], words: "undo", shown: true, run: () => void this.undo() },
      { keys: ["X"], words: "select", shown: true, run: () => this.story && this.toggle(this.story) },
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

  private get piles(): Pile[] {
    return this.read.data ?? [];
  }

  private get working(): boolean {
    return this.filter.show === "to-classify";
  }

  /** The story that is looked at: the one of the address, else the first where there is room beside the list. */
  private get story(): Story | null {
    const all = everyStory(this.piles);
    return all.find((each) => each.id === this.query.get("story")) ?? (isNarrow() ? null : (all[0] ?? null));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const filter = this.filter;
    const key = JSON.stringify(filter);
    if (changed.has("query") || changed.has("squad"))
      this.read.want(key, async (signal) => ({ data: await readPiles(filter, signal), etag: null }));
  }

  protected override render(): TemplateResult {
    const alone = isNarrow() && this.query.has("story");
    return html`
      ${this.act.problem ? problemCard(this.act.problem, [], "What you said was not kept; the stories are back in the list.") : nothing}
      <div class="inbox">
        ${alone ? nothing : html`<div class="inbox-list">${shown(this.read, (piles) => this.list(piles), 9)}</div>`}
        <aside class="inbox-side" aria-label="The story">
          ${this.side(alone)}
          ${alone ? nothing : html`<al-mix-card .squad=${this.squad} data-testid="inbox-mix"></al-mix-card>`}
        </aside>
      </div>`;
  }

  private side(alone: boolean): unknown {
    const story = this.story;
    const id = story?.id ?? (alone ? this.query.get("story") : null);
    if (!id) return nothing;
    return html`${alone ? html`<button type="button" class="button" data-testid="back" @click=${() => keep({ story: null })}>${icon("left")} The list</button>` : nothing}
      <al-story-card .story=${id} .known=${story} @class-said=${this.onCardSaid} @taken-back=${this.onTakenBack}></al-story-card>`;
  }

  private list(piles: Pile[]): unknown {
    if (piles.every((pile) => pile.total === 0)) return this.nothingThere();
    const chosen = this.chosen();
    return html`${
      chosen.length > 0 && this.selected.size > 0
        ? selectionBar(
            chosen,
            (is) => this.classify(is),
            () => this.accept(),
            () => this.clear(),
          )
        : nothing
    }
      <div class="card story-list" data-testid="story-list">${piles.filter((pile) => pile.total > 0).map((pile) => this.pile(pile))}</div>`;
  }

  private pile(pile: Pile): TemplateResult {
    const all = pile.stories.length > 0 && pile.stories.every((each) => this.selected.has(each.id));
    return html`<section aria-label="${pile.title}, ${pile.total}">
      <header class="pile-head"><label class="check"><input type="checkbox" .checked=${all} aria-label="Select the ${pile.stories.length} shown"
          @change=${() => this.selectPile(pile, !all)}></label>
        <h2>${pile.title} <span class="ink-3">${pile.total}</span></h2><span class="ink-3">${pile.scope}</span></header>
      <ul>${repeat(
        pile.stories,
        (story) => story.id,
        (story) =>
          storyRow(story, {
            here: story.id === this.story?.id,
            selected: this.selected.has(story.id),
            squads: this.squad === "",
            look: () => this.look(story),
            toggle: () => this.toggle(story),
          }),
      )}</ul>
      ${pile.next ? html`<div class="pile-foot"><button type="button" class="button small" data-testid="more" aria-busy=${this.reading.has(pile)} @click=${() => void this.more(pile)}>Show more of ${pile.total - pile.stories.length}</button></div>` : nothing}
    </section>`;
  }

  private nothingThere(): TemplateResult {
    const { show, find } = this.filter;
    if (find) {
      return empty(
        "No story found",
        `No key and no title here has “${find}” in it.`,
        html`<button type="button" class="button" @click=${() => keep({ find: null })}>Show all</button>`,
      );
    }
    if (this.working && this.done.length === 0) return html`<al-first-stories .squad=${this.squad}></al-first-stories>`;
    if (this.working) return empty("Everything is classed", "Each story here has a person’s word. What trackers tell next comes here.");
    return empty(
      "No such story",
      show === "disputed" ? "Nobody has said another class than was suggested." : "No story matches all of this.",
    );
  }

  /** What an act is about: everything selected, else the story that is looked at. */
  private chosen(): Story[] {
    const selected = everyStory(this.piles).filter((each) => this.selected.has(each.id));
    return selected.length ? selected : this.story ? [this.story] : [];
  }

  private accept(): void {
    this.say(this.chosen().flatMap((story) => accepted(story) ?? []));
  }

  private classify(is: ClassName): void {
    this.say(this.chosen().map((story) => set(story, is)));
  }

  private say(sayings: Saying[]): void {
    if (sayings.length === 0) return;
    const going = new Set(sayings.map((each) => each.story.id));
    const next = following(this.piles, going);
    const places = this.working
      ? takeOut(
          this.piles,
          sayings.map((each) => each.story),
        )
      : [];
    if (!this.working)
      sayings.forEach((each) => mark(each, { class: each.class, kind: each.kind, by: who.me, at: new Date().toISOString() }));
    const done = { sayings, places };
    this.done.push(done);
    this.clear();
    if (this.working || sayings.length === 1) this.look(next);
    this.tell("stories-left", -places.length);
    toasts.say(told(sayings), async () => void (await this.undo()));
    void this.sayings.say(sayings).then((problem) => {
      if (!problem) return this.counted();
      this.restore(done);
      toasts.clear();
      this.act.problem = problem;
      this.requestUpdate();
    });
  }

  /** The last act first, and then the one before it. */
  private async undo(): Promise<void> {
    const done = this.done.at(-1);
    if (!done) return toasts.say("There is nothing to undo");
    this.restore(done);
    const problem = await this.sayings.undo(done.sayings);
    if (problem) {
      this.act.problem = problem;
      void this.read.reload();
    } else
      toasts.say(
        done.sayings.length === 1 ? `${done.sayings[0]!.story.key} is as it was` : `${done.sayings.length} stories are as they were`,
      );
    this.counted();
  }

  private restore(done: Done): void {
    this.done = this.done.filter((each) => each !== done);
    putBack(done.places);
    this.tell("stories-left", done.places.length);
    done.sayings.forEach((each) => mark(each, each.before));
    this.look(done.sayings[0]!.story);
  }

  private leave(): void {
    const here = this.story;
    if (here) this.look(following(this.piles, new Set([here.id])) ?? here);
  }

  private look(story: Story | null): void {
    keep({ story: story?.id ?? null });
    this.requestUpdate();
    if (!story) return;
    void this.updateComplete.then(() => {
      const row = this.querySelector<HTMLElement>(`[data-story="${story.id}"] .row-link`);
      row?.focus();
      row?.closest("li")?.scrollIntoView({ block: "nearest" });
    });
    const pile = this.piles.find((each) => each.stories.includes(story));
    if (pile?.next && pile.stories.indexOf(story) >= pile.stories.length - NEAR) void this.more(pile);
  }

  private async more(pile: Pile): Promise<void> {
    if (this.reading.has(pile)) return;
    this.reading.add(pile);
    await this.act.run(() => readMore(this.filter, pile));
    this.reading.delete(pile);
    this.requestUpdate();
  }

  private readonly onMove = (event: KeyboardEvent) => {
    const all = everyStory(this.piles);
    const at = all.findIndex((each) => each.id === this.story?.id);
    const down = ["j", "J", "ArrowDown"].includes(event.key);
    const next = all[Math.max(0, Math.min(all.length - 1, at + (down ? 1 : -1)))];
    if (!next) return;
    if (event.shiftKey) this.selected = new Set([...this.selected, ...(at >= 0 ? [all[at]!.id] : []), next.id]);
    this.look(next);
  };

  private toggle(story: Story): void {
    const selected = new Set(this.selected);
    if (!selected.delete(story.id)) selected.add(story.id);
    this.selected = selected;
  }

  private selectPile(pile: Pile, on: boolean): void {
    const selected = new Set(this.selected);
    pile.stories.forEach((each) => (on ? selected.add(each.id) : selected.delete(each.id)));
    this.selected = selected;
  }

  private clear(): void {
    this.selected = new Set();
    this.act.problem = null;
  }

  private onEscape(): void {
    if (this.selected.size) this.clear();
    else if (isNarrow()) keep({ story: null });
  }

  private open(): void {
    if (this.story?.link) window.open(this.story.link, "_blank", "noopener");
  }

  private readonly onCardSaid = (event: CustomEvent<{ story: Story; class: ClassName; kind?: string | null }>) => {
    const { story, class: is, kind } = event.detail;
    this.say([set(this.known(story), is, kind)]);
  };

  /** A word taken back from the card. */
  private readonly onTakenBack = (event: CustomEvent<{ story: Story }>) => {
    const story = this.known(event.detail.story);
    const before = story.confirmed;
    if (!before) return;
    mark({ story, class: before.class, kind: before.kind, before }, null);
    toasts.say(`Nobody says what ${story.key} is`);
    void this.sayings.undo([{ story, class: before.class, kind: before.kind, before: null }]).then((problem) => {
      if (problem) [this.act.problem] = [problem];
      this.counted();
    });
  };

  /** The one of the list, so that what is said of it shows there. */
  private known(story: Story): Story {
    return everyStory(this.piles).find((each) => each.id === story.id) ?? story;
  }

  /** Counts elsewhere on the page change once the pen rests. */
  private counted(): void {
    this.requestUpdate();
    if (this.sayings.waiting === 0) this.tell("stories-said");
  }
}

function mark({ story }: Saying, said: Said | null): void {
  story.confirmed = said;
  story.status = said ? "confirmed" : story.suggestion?.class ? "suggested" : "unclassified";
}
