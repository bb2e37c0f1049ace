import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Theme, Themes, ThemeShown } from "../api/community";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import { empty, locked } from "../parts/bits";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { concerns } from "./concerns";
import { columnsOf, course, elsewhere, finding, fullest, heat, inSquad, ordered, sum, TRENDS, type Column } from "./theme-model";
import { aged } from "./backlog-model";
import type { Asks } from "./theme-acts";
import type { ThemeStories } from "./theme-stories";

const PACE = 1_000;
/** So many squads leave room for their whole names, where the table is wide. */
const NAMED = 9;

/** What comes back in several squads, by theme and squad, and what might be a theme. */
@customElement("al-themes")
export class ThemesCard extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  /** Whether what might be a theme stands below. */
  @property({ type: Boolean }) proposing = false;
  @state() private asks: Asks | null = null;
  private readonly themes = new Remote<Themes>(this, concerns, PACE);

  constructor() {
    super();
    watchNarrow(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.proposing) return;
    keys.set(this, [
      { keys: ["J", "K"], words: "theme", shown: true, run: (event) => this.move(event.key.toUpperCase() === "J" ? 1 : -1) },
      { keys: ["Enter"], words: "open its stories", shown: true },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    this.themes.want("themes", (signal) => get("/community/themes", signal));
  }

  protected override render(): TemplateResult {
    return html`${shown(this.themes, (themes) => this.all(themes), 8)}${this.sheet()}`;
  }

  private all(themes: Themes): TemplateResult {
    return html`<div class="themes-page" @theme-asks=${(event: CustomEvent<Asks>) => (this.asks = event.detail)}>
      ${themes.items.length ? this.card(themes.items) : this.none(themes)}
      ${this.proposing ? html`<al-theme-proposals .themes=${themes}></al-theme-proposals>` : nothing}</div>`;
  }

  private card(items: Theme[]): TemplateResult {
    const columns = columnsOf(items);
    return html`<section class="card pad themes-card" data-testid="themes">
      <header class="chart-head"><div><h2 data-testid="themes-finding">${finding(items)}</h2>
        <p class="ink-2">${count(sum(items), "operational story", "operational stories")}, open, by theme</p></div>
        ${who.steward || !this.proposing ? nothing : locked("Stewards keep the themes")}</header>
      ${isNarrow() ? this.cards(items) : this.table(items, columns)}
    </section>`;
  }

  private table(items: Theme[], columns: Column[]): TemplateResult {
    const most = fullest(items);
    const others = items.some((each) => elsewhere(each, columns) > 0);
    const wide = columns.length + (others ? 1 : 0) + 4;
    return html`<div class="scroll-x"><table class="table themes-table ${columns.length <= NAMED ? "named" : ""}"><thead><tr><th scope="col">Theme</th>
      ${columns.map((each) => html`<th scope="col" class="squad-head"><abbr title=${each.name}><span class="brief" aria-hidden="true">${each.short}</span><span class="full">${each.name}</span></abbr></th>`)}
      ${others ? html`<th scope="col" class="squad-head">others</th>` : nothing}<th scope="col" class="number">stories</th><th scope="col" class="number">oldest</th><th scope="col" class="number">trend</th></tr></thead>
      <tbody>${repeat(
        ordered(items),
        (each) => each.theme,
        (
          each,
        ) => html`<tr class=${this.open === each.theme ? "here" : ""} data-testid="theme" data-theme=${each.theme}><th scope="row">${this.opener(each)}</th>
          ${columns.map((column) => heatCell(inSquad(each, column.squad), most, `${each.name}, ${column.name}`, each.theme, column.squad))}
          ${others ? heatCell(elsewhere(each, columns), most, "", each.theme, "") : nothing}
          <td class="number"><a class="fact" href=${address(["community", "backlog"], { theme: each.theme })}><b>${each.open}</b></a></td><td class="number">${each.oldest === null ? "–" : aged(each.oldest)}</td><td class="number">${trend(each)}</td></tr>
        ${this.open === each.theme ? html`<tr class="inside"><td colspan=${wide}>${this.inside(each)}</td></tr>` : nothing}`,
      )}</tbody></table></div>`;
  }

  /** On a phone each theme says in words which squads it is in. */
  private cards(items: Theme[]): TemplateResult {
    return html`<ul class="theme-cards">${repeat(
      ordered(items),
      (each) => each.theme,
      (each) => html`<li class=${this.open === each.theme ? "here" : ""} data-testid="theme">${this.opener(each)}
        <p class="theme-facts"><a class="fact" href=${address(["community", "backlog"], { theme: each.theme })}><b>${each.open}</b> open</a>${each.oldest === null ? nothing : html` · oldest ${aged(each.oldest)}`} · ${trend(each)}</p>
        <p class="second">${each.squads
          .filter((squad) => squad.count)
          .map((squad) => `${squad.name} ${squad.count}`)
          .join(" · ")}</p>
        ${this.open === each.theme ? this.inside(each) : nothing}</li>`,
    )}</ul>`;
  }

  private get open(): string {
    return this.query.get("theme") ?? "";
  }

  private opener(theme: Theme): TemplateResult {
    const open = this.open === theme.theme;
    return html`<button type="button" class="opener" aria-expanded=${open} data-testid="theme-open" @click=${() => keep({ theme: open ? null : theme.theme })}>${icon(open ? "down" : "right")}<span>${theme.name}</span></button>`;
  }

  private inside(theme: Theme): TemplateResult {
    return html`<al-theme-stories .theme=${theme} .acting=${this.proposing}></al-theme-stories>`;
  }

  private none({ proposals, proposed }: Themes): TemplateResult {
    const found = proposals.length && this.proposing;
    return empty(
      "No theme is kept yet",
      found
        ? "Stories of different squads that look to be about one thing stand below, with why. A steward makes a theme of them, under a name."
        : proposed
          ? "No stories of different squads were found to be about one thing. Themes are proposed here as soon as some are."
          : "Stories of different squads that are about one thing are found by their words and kind, and proposed here.",
      found ? nothing : html`<a class="button" href=${address(["community", "backlog"])}>Look at the backlog</a>`,
    );
  }

  private sheet(): unknown {
    if (!this.asks) return nothing;
    const closed = () => (this.asks = null);
    const done = (event: CustomEvent<ThemeShown | null>) => {
      void this.themes.reload();
      this.querySelector<ThemeStories>("al-theme-stories")?.reread();
      if (event.detail) keep({ theme: event.detail.theme });
      else if (this.asks?.act === "end") keep({ theme: null });
    };
    const others = this.themes.data?.items ?? [];
    switch (this.asks.act) {
      case "adopt":
        return html`<al-theme-adopt .proposal=${this.asks.proposal} @sheet-closed=${closed} @theme-done=${done}></al-theme-adopt>`;
      case "dismiss":
        return html`<al-theme-dismiss .proposal=${this.asks.proposal} @sheet-closed=${closed} @theme-done=${done}></al-theme-dismiss>`;
      case "name":
        return html`<al-theme-name .looked=${this.asks.theme} .etag=${this.asks.etag} @sheet-closed=${closed} @theme-done=${done}></al-theme-name>`;
      case "merge":
        return html`<al-theme-merge .looked=${this.asks.theme} .etag=${this.asks.etag} .others=${others} @sheet-closed=${closed} @theme-done=${done}></al-theme-merge>`;
      case "end":
        return html`<al-theme-end .looked=${this.asks.theme} .etag=${this.asks.etag} @sheet-closed=${closed} @theme-done=${done}></al-theme-end>`;
      default:
        return html`<al-theme-pick .looked=${this.asks.theme} .etag=${this.asks.etag} .picking=${this.asks.act} @sheet-closed=${closed} @theme-done=${done}></al-theme-pick>`;
    }
  }

  private move(by: number): void {
    const all = [...this.querySelectorAll<HTMLElement>(".themes-card .opener, .proposal .opener")];
    const at = all.findIndex((each) => each === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }
}

/** A number with a tint; each leads to its stories. */
function heatCell(count: number, most: number, words: string, theme: string, squad: string): TemplateResult {
  if (count === 0) return html`<td class="heat"><span class="ink-3" aria-hidden="true">·</span><span class="hidden-words">0</span></td>`;
  const level = `heat-${heat(count, most)}`;
  if (!squad) return html`<td class="heat"><span class=${level}>${count}</span></td>`;
  return html`<td class="heat"><a class=${level} tabindex="-1" title="${words}: ${count}" href=${address(["community", "backlog"], { theme, squad })}>${count}</a></td>`;
}

function trend(theme: Theme): TemplateResult {
  const { sign, words } = TRENDS[theme.trend.word];
  const weeks = course(theme.trend.weeks);
  return html`<span class="nowrap trend ${theme.trend.word}" title="open: ${weeks}"><span aria-hidden="true">${sign}</span> ${words}<span class="hidden-words">, open: ${weeks}</span></span>`;
}
