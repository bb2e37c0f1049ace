import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote, SELDOM } from "../api/remote";
import type { Check, Health, Scorecard, Scorecards } from "../api/scorecards";
import { who } from "../api/session";
import { empty, locked } from "../parts/bits";
import { count, list } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { healthMark } from "./health";
import { factsAt, factWords, finding, saidOf, shownChecks, STATES, summary, thresholdWords } from "./words";
import "./thresholds-sheet";
import "./walls";

const SHOWS: { show: Health | null; words: string }[] = [
  { show: null, words: "All checks" },
  { show: "act", words: "To act on" },
  { show: "watch", words: "To watch" },
  { show: "unknown", words: "Unknown" },
];

/** The health of each squad's garden, by the community's own thresholds: squads by name, and never a ranking. */
@customElement("al-scorecards")
export class ScorecardsTab extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private setting = false;
  private readonly all = new Remote<Scorecards>(this, ({ service }) => service === "community", SELDOM);

  constructor() {
    super();
    watchNarrow(this);
  }

  override willUpdate(): void {
    this.all.want("scorecards", (signal) => get("/community/scorecards", signal));
  }

  private get show(): Health | null {
    return SHOWS.find((each) => each.show === this.query.get("show"))?.show ?? null;
  }

  protected override render(): TemplateResult {
    return html`<div class="scorecards" @sheet-closed=${() => (this.setting = false)} @thresholds-set=${() => void this.all.reload()}>
      ${shown(this.all, (all) => this.ready(all), 8)}
      <al-walls></al-walls>
      ${this.setting ? html`<al-thresholds></al-thresholds>` : nothing}</div>`;
  }

  private ready({ squads, thresholds }: Scorecards): TemplateResult {
    if (squads.length === 0) return empty("No garden to look at yet", "Each squad has its scorecard once it is in the roster.");
    const cards = squads.filter((each) => shownChecks(each, this.show).length > 0);
    return html`<div class="scorecards-head"><div><h2>${finding(squads)}</h2>
        <p class="second">${count(squads.length, "squad")} by name · about gardens, not about people · ${this.version(thresholds.version)}</p></div>
        <div class="bar">${this.setter()}</div></div>
      <div class="filter-bar"><div class="segments" role="group" aria-label="Which checks">${SHOWS.map(
        ({ show, words }) =>
          html`<button type="button" data-testid="checks-${show ?? "all"}" aria-pressed=${show === this.show} @click=${() => keep({ show })}>${words}</button>`,
      )}</div></div>
      ${
        cards.length
          ? html`<div class="cards-of-squads">${cards.map((each) => this.card(each, thresholds.version))}</div>`
          : empty(
              `No check is ${this.show ? STATES[this.show].toLowerCase() : "there"}`,
              "Every garden is otherwise.",
              html`<button type="button" class="button" @click=${() => keep({ show: null })}>Show all checks</button>`,
            )
      }`;
  }

  private version(version: number): string {
    return version === 0 ? "by the thresholds that come with Allotment" : `by version ${version} of the thresholds`;
  }

  private setter(): TemplateResult {
    return html`<button type="button" class="button" data-testid="thresholds-open" @click=${() => (this.setting = true)}>${who.steward ? "Set the thresholds" : "See the thresholds"}</button>
      ${who.steward ? nothing : locked("A steward sets them")}`;
  }

  private card(card: Scorecard, version: number): TemplateResult {
    return html`<section class="card scorecard" data-testid="scorecard" data-squad=${card.squad}>
      <header class="group-head"><h3><a href=${address(["squads", card.squad])}>${card.name}</a></h3><p class="second">${summary(card)}</p></header>
      ${this.checks(card, version)}</section>`;
  }

  /** All of them; on a phone those that are good stand behind one line. */
  private checks(card: Scorecard, version: number): TemplateResult {
    const all = shownChecks(card, this.show);
    const fold = isNarrow() && this.show === null;
    const good = fold ? all.filter((each) => each.state === "good") : [];
    const rows = (some: Check[]) => html`<ul class="checks-list">${some.map((each) => this.check(card, each, version))}</ul>`;
    return html`${rows(all.filter((each) => !good.includes(each)))}${
      good.length
        ? html`<details class="checks-good"><summary><span class="check-state">${healthMark("good")}Good</span><span>${list(good.map((each) => saidOf(each.check).words.toLowerCase()))}</span></summary>${rows(good)}</details>`
        : nothing
    }`;
  }

  private check(card: Scorecard, check: Check, version: number): TemplateResult {
    const { words, href } = factsAt(check.check, card.squad);
    const facts = Object.entries(check.facts);
    return html`<li class="check-row ${check.state}" data-testid="check" data-check=${check.check} data-state=${check.state}>
      <details><summary><span class="check-state">${healthMark(check.state)}${STATES[check.state]}</span>
        <span class="check-words"><b>${saidOf(check.check).words}</b><span class="check-sentence">${check.sentence}</span></span></summary>
        <div class="check-facts">${
          facts.length
            ? html`<dl>${facts.map(([name, value]) => html`<div><dt>${factWords(check.check, name)}</dt><dd>${value}</dd></div>`)}</dl>`
            : nothing
        }
          <p class="second">${thresholdWords(check.check, check.threshold)}, ${version === 0 ? "as Allotment came" : `version ${version}`}. <a href=${href}>${words}</a></p></div></details></li>`;
  }
}
