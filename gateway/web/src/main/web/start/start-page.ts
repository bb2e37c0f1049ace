import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { who } from "../api/session";
import { now } from "../parts/clock";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { isoDate, longDay, myZone, time } from "../parts/time";
import { Tick, View, Watch, watchNarrow } from "../parts/view";
import { weekOf } from "../parts/weeks";
import { roster } from "../shell/roster";
import { admin } from "./admin";
import { everybody, nothingYet, onlyLooking } from "./everybody";
import { distinct, inOrder, partsOf, squadsOf, weightOf, type Fact, type Part, type Weight } from "./fact";
import { lead } from "./lead";
import { idle, member, memberCards, memberSection, memberWeight, onDuty } from "./member";
import { planner } from "./planner";
import { Reading, type Reader } from "./reading";
import { factsCard, frame } from "./section";
import { steward } from "./steward";
import type { Told } from "./told";

const TOLD: Record<Part, (reader: Reader, reading: Reading) => Told> = { member, lead, planner, steward, admin };
/** How often what changes without a word is read again. */
const AGAIN = 30_000;
const SETTLES = 2_500;

/** What somebody needs first, by what they are here: their own duty, then each of their roles, then whose week it is. */
@customElement("al-start")
export class StartPage extends View {
  private readonly reading = new Reading(this);
  /** Decided once, when all was read or took too long: what one reads does not move away under one's eyes. */
  private order: Part[] | null = null;
  private begun = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    watchNarrow(this);
    new Tick(this);
    new Watch(this, [
      [roster, "changed"],
      [who, "changed"],
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.begun = Date.now();
    const press = (what: string) => () => this.querySelector<HTMLElement>(what)?.click();
    keys.set(this, [
      {
        keys: ["J", "K"],
        words: "move",
        shown: true,
        run: (event) => this.move(".start-act, .start-squad", event.key.toUpperCase() === "J" ? 1 : -1),
      },
      { keys: ["Enter"], words: "open", shown: true },
      {
        keys: ["[", "]"],
        words: "part before, after",
        shown: true,
        run: (event) => this.move("h2[id^=start-]", event.key === "]" ? 1 : -1),
      },
      { keys: ["."], words: "do what comes first", shown: true, run: press(".start-act, [data-testid=swap-show]") },
      { keys: ["H"], words: "handover", run: press("[data-testid=your-handover]") },
      { keys: ["A"], words: "I cannot be there", run: press(".your-card .acts a") },
      { keys: ["W"], words: "why me", run: press(".your-card .acts a + a") },
    ]);
    this.timer = setInterval(() => this.reading.again(), AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
    clearInterval(this.timer);
  }

  private get reader(): Reader {
    const roles = who.session?.roles ?? [];
    return {
      me: who.me,
      parts: partsOf(roles),
      leads: squadsOf(roles, "lead"),
      plans: squadsOf(roles, "planner"),
      today: isoDate(now(), myZone),
    };
  }

  override willUpdate(): void {
    if (who.session) this.reading.want(this.reader);
  }

  protected override render(): TemplateResult {
    const { reader, reading } = this;
    const told = new Map(reader.parts.map((part) => [part, TOLD[part](reader, reading)]));
    const of = (part: Part): Fact[] => told.get(part)!.sources.flatMap(({ facts }) => facts);
    const weight = (part: Part) => (part === "member" ? memberWeight(reading, of(part)) : weightOf(of(part)));
    const ready = [...told.values()].every(({ sources }) => sources.every(({ missing }) => !missing));
    const parts = this.inOrder(reader.parts, ready || Date.now() - this.begun > SETTLES ? weight : null);
    const facts = distinct(parts, of);
    const squads = reading.gardeners.data?.squads;
    const none = squads?.length === 0;
    const idler = idle(told.get("member")!, reading, facts.get("member")!);
    const shown = parts.filter((part) => part !== "member" || !idler);
    return html`<div class="page start-page">
      <header class="page-head"><div><h1>Start</h1><p class="scope">${scope()} <span role="status" data-testid="start-sum">${ready && !none ? sum([...facts.values()].flat(), memberCards(reading)) : ""}</span></p></div></header>
      ${none ? nothingYet() : nothing}
      ${!none && !shown.length ? onlyLooking() : nothing}
      ${
        none && idler && !reader.parts.includes("admin")
          ? nothing
          : repeat(
              shown,
              (part) => part,
              (part, at) => this.partOf(told.get(part)!, facts.get(part)!, at === 0),
            )
      }
      ${squads?.length ? everybody(squads) : nothing}
    </div>`;
  }

  private inOrder(parts: Part[], weight: ((part: Part) => Weight) | null): Part[] {
    if (this.order?.length !== parts.length || !this.order.every((part) => parts.includes(part))) this.order = null;
    if (weight) this.order ??= inOrder(parts, weight);
    return this.order ?? parts;
  }

  private partOf(told: Told, facts: Fact[], first: boolean): TemplateResult {
    const primary = first && !onDuty(this.reading);
    return told.part === "member" ? memberSection(told, this.reading, facts, primary) : frame(told, factsCard(told, facts, primary));
  }

  private move(what: string, by: 1 | -1): void {
    const all = [...this.querySelectorAll<HTMLElement>(what)].filter((each) => each.checkVisibility());
    const at = all.findIndex(
      (each) => each === document.activeElement || (each.matches("h2") && each.closest("section")?.contains(document.activeElement)),
    );
    all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }
}

const scope = () => `${weekOf(now(), myZone)} · ${longDay(now(), myZone)}, ${time(now(), myZone)}`;

/** "2 things want you now, 3 soon." */
function sum(facts: Fact[], cards: { now: number; soon: number }): unknown {
  const of = (weight: string) => facts.filter((each) => each.weight === weight).length;
  const [at, soon] = [of("now") + cards.now, of("soon") + cards.soon];
  if (!at && !soon) return nothing;
  const words = [
    at ? `${count(at, "thing")} ${at === 1 ? "wants" : "want"} you now` : "",
    soon ? (at ? `${soon} soon` : `${count(soon, "thing")} soon`) : "",
  ];
  return html`· ${words.filter(Boolean).join(", ")}`;
}
