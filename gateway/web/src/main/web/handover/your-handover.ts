import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { get, post, seg } from "../api/client";
import { live } from "../api/live";
import { Remote } from "../api/remote";
import type { Note, SquadNow } from "../api/types";
import { Act } from "../parts/act";
import { kbd } from "../parts/bits";
import { first, possessive } from "../parts/names";
import { problemCard } from "../parts/problem";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { openWords, stateWords } from "./words";
import "./handover-sheet";
import "./line-sheets";

/** On the gardener's own card: what they took over, what they hand over, and the one person they may pull in. */
@customElement("al-your-handover")
export class YourHandover extends View {
  @property({ attribute: false }) squad!: SquadNow;
  @state() private sheet: "write" | "pull-in" | "ask" | null = null;
  private readonly act = new Act(this);
  private readonly notes = new Remote<Note[]>(this, (changed) => changed.squads.includes(this.squad.squad));

  override willUpdate(): void {
    this.notes.want(`handovers/${this.squad.squad}`, (signal) => get(`/squads/${seg(this.squad.squad)}/handovers?turns=2`, signal));
  }

  protected override render(): unknown {
    if (this.notes.problem && !this.notes.data) {
      return problemCard(this.notes.problem, [{ words: "Try again", run: () => void this.notes.reload() }]);
    }
    const [running, before] = this.notes.data ?? [];
    if (!running) return nothing;
    return html`<div class="asked your-handover" @sheet-closed=${() => (this.sheet = null)}>
      <span><a class="fact" href=${address(["squads", this.squad.squad, "handover"])} data-testid="open-things">${openWords(running)}</a>${
        before && before.state !== "serves-on"
          ? html`<span class="second">Note of ${before.week}: ${stateWords(before, this.squad.zone)}</span>`
          : nothing
      }</span>
      <span class="bar">
        ${
          before?.mayAccept && before.note
            ? html`<button type="button" class="button" data-testid="your-accept" aria-busy=${this.act.busy}
          @click=${() => this.accept(before)}>Accept ${before.writer ? possessive(first(before.writer.name)) : "the"} note</button>`
            : nothing
        }
        ${before?.mayAccept ? html`<button type="button" class="button" data-testid="your-ask" @click=${() => (this.sheet = "ask")}>Ask back</button>` : nothing}
        ${running.mentor ? html`<button type="button" class="button" data-testid="your-pull-in" @click=${() => (this.sheet = "pull-in")}>Pull in ${first(running.mentor.name)}</button>` : nothing}
        <button type="button" class="button primary" data-testid="your-handover" @click=${() => (this.sheet = "write")}>${running.mayWrite ? "Write handover" : "Open handover"} ${kbd("H")}</button>
      </span>
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
      ${this.open(running, before)}</div>`;
  }

  private open(running: Note, before: Note | undefined): unknown {
    const { squad } = this.squad;
    switch (this.sheet) {
      case "write":
        return html`<al-handover-sheet .squad=${squad} .week=${running.week}></al-handover-sheet>`;
      case "pull-in":
        return html`<al-pull-in-sheet .squad=${squad} .mentor=${running.mentor!.name}></al-pull-in-sheet>`;
      case "ask":
        return html`<al-ask-back-sheet .squad=${squad} .week=${before!.week} .writer=${before!.writer?.name ?? "back"}></al-ask-back-sheet>`;
      default:
        return nothing;
    }
  }

  private accept(note: Note): void {
    void this.act.run(async () => {
      await post(`/squads/${seg(note.squad)}/handovers/${seg(note.week)}/accept`, { etag: `"note-${note.revision}"` });
      toasts.say(`The note of ${note.week} is accepted`);
      live.touch([note.squad], []);
    });
  }
}

export const yourHandover = (squad: SquadNow): TemplateResult => html`<al-your-handover .squad=${squad}></al-your-handover>`;
