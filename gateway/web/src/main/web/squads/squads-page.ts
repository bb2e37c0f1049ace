import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { get } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { SquadSummary } from "../api/types";
import { chip, empty } from "../parts/bits";
import { keys } from "../parts/keys";
import { count } from "../parts/numbers";
import { shown } from "../parts/problem";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { handoverWords } from "../squad/words";

/** All squads by name, with the clock each hands over on. */
@customElement("al-squads")
export class SquadsPage extends View {
  private readonly squads = new Remote<{ items: SquadSummary[] }>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    keys.set(this, [
      { keys: ["J", "K"], words: "move", shown: true, run: (event) => this.move(event.key.toUpperCase() === "J" ? 1 : -1) },
      { keys: ["Enter"], words: "open squad", shown: true },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    keys.drop(this);
  }

  override willUpdate(): void {
    this.squads.want("squads", (signal) => get("/squads", signal));
  }

  protected override render(): TemplateResult {
    const items = this.squads.data?.items;
    return html`<div class="page">
      <header class="page-head"><div><h1>Squads</h1><p class="scope">${items ? count(items.length, "squad") : ""}</p></div>
        <div class="acts">${
          who.admin && items?.length
            ? html`<a class="button"
          href=${address(["setup", "squad"])}>Open a squad</a>`
            : nothing
        }</div></header>
      ${shown(this.squads, (data) => (data.items.length ? this.table(data.items) : this.first()))}
    </div>`;
  }

  private table(items: SquadSummary[]): TemplateResult {
    const [ended, open] = [items.filter((each) => each.archivedFrom), items.filter((each) => !each.archivedFrom)];
    return html`${this.rows(open)}${ended.length ? html`<h2>Archived</h2>${this.rows(ended)}` : nothing}`;
  }

  private rows(items: SquadSummary[]): TemplateResult {
    return html`<div class="card"><ul class="squad-list">${items.map(
      (squad) => html`
      <li data-testid="squad-item" data-squad=${squad.squad}>
        <a class="row-link" href=${address(["squads", squad.squad])}><b>${squad.name}</b></a>
        <span class="ink-2">${handoverWords(squad.handover, squad.zone)}</span>
        <span class="ink-2">${count(squad.members, "member")}</span>
        <span>${squad.archivedFrom ? `no turns from ${squad.archivedFrom}` : squad.planned ? "" : chip("dashed", "No plan yet", "calendar")}</span>
      </li>`,
    )}</ul></div>`;
  }

  private first(): TemplateResult {
    return empty(
      "No squad yet",
      "Bring a roster, or open one squad by hand.",
      who.admin
        ? html`<a class="button primary" href=${address(["setup", "roster"])}>Import a roster</a>`
        : html`<p class="second">An admin does this, in Setup.</p>`,
    );
  }

  private move(by: number): void {
    const links = [...this.querySelectorAll<HTMLElement>(".row-link")];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
  }
}
