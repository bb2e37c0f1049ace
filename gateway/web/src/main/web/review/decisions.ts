import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, put, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { Decision, Decisions, FollowUp, LinkedStory } from "../api/review";
import { who } from "../api/session";
import { type Erasing, eraser } from "../handover/erase";
import { Act } from "../parts/act";
import { chip, empty } from "../parts/bits";
import { now } from "../parts/clock";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { address, keep } from "../parts/router";
import { date, isoDate, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { dueLine, effectLine, said } from "./decided";
import { ofCommunity } from "./current";
import { bySquad, longDate, OUTCOMES } from "./words";
import "./link-sheet";

const SHOWS = [
  { show: "open", words: "Open", none: "No decision is open", then: "What a review decides stands here until it is done or dropped." },
  { show: "due", words: "Due", none: "Nothing is due", then: "Decisions stand here from the day they should be done." },
  { show: "done", words: "Done", none: "Nothing is done yet", then: "A review says when a decision is done." },
  { show: "dropped", words: "Dropped", none: "Nothing was dropped", then: "A review may drop what it does not want any more." },
];

type Open = { linking: Decision } | { erasing: Erasing };

/** What reviews decided, by squad: what is due, what does it, and what came of it. */
@customElement("al-decisions")
export class DecisionsTab extends View {
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private open: Open | null = null;
  private readonly all = new Remote<Decisions>(this, ofCommunity);
  private readonly act = new Act(this);

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
    this.addEventListener("erase", (event) => (this.open = { erasing: (event as CustomEvent<Erasing>).detail }));
  }

  /** One that is named in the address is shown whatever its state is. */
  private get named(): string | null {
    return this.query.get("decision");
  }

  private get show() {
    return SHOWS.find((each) => each.show === this.query.get("show")) ?? SHOWS[0]!;
  }

  override willUpdate(): void {
    const squad = this.query.get("squad");
    const { named } = this;
    const path = named
      ? `/community/decisions/${seg(named)}`
      : `/community/decisions?state=${this.show.show}${squad ? `&squad=${seg(squad)}` : ""}`;
    this.all.want(path, async (signal) => {
      if (!named) return get<Decisions>(path, signal);
      const { data, etag } = await get<Decision>(path, signal);
      return { data: { total: 1, items: [data] }, etag };
    });
  }

  protected override render(): TemplateResult {
    return html`<div class="decisions" @sheet-closed=${() => (this.open = null)} @decision-changed=${() => void this.all.reload()}>
      ${this.named ? this.one() : this.filters()}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }], "Nothing was changed.") : nothing}
      ${shown(this.all, ({ items, total }) => this.list(items, total), 5)}
      ${this.open ? ("linking" in this.open ? html`<al-link-story .decision=${this.open.linking}></al-link-story>` : html`<al-erase-sheet .erasing=${this.open.erasing}></al-erase-sheet>`) : nothing}
    </div>`;
  }

  private one(): TemplateResult {
    return html`<p><button type="button" class="button small" data-testid="all-decisions" @click=${() => keep({ decision: null })}>Show all decisions</button></p>`;
  }

  private filters(): TemplateResult {
    const squad = this.query.get("squad");
    const show = (to: string) => keep({ show: to === "open" ? null : to });
    return html`<div class="filter-bar"><div class="segments" role="group" aria-label="Which decisions">${SHOWS.map(
      (each) =>
        html`<button type="button" data-testid="decisions-${each.show}" aria-pressed=${each === this.show} @click=${() => show(each.show)}>${each.words}</button>`,
    )}</div>
      <label class="inline-field"><span class="label">Squad</span><select class="input" data-testid="decisions-squad"
        @change=${(event: Event) => keep({ squad: (event.target as HTMLSelectElement).value || null })}>
        <option value="" ?selected=${!squad}>All squads</option>${(roster.now?.squads ?? []).map((each) => html`<option value=${each.squad} ?selected=${each.squad === squad}>${each.name}</option>`)}</select></label></div>`;
  }

  private list(items: Decision[], total: number): unknown {
    if (items.length === 0) {
      const { none, then } = this.show;
      const squad = this.query.get("squad");
      return empty(
        squad ? `${none} in ${roster.squadName(squad)}` : none,
        then,
        html`<a class="button" href=${address(["community"])}>Go to the review</a>`,
      );
    }
    return html`${bySquad(items).map(
      ({
        squad,
        decisions,
      }) => html`<section class="card" data-testid="of-squad" data-squad=${squad.squad}><header class="group-head"><h2>${squad.name}</h2>
        <p class="second">${count(decisions.length, "decision")}</p></header><ul class="decided pad-sides">${decisions.map((each) => this.row(each))}</ul></section>`,
    )}${total > items.length ? html`<p class="second">${count(total - items.length, "more decision")} are not shown. Choose a squad to see fewer.</p>` : nothing}`;
  }

  private row(each: Decision): TemplateResult {
    const state =
      each.state === "done" ? chip("fine", "Done", "check") : each.state === "dropped" ? chip("plain", "Dropped", "close") : nothing;
    return html`<li data-testid="decision" data-decision=${each.decision} data-state=${each.state}><div>
      <p class="decision-text">${said(each)}${eraser({ id: each.textId, text: each.text, erased: each.text === null }, "the words of a decision")}</p>
      <p class="second">${state} ${dueLine(each)} · decided <a href=${address(["community", "reviews", each.review])}>${date(each.at, myZone)}</a> by ${each.by.name}</p>
      ${effectLine(each.effect)}
      ${each.story ? this.story(each, each.story) : nothing}
      ${each.followUps.length ? html`<ul class="decision-ups">${each.followUps.map((up) => this.followUp(up))}</ul>` : nothing}</div>
      ${each.state === "open" && !each.story ? this.toStory(each) : nothing}</li>`;
  }

  private story(each: Decision, story: LinkedStory): TemplateResult {
    const words = story.title ?? "A story";
    const state = story.state === "unknown" ? "nothing is known of it" : story.state;
    return html`<p class="decision-story" data-testid="linked-story">${story.link ? html`<a href=${story.link} target="_blank" rel="noopener">${words}</a>` : words}
      ${story.state === "done" ? chip("fine", "done", "check") : chip("plain", state)}
      ${who.steward ? html`<button type="button" class="link" data-testid="unlink" @click=${() => this.unlink(each, story)}>Unlink<span class="hidden-words"> ${words}</span></button>` : nothing}</p>`;
  }

  private toStory(each: Decision): unknown {
    if (!who.steward && !each.newIssue) return nothing;
    return html`<div class="bar decision-acts">${each.newIssue ? html`<a class="button small" data-testid="new-issue" href=${each.newIssue} target="_blank" rel="noopener">New issue in its tracker</a>` : nothing}
      ${who.steward ? html`<button type="button" class="button small" data-testid="link-story" @click=${() => (this.open = { linking: each })}>Link a story<span class="hidden-words"> to: ${each.text}</span></button>` : nothing}</div>`;
  }

  private followUp(up: FollowUp): TemplateResult {
    const until = up.due ? ` to ${longDate(up.due, isoDate(now(), myZone))}` : "";
    return html`<li class="second"><a href=${address(["community", "reviews", up.review])}>${date(up.at, myZone)}</a>: ${OUTCOMES[up.outcome].toLowerCase()}${until}${up.text ? `. ${up.text}` : ""}</li>`;
  }

  private unlink(each: Decision, story: LinkedStory): void {
    const path = `/community/decisions/${seg(each.decision)}/story`;
    void this.act.run(async () => {
      await remove(path);
      await this.all.reload();
      toasts.say("The story is not linked any more", async () => {
        await put(`${path}/${seg(story.story)}`);
        await this.all.reload();
      });
    });
  }
}
