import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Iteration } from "../api/capacity";
import { put, seg } from "../api/client";
import { Sheet } from "../parts/sheet";
import { isoDate, myZone, plusDays } from "../parts/time";
import { now } from "../parts/clock";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";

const LENGTH = 14;

/** An iteration to open: what it is called, and its days. */
@customElement("al-open-iteration")
export class OpenIteration extends Sheet {
  @property() squad = "";
  /** The latest there is; the new one begins after it. */
  @property({ attribute: false }) latest: Iteration | null = null;
  @state() private name = "";
  @state() private first = "";
  @state() private last = "";
  protected override heading = "Open an iteration";
  protected override testid = "open-iteration";

  override connectedCallback(): void {
    super.connectedCallback();
    this.first = this.latest ? plusDays(this.latest.last, 1) : monday();
    const length = this.latest ? (Date.parse(this.latest.last) - Date.parse(this.latest.first)) / 86_400_000 + 1 : LENGTH;
    this.last = plusDays(this.first, length - 1);
  }

  protected override scope(): unknown {
    return `${roster.squadName(this.squad)}. Its share, focus and repayment hold until it closes.`;
  }

  protected override content(): TemplateResult {
    const day = (of: "first" | "last", words: string) => html`<div class="field"><label for="iteration-${of}">${words}</label>
      <input class="input" type="date" id="iteration-${of}" data-testid="iteration-${of}" .value=${this[of]}
        @change=${(event: Event) => (this[of] = (event.target as HTMLInputElement).value)}></div>`;
    return html`<div class="field"><label for="iteration-name">What it is called</label>
        <input class="input" id="iteration-name" data-testid="iteration-name" autocomplete="off" placeholder="2026-24" .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}>
        <span class="hint">Small letters, digits and hyphens.</span></div>
      <div class="fields">${day("first", "First day")}${day("last", "Last day")}</div>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Open it", { disabled: !this.name.trim() || !this.first || !this.last });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      const name = this.name.trim();
      await put(`/squads/${seg(this.squad)}/iterations/${seg(name)}`, { body: { first: this.first, last: this.last, sprint: null } });
      this.tell("iteration-opened", name);
      toasts.say(`Iteration ${name} is open`);
      this.close();
    });
  }
}

/** The Monday of this week, or of the next one where it is past Wednesday. */
function monday(): string {
  const today = isoDate(now(), myZone);
  const into = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(today, into > 2 ? 7 - into : -into);
}
