import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { ClassName, Happened, Similar, Story } from "../api/stories";
import { kbd } from "../parts/bits";
import { now } from "../parts/clock";
import { plain } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { date, dayTime, myZone } from "../parts/time";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";
import { people } from "./people";
import { age, CLASSES, classMark, classWords, KINDS, kindOf, kindWords, percentOf, spoken, TRACKERS } from "./words";

const REST = 120;

/** A rule as people call it, or the model by its version. */
const source = (because: string) => (/^[0-9a-f]{12}$/.test(because) ? `the model ${because}` : `the rule “${because}”`);

const again = (remote: Remote<unknown>) => ({ words: "Try again", run: () => void remote.reload() });

/** One story: what it says, what class it may have, and why. Words of trackers are shown as they are, and never run. */
@customElement("al-story-card")
export class StoryCard extends View {
  /** Its id. */
  @property() story = "";
  /** What the list knows of it, shown until the whole is read. */
  @property({ attribute: false }) known: Story | null = null;
  private readonly whole = new Remote<Story>(this, () => false);
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly similar = new Remote<Similar[]>(this, () => false);

  constructor() {
    super();
    new Watch(this, [[people, "changed"]]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.resting);
  }

  /** Somebody quick passes many stories by; only where they rest is the whole read. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("story")) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.rest(this.story), this.hasUpdated ? REST : 0);
  }

  /** Has what it is called read out, once it stands there. */
  headed(): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
      this.scrollIntoView({ block: "start" });
    });
  }

  private rest(story: string): void {
    const id = seg(story);
    this.whole.want(story, (signal) => get(`/stories/${id}`, signal));
    this.similar.want(story, (signal) => get(`/stories/${id}/similar?limit=3`, signal));
  }

  protected override render(): unknown {
    const story = this.known ?? this.whole.data;
    if (!story) return this.whole.problem ? problemCard(this.whole.problem, [again(this.whole)]) : nothing;
    const whole = this.whole.data?.id === story.id ? this.whole.data : null;
    return html`<section class="card pad story-card" data-testid="story-card" data-story=${story.id}>
      <p class="second"><span class="story-key">${story.key}</span> · ${this.from(story)} · ${age(story.since, now().getTime())} ago</p>
      <h2 tabindex="-1">${story.title || "Its text was erased"}</h2>
      ${this.description(whole)}
      ${this.facts(story)}
      ${this.classes(story)}
      ${this.kind(story)}
      <div class="story-why">${this.words(story)}${this.nearest()}</div>
      ${this.history(story, whole?.history)}
    </section>`;
  }

  private from(story: Story): unknown {
    const tracker = TRACKERS[story.tracker] ?? story.tracker;
    return story.link
      ? html`<a href=${story.link} target="_blank" rel="noopener noreferrer" data-testid="in-tracker">${tracker}, opens there</a>`
      : tracker;
  }

  private description(whole: Story | null): unknown {
    if (!whole && this.whole.problem) return problemCard(this.whole.problem, [again(this.whole)]);
    if (!whole) return html`<p class="story-text ink-3">${this.whole.slow ? "Reading…" : ""}</p>`;
    const text = whole.description?.trim();
    return text ? html`<div class="story-text" tabindex="0" role="region" aria-label="Description">${text}</div>` : nothing;
  }

  private facts(story: Story): TemplateResult {
    const facts = [
      roster.squadName(story.squad),
      story.iteration?.name,
      story.size ? `${plain(story.size.amount)} ${story.size.unit}` : "",
      story.type,
      story.priority,
      story.state === "open" ? "not begun" : story.state,
      story.due ? `due ${date(story.due, "UTC")} ${story.due.slice(0, 4)}` : "",
      story.bot ? `by ${story.bot}` : "",
    ].filter(Boolean);
    return html`<p class="second story-facts">${facts.join(" · ")}${story.labels.map((label) => html` <span class="chip">${label}</span>`)}</p>`;
  }

  private classes(story: Story): TemplateResult {
    const { suggestion, confirmed } = story;
    const likely = confirmed?.class ?? suggestion?.class ?? null;
    return html`<div class="class-choice" role="group" aria-label="Class of ${story.key}">${CLASSES.map(
      (each, at) => html`<button type="button" class="${each.is} ${likely === each.is ? "likely" : ""}" data-testid="class-${each.is}"
        aria-pressed=${confirmed?.class === each.is} @click=${() => this.say(story, each.is)}>
        ${kbd(String(at + 1))} ${classMark(each.is)} <span>${each.words}<span class="second">${this.beside(story, each.is) ?? each.lost}</span></span>
        ${this.bar(story, each.is)}</button>`,
    )}</div>`;
  }

  private beside(story: Story, is: ClassName): string | null {
    const { confirmed, suggestion } = story;
    if (confirmed?.class === is) return `${confirmed.by === who.me ? "you say so" : `${people.name(confirmed.by, story.squad)} says so`}`;
    if (suggestion?.class === is) return confirmed ? "was suggested" : suggestion.rule ? `rule: ${suggestion.rule}` : "suggested";
    return null;
  }

  private bar({ suggestion }: Story, is: ClassName): unknown {
    if (!suggestion || suggestion.rule || suggestion.best !== is) return nothing;
    const width = percentOf(suggestion.confidence).replace(" ", "");
    return html`<span class="sure-bar" aria-hidden="true"><i .style=${`width:${width}`}></i></span>
      <span class="number">${percentOf(suggestion.confidence)}</span>`;
  }

  private kind(story: Story): unknown {
    const is = story.confirmed?.class ?? story.suggestion?.class;
    if (is !== "operational") return this.takeBack(story);
    const kind = kindOf(story) ?? "";
    return html`<div class="story-kind"><label class="label" for="story-kind">Kind of operational work</label>
      <select class="input" id="story-kind" data-testid="story-kind" @change=${(event: Event) => this.say(story, "operational", (event.target as HTMLSelectElement).value || null)}>
        <option value="" ?selected=${kind === ""}>Not said</option>
        ${Object.entries(KINDS).map(([id, words]) => html`<option value=${id} ?selected=${kind === id}>${words}</option>`)}
      </select></div>${this.takeBack(story)}`;
  }

  private takeBack(story: Story): unknown {
    return story.confirmed
      ? html`<button type="button" class="link" data-testid="take-back" @click=${() => this.tell("taken-back", { story })}>Take this word back</button>`
      : nothing;
  }

  private words({ suggestion }: Story): unknown {
    if (!suggestion) return html`<div><h3>Why</h3><p class="second">Nothing was suggested yet.</p></div>`;
    if (suggestion.rule) return html`<div><h3>Why</h3><p class="second">The rule “${suggestion.rule}” is about it.</p></div>`;
    const words = spoken(suggestion).slice(0, 5);
    const most = Math.max(...words.map((each) => Math.abs(each.weight)), 0.01);
    return html`<div><h3>Words that weighed most</h3>
      ${suggestion.class ? nothing : html`<p class="second">Too unsure to suggest: ${classWords(suggestion.best).toLowerCase()} at ${percentOf(suggestion.confidence)}.</p>`}
      <table class="weights"><tbody>${words.map(
        (each) => html`<tr><th scope="row">${each.label ? html`<span class="chip">${each.text}</span>` : each.text}</th>
          <td aria-hidden="true"><i class="${each.weight < 0 ? "against" : suggestion.best}" .style=${`width:${((Math.abs(each.weight) / most) * 100).toFixed(0)}%`}></i></td>
          <td class="number">${each.weight < 0 ? "−" : "+"}${Math.abs(each.weight).toFixed(1)}</td></tr>`,
      )}</tbody></table>
      ${words.length ? nothing : html`<p class="second">Too little to go by.</p>`}</div>`;
  }

  private nearest(): unknown {
    if (this.similar.problem) return html`<div><h3>Nearest confirmed</h3>${problemCard(this.similar.problem, [again(this.similar)])}</div>`;
    const near = this.whole.data?.id === this.story ? (this.similar.data ?? []) : [];
    return html`<div><h3>Nearest confirmed</h3>${
      near.length
        ? html`<ul class="nearest" data-testid="nearest">${near.map(
            (each) =>
              html`<li>${classMark(each.class)} <span>${each.title}<span class="second">${each.key} · ${each.kind ? kindWords(each.kind).toLowerCase() : each.class}, ${percentOf(each.likeness)} alike</span></span></li>`,
          )}</ul>`
        : html`<p class="second">${this.similar.data ? "Nothing like it is confirmed yet." : ""}</p>`
    }</div>`;
  }

  private history(story: Story, history: Happened[] | undefined): unknown {
    if (!history?.length) return nothing;
    return html`<details class="more"><summary data-testid="story-history">What was said of it, ${history.length}</summary>
      <ol class="story-history">${history.map((each) => html`<li><span class="second">${dayTime(each.at, myZone)}</span> ${this.happened(story, each)}</li>`)}</ol></details>`;
  }

  private happened(story: Story, each: Happened): string {
    const is = each.class ? `${each.class}${each.kind ? `, ${kindWords(each.kind).toLowerCase()}` : ""}` : "nothing";
    const by = each.by ? (each.by === who.me ? "You" : people.name(each.by, story.squad)) : "";
    switch (each.what) {
      case "confirmed":
        return `${by} said ${is}`;
      case "taken-back":
        return `${by} took it back`;
      default:
        return `${is} was suggested${each.sure === null ? "" : `, ${percentOf(each.sure)} sure`}${each.because ? `, by ${source(each.because)}` : ""}`;
    }
  }

  private say(story: Story, is: ClassName, kind?: string | null): void {
    this.tell("class-said", { story, class: is, kind });
  }
}
