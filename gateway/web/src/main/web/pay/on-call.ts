import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, put, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { MyOutOfHours } from "../api/types";
import { Act } from "../parts/act";
import { address } from "../parts/router";
import { problemCard, shown } from "../parts/problem";
import { city, myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { text } from "../squad/squad-form";
import { ratesWords } from "./words";

/** Where the reader may be on call out of hours, and the way to what they are paid. Nothing where no squad of theirs has it. */
@customElement("al-on-call")
export class OnCallSection extends View {
  private readonly mine = new Remote<MyOutOfHours[]>(this);

  override willUpdate(): void {
    this.mine.want(`out-of-hours/${who.me}`, (signal) => get(`/members/${seg(who.me)}/out-of-hours`, signal));
  }

  protected override render(): unknown {
    if (!this.mine.data?.length && !this.mine.problem) return nothing;
    return html`<section data-testid="on-call"><h2>Out of hours</h2>
      ${shown(this.mine, (mine) => this.ready(mine), 2)}
      <p class="bar"><a class="button" data-testid="statement-link" href=${address(["duty", "pay"])}>See what you are paid</a></p></section>`;
  }

  private ready(mine: MyOutOfHours[]): unknown {
    return html`<ul class="on-calls">${mine.map(
      (each) => html`<li><al-on-call-squad .mine=${each} @said=${() => void this.mine.reload()}></al-on-call-squad></li>`,
    )}</ul>`;
  }
}

/** One squad: on call or not, and on whose clock. */
@customElement("al-on-call-squad")
export class OnCallSquad extends View {
  @property({ attribute: false }) mine!: MyOutOfHours;
  /** What is chosen and not saved yet. */
  @state() private zone: string | null = null;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const { squad, squadName, policy, zone } = this.mine;
    const chosen = this.zone ?? zone ?? myZone;
    const known = Intl.supportedValuesOf("timeZone");
    const id = `on-call-zone-${squad}`;
    return html`<form class="card pad stack" data-testid="on-call-squad" data-squad=${squad} @submit=${this.submit} aria-labelledby="on-call-${squad}">
      <h3 id="on-call-${squad}">${squadName}</h3>
      <p data-testid="on-call-state"><b>${zone === null ? "You are not on call." : `You are on call, on the clock of ${city(zone)}.`}</b>
        <span class="ink-2">It pays ${ratesWords(policy)}, for the hours of your turns outside ${policy.workStart.slice(0, 5)} to
          ${policy.workEnd.slice(0, 5)} and on days off.</span></p>
      <div class="field"><label for=${id}>Your time zone</label><select class="input" id=${id} data-testid="on-call-zone"
        @change=${(event: Event) => (this.zone = text(event))}>${(known.includes(chosen) ? known : [chosen, ...known]).map(
          (each) => html`<option value=${each} ?selected=${each === chosen}>${each.replaceAll("_", " ")}</option>`,
        )}</select><span class="hint">Evenings, nights and days are judged on this clock.</span></div>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }], "Nothing was changed.") : nothing}
      <div class="bar">
        ${
          zone === null
            ? html`<button type="submit" class="button primary" data-testid="on-call-join" aria-busy=${this.act.busy}>Be on call</button>`
            : html`<button type="submit" class="button" data-testid="on-call-move" ?disabled=${chosen === zone} aria-busy=${this.act.busy}>Save the zone</button>
        <button type="button" class="button" data-testid="on-call-leave" aria-busy=${this.act.busy} @click=${this.leave}>Be on call no more</button>`
        }
        <p class="second">${zone === null ? "Only you can say so, and take it back at any time." : "What you served while on call stays paid."}</p></div>
    </form>`;
  }

  private get path(): string {
    return `/members/${seg(who.me)}/out-of-hours?squad=${seg(this.mine.squad)}`;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const { squadName, zone: was } = this.mine;
    const zone = this.zone ?? was ?? myZone;
    void this.act.run(async () => {
      await put(`${this.path}&zone=${seg(zone)}`);
      toasts.say(`On call in ${squadName}, on the clock of ${city(zone)}`);
      this.said();
    });
  };

  private readonly leave = () => {
    void this.act.run(async () => {
      await remove(this.path);
      toasts.say(`Not on call in ${this.mine.squadName} any more`);
      this.said();
    });
  };

  private said(): void {
    this.zone = null;
    this.tell("said");
  }
}
