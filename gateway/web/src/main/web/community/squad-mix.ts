import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { CommunityMix } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { empty } from "../parts/bits";
import { icon } from "../parts/icons";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { isNarrow, View, Watch, watchNarrow } from "../parts/view";
import { roster } from "../shell/roster";
import { classMark, percentOf } from "../stories/words";
import { concerns } from "./concerns";
import { all, boxes, CLASSES, finding, inWords, lines, tallest, TRENDS, type Line, type Part, type Sort } from "./mix-model";

const SPANS = [6, 12, 26];
const [WIDE, HIGH] = [180, 36];
const WORDS: Record<Part, string> = { operational: "Operational", tactical: "Tactical", strategic: "Strategic", unclassed: "Unclassified" };

/** Where the work of each squad went, week by week, on one scale; the numbers stand beside the bars. */
@customElement("al-squad-mix")
export class SquadMixes extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private open = "";
  private readonly mix = new Remote<CommunityMix>(this, concerns, SELDOM);

  constructor() {
    super();
    watchNarrow(this);
    new Watch(this, [[roster, "changed"]]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["J", "K"], words: "squad", shown: true, run: (event) => this.move(event.key.toUpperCase() === "J" ? 1 : -1) },
      { keys: ["Enter"], words: "its numbers by week", shown: true },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  private get weeks(): number {
    return SPANS.find((each) => String(each) === this.query.get("weeks")) ?? 12;
  }

  private get sort(): Sort {
    const asked = this.query.get("sort");
    return asked === "name" || asked === "done" || asked === "open" ? asked : "share";
  }

  override willUpdate(): void {
    this.mix.want(`mix?${this.weeks}`, (signal) => get(`/community/mix?weeks=${this.weeks}`, signal));
  }

  protected override render(): unknown {
    return shown(this.mix, (mix) => (mix.squads.length ? this.card(mix) : none()), 8);
  }

  private card(mix: CommunityMix): TemplateResult {
    const most = tallest(mix);
    const [from, to] = [mix.weeks[0]?.week ?? "", mix.weeks.at(-1)?.week ?? ""];
    return html`<section class="card squad-mix" data-testid="squad-mix">
      <header class="pad-head chart-head"><div><h2 data-testid="mix-finding">${finding(mix)}</h2>
        <p class="ink-2">Stories finished by week, ${from} to ${to}, this week still runs. One scale for all: the tallest bar is ${count(most, "story", "stories")}.</p></div>
        <div class="segments" role="group" aria-label="How far back">${SPANS.map(
          (each) =>
            html`<button type="button" aria-pressed=${each === this.weeks} data-testid="mix-weeks-${each}" @click=${() => keep({ weeks: each === 12 ? null : String(each) })}>${each} weeks</button>`,
        )}</div></header>
      ${isNarrow() ? this.cards(mix, most) : this.table(mix, most)}
      <p class="mix-legend second">${CLASSES.map((part) => html`<span>${part === "unclassed" ? html`<i class="sample dotted"></i>` : classMark(part)}${WORDS[part].toLowerCase()}</span>`)}
        <span>The trend compares the later half of the weeks with the earlier one.</span></p>
    </section>`;
  }

  private table(mix: CommunityMix, most: number): TemplateResult {
    return html`<div class="scroll-x"><table class="table mix-lines"><thead><tr>${this.head("name", "Squad", false)}<th scope="col">By week</th>
        ${this.head("share", "Operational, of all finished")}${this.head("done", "Finished")}${this.head("open", "Operational, open")}<th scope="col" class="number">Others, open</th><th scope="col">Operational share</th></tr></thead>
        <tbody>${repeat(
          this.lines(mix),
          (each) => each.squad,
          (each) => this.line(each, mix, most),
        )}</tbody></table></div>`;
  }

  private cards(mix: CommunityMix, most: number): TemplateResult {
    return html`<ul class="mix-cards">${repeat(
      this.lines(mix),
      (each) => each.squad,
      (each) => html`<li data-testid="mix-line" data-squad=${each.squad}>${this.opener(each)}${small(each, mix.weeks, most)}
        <p>${each.share === null ? "Nothing was finished" : html`<b>${percentOf(each.share)}</b> of ${all(each.done)} finished were operational`}</p>
        <p class="second">${TRENDS[each.mix.trend].sign} ${TRENDS[each.mix.trend].words} · open: <a href=${address(["community", "backlog"], { squad: each.squad })}>${each.mix.open.operational} operational</a>, ${all(each.mix.open) - each.mix.open.operational} others</p>
        ${this.open === each.squad ? byWeek(each, mix) : nothing}</li>`,
    )}</ul>`;
  }

  private lines(mix: CommunityMix): Line[] {
    return lines(mix, (squad) => roster.squadName(squad), this.sort);
  }

  private opener(each: Line): TemplateResult {
    const open = this.open === each.squad;
    return html`<button type="button" class="opener" aria-expanded=${open} @click=${() => (this.open = open ? "" : each.squad)}>${icon(open ? "down" : "right")}<span>${each.name}</span></button>`;
  }

  private head(sort: Sort, words: string, number = true): TemplateResult {
    const here = this.sort === sort;
    return html`<th scope="col" class=${number ? "number" : ""} aria-sort=${here ? (sort === "name" ? "ascending" : "descending") : "none"}><button type="button" class="sort" data-testid="mix-sort-${sort}"
      @click=${() => keep({ sort: sort === "share" ? null : sort })}>${words}<span aria-hidden="true">${here ? (sort === "name" ? "▲" : "▼") : ""}</span></button></th>`;
  }

  private line(each: Line, mix: CommunityMix, most: number): TemplateResult {
    const open = this.open === each.squad;
    const trend = TRENDS[each.mix.trend];
    const others = all(each.mix.open) - each.mix.open.operational;
    return html`<tr class="two-lines" data-testid="mix-line" data-squad=${each.squad}><th scope="row">${this.opener(each)}</th>
      <td class="mix-small">${small(each, mix.weeks, most)}</td>
      <td class="number"><b>${each.share === null ? "–" : percentOf(each.share)}</b></td><td class="number">${all(each.done)}</td>
      <td class="number">${each.mix.open.operational ? html`<a class="fact" href=${address(["community", "backlog"], { squad: each.squad })}>${each.mix.open.operational}</a>` : html`<span class="ink-3">0</span>`}</td>
      <td class="number">${others}</td><td class="nowrap"><span aria-hidden="true">${trend.sign}</span> <span class=${each.mix.trend === "unknown" ? "ink-3" : ""}>${trend.words}</span></td></tr>
      ${open ? html`<tr class="inside"><td colspan="7">${byWeek(each, mix)}</td></tr>` : nothing}`;
  }

  private move(by: number): void {
    const all = [...this.querySelectorAll<HTMLElement>(".opener")];
    const at = all.findIndex((each) => each === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }
}

function small(line: Line, weeks: CommunityMix["weeks"], most: number): TemplateResult {
  return html`<svg role="img" aria-label=${inWords(line.mix.done, weeks)} viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none"><path class="base" d="M0 ${HIGH - 0.5}h${WIDE}"></path>${boxes(line.mix.done, most, WIDE, HIGH - 1).map((box) => svg`<path class=${box.part} d=${box.path}></path>`)}</svg>`;
}

function byWeek(line: Line, mix: CommunityMix): TemplateResult {
  const weeks = mix.weeks.map(({ week }, at) => ({ week, tally: line.mix.done[at]! })).reverse();
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="${line.name} by week"><table class="table mix-weeks" data-testid="mix-weeks"><thead><tr><th scope="col">Week</th>${CLASSES.map(
    (part) => html`<th scope="col" class="number">${WORDS[part]}</th>`,
  )}<th scope="col" class="number">All</th></tr></thead>
    <tbody>${weeks.map(
      ({ week, tally }) =>
        html`<tr><th scope="row" class="nowrap">${week}</th>${CLASSES.map((part) => html`<td class="number">${tally[part] || html`<span class="ink-3">0</span>`}</td>`)}<td class="number">${all(tally)}</td></tr>`,
    )}</tbody></table></div>
    <p class="second"><a href=${address(["stories", "mix"], { squad: line.squad, per: "week" })}>Its mix with suggestions and sizes</a></p>`;
}

const none = () =>
  empty(
    "No squad has stories yet",
    "What each squad finished, week by week and by class, shows here once stories come from a tracker or a table.",
    html`<a class="button primary" href=${address(["setup", "stories"])}>Bring stories</a>`,
  );
