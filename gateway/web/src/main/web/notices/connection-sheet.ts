import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { put, seg } from "../api/client";
import type { NoticeConnection, NoticeOffer, Notices } from "../api/types";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";

export interface Connecting {
  offer: NoticeOffer;
  /** The one to change; null for a new one. */
  known: NoticeConnection | null;
}

/** Connects a channel, or changes how it is connected. */
@customElement("al-connection-sheet")
export class ConnectionSheet extends Sheet {
  @property() owner = "";
  @property({ attribute: false }) kinds: Notices["kinds"] = [];
  @property({ attribute: false }) connecting!: Connecting;
  @property({ attribute: false }) taken: string[] = [];
  @state() private said: Record<string, string> = {};
  @state() private name: string | null = null;

  protected override testid = "connection";
  protected override get heading(): string {
    return `${this.connecting.known ? "Change" : "Connect"} ${this.connecting.offer.title}`;
  }

  protected override content(): unknown {
    const { offer, known } = this.connecting;
    return html`
      <div class="field"><label for="connection-name">Name</label><input class="input" id="connection-name" data-testid="connection-name"
        maxlength="60" .value=${this.named()} @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}></div>
      ${offer.fields.map(
        (field) => html`<div class="field"><label for="connection-${field.id}">${field.title}</label>
        <input class="input" id="connection-${field.id}" data-testid="connection-${field.id}" autocomplete="off" spellcheck="false"
          placeholder=${known && field.secret ? "as it is" : ""}
          .value=${this.said[field.id] ?? (known && !field.secret ? (known.settings[field.id] ?? "") : "")}
          @input=${(event: Event) => (this.said = { ...this.said, [field.id]: (event.target as HTMLInputElement).value })}>
        <span class="hint">${field.hint}${known && field.secret ? ". Left empty it stays." : ""}</span></div>`,
      )}
      ${offer.watches ? html`<p class="second">It shows who is on duty as soon as it is connected, and follows every change.</p>` : nothing}`;
  }

  protected override foot(): unknown {
    return this.buttons(this.connecting.known ? "Save" : "Connect");
  }

  private named(): string {
    return this.name ?? this.connecting.known?.name ?? this.connecting.offer.title;
  }

  protected override submit(): void {
    const { offer, known } = this.connecting;
    const settings = Object.fromEntries(
      offer.fields.map((field) => [field.id, this.said[field.id] ?? (field.secret ? "" : (known?.settings[field.id] ?? ""))]),
    );
    const kinds = known?.kinds ?? (offer.watches ? [] : this.kinds.map((kind) => kind.id));
    void this.act.run(async () => {
      await put(`${this.owner}/notices/connections/${seg(known?.id ?? this.free(offer.channel))}`, {
        body: { channel: offer.channel, name: this.named(), settings, kinds },
      });
      toasts.say(`${this.named()} is ${known ? "saved" : "connected"}`);
      this.tell("connected");
      this.close();
    });
  }

  private free(channel: string): string {
    for (let number = 1; ; number++) {
      const id = number === 1 ? channel : `${channel}-${number}`;
      if (!this.taken.includes(id)) return id;
    }
  }
}
