import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { BacklogCounts, BacklogPage, BacklogStory, Themes } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { empty, skeleton } from "../parts/bits";
import { was } from "../parts/clock";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { address, keep } from "../parts/router";
import { behind, myZone, time } from "../parts/time";
import { View, Watch, watchNarrow } from "../parts/view";
import { roster } from "../shell/roster";
import { backlogCounts } from "./backlog-counts";
import { backlogFilters } from "./backlog-filters";
import { asked, FILTERS, finding, narrowed, questionOf, viewOf, type Asked } from "./backlog-model";
import { backlogRows } from "./backlog-rows";
import { concerns } from "./concerns";
import { Listing } from "./listing";
import type { SavedViewsMenu } from "./saved-views";

const PAUSE = 300;

/** The operational stories of all squads that are open. */
@customElement("al-backlog")
export class BacklogList extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  /** What stands in the field, ahead of the address while somebody types. */
  @state() private typed = "";
  private readonly list = new Listing<BacklogStory>(this, (question, cursor, limit, signal) =>
    get<BacklogPage>(`/community/backlog?${new URLSearchParams({ ...paged(cursor, limit) })}&${question}`, signal),
  );
  private readonly counts = new Remote<BacklogCounts>(this, concerns, SELDOM);
  private readonly themes = new Remote<Themes>(this, concerns, SELDOM);
  private later: ReturnType<typeof setTimeout> | undefined;
  private readonly end = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && void this.list.more(), {
    rootMargin: "600px",
  });

  constructor() {
    super();
    watchNarrow(this);
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["J", "K"], words: "story", shown: true, run: (event) => this.move(event.key.toUpperCase() === "J" ? 1 : -1) },
      { keys: ["Enter"], words: "open in its tracker", shown: true },
      { keys: ["V"], words: "saved views", shown: true, run: () => void this.querySelector<SavedViewsMenu>("al-saved-views")?.enter() },
      { keys: ["/"], words: "find", shown: true, run: () => this.find?.focus() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
    this.end.disconnect();
    clearTimeout(this.later);
  }

  private get asked(): Asked {
    return asked(this.query);
  }

  private get find(): HTMLInputElement | null {
    return this.querySelector("[data-testid=backlog-find]");
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("query") && document.activeElement !== this.find) this.typed = this.query.get("q") ?? "";
    const question = questionOf(this.asked);
    const counted = questionOf({ ...this.asked, sort: undefined });
    this.list.want(question);
    this.counts.want(`backlog-counts?${counted}`, (signal) => get(`/community/backlog/counts?${counted}`, signal));
    this.themes.want("themes", (signal) => get("/community/themes", signal));
  }

  /** The next page is read before the end comes into sight. */
  override updated(): void {
    this.end.disconnect();
    const end = this.querySelector(".backlog-end");
    if (end && !this.list.reading && !this.list.moreProblem) this.end.observe(end);
  }

  protected override render(): TemplateResult {
    return html`${backlogFilters(this.asked, this.themes.data?.items ?? [], this.finder())}
      <div class="backlog">
        <div class="backlog-list">${this.body()}</div>
        <aside class="backlog-side" aria-label="The backlog by squad and kind">
          ${this.counts.data ? backlogCounts(this.counts.data, this.asked) : nothing}
        </aside>
      </div>`;
  }

  private finder(): TemplateResult {
    return html`<label class="filter-find inline-field">
      <input class="input" type="search" aria-label="Find in the backlog" data-testid="backlog-find" placeholder="Find, typos allowed  /" .value=${this.typed} maxlength="200"
        @input=${this.onType} @keydown=${this.onFindKey}></label>`;
  }

  private body(): unknown {
    const { list } = this;
    const again = { words: "Try again", run: () => void list.reload() };
    if (list.problem && (list.items === null || list.turning))
      return problemCard(list.problem, [again, ...this.widest()], list.turning ? "The filters are as you set them." : "");
    if (list.items === null) return list.slow ? skeleton(10) : nothing;
    if (list.items.length === 0) return this.none();
    return this.card(list.items);
  }

  private card(items: BacklogStory[]): TemplateResult {
    const { list } = this;
    const total = this.counts.data?.total ?? (list.next === null ? items.length : null);
    return html`${list.problem ? this.stale() : nothing}
      <section class="card backlog-card" data-testid="backlog" aria-busy=${list.turning}>
        <header class="pad-head chart-head"><div><h2 data-testid="backlog-finding">${total === null ? "The backlog" : finding(total, items[0] ?? null, this.asked)}</h2>
          <p class="ink-2">${this.words()}</p></div>
          <a class="button" download href="/api/community/backlog.csv?${questionOf(this.asked)}" data-testid="backlog-csv">Table as CSV</a></header>
        ${backlogRows(items, this.asked)}
        <footer class="backlog-end pile-foot">${this.foot(items.length, total)}</footer>
      </section>
      <p class="hidden-words" role="status">${list.reading ? "" : `${count(items.length, "story", "stories")}${total === null ? "" : ` of ${total}`} shown`}</p>`;
  }

  private words(): string {
    const within = viewOf(this.asked);
    return `${within?.view === "all" || !within ? "Operational stories that are not done, of all squads" : within.words}${narrowed(this.asked) ? ", as filtered" : ""}`;
  }

  private foot(shown: number, total: number | null): unknown {
    const { list } = this;
    if (list.moreProblem)
      return problemCard(list.moreProblem, [{ words: "Try again", run: () => void list.more() }], "What stands above is as it was.");
    if (list.next === null) return html`<span class="second">That is all of them.</span>`;
    return html`<button type="button" class="button small" data-testid="backlog-more" aria-busy=${list.reading} @click=${() => void list.more()}>More</button>
      <span class="second">${shown.toLocaleString("en")}${total === null ? "" : ` of ${Math.max(shown, total).toLocaleString("en")}`} shown</span>`;
  }

  private stale(): TemplateResult {
    const { readAt } = this.list;
    return html`<div class="card stale" role="status" data-testid="stale"><span class="ring"></span>
      <p><b>As of ${time(was(readAt), myZone)}, ${behind(Date.now() - readAt)}.</b> Shown as it was.
      <button type="button" class="link" @click=${() => void this.list.reload()}>Read again</button></p></div>`;
  }

  private none(): TemplateResult {
    if (narrowed(this.asked) || viewOf(this.asked)?.view !== "all")
      return empty(
        this.asked.q ? `Nothing is about “${this.asked.q}”` : "Nothing waits here",
        "No open operational story is like that. Take a filter away, or write less of the word.",
        html`<button type="button" class="button" data-testid="backlog-widest" @click=${() => this.clear()}>Show the whole backlog</button>`,
      );
    return empty(
      "No operational work is waiting",
      "What people call operational, or what is suggested to be, stands here from all squads until its tracker closes it.",
      html`<a class="button" href=${address(["stories"], { squad: "every" })}>Classify stories</a>`,
    );
  }

  private widest(): { words: string; run: () => void }[] {
    return narrowed(this.asked) ? [{ words: "Show the whole backlog", run: () => this.clear() }] : [];
  }

  private clear(): void {
    this.typed = "";
    keep(Object.fromEntries(FILTERS.map((name) => [name, null])));
  }

  private readonly onType = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.later);
    this.later = setTimeout(() => keep({ q: this.typed.trim() || null, sort: null }), PAUSE);
  };

  /** Down goes to what was found; Escape takes the words away, then leaves the field. */
  private readonly onFindKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      this.move(1);
    } else if (event.key === "Escape" && this.typed === "") this.find?.blur();
  };

  private move(by: number): void {
    const links = [...this.querySelectorAll<HTMLElement>(".backlog-story")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === links.length - 1 && by > 0) void this.list.more();
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }
}

const paged = (cursor: string | null, limit: number) => ({ limit: String(limit), ...(cursor ? { cursor } : {}) });
