import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { post, seg } from "../api/client";
import { live } from "../api/live";
import type { Note, OpenItem } from "../api/types";
import { Act } from "../parts/act";
import { problemCard } from "../parts/problem";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { eraser } from "./erase";
import { age, said } from "./words";

/** What is open in a turn, each with its age and a way to close it. */
@customElement("al-items")
export class Items extends View {
  @property({ attribute: false }) note!: Note;
  /** Whether an admin is offered to have a text erased. */
  @property({ attribute: false }) erasable = false;
  private readonly act = new Act(this);

  protected override render(): TemplateResult {
    const { items } = this.note;
    return html`${
      items.length
        ? html`<ul class="items" data-testid="items">${items.map((item) => this.item(item))}</ul>`
        : html`<p class="ink-2" data-testid="no-items">Nothing is open.</p>`
    }${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}`;
  }

  private item(item: OpenItem): TemplateResult {
    return html`<li data-testid="item" data-open=${item.closed === null}>
      <span><span class=${item.closed ? "done" : ""}>${said(item.text)}</span><span class="second">${
        item.closed ? `closed by ${item.closedBy?.name ?? "somebody"}` : `open ${age(item)}, from ${item.by.name}`
      }${this.erasable ? eraser(item.text, `what ${item.by.name} left open in ${item.week}`) : nothing}</span></span>
      ${
        item.closed
          ? nothing
          : html`<button type="button" class="button small" data-testid="item-close" aria-label="Close ${said(item.text)}"
          aria-busy=${this.act.busy} @click=${() => this.close(item)}>Close</button>`
      }</li>`;
  }

  private close(item: OpenItem): void {
    const path = `/squads/${seg(this.note.squad)}/handovers/items/${seg(item.id)}`;
    void this.act.run(async () => {
      await post(`${path}/close`);
      toasts.say("Closed. It is carried no further.", async () => {
        await post(`${path}/reopen`);
        live.touch([this.note.squad], []);
        return undefined;
      });
      live.touch([this.note.squad], []);
    });
  }
}
