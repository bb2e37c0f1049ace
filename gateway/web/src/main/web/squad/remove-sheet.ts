import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { remove, seg } from "../api/client";
import { live } from "../api/live";
import type { Member, Plan, Squad } from "../api/types";
import { count, list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";

/** A member leaving the squad, with the turns that leaves empty. Their account stays in the ledger. */
@customElement("al-remove-sheet")
export class RemoveSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan: Plan | null = null;
  @property({ attribute: false }) member!: Member;

  protected override testid = "remove-sheet";

  protected override get heading(): string {
    return `Remove ${this.member.name} from ${this.squad.name}`;
  }

  protected override content(): TemplateResult {
    const turns = (this.plan?.turns ?? []).filter((turn) => turn.gardener?.member === this.member.member && turn.tier !== "served");
    const weeks = (frozen: boolean) => turns.filter((turn) => (turn.tier === "frozen") === frozen).map((turn) => turn.week);
    const [frozen, open] = [weeks(true), weeks(false)];
    return html`<section class="effect" aria-label="What it does">
      <p class="label">What it does</p>
      <p>${open.length ? html`<b>${count(open.length, "turn goes", "turns go")} to somebody else</b>: ${list(open)}.` : "No published turn changes hands."}</p>
      <p>${frozen.length ? html`<b>${list(frozen)}</b> ${frozen.length === 1 ? "is" : "are"} frozen and would be empty, for people to fill.` : "No frozen turn is left empty."}</p>
      <p class="ink-2">Their balance stays in the squad’s sum, and served turns stay theirs.</p>
    </section>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons(`Remove ${this.member.name}`, { danger: true });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      await remove(`/squads/${seg(this.squad.squad)}/members/${seg(this.member.member)}`);
      toasts.say(`${this.member.name} is no longer in ${this.squad.name}`);
      live.touch([this.squad.squad], [this.member.member]);
      this.close();
    });
  }
}
