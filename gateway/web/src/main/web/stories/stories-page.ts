import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { StoryPage } from "../api/stories";
import { kbd } from "../parts/bits";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { address, keep } from "../parts/router";
import { View, Watch } from "../parts/view";
import { mySquad } from "../shell/my-squad";
import { roster } from "../shell/roster";
import { classWords, isClass, kindWords, totalOf } from "./words";

const TABS = [
  { tab: "inbox", words: "Inbox", path: ["stories"] },
  { tab: "board", words: "Board", path: ["stories", "board"] },
  { tab: "mix", words: "Mix", path: ["stories", "mix"] },
  { tab: "rules", words: "Rules", path: ["stories", "rules"] },
];
const VIEWS = [
  { show: "to-classify", words: "To classify" },
  { show: "confirmed", words: "Confirmed" },
  { show: "disputed", words: "Disputed" },
  { show: "all", words: "All" },
];
export const EVERY = "every";

/** Stories: where the work really goes. */
@customElement("al-stories")
export class StoriesPage extends View {
  @property() tab = "inbox";
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private finding = false;
  /** Which stories were listed before somebody looked for one. */
  private listedBefore: string | null = null;
  private readonly waiting = new Remote<StoryPage>(this, ({ service }) => service === "stories", SELDOM);

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [{ keys: ["/"], words: "find a story", run: () => this.find() }]);
    this.addEventListener("stories-said", this.onSaid);
    this.addEventListener("stories-left", this.onLeft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  /** Counted down at once, and counted again once the pen rests. */
  private readonly onLeft = (event: Event) => {
    if (this.waiting.data) this.waiting.data.total += (event as CustomEvent<number>).detail;
    this.requestUpdate();
  };

  private readonly onSaid = () => void this.waiting.reload();

  /** The squad of the address, else one's own, else all: empty. */
  private get squad(): string {
    const asked = this.query.get("squad");
    if (asked) return asked === EVERY ? "" : asked;
    return this.tab === "inbox" && this.drilled ? "" : mySquad();
  }

  /** Whether a number of the mix led here. */
  private get drilled(): boolean {
    return ["class", "kind", "iteration", "from"].some((each) => this.query.has(each));
  }

  private get show(): string {
    return this.query.get("show") ?? "to-classify";
  }

  override willUpdate(): void {
    const squad = this.squad ? `&squad=${encodeURIComponent(this.squad)}` : "";
    this.waiting.want(`to-classify${squad}`, (signal) => get(`/stories?status=to-classify&limit=1${squad}`, signal));
  }

  protected override render(): TemplateResult {
    return html`<div class="page stories-page ${this.query.has("story") ? "with-story" : ""}">
      <header class="page-head">
        <div><h1>Stories</h1><p class="scope">${this.scope()}</p></div>
        <div class="acts">${this.squads()}</div>
      </header>
      <nav class="tabs" aria-label="Parts of Stories">${TABS.map(
        (each) => html`<a href=${address(each.path, { squad: this.query.get("squad") })} data-testid="stories-${each.tab}"
          aria-current=${each.tab === this.tab ? "page" : nothing}>${each.words}</a>`,
      )}</nav>
      ${this.tab === "inbox" ? this.filters() : nothing}
      ${this.content()}
    </div>`;
  }

  private scope(): string {
    const waiting = this.waiting.data?.total;
    const where = this.squad ? roster.squadName(this.squad) : "all squads";
    return waiting === undefined
      ? where
      : `${waiting === 0 ? "Nothing" : totalOf(waiting)} to classify in ${where} · a person’s word is never overwritten`;
  }

  private squads(): TemplateResult {
    const all = roster.now?.squads ?? [];
    return html`<label class="inline-field"><span class="label">Squad</span><select class="input" data-testid="stories-squad"
      @change=${(event: Event) => keep({ squad: (event.target as HTMLSelectElement).value, story: null })}>
      <option value=${EVERY} ?selected=${this.squad === ""}>All squads</option>
      ${all.map((each) => html`<option value=${each.squad} ?selected=${this.squad === each.squad}>${each.name}</option>`)}</select></label>`;
  }

  private filters(): TemplateResult {
    return html`<div class="filter-bar">
      <div class="segments" role="group" aria-label="Which stories">${VIEWS.map(
        (each) => html`<button type="button" data-testid="show-${each.show}" aria-pressed=${this.show === each.show}
          @click=${() => keep({ show: each.show, story: null })}>${each.words}</button>`,
      )}</div>
      ${this.narrowed().map(
        ({ words, drop }) =>
          html`<button type="button" class="button small" @click=${() => keep(drop)}>${words} ${icon("close")}<span class="hidden-words">, take this filter away</span></button>`,
      )}
      <span class="filter-find">${this.finder()}</span>
    </div>`;
  }

  /** What else narrows the list, and how to drop it. */
  private narrowed(): { words: string; drop: Record<string, null> }[] {
    const of = (name: string) => this.query.get(name);
    const drops: { words: string | null; drop: Record<string, null> }[] = [
      { words: isClass(of("class")) ? classWords(of("class") as never) : of("class"), drop: { class: null } },
      { words: of("kind") && kindWords(of("kind")), drop: { kind: null } },
      { words: of("iteration"), drop: { iteration: null } },
      { words: of("from") && `${of("by") ?? "created"} ${of("from")} until ${of("to")}`, drop: { from: null, to: null, by: null } },
    ];
    return drops.filter((each): each is { words: string; drop: Record<string, null> } => !!each.words);
  }

  private finder(): TemplateResult {
    const find = this.query.get("find") ?? "";
    if (this.finding || find) {
      return html`<input class="input find" type="search" data-testid="find" aria-label="Find a story by key or title" placeholder="Key or words of the title"
        .value=${find} @change=${(event: Event) => this.look((event.target as HTMLInputElement).value.trim())}
        @blur=${() => (this.finding = false)} @keydown=${this.onFindKey}>`;
    }
    return html`<button type="button" class="button" data-testid="find-open" @click=${() => this.find()}>${icon("search")} Find ${kbd("/")}</button>`;
  }

  private readonly onFindKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.look("");
    this.finding = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-testid=find-open]")?.focus());
  };

  /** Looks through all; once nothing is looked for, what was listed before is again. */
  private look(find: string): void {
    if (!this.query.get("find")) this.listedBefore = this.query.get("show");
    keep(find ? { find, story: null, show: "all" } : { find: null, story: null, show: this.listedBefore });
  }

  private find(): void {
    this.finding = true;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>(".find")?.focus());
  }

  private content(): TemplateResult {
    switch (this.tab) {
      case "board":
        return html`<al-board .squad=${this.squad}></al-board>`;
      case "mix":
        return html`<al-mix .squad=${this.squad} .query=${this.query}></al-mix>`;
      case "rules":
        return html`<al-rules .squad=${this.squad}></al-rules>`;
      default:
        return html`<al-inbox .squad=${this.squad} .query=${this.query}></al-inbox>`;
    }
  }
}
