import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { RaidLine, Raids } from "../api/community";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import { chip } from "../parts/bits";
import { now } from "../parts/clock";
import { list } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { DAY, day, isoDate, myZone } from "../parts/time";
import { View } from "../parts/view";
import { ACCOUNTS, days, inDays, REASONS } from "../capacity/amounts";
import type { AccountName } from "../api/capacity";
import { concerns } from "./concerns";
import { raidsFinding, raidsScope } from "./reserve-model";

const SPANS = [14, 30, 90];

/** What was taken from gardens and improvement: sentences about decisions, never about who did the work. */
@customElement("al-raids")
export class RaidsCard extends View {
  /** The instant from which on they are told, as since the last review; else so many days are chosen. */
  @property() since = "";
  @state() private days = 30;
  private readonly raids = new Remote<Raids>(this, concerns, SELDOM);

  override willUpdate(): void {
    const from = this.since || `${isoDate(now().getTime() - this.days * DAY, "UTC")}T00:00:00Z`;
    this.raids.want(`raids?${from}`, (signal) => get(`/community/raids?since=${encodeURIComponent(from)}&limit=100`, signal));
  }

  protected override render(): unknown {
    return shown(this.raids, ({ items }) => this.card(items), 4);
  }

  private card(items: RaidLine[]): TemplateResult {
    const most = Math.max(...items.map((each) => each.amount.value), 1);
    const title = this.since ? raidsFinding(items, 0).replace(/ in 0 days$/, " since the last review") : raidsFinding(items, this.days);
    return html`<section class="card pad raids-card" data-testid="raids">
      <header class="chart-head"><div><h2>${title}</h2><p class="ink-2">${raidsScope(items)}</p></div>
        ${
          this.since
            ? nothing
            : html`<div class="segments" role="group" aria-label="How far back">${SPANS.map(
                (span) =>
                  html`<button type="button" aria-pressed=${span === this.days} data-testid="raids-${span}" @click=${() => (this.days = span)}>${span} days</button>`,
              )}</div>`
        }</header>
      ${items.length ? html`<ul class="raid-lines">${items.map((each) => raid(each, most))}</ul>` : html`<p class="ink-2">Nothing was taken from a garden or from improvement. A raid is declared in Capacity.</p>`}
    </section>`;
  }
}

function raid(each: RaidLine, most: number): TemplateResult {
  return html`<li data-testid="raid"><a class="raid-squad" href=${address(["capacity"], { squad: each.squad.squad, iteration: each.iteration })}>${each.squad.name}</a>
    <span class="raid-much"><i class="raid" aria-hidden="true" .style=${`width:${((each.amount.value / most) * 60).toFixed(1)}%`}></i><b>${days(each.amount.value)}</b><span class="hidden-words"> days</span></span>
    <div class="raid-words-of"><p>${each.sentence ?? (each.declared ? html`<span class="ink-3">Its sentence was erased, or cannot be read now.</span>` : html`Work on ${each.story ?? "a story"} took ${inDays(each.amount.value)} more than its account had.`)}</p>
      <p class="second">${about(each)}${each.declared ? nothing : html` ${chip("warning", "nobody declared it", "warning")}`}</p></div>
    <span class="second nowrap">${each.at ? html`<time datetime=${each.at}>${day(each.at, myZone)}${sameYear(each.at) ? "" : ` ${each.at.slice(0, 4)}`}</time>` : "day not known"}</span></li>`;
}

const account = (name: string): string => (ACCOUNTS[name as AccountName] ?? name).toUpperCase();

function about(each: RaidLine): string {
  const words = [
    `from ${account(each.from)} to ${account(each.to)}`,
    each.reason ? (REASONS[each.reason] ?? each.reason).toLowerCase() : "",
    each.delayed.length ? `delays ${list(each.delayed)}` : "",
    each.approver ? `agreed by ${each.approver.name}` : "",
  ];
  return words.filter(Boolean).join(" · ");
}

const sameYear = (at: string): boolean => at.slice(0, 4) === isoDate(now(), myZone).slice(0, 4);
