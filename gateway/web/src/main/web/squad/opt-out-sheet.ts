import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { put, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Plan, Squad } from "../api/types";
import { first } from "../parts/names";
import { count, list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";

/** Opting out: no reason asked. Says which turns are given up before it is done. */
@customElement("al-opt-out-sheet")
export class OptOutSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan: Plan | null = null;
  @property() member = "";
  @state() private frozenToo = false;

  protected override testid = "opt-out-sheet";

  private get name(): string {
    return this.squad.members.find((each) => each.member === this.member)?.name ?? this.member;
  }

  private get self(): boolean {
    return this.member === who.me;
  }

  protected override get heading(): string {
    return this.self ? `Opt out of duty in ${this.squad.name}` : `Opt ${first(this.name)} out of duty`;
  }

  protected override scope(): unknown {
    return "No reason is asked, and none is kept.";
  }

  private weeks(frozen: boolean): string[] {
    return (this.plan?.turns ?? [])
      .filter((turn) => turn.gardener?.member === this.member && turn.tier !== "served" && (turn.tier === "frozen") === frozen)
      .map((turn) => turn.week);
  }

  protected override content(): TemplateResult {
    const [frozen, open] = [this.weeks(true), this.weeks(false)];
    return html`
      <section class="effect" aria-label="What it does">
        <p class="label">What it does</p>
        <p>${
          open.length
            ? html`<b>${count(open.length, "turn is", "turns are")} given up</b>: ${list(open)}. Each goes to whoever has the highest balance.`
            : "No published turn is given up."
        }</p>
        <p>${
          frozen.length
            ? html`<b>${list(frozen)}</b> ${frozen.length === 1 ? "is" : "are"} frozen and ${this.frozenToo ? "would be empty, for people to fill" : "stays with " + (this.self ? "you" : first(this.name))}.`
            : "No frozen turn is touched."
        }</p>
      </section>
      ${
        frozen.length
          ? html`<label class="check"><input type="checkbox" data-testid="opt-out-frozen" .checked=${this.frozenToo}
        @change=${(event: Event) => (this.frozenToo = (event.target as HTMLInputElement).checked)}> Also give up ${list(frozen)}</label>`
          : ""
      }`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Opt out");
  }

  protected override submit(): void {
    const path = `/squads/${seg(this.squad.squad)}/members/${seg(this.member)}/opt-in`;
    const again = () => put(path).then(() => live.touch([this.squad.squad], [this.member]));
    void this.act.run(async () => {
      await remove(`${path}${this.frozenToo ? "?frozen=true" : ""}`);
      toasts.say(
        this.self ? `You opted out of duty in ${this.squad.name}` : `${first(this.name)} is opted out`,
        this.self ? again : undefined,
      );
      live.touch([this.squad.squad], [this.member]);
      this.close();
    });
  }
}
