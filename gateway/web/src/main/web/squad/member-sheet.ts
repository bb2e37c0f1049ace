import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, put, seg } from "../api/client";
import { live } from "../api/live";
import type { Day, Effect, Member, Squad } from "../api/types";
import { slug } from "../parts/names";
import { exact } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { Preview } from "./preview";
import { dayChecks } from "./day-checks";
import { memberMeans } from "./member-means";

interface Form {
  id: string;
  name: string;
  email: string;
  share: string;
  allocation: string;
  workingDays: Day[];
  trained: boolean;
}

const FRACTION = /^(0|1|0?\.\d+|1\.0+|\d+\/[1-9]\d*)$/;

/** A member added or changed. Shares are fractions of full time: 1, 4/5 or 0.8. */
@customElement("al-member-sheet")
export class MemberSheet extends Sheet {
  @property({ attribute: false }) squad!: Squad;
  @property({ attribute: false }) member: Member | null = null;
  /** Opened to say that they are trained by now: it is ticked, and what it changes is shown. */
  @property({ type: Boolean }) trained = false;
  @state() private form!: Form;
  @state() private tried = false;
  private readonly preview = new Preview(this);

  protected override testid = "member-sheet";
  protected override notDone = "Nothing was saved. What you typed is still here.";

  override connectedCallback(): void {
    super.connectedCallback();
    const known = this.member;
    this.form = {
      id: known?.member ?? "",
      name: known?.name ?? "",
      email: known?.email ?? "",
      share: known ? exact(known.share) : "1",
      allocation: known ? exact(known.allocation) : "1",
      workingDays: known?.workingDays ?? this.squad.workingDays,
      trained: known?.trained ?? !this.squad.planned,
    };
    if (this.trained) this.set("trained", true);
  }

  protected override get heading(): string {
    return this.member ? `Change ${this.member.name}` : `Add a member to ${this.squad.name}`;
  }

  protected override scope(): unknown {
    return this.member ? "What is changed here holds from now on." : "Nobody is on duty before they opted in.";
  }

  private set<K extends keyof Form>(key: K, value: Form[K]): void {
    this.form = { ...this.form, [key]: value };
    this.act.clear();
    if (!this.squad.planned || key === "name" || key === "email") return;
    const [path, body] = [this.path, this.body];
    const complete = Object.keys(this.wrong()).length === 0;
    this.preview.of(complete ? async (signal) => (await ask<Effect>("PUT", path, { body, dryRun: true, signal })).data : null);
  }

  private text(key: "id" | "name" | "email" | "share" | "allocation", label: string, hint = "", wrong = "", type = "text"): TemplateResult {
    const bad = this.tried && wrong !== "";
    return html`<div class="field"><label for="member-${key}">${label}</label>
      <input class="input" id="member-${key}" type=${type} data-testid="member-${key}" .value=${this.form[key]} ?autofocus=${key === "name"}
        aria-invalid=${bad} aria-describedby="member-${key}-hint" @input=${(event: Event) => this.set(key, (event.target as HTMLInputElement).value)}>
      <span id="member-${key}-hint" class=${bad ? "wrong" : "hint"}>${bad ? wrong : hint}</span></div>`;
  }

  protected override content(): TemplateResult {
    const { form } = this;
    return html`
      ${this.text("name", "Name", "", this.wrong().name)}
      ${this.member ? nothing : this.text("id", "Id", `Used in addresses and files. ${form.id ? "" : `Left empty: ${slug(form.name) || "made from the name"}`}`, this.wrong().id)}
      ${this.text("email", "Email, so that they can be invited", "", "", "email")}
      <div class="fields">
        ${this.text("share", "Share of full time", "1, 4/5 or 0.8", this.wrong().share)}
        ${this.text("allocation", "Of that, in this squad", "1 is all of it", this.wrong().allocation)}
      </div>
      ${dayChecks("Working days", form.workingDays, (days) => this.set("workingDays", days), this.tried ? (this.wrong().workingDays ?? "") : "")}
      <p class="second" data-testid="member-means" aria-live="polite">${memberMeans(form.share, form.workingDays, this.squad, this.member?.member)}</p>
      <label class="check"><input type="checkbox" data-testid="member-trained" .checked=${form.trained}
        @change=${(event: Event) => this.set("trained", (event.target as HTMLInputElement).checked)}> Trained: may serve without shadow weeks</label>
      ${this.preview.effect || this.preview.refused ? this.preview.render("") : nothing}`;
  }

  private wrong(): Partial<Record<keyof Form, string>> {
    const { form } = this;
    const wrong: Partial<Record<keyof Form, string>> = {};
    if (!form.name.trim()) wrong.name = "A name is needed.";
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(this.memberId())) wrong.id = "Small letters, digits and dashes.";
    if (!FRACTION.test(form.share.trim())) wrong.share = "A fraction of full time, such as 4/5.";
    if (!FRACTION.test(form.allocation.trim())) wrong.allocation = "A fraction, such as 1 or 1/2.";
    if (form.workingDays.length === 0) wrong.workingDays = "Choose at least one day.";
    return wrong;
  }

  private memberId(): string {
    return this.form.id.trim() || slug(this.form.name);
  }

  private get path(): string {
    return `/squads/${seg(this.squad.squad)}/members/${seg(this.memberId())}`;
  }

  private get body(): unknown {
    const { name, email, share, allocation, workingDays, trained } = this.form;
    return {
      name: name.trim(),
      email: email.trim() || undefined,
      share: share.trim(),
      allocation: allocation.trim(),
      workingDays,
      trained,
    };
  }

  protected override foot(): TemplateResult {
    return this.buttons(this.member ? "Save" : "Add");
  }

  protected override submit(): void {
    this.tried = true;
    if (Object.keys(this.wrong()).length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const { name } = this.form;
    void this.act.run(async () => {
      await put(this.path, { body: this.body });
      toasts.say(this.member ? `${name} is changed` : `${name} is a member of ${this.squad.name}`);
      live.touch([this.squad.squad], [this.memberId()]);
      this.close();
    });
  }
}
