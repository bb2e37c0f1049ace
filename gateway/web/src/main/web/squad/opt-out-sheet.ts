import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, put, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Plan, Squad } from "../api/types";
import { first } from "../parts/names";
import { list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";

/** Opting out: no reason asked. Says which turns are given up before it is done. */
@customElement("al-opt-out-sheet")
export class OptOutSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) plan: Plan | null = null;
  @property() member = "";
  @state() private frozenToo = false;
  private readonly preview = new Preview(this);

  protected override testid = "opt-out-sheet";

  override connectedCallback(): void {
    super.connectedCallback();
    this.look();
  }

  private get name(): string {
    return this.squad.members.find((each) => each.member === this.member)?.name ?? this.member;
  }

  private get self(): boolean {
    return this.member === who.me;
  }

  private get path(): string {
    const path = `/squads/${seg(this.squad.squad)}/members/${seg(this.member)}/opt-in`;
    return this.frozenToo ? `${path}?frozen=true` : path;
  }

  private look(): void {
    const path = this.path;
    this.preview.of(async (signal) => (await ask<Effect>("DELETE", path, { dryRun: true, signal })).data, 0);
  }

  protected override get heading(): string {
    return this.self ? `Opt out of duty in ${this.squad.name}` : `Opt ${first(this.name)} out of duty`;
  }

  protected override scope(): unknown {
    return "No reason is asked, and none is kept.";
  }

  protected override content(): TemplateResult {
    const held = this.plan?.turns.filter((turn) => turn.tier === "frozen" && turn.gardener?.member === this.member) ?? [];
    const frozen = list(held.map((turn) => turn.week));
    const choice = html`<label class="check"><input type="checkbox" data-testid="opt-out-frozen" .checked=${this.frozenToo} @change=${this.onFrozen}>
      Also give up ${frozen}</label>`;
    return html`
      ${this.preview.render("Working out what it changes.")}
      ${
        held.length === 0
          ? nothing
          : this.self
            ? html`<p class="ink-2">${frozen} ${held.length === 1 ? "is" : "are"} announced and stays yours unless you say otherwise.</p>${choice}`
            : html`<p class="ink-2">${frozen} ${held.length === 1 ? "is" : "are"} announced and stays theirs: only ${first(this.name)} may give it up.</p>`
      }`;
  }

  private readonly onFrozen = (event: Event) => {
    this.frozenToo = (event.target as HTMLInputElement).checked;
    this.look();
  };

  protected override foot(): TemplateResult {
    return this.buttons("Opt out", { disabled: this.preview.final });
  }

  protected override submit(): void {
    const { squad } = this.squad;
    const back = `/squads/${seg(squad)}/members/${seg(this.member)}/opt-in`;
    const again = () => put(back).then(() => live.touch([squad], [this.member]));
    void this.act.run(async () => {
      await remove(this.path);
      toasts.say(
        this.self ? `You opted out of duty in ${this.squad.name}` : `${first(this.name)} is opted out`,
        this.self ? again : undefined,
      );
      live.touch([squad], [this.member]);
      this.close();
    });
  }
}
