import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { text } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { ImportResult } from "../api/types";
import { Act } from "../parts/act";
import { locked } from "../parts/bits";
import { count } from "../parts/numbers";
import { problemCard } from "../parts/problem";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { importResult } from "./import-result";
import { runImport } from "./import-run";
import { given, NOTHING, sourceField, type Source } from "./source";

const TYPE = "text/csv;charset=UTF-8";
const HEADER = "squad,zone,handover,member,e-mail,name,share,working days,trained,opted in";

/** All squads and members from one spreadsheet: checked first, then applied as a whole. */
@customElement("al-roster-import")
export class RosterImport extends View {
  @state() private source: Source = NOTHING;
  @state() private result: ImportResult | null = null;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const may = who.admin;
    return html`
      <section class="card pad stack-fields">
        <div><h2>Import a roster</h2>
          <p class="ink-2">A CSV file, one line a member. Columns in any order: squad, zone, handover, member, e-mail, name, share, allocation,
            working days, trained, opted in, last served, opening balance. What is missing changes nothing.</p></div>
        ${
          may
            ? html`
          ${sourceField(this.source, { label: "Roster as CSV", accept: ".csv,text/csv,text/plain", placeholder: HEADER, testid: "roster-csv" }, this.take)}
          ${this.act.problem ? problemCard(this.act.problem, [{ words: "Try again", run: () => this.run(true) }], "Nothing was changed.") : nothing}
          <div class="bar">
            <button type="button" class="button ${this.ready ? "" : "primary"}" data-testid="roster-check" ?disabled=${!given(this.source)}
              aria-busy=${this.act.busy} @click=${() => this.run(true)}>See what would change</button>
            ${
              this.ready
                ? html`<button type="button" class="button primary" data-testid="roster-apply" aria-busy=${this.act.busy}
              @click=${() => this.run(false)}>Apply ${count(this.result!.summary.changed, "row")}</button>`
                : nothing
            }
            ${
              given(this.source)
                ? nothing
                : html`<button type="button" class="button quiet" data-testid="roster-example"
              @click=${this.begin}>Begin with the template</button>`
            }
          </div>`
            : locked("Only an admin may import a roster")
        }
      </section>
      ${this.result ? importResult(this.result, { squad: (id) => roster.squadName(id) }) : nothing}
      ${this.result?.applied ? this.next(this.result) : nothing}`;
  }

  private get ready(): boolean {
    return this.result !== null && !this.result.applied && this.result.errors.length === 0 && this.result.summary.changed > 0;
  }

  private readonly take = (source: Source) => {
    this.source = source;
    this.result = null;
    this.act.clear();
  };

  private readonly begin = () => {
    void this.act.run(async () => this.take({ file: null, text: await text("/imports/csv/template") }));
  };

  private run(dryRun: boolean): void {
    void this.act.run(async () => {
      this.result = await runImport("/imports/csv", TYPE, this.source, dryRun);
      if (!this.result.applied) return;
      toasts.say(`The roster is in: ${count(this.result.summary.changed, "row")} changed something`);
      live.touch([...new Set(this.result.changes.flatMap((each) => each.squad ?? []))]);
      void roster.load();
    });
  }

  private next(result: ImportResult): unknown {
    const squads = [...new Set(result.changes.flatMap((each) => each.squad ?? []))];
    if (squads.length === 0) return nothing;
    return html`<section class="card pad stack" data-testid="import-next"><h2>Next</h2>
      <p class="ink-2">A squad without a plan waits for its first one.</p>
      <ul class="link-list">${squads.map(
        (squad) => html`<li><a
        href=${address(["squads", squad])}>Open ${roster.squadName(squad)}</a></li>`,
      )}</ul></section>`;
  }
}
