import { html, nothing, type TemplateResult } from "lit";
import { kbd } from "./bits";
import { icon } from "./icons";
import { isNarrow, View } from "./view";
import { Act } from "./act";
import { problemCard } from "./problem";
import type { Problem } from "../api/problem";

/**
 * A sheet at the side, so that what it changes stays visible; where there is no room beside it, it is modal.
 * Opens on its first field, Esc closes it, and focus goes back to where it came from.
 */
export abstract class Sheet extends View {
  protected readonly act = new Act(this);
  private readonly cameFrom = document.activeElement;

  protected abstract heading: string;
  protected abstract testid: string;
  protected scope(): unknown {
    return nothing;
  }
  protected abstract content(): unknown;
  protected abstract foot(): unknown;
  protected submit(): void {}
  protected nextSteps(_problem: Problem): { words: string; run: () => void }[] {
    return [];
  }
  protected notDone = "Nothing was changed.";

  override firstUpdated(): void {
    const dialog = this.querySelector("dialog")!;
    if (isNarrow()) dialog.showModal();
    else dialog.show();
    (
      dialog.querySelector<HTMLElement>("[autofocus]") ??
      dialog.querySelector<HTMLElement>(".sheet-body .input, .sheet-foot button:not(:disabled)")
    )?.focus();
  }

  /** What went wrong, and what may be done about it, is seen without looking for it. */
  override updated(_changed: Map<PropertyKey, unknown>): void {
    const { problem } = this.act;
    if (problem === this.told) return;
    this.told = problem;
    if (problem) this.querySelector(".problem-card")?.scrollIntoView({ block: "nearest" });
  }
  private told: Problem | null = null;

  /** What is behind a modal sheet can have the focus only once that is closed. */
  protected close = () => {
    this.querySelector("dialog")?.close();
    this.tell("sheet-closed");
    const back =
      this.cameFrom instanceof HTMLElement && this.cameFrom.isConnected && this.cameFrom !== document.body ? this.cameFrom : null;
    (back ?? document.querySelector<HTMLElement>("#main"))?.focus();
  };

  protected override render(): TemplateResult {
    return html`<dialog class="sheet" aria-label=${this.heading} data-testid=${this.testid} @keydown=${this.onKey} @cancel=${this.onCancel}>
      <form class="sheet-form" novalidate @submit=${this.onSubmit}>
        <div class="sheet-head">
          <div><h2>${this.heading}</h2><p class="ink-2">${this.scope()}</p></div>
          <button type="button" class="button quiet icon-only" aria-label="Close" @click=${this.close}>${icon("close")}</button>
        </div>
        <div class="sheet-body">
          ${this.content()}
          ${this.act.problem ? problemCard(this.act.problem, this.nextSteps(this.act.problem), this.notDone) : nothing}
        </div>
        <div class="sheet-foot">${this.foot()}</div>
      </form>
    </dialog>`;
  }

  protected buttons(words: string, options: { danger?: boolean; disabled?: boolean; note?: string; cancel?: string } = {}): TemplateResult {
    return html`
      <button type="submit" class="button ${options.danger ? "danger" : "primary"}" data-testid="${this.testid}-submit"
        ?disabled=${options.disabled ?? false} aria-busy=${this.act.busy}>${words}</button>
      <button type="button" class="button" data-testid="${this.testid}-cancel"
        @click=${this.close}>${options.cancel ?? "Cancel"} ${kbd("Esc")}</button>
      ${options.note ? html`<p class="note">${options.note}</p>` : nothing}`;
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    this.submit();
  };

  private readonly onCancel = (event: Event) => {
    event.preventDefault();
    this.close();
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}
