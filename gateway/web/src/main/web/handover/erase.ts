import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Words } from "../api/types";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";

/** A text that an admin asks to have erased, and what it is in the squad’s words. */
export interface Erasing {
  words: Words;
  what: string;
}

/** Beside a text that is there, to whom it is given; `erase` says which. */
export function eraser(words: Words | null, what: string): unknown {
  if (!who.admin || !words || words.text === null) return nothing;
  const ask = (event: Event) => event.target!.dispatchEvent(new CustomEvent<Erasing>("erase", { detail: { words, what }, bubbles: true }));
  return html` <button type="button" class="link erase" data-testid="erase" @click=${ask}>Erase<span class="hidden-words"> ${what}</span></button>`;
}

/** A text is erased for good, once it is said what stays. */
@customElement("al-erase-sheet")
export class EraseSheet extends Sheet {
  /** Whose text it is; empty for the community’s. */
  @property() squad = "";
  @property({ attribute: false }) erasing!: Erasing;

  protected override testid = "erase-sheet";
  protected override notDone = "The text is still there.";

  /** Opens on what changes nothing: a key held too long must not erase. */
  override firstUpdated(): void {
    super.firstUpdated();
    this.querySelector<HTMLElement>("[data-testid=erase-sheet-cancel]")?.focus();
  }

  protected override get heading(): string {
    return `Erase ${this.erasing.what}`;
  }

  protected override content(): TemplateResult {
    return html`<blockquote class="written erase-text">${this.erasing.words.text}</blockquote>
      <p>It is gone for everybody, and cannot be brought back.</p>
      <p class="ink-2" data-testid="erase-stays">What stays: that there was a text, who wrote it and when. In its place stands “(erased)”.</p>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Erase it for good", { danger: true, cancel: "Keep it" });
  }

  protected override submit(): void {
    void this.act.run(async () => {
      const whose = this.squad ? `/squads/${seg(this.squad)}` : "/community";
      await remove(`${whose}/texts/${seg(this.erasing.words.id)}`);
      toasts.say("Erased for good");
      live.touch(this.squad ? [this.squad] : [], []);
      this.close();
    });
  }

  protected override nextSteps(): { words: string; run: () => void }[] {
    return this.act.problem?.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }
}
