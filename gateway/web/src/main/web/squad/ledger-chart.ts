import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { LedgerHistory } from "../api/types";
import { initials } from "../parts/names";
import { exact, signed, value } from "../parts/numbers";
import { shown } from "../parts/problem";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { finding, linesOf, nearest, pathOf, type Line, type Lines } from "./ledger-lines";

const SPANS = [13, 26, 52];

/** Balances over time: a line for each member with the name at its end. One is strong, and its values can be gone through. */
@customElement("al-ledger-chart")
export class LedgerChart extends View {
  @property() squad = "";
  @state() private weeks = 52;
  @state() private width = 0;
  @state() private chosen = "";
  @state() private at: number | null = null;
  @state() private over: { member: string; at: number } | null = null;
  @state() private table = false;
  private readonly history = new Remote<LedgerHistory>(this, (changed) => changed.squads.includes(this.squad));
  private readonly size = new ResizeObserver(([entry]) => (this.width = Math.round(entry!.contentRect.width)));
  private seen: Element | null = null;

  constructor() {
    super();
    watchNarrow(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    this.seen = null;
  }

  override willUpdate(): void {
    this.history.want(`ledger-history/${this.squad}?${this.weeks}`, (signal) =>
      get(`/squads/${seg(this.squad)}/ledger/history?weeks=${this.weeks}`, signal),
    );
  }

  override updated(): void {
    const plot = this.querySelector(".plot");
    if (plot === this.seen) return;
    this.size.disconnect();
    if ((this.seen = plot)) this.size.observe(plot!);
  }

  protected override render(): unknown {
    return shown(this.history, (history) => (history.weeks.length ? this.chart(history) : nothing), 4);
  }

  private chart(history: LedgerHistory): TemplateResult {
    const longest = Math.max(...history.people.map((each) => each.name.length));
    const lines = isNarrow() ? linesOf(history, this.width || 320, 44, 64) : linesOf(history, this.width || 640, 24, longest * 7.2 + 68);
    const strong = this.over?.member ?? this.member(history);
    const at = this.over?.at ?? this.at ?? history.weeks.length - 1;
    return html`<section class="card pad chart ledger-chart" data-testid="ledger-chart">
      <div class="chart-head"><div><h2>${finding(history)}</h2>
        <p class="ink-2">Balance after each posted week, in weeks of duty: owed minus served. What became known later counts in the week it is about.</p></div>
        <div class="segments" role="group" aria-label="How many weeks back">${SPANS.map(
          (weeks) =>
            html`<button type="button" aria-pressed=${weeks === this.weeks} data-testid="history-${weeks}" @click=${() => this.show(weeks)}>${weeks} weeks</button>`,
        )}</div></div>
      <div class="plot" .style=${`height:${lines.height}px`} @pointermove=${(event: PointerEvent) => this.point(event, lines)} @pointerleave=${() => (this.over = null)}>
        ${this.picture(lines, strong, at)}
        ${this.names(history, lines, strong, at)}
      </div>
      <p class="readout" aria-live=${this.over ? "off" : "polite"} data-testid="ledger-readout">${this.readout(history, strong, at)}</p>
      <details class="more" @toggle=${(event: Event) => (this.table = (event.target as HTMLDetailsElement).open)}>
        <summary data-testid="ledger-values">Values week by week</summary>${this.table ? values(history) : nothing}</details>
    </section>`;
  }

  private picture(lines: Lines, strong: string, at: number): TemplateResult {
    const [quiet, loud] = [lines.lines.filter((each) => each.member !== strong), lines.lines.filter((each) => each.member === strong)];
    const point = loud[0]?.points.find((each) => each.at === at);
    return html`<svg width=${lines.width} height=${lines.height} viewBox="0 0 ${lines.width} ${lines.height}" aria-hidden="true">
      ${lines.levels.map(
        (level) => svg`<line class=${level.zero ? "zero" : "level"} x1="40" x2=${lines.right} y1=${level.y} y2=${level.y}></line>
        <text class="tick" x="34" y=${level.y + 4} text-anchor="end">${level.words}</text>`,
      )}
      ${lines.weeks.map(({ x, week }, index, all) => svg`<text class="tick" x=${x} y=${lines.height - 6} text-anchor="middle">${index && all[index - 1]!.week.slice(0, 4) === week.slice(0, 4) ? week.slice(5) : week}</text>`)}
      ${point ? svg`<line class="cursor" x1=${point.x} x2=${point.x} y1="8" y2=${lines.height - 24}></line>` : nothing}
      ${[...quiet, ...loud].map(
        (line) => svg`<g class="${line.member === strong ? "strong" : ""} ${line.former ? "former" : ""}">
          <path class="lead" d="M${line.points.at(-1)!.x + 3} ${line.points.at(-1)!.y}L${lines.right + 14} ${line.labelY}"></path>
          <path class="line" d=${pathOf(line)}></path>
          ${line.points.length === 1 ? svg`<circle cx=${line.points[0]!.x} cy=${line.points[0]!.y} r="3"></circle>` : nothing}</g>`,
      )}
      ${point ? svg`<circle class="strong" cx=${point.x} cy=${point.y} r="4.5"></circle>` : nothing}</svg>`;
  }

  private names(history: LedgerHistory, lines: Lines, strong: string, at: number): TemplateResult {
    return html`<div class="names" role="group" aria-label="Whose line is looked at">${[...lines.lines]
      .sort((a, b) => a.labelY - b.labelY)
      .map(
        (line) => html`<button type="button" data-testid="line-name" data-member=${line.member} aria-pressed=${line.member === strong}
        .style=${`left:${lines.right + 16}px;top:${line.labelY}px`}
        @click=${() => this.choose(line.member)} @focus=${() => this.choose(line.member)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, line, history, at)}>${this.end(line)}<span class="hidden-words">${this.spoken(line, history)}</span></button>`,
      )}</div>`;
  }

  /** Where there is no room the whole name stands below, once it is chosen. */
  private end(line: Line): TemplateResult {
    return isNarrow()
      ? html`<span>${initials(line.name)}</span>`
      : html`<span>${line.name}</span> <span class="ink-3">${signed(line.points.at(-1)!.amount)}</span>`;
  }

  private spoken(line: Line, history: LedgerHistory): string {
    const [first, last] = [line.points[0]!, line.points.at(-1)!];
    const words = [
      isNarrow() ? line.name : "",
      line.former ? "who left" : "",
      ...[first, last].map((each) => `${signed(each.amount)} after ${history.weeks[each.at]!}`),
    ];
    return `, ${words.filter(Boolean).join(", ")}`;
  }

  private readout(history: LedgerHistory, member: string, at: number): TemplateResult {
    const line = history.people.find((each) => each.member === member);
    const [week, amount] = [history.weeks[Math.min(at, history.weeks.length - 1)]!, line?.balances[at]];
    return html`<span class="nowrap">After ${week}:</span> <b>${line?.name ?? ""}</b> ${
      amount == null ? "had no account yet" : html`<b title="exactly ${exact(amount)}">${signed(amount)}</b>`
    }${line?.former ? html` <span class="chip dashed">left</span>` : nothing}
      ${isNarrow() ? nothing : html`<span class="ink-3">Choose a name; arrow keys go through the weeks.</span>`}`;
  }

  /** The reader's own line, else whoever is owed most. */
  private member(history: LedgerHistory): string {
    const known = history.people.filter((each) => each.balances.some((amount) => amount !== null));
    const picked = known.find((each) => each.member === this.chosen) ?? known.find((each) => each.member === who.me);
    const most = [...known].sort((a, b) => value(b.balances.at(-1)) - value(a.balances.at(-1)))[0];
    return (picked ?? most)?.member ?? "";
  }

  private show(weeks: number): void {
    [this.weeks, this.at, this.over] = [weeks, null, null];
  }

  private choose(member: string): void {
    [this.chosen, this.over] = [member, null];
  }

  private point(event: PointerEvent, lines: Lines): void {
    if (event.pointerType !== "mouse" || (event.target as Element).closest("button")) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    this.over = nearest(lines, event.clientX - box.left, event.clientY - box.top);
  }

  private onKey(event: KeyboardEvent, line: Line, history: LedgerHistory, at: number): void {
    const [first, last] = [line.points[0]!.at, history.weeks.length - 1];
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: first, End: last };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    [this.at, this.over] = [Math.min(last, Math.max(first, to)), null];
  }
}

function values(history: LedgerHistory): TemplateResult {
  const newest = history.weeks.map((week, at) => ({ week, at })).reverse();
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label="Balances by week and member"><table class="table postings" data-testid="ledger-values-table">
    <thead><tr><th scope="col">After</th>${history.people.map((each) => html`<th scope="col" class="number">${each.name}</th>`)}</tr></thead>
    <tbody>${newest.map(
      ({ week, at }) =>
        html`<tr><th scope="row">${week}</th>${history.people.map(({ balances }) => {
          const amount = balances[at] ?? null;
          return html`<td class="number">${amount === null ? html`<span class="ink-3" title="no account yet">–</span>` : html`<span title="exactly ${exact(amount)}">${signed(amount)}</span>`}</td>`;
        })}</tr>`,
    )}</tbody></table></div>`;
}
