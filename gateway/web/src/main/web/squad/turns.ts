import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Member, Plan, Squad, Swap, Turn } from "../api/types";
import { Act } from "../parts/act";
import { keys } from "../parts/keys";
import { problemCard } from "../parts/problem";
import { address, route } from "../parts/router";
import { isNarrow, View, watchNarrow } from "../parts/view";
import { toasts } from "../shell/toasts";
import type { Selected } from "./calendar";
import { holds } from "./grid-model";
import { memberBody } from "./member-card";
import { optIn } from "./opt-in";
import type { Swapping } from "./swap-sheet";
import { takeovers } from "./takeovers";
import { mayPass, optionActs, turnActs } from "./turn-acts";
import { weekList } from "./week-list";
import { whyBody, whyScope, whyTitle } from "./why";

/** The calendar and, beside it, whatever is selected in it explained: a turn's reasons or a member. */
@customElement("al-turns")
export class Turns extends View {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) effect: Effect | null = null;
  @property({ attribute: false }) query = new URLSearchParams();
  @property({ attribute: false }) swaps: Swap[] = [];
  @state() private selected: Selected = {};
  @state() private sheet = false;
  private readonly act = new Act(this);
  private asked: string | null = null;

  constructor() {
    super();
    watchNarrow(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["W"], words: "why", shown: true, run: () => this.explain() },
      { keys: ["A"], words: "record an absence", shown: true, run: () => this.absent() },
      {
        keys: ["C"],
        words: "pass on or cover",
        shown: true,
        run: () => this.turn && mayPass(this.turn, this.squad, this.plan) && this.passOn({ week: this.turn.week }),
      },
      { keys: ["Escape"], words: "back to the calendar", run: () => this.querySelector<HTMLElement>('.cal [tabindex="0"]')?.focus() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    const asked = `${this.squad.squad} ${this.query.get("turn") ?? ""} ${this.query.get("member") ?? ""}`;
    if (asked !== this.asked) {
      const opens = this.asked === null && this.query.has("turn");
      this.asked = asked;
      const [turn, member] = [this.query.get("turn"), this.query.get("member")];
      this.selected = turn ? { turn } : member ? { member } : this.current();
      this.sheet = opens && isNarrow() && !this.query.has("pass") && !this.query.has("edit");
    }
  }

  private current(): Selected {
    const turn = this.plan.turns.find((each) => holds(each, Date.parse(this.plan.now))) ?? this.plan.turns[0];
    return turn ? { turn: turn.week } : {};
  }

  private get turn(): Turn | null {
    return this.plan.turns.find((each) => each.week === this.selected.turn) ?? null;
  }

  private get member(): Member | null {
    return this.squad.members.find((each) => each.member === this.selected.member) ?? null;
  }

  protected override render(): TemplateResult {
    if (isNarrow()) {
      const { turn, member } = this;
      return html`${member ? html`<section class="card pad beside" data-testid="member-card">${this.about(member)}</section>` : nothing}
        ${weekList(this.plan, this.query.has("from"), (chosen) => {
          this.selected = { turn: chosen.week };
          this.sheet = true;
        })}
        ${
          this.sheet && turn
            ? html`<al-why-sheet .explained=${{ turn, plan: this.plan }} .squad=${this.squad} .swaps=${this.swaps}
          @sheet-closed=${this.closeSheet}></al-why-sheet>`
            : nothing
        }`;
    }
    return html`<div class="turns ${this.plan.weeks.length > 26 ? "long" : ""}">
      <al-calendar .plan=${this.plan} .policy=${this.squad.policy} .effect=${this.effect} .selected=${this.selected}
        .asked=${this.askedWeeks} .mayLift=${(turn: Turn) => mayPass(turn, this.squad, this.plan)} @dropped=${this.onDropped}
        @selected=${this.onSelected} @explain=${() => this.explain()}></al-calendar>
      <aside class="card beside" aria-label="Explanation" tabindex="-1" data-testid="why">${this.beside()}</aside>
    </div>`;
  }

  private beside(): unknown {
    const { turn, member } = this;
    if (member) return this.about(member);
    if (!turn) return html`<p class="ink-2">Choose a turn to see why it is whose.</p>`;
    const explained = { turn, plan: this.plan };
    const acts = turnActs(turn, this.squad, this.plan, this.swaps, {
      passOn: () => this.passOn({ week: turn.week }),
      absent: (member) => this.open("absence", member),
      mentor: () => this.tell("open-sheet", { sheet: "mentor", week: turn.week }),
    });
    return html`<header><h2 data-testid="why-title">${whyTitle(explained)}</h2><p class="ink-2">${whyScope(explained)}</p></header>
      ${acts}${whyBody(
        explained,
        optionActs(this.squad, (name, detail) => this.tell(name, detail)),
      )}${this.problem()}`;
  }

  private about(member: Member): TemplateResult {
    return html`<header><h2>${member.name}</h2></header>
      ${memberBody(member, this.squad, {
        absent: () => this.open("absence", member.member),
        optOut: () => this.open("opt-out", member.member),
        optIn: () => this.optIn(member),
        removeAbsence: (absence) => this.removeAbsence(member, absence),
      })}
      ${takeovers(member, this.squad, this.plan, (swapping) => this.passOn(swapping))}${this.problem()}`;
  }

  private problem(): unknown {
    return this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing;
  }

  private get askedWeeks(): string[] {
    return this.swaps.filter((swap) => swap.open).flatMap((swap) => swap.passes.map((pass) => pass.week));
  }

  private passOn(swapping: Swapping): void {
    this.tell("pass-on", swapping);
  }

  private readonly onDropped = (event: CustomEvent<Swapping>) => this.passOn(event.detail);

  private open(sheet: string, member: string): void {
    this.tell("open-sheet", { sheet, member });
  }

  private absent(): void {
    const member = this.selected.member ?? this.turn?.gardener?.member;
    const whose = member && who.mayActFor(member, this.squad.squad) ? member : who.me;
    if (this.squad.members.some((each) => each.member === whose)) this.open("absence", whose);
  }

  private explain(): void {
    if (isNarrow()) this.sheet = this.turn !== null;
    else this.querySelector<HTMLElement>(".beside")?.focus();
  }

  private optIn(member: Member): void {
    void this.act.run(() => optIn(this.squad, member));
  }

  private removeAbsence(member: Member, absence: string): void {
    void this.act.run(async () => {
      await remove(`/members/${seg(member.member)}/absences/${seg(absence)}`);
      toasts.say(`The absence of ${member.name} is removed`);
      live.touch([this.squad.squad], [member.member]);
    });
  }

  private readonly onSelected = (event: CustomEvent<Selected>) => {
    this.selected = event.detail;
    const { path, query } = route();
    const kept = { ...Object.fromEntries(query), turn: null, member: null, ...event.detail };
    history.replaceState(null, "", address(path, kept));
  };

  private readonly closeSheet = (event: Event) => {
    event.stopPropagation();
    this.sheet = false;
  };
}
