import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { get, seg } from "../api/client";
import { live } from "../api/live";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { ImportResult, Squad } from "../api/types";
import { Act } from "../parts/act";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { View, Watch } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { importResult } from "./import-result";
import { runImport } from "./import-run";
import { given, NOTHING, sourceField, type Source } from "./source";

/** A person's absences from their calendar's export. Only spans are read, whatever else the file says. */
@customElement("al-absence-import")
export class AbsenceImport extends View {
  @state() private source: Source = NOTHING;
  @state() private result: ImportResult | null = null;
  @state() private squad = "";
  @state() private member = who.me;
  private readonly act = new Act(this);
  private readonly details = new Remote<Squad>(this, () => false);

  constructor() {
    super();
    new Watch(this, [[roster, "changed"]]);
  }

  override willUpdate(): void {
    this.details.want(this.squad || null, (signal) => get(`/squads/${seg(this.squad)}`, signal));
  }

  protected override render(): TemplateResult {
    const led = (roster.now?.squads ?? []).filter((each) => who.leads(each.squad));
    const members = this.squad ? (this.details.data?.members ?? []) : [];
    return html`
      <section class="card pad stack-fields">
        <div><h2>Import absences</h2><p class="ink-2">The .ics file a calendar exports. Only the days and hours are read; titles and reasons are dropped unread.</p></div>
        ${
          led.length
            ? html`<div class="fields">
          <div class="field"><label for="absences-squad">Whose</label><select class="input" id="absences-squad" data-testid="absences-squad"
            @change=${this.onSquad}>
            <option value="" ?selected=${this.squad === ""}>Mine</option>${led.map(
              (each) => html`<option value=${each.squad}
              ?selected=${this.squad === each.squad}>Somebody’s in ${each.name}</option>`,
            )}</select></div>
          ${
            this.squad
              ? html`<div class="field"><label for="absences-member">Member</label><select class="input" id="absences-member"
                data-testid="absences-member"
            @change=${(event: Event) => {
              this.member = (event.target as HTMLSelectElement).value;
              this.result = null;
            }}>
            <option value="" ?selected=${this.member === ""}>Choose</option>
            ${members.map(
              (each) => html`<option value=${each.member}
              ?selected=${this.member === each.member}>${each.name}</option>`,
            )}</select></div>`
              : nothing
          }
        </div>`
            : nothing
        }
        ${sourceField(this.source, { label: "Calendar", accept: ".ics,text/calendar", placeholder: "BEGIN:VCALENDAR", testid: "absences-ics" }, this.take)}
        ${this.act.problem ? problemCard(this.act.problem, [{ words: "Try again", run: () => this.run(true) }], "Nothing was recorded.") : nothing}
        <div class="bar">
          <button type="button" class="button ${this.ready ? "" : "primary"}" data-testid="absences-check"
            ?disabled=${!given(this.source) || !this.member} aria-busy=${this.act.busy} @click=${() => this.run(true)}>See what would change</button>
          ${
            this.ready
              ? html`<button type="button" class="button primary" data-testid="absences-apply" aria-busy=${this.act.busy}
            @click=${() => this.run(false)}>Record ${count(this.result!.summary.changed, "absence")}</button>`
              : nothing
          }
        </div>
      </section>
      ${this.result ? importResult(this.result, { squad: (id) => roster.squadName(id) }) : nothing}`;
  }

  private get ready(): boolean {
    return this.result !== null && !this.result.applied && this.result.errors.length === 0 && this.result.summary.changed > 0;
  }

  private readonly onSquad = (event: Event) => {
    this.squad = (event.target as HTMLSelectElement).value;
    this.member = this.squad ? "" : who.me;
    this.result = null;
  };

  private readonly take = (source: Source) => {
    this.source = source;
    this.result = null;
    this.act.clear();
  };

  private run(dryRun: boolean): void {
    void this.act.run(async () => {
      this.result = await runImport(`/imports/absences?member=${seg(this.member)}`, "text/calendar;charset=UTF-8", this.source, dryRun);
      if (!this.result.applied) return;
      toasts.say(`${count(this.result.summary.changed, "absence is", "absences are")} recorded`);
      live.touch(roster.now?.squads.map((each) => each.squad) ?? [], [this.member]);
    });
  }
}
