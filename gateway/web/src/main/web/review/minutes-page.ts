import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get, seg, text } from "../api/client";
import { Remote } from "../api/remote";
import type { Followed, FollowUp, Minutes, MinutesPart, ReviewNote } from "../api/review";
import { Act } from "../parts/act";
import { chip } from "../parts/bits";
import { icon } from "../parts/icons";
import { count, list } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { address } from "../parts/router";
import { dayTime, longDay, myZone, span, time } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { effectLine, ownerLine, said, storyLine } from "./decided";
import { ofCommunity } from "./current";
import { editedWords, factsOf, finding, longDate, OUTCOMES } from "./words";

/** What a review came to, so that who was not there needs nothing else: to read, to print, to take along. */
@customElement("al-minutes")
export class MinutesPage extends View {
  @property() review = "";
  private readonly minutes = new Remote<Minutes>(this, ofCommunity);
  private readonly act = new Act(this);

  private get path(): string {
    return `/community/reviews/${seg(this.review)}/minutes`;
  }

  override willUpdate(): void {
    this.minutes.want(this.path, (signal) => get(this.path, signal));
  }

  protected override render(): TemplateResult {
    const minutes = this.minutes.data;
    return html`<div class="page minutes-page" data-testid="minutes">
      <header class="page-head"><div><p class="second minutes-back"><a href=${address(["community"])}>Community</a> · review ${this.review}</p>
        <h1>${minutes ? `Review of ${longDay(minutes.openedAt, myZone)} ${minutes.date.slice(0, 4)}` : "Minutes"}</h1>
        ${minutes ? this.scope(minutes) : nothing}</div>
        <div class="acts"><button type="button" class="button" data-testid="minutes-print" @click=${() => print()}>Print</button>
          <button type="button" class="button" data-testid="minutes-copy" aria-busy=${this.act.busy} @click=${() => this.copy()}>${icon("copy")} Copy as Markdown</button>
          <a class="button" data-testid="minutes-markdown" download=${`review-${this.review}.md`} href="/api${this.path}.md">Markdown</a></div></header>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Try again", run: () => this.copy() }], "Nothing was copied.") : nothing}
      ${shown(this.minutes, (ready) => this.ready(ready), 8)}</div>`;
  }

  private scope(minutes: Minutes): TemplateResult {
    const { state, openedAt, closedAt, lead, members } = minutes;
    const took = closedAt ? `to ${time(closedAt, myZone)}, ${span(Date.parse(closedAt) - Date.parse(openedAt))}` : "";
    const others = members.filter((each) => each.member !== lead.member).map((each) => each.name);
    return html`<p class="scope">${time(openedAt, myZone)} ${took} · led by ${lead.name}${others.length ? `, with ${list(others)}` : ""}
      ${state === "open" ? chip("dashed", "still open: not final", "question") : state === "abandoned" ? chip("dashed", "abandoned") : nothing}</p>`;
  }

  private ready(minutes: Minutes): TemplateResult {
    const decisions = minutes.parts.flatMap((each) => each.decisions);
    return html`<article class="minutes">
      <section class="card pad minutes-decided"><h2>${decisions.length ? `${count(decisions.length, "decision")}` : "Nothing was decided"}</h2>
        ${
          decisions.length
            ? html`<ol class="minutes-decisions">${decisions.map(
                (each) =>
                  html`<li><p class="decision-text">${said(each)}</p><p class="second">${ownerLine(each)}</p>${effectLine(each.effect)}${storyLine(each)}${each.followUps.map(later)}</li>`,
              )}</ol>`
            : html`<p class="ink-2">Notes and what was looked at stand below.</p>`
        }</section>
      ${minutes.parts.map((part) => this.section(part))}
      <p class="second">Its agenda held what had changed since ${dayTime(minutes.since, myZone)}.</p></article>`;
  }

  private section(part: MinutesPart): TemplateResult {
    const of = (key: string | null) => part.notes.filter((each) => each.item === key);
    const keys = new Set(part.items.map((each) => each.key));
    const whole = part.notes.filter((each) => each.item === null || !keys.has(each.item));
    return html`<section class="card pad minutes-part" data-testid="minutes-${part.part}"><h2>${part.title}</h2>
      ${part.items.length === 0 ? html`<p class="ink-2">${finding(part.part, [])}.</p>` : nothing}
      ${
        part.items.length
          ? html`<ul class="minutes-items">${part.items.map(
              (
                item,
              ) => html`<li><p><a class="fact" href=${factsOf(item)}><b>${item.title}</b></a> <span class="ink-2">${item.words}</span></p>
                ${this.notes(of(item.key))}${part.followUps.filter((each) => each.decision.decision === item.about).map(followed)}</li>`,
            )}</ul>`
          : nothing
      }
      ${part.followUps.filter((each) => !part.items.some((item) => item.about === each.decision.decision)).map((each) => html`<div class="minutes-other"><p><b>${said(each.decision)}</b></p>${followed(each)}</div>`)}
      ${whole.length ? html`<div class="minutes-other">${part.items.length ? html`<h3>As a whole</h3>` : nothing}${this.notes(whole)}</div>` : nothing}
    </section>`;
  }

  private notes(notes: ReviewNote[]): unknown {
    if (!notes.length) return nothing;
    return html`<ul class="review-notes">${notes.map(
      (note) => html`<li><p class="written">${note.text ?? html`<span class="ink-3">(erased)</span>`}</p>
        <p class="second">${[note.by.name, time(note.at, myZone), editedWords(note)].filter(Boolean).join(" · ")}</p></li>`,
    )}</ul>`;
  }

  private copy(): void {
    void this.act.run(async () => {
      const markdown = await text(`${this.path}.md`);
      if (!navigator.clipboard) return this.select(markdown);
      await navigator.clipboard.writeText(markdown);
      toasts.say("The minutes are copied as Markdown");
    });
  }

  /** Where the browser does not let a page copy, the text is there to be copied by hand. */
  private select(markdown: string): void {
    const area = Object.assign(document.createElement("textarea"), { value: markdown, readOnly: true, className: "input prose" });
    area.setAttribute("aria-label", "The minutes as Markdown");
    this.querySelector(".minutes")!.prepend(area);
    area.select();
  }
}

function followed(each: Followed): TemplateResult {
  const until = each.due ? ` to ${longDate(each.due)}` : "";
  return html`<p class="follow-told">${icon(each.outcome === "done" ? "check" : each.outcome === "carried" ? "right" : "close")}<span><b>${OUTCOMES[each.outcome]}${until}</b>${each.text ? `: ${each.text}` : nothing}</span></p>`;
}

/** What a later review said came of a decision. */
function later(up: FollowUp): TemplateResult {
  const until = up.due ? ` to ${longDate(up.due)}` : "";
  return html`<p class="second"><a href=${address(["community", "reviews", up.review])}>Review ${up.review}</a>: ${OUTCOMES[up.outcome].toLowerCase()}${until}${up.text ? `. ${up.text}` : ""}</p>`;
}
