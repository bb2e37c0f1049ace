import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ask, remove, seg } from "../api/client";
import { live } from "../api/live";
import type { Effect, Member, Squad } from "../api/types";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";

/** A member leaving the squad, with the turns that leaves empty. Their account stays in the ledger. */
@customElement("al-remove-sheet")
export class RemoveSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) member!: Member;
  private readonly preview = new Preview(this);

  protected override testid = "remove-sheet";

  override connectedCallback(): void {
    super.connectedCallback();
    this.preview.of(async (signal) => (await ask<Effect>("DELETE", this.path, { dryRun: true, signal })).data, 0);
  }

  private get path(): string {
    return `/squads/${seg(this.squad.squad)}/members/${seg(this.member.member)}`;
  }

  protected override get heading(): string {
    return `Remove ${this.member.name} from ${this.squad.name}`;
  }

  protected override content(): TemplateResult {
    return html`${this.preview.render("Working out what it changes.")}
      <p class="ink-2">Announced turns of theirs would be empty, for people to fill. Their balance stays in the squad’s sum, and what they served
        stays theirs.</p>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons(`Remove ${this.member.name}`, { danger: true, disabled: this.preview.final });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      await remove(this.path);
      toasts.say(`${this.member.name} is no longer in ${this.squad.name}`);
      live.touch([this.squad.squad], [this.member.member]);
      this.close();
    });
  }
}
