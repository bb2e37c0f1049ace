import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Squad } from "../api/types";
import { slug } from "../parts/names";
import { address, go } from "../parts/router";
import { Sheet } from "../parts/sheet";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";
import { text } from "./squad-form";
import { startWeeks } from "./start-weeks";

export type Ending = "archive" | "merge" | "split";

const WORDS: Record<Ending, { heading: (name: string) => string; scope: string; submit: string }> = {
  archive: {
    heading: (name) => `Archive ${name}`,
    scope: "Announced turns are served, later ones are withdrawn. The ledger stays, and the squad can be restored.",
    submit: "Archive",
  },
  merge: {
    heading: (name) => `Merge ${name} into another squad`,
    scope: "Its members join the other squad and are asked to take part; then it is archived.",
    submit: "Merge",
  },
  split: {
    heading: (name) => `Split ${name}`,
    scope: "Those who go leave their turns as whoever leaves does. Their new squad has these settings and no plan yet.",
    submit: "Split off",
  },
};

/** A squad ends, goes into another one, or parts: what that does to the turns is seen before it is done. */
@customElement("al-ending-sheet")
export class EndingSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property() kind: Ending = "archive";
  @state() private from = "";
  @state() private into = "";
  @state() private name = "";
  @state() private members: string[] = [];
  private readonly preview = new Preview(this);

  protected override testid = "ending";

  override connectedCallback(): void {
    super.connectedCallback();
    this.from = this.squad.firstUnannounced ?? "";
    this.look(0);
  }

  protected override get heading(): string {
    return WORDS[this.kind].heading(this.squad.name);
  }

  protected override scope(): unknown {
    return WORDS[this.kind].scope;
  }

  protected override content(): TemplateResult {
    return html`
      ${this.kind === "merge" ? this.other() : nothing}
      ${this.kind === "split" ? this.parted() : this.squad.planned ? this.when() : nothing}
      ${this.preview.render(this.ready ? "Working out what it changes." : "Fill this in to see what would change.")}`;
  }

  private when(): TemplateResult {
    return html`<div class="field"><label for="ending-from">No more turns from</label>
      <select class="input" id="ending-from" data-testid="ending-from" @change=${(event: Event) => this.set({ from: text(event) })}>
        ${startWeeks(this.squad).map((week) => html`<option value=${week.week} ?selected=${week.week === this.from}>${week.words}</option>`)}
      </select></div>`;
  }

  private other(): TemplateResult {
    const squads = (roster.now?.squads ?? []).filter((each) => each.squad !== this.squad.squad && who.leads(each.squad));
    return html`<div class="field"><label for="ending-into">Into</label>
      <select class="input" id="ending-into" data-testid="ending-into" autofocus @change=${(event: Event) => this.set({ into: text(event) })}>
        <option value="" ?selected=${this.into === ""}>Choose a squad</option>
        ${squads.map((each) => html`<option value=${each.squad} ?selected=${each.squad === this.into}>${each.name}</option>`)}
      </select>${squads.length ? nothing : html`<span class="hint">You lead no other squad. An admin can merge any two.</span>`}</div>`;
  }

  private parted(): TemplateResult {
    const turn = (member: string, on: boolean) =>
      this.set({ members: on ? [...this.members, member] : this.members.filter((each) => each !== member) });
    return html`<div class="field"><label for="ending-name">Name of the new squad</label>
      <input class="input" id="ending-name" data-testid="ending-name" autofocus .value=${this.name}
        @input=${(event: Event) => this.set({ name: text(event), into: slug(text(event)) })}>
      ${this.into ? html`<span class="hint">Its address is ${this.into}.</span>` : nothing}</div>
      <fieldset class="field"><legend>Who goes</legend><div class="checks">${this.squad.members.map(
        (each) => html`<label class="check"><input type="checkbox" data-testid="ending-member" value=${each.member}
          .checked=${this.members.includes(each.member)}
          @change=${(event: Event) => turn(each.member, (event.target as HTMLInputElement).checked)}>${each.name}</label>`,
      )}</div></fieldset>`;
  }

  private get ready(): boolean {
    const some = this.members.length > 0 && this.members.length < this.squad.members.length;
    if (this.kind === "split") return some && this.into !== "" && this.name.trim() !== "";
    return this.kind === "archive" || this.into !== "";
  }

  private get asked(): { path: string; body?: unknown } {
    const path = `/squads/${seg(this.squad.squad)}/${this.kind}`;
    if (this.kind === "split") return { path, body: { squad: this.into, name: this.name.trim(), members: this.members } };
    const query = new URLSearchParams();
    if (this.kind === "merge") query.set("into", this.into);
    if (this.squad.planned && this.from) query.set("from", this.from);
    return { path: `${path}?${query}` };
  }

  private set(change: Partial<{ from: string; into: string; name: string; members: string[] }>): void {
    Object.assign(this, change);
    this.act.clear();
    this.look();
  }

  private look(pause?: number): void {
    const { path, body } = this.asked;
    this.preview.of(this.ready ? (signal) => post<Effect>(path, { body, dryRun: true, signal }) : null, pause);
  }

  protected override foot(): TemplateResult {
    return this.buttons(WORDS[this.kind].submit, { danger: true, disabled: !this.ready || this.preview.final });
  }

  protected override submit(): void {
    if (!this.ready) return;
    const { path, body } = this.asked;
    const { squad, name } = this.squad;
    void this.act.run(async () => {
      await post<Effect>(path, { body });
      const restore = async () => {
        await post<Effect>(`/squads/${seg(squad)}/restore`);
        live.touch([squad]);
        return `${name} goes on`;
      };
      toasts.say(
        this.kind === "archive"
          ? `${name} is archived`
          : this.kind === "merge"
            ? `${name} is merged`
            : `${this.name.trim()} is a squad now`,
        this.kind === "archive" ? restore : undefined,
      );
      live.touch([squad, this.into].filter(Boolean));
      this.close();
      if (this.into) go(address(["squads", this.into, "members"]));
    });
  }
}
