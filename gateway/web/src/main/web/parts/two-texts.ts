import { html, type TemplateResult } from "lit";
import { myZone, time } from "./time";
import type { Theirs } from "./pen";

/** Both texts where somebody was quicker: keep theirs, put yours over it, or make one of both. */
export function twoTexts(theirs: Theirs, yours: string, settle: (text: string) => void): TemplateResult {
  const one = (event: Event) => (event.target as Element).closest(".two-texts")!.querySelector("textarea")!.value;
  return html`<section class="two-texts" role="alert" data-testid="two-texts">
    <p><b>${theirs.by} wrote it anew at ${time(theirs.at, myZone)}, while you did.</b> Nothing of either is lost.</p>
    <div class="two-texts-sides">
      <div><h4>${theirs.by} wrote</h4><p class="written">${theirs.text}</p>
        <button type="button" class="button small" data-testid="keep-theirs" @click=${() => settle(theirs.text)}>Keep theirs</button></div>
      <div><h4>You wrote</h4><p class="written">${yours}</p>
        <button type="button" class="button small" data-testid="put-yours" @click=${() => settle(yours)}>Put yours</button></div>
    </div>
    <label class="field"><span class="label">Or one of both</span>
      <textarea class="input prose" rows="4" data-testid="both-text" .defaultValue=${`${theirs.text}\n\n${yours}`}></textarea></label>
    <div><button type="button" class="button small" data-testid="put-both" @click=${(event: Event) => settle(one(event))}>Put this one</button></div>
  </section>`;
}
