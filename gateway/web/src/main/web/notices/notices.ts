import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, put, remove, seg } from "../api/client";
import { Remote } from "../api/remote";
import type { NoticeConnection, Notices } from "../api/types";
import { Act } from "../parts/act";
import { chip, empty } from "../parts/bits";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { dayTime, myZone } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import type { Connecting } from "./connection-sheet";

/** Where a squad or a person is told, what is told there, and how it went last. */
@customElement("al-notices")
export class NoticesCard extends View {
  /** The address of whose notices these are, such as /squads/checkout. */
  @property() owner = "";
  @state() private connecting: Connecting | null = null;
  private readonly notices = new Remote<Notices>(this, () => false);
  private readonly act = new Act(this);

  override willUpdate(): void {
    this.notices.want(`notices${this.owner}`, (signal) => get(`${this.owner}/notices`, signal));
  }

  protected override render(): TemplateResult {
    return html`<section class="card pad stack-fields notices" data-testid="notices" @sheet-closed=${this.closed} @connected=${this.reload}>
      <h2>Notices</h2>
      ${shown(this.notices, (notices) => this.ready(notices), 3)}
      ${this.act.problem ? problemCard(this.act.problem) : nothing}
    </section>`;
  }

  private ready(notices: Notices): TemplateResult {
    return html`
      ${
        notices.connections.length
          ? html`<ul class="connections">${notices.connections.map((one) => this.connection(notices, one))}</ul>`
          : empty(
              "Nothing is connected yet",
              notices.own
                ? "Your e-mail address is not known here. Connect a channel of your own, or ask a lead to put your address in."
                : "Connect the squad's channel first: turns that are announced and swaps that are open to anyone are told there.",
            )
      }
      <div class="bar">${notices.offers
        .filter((offer) => offer.unavailable === null)
        .map(
          (offer) => html`<button type="button" class="button small" data-testid="connect-${offer.channel}"
          @click=${() => (this.connecting = { offer, known: null })}>Connect ${offer.title}…</button>`,
        )}</div>
      ${notices.offers
        .filter((offer) => offer.unavailable !== null)
        .map((offer) => html`<p class="second" data-testid="unavailable-${offer.channel}">${offer.unavailable}</p>`)}
      ${notices.own ? html`<al-my-notices .owner=${this.owner} .own=${notices.own} @chosen=${this.reload}></al-my-notices>` : nothing}
      ${
        this.connecting
          ? html`<al-connection-sheet .owner=${this.owner} .kinds=${notices.kinds} .connecting=${this.connecting}
              .taken=${notices.connections.map((one) => one.id)}></al-connection-sheet>`
          : nothing
      }`;
  }

  private connection(notices: Notices, one: NoticeConnection): TemplateResult {
    const offer = notices.offers.find((each) => each.channel === one.channel);
    return html`<li class="stack" data-testid="connection-${one.id}">
      <div class="bar"><b>${one.name}</b> <span class="second">${one.name === one.title ? "" : one.title}</span> ${stateChip(one)}</div>
      ${one.unavailable ? html`<p class="second">${one.unavailable}</p>` : nothing}
      ${one.problem ? html`<p data-testid="last-problem">${one.problem.text} <span class="second">${dayTime(one.problem.at, myZone)}</span></p>` : nothing}
      <p class="second">${Object.values(one.settings)
        .filter((said) => said && !said.startsWith("•"))
        .join(", ")}</p>
      ${
        one.watches
          ? html`<p class="second">Shows who is on duty.</p>`
          : html`<fieldset class="field"><legend>Told there</legend><div class="checks">${notices.kinds.map(
              (kind) => html`
        <label class="check"><input type="checkbox" data-testid="${one.id}-${kind.id}" .checked=${one.kinds.includes(kind.id)}
          ?disabled=${this.act.busy} @change=${(event: Event) => this.choose(one, kind.id, (event.target as HTMLInputElement).checked)}>
          <span>${kind.title}</span></label>`,
            )}</div></fieldset>`
      }
      <div class="bar">
        <button type="button" class="button small" data-testid="test-${one.id}" aria-busy=${this.act.busy} ?disabled=${one.unavailable !== null}
          @click=${() => this.test(one)}>${one.watches ? "Look whether it works" : "Send a test message"}</button>
        ${
          one.given || !offer
            ? nothing
            : html`<button type="button" class="button small" @click=${() => (this.connecting = { offer, known: one })}>Change…</button>
        <button type="button" class="button small quiet" data-testid="disconnect-${one.id}" @click=${() => this.disconnect(one)}>Disconnect</button>`
        }</div></li>`;
  }

  private at = (one: NoticeConnection) => `${this.owner}/notices/connections/${seg(one.id)}`;

  private choose(one: NoticeConnection, kind: string, on: boolean): void {
    const kinds = on ? [...one.kinds, kind] : one.kinds.filter((each) => each !== kind);
    void this.act
      .run(() => put(this.at(one), { body: { channel: one.channel, name: one.name, settings: plain(one, this.notices.data!), kinds } }))
      .then(this.reload);
  }

  private test(one: NoticeConnection): void {
    void this.act
      .run(async () => {
        const trial = await post<{ delivered: boolean; problem: string | null }>(`${this.at(one)}/test`);
        if (trial.delivered) toasts.say(one.watches ? `${one.name} works` : `A test message went to ${one.name}`);
      })
      .then(this.reload);
  }

  private disconnect(one: NoticeConnection): void {
    void this.act
      .run(async () => {
        await remove(this.at(one));
        toasts.say(`${one.name} is disconnected`);
      })
      .then(this.reload);
  }

  private readonly reload = () => void this.notices.reload();
  private readonly closed = () => (this.connecting = null);
}

/** What may be sent back: secrets that are left out stay as they are. */
function plain(one: NoticeConnection, notices: Notices): Record<string, string> {
  const fields = notices.offers.find((offer) => offer.channel === one.channel)?.fields ?? [];
  return Object.fromEntries(fields.filter((field) => !field.secret).map((field) => [field.id, one.settings[field.id] ?? ""]));
}

function stateChip(one: NoticeConnection): TemplateResult {
  const waiting = one.waiting ? html` <span class="second">${count(one.waiting, "message")} waiting</span>` : nothing;
  switch (one.state) {
    case "problem":
      return html`${chip("warning", "problem", "warning")}${waiting}`;
    case "fine":
      return html`${chip("fine", `last ${dayTime(one.delivered!, myZone)}`)}${waiting}`;
    default:
      return html`${chip("plain", "nothing sent yet")}${waiting}`;
  }
}
