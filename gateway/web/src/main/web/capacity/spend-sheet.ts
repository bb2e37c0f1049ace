import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Iteration, Work } from "../api/capacity";
import { post, seg } from "../api/client";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { amount, days, inDays, written } from "./amounts";
import { titles } from "./titles";

/** What a story took so far, in all. */
@customElement("al-spend")
export class SpendSheet extends Sheet {
  @property({ attribute: false }) iteration!: Iteration;
  @property({ attribute: false }) work!: Work;
  @state() private text = "";
  @state() private estimate = false;
  @state() private finished = false;
  protected override heading = "Say what was spent";
  protected override testid = "spend";

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = days(this.work.spent || this.work.held);
    this.finished = this.work.finished || this.work.progress === "done";
  }

  protected override scope(): unknown {
    const { key, title } = titles.of(this.work.story);
    return html`<span class="story-key">${key}</span> ${title}`;
  }

  protected override content(): TemplateResult {
    return html`<div class="field"><label for="spend-days">Days so far, in all</label>
        <input class="input" id="spend-days" data-testid="spend-days" inputmode="decimal" autocomplete="off" .value=${this.text}
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}>
        <span class="hint">${inDays(this.work.held)} are held for it${this.work.spent ? `, ${inDays(this.work.spent)} were said to be spent` : ""}. What its account lacks is a raid that somebody has to declare.</span></div>
      <label class="check"><input type="checkbox" .checked=${this.estimate} @change=${(event: Event) => (this.estimate = (event.target as HTMLInputElement).checked)}> Nobody measured it: this is an estimate</label>
      <label class="check"><input type="checkbox" data-testid="spend-finished" .checked=${this.finished} @change=${(event: Event) => (this.finished = (event.target as HTMLInputElement).checked)}> It is finished; nothing more is held for it</label>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Save", { disabled: written(this.text) === null });
  }

  protected override submit(): void {
    const total = written(this.text);
    if (total === null) return;
    void this.act.run(async () => {
      const at = `/squads/${seg(this.iteration.squad)}/iterations/${seg(this.iteration.iteration)}`;
      const body = { story: this.work.story, total: amount(total), estimate: this.estimate, finished: this.finished };
      this.tell("iteration-changed", await post<Iteration>(`${at}/spending`, { body }));
      toasts.say(`${inDays(total)} are spent on ${titles.of(this.work.story).key}`);
      this.close();
    });
  }
}
