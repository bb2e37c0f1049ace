import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { post, seg } from "../api/client";
import { live } from "../api/live";
import type { PullIn } from "../api/types";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { said } from "./words";

/** Sheets of a line or two. */
abstract class LineSheet extends Sheet {
  @property() squad = "";
  @state() protected lines: Record<string, string> = {};

  protected line(key: string, label: string, hint = ""): TemplateResult {
    return html`<div class="field"><label for="line-${key}">${label}</label>
      <input class="input" id="line-${key}" data-testid="line-${key}" maxlength="300" .value=${this.lines[key] ?? ""}
        @input=${(event: Event) => (this.lines = { ...this.lines, [key]: (event.target as HTMLInputElement).value })}>
      ${hint ? html`<span class="hint">${hint}</span>` : ""}</div>`;
  }

  protected complete(...keys: string[]): boolean {
    return keys.every((key) => (this.lines[key] ?? "").trim() !== "");
  }

  protected send(path: string, words: string): void {
    void this.act.run(async () => {
      await post(`/squads/${seg(this.squad)}${path}`, { body: this.lines });
      toasts.say(words);
      live.touch([this.squad], []);
      this.close();
    });
  }
}

/** The gardener pulls in the mentor: what was tried, what is needed. */
@customElement("al-pull-in-sheet")
export class PullInSheet extends LineSheet {
  @property() mentor = "";
  protected override testid = "pull-in";
  protected override notDone = "Nobody was asked. What you wrote is still here.";
  protected override get heading(): string {
    return `Pull in ${this.mentor}`;
  }

  protected override scope(): unknown {
    return "The one person you may pull in, as a last resort.";
  }

  protected override content(): TemplateResult {
    return html`${this.line("tried", "What did you try?")}${this.line("needed", "What do you need?", "One line each. The squad reads it.")}`;
  }

  protected override foot(): TemplateResult {
    return this.buttons(`Ask ${this.mentor}`, { disabled: !this.complete("tried", "needed") });
  }

  protected override submit(): void {
    if (this.complete("tried", "needed")) this.send("/pull-ins", `${this.mentor} is asked`);
  }
}

/** The mentor answers, and that closes it. */
@customElement("al-answer-sheet")
export class AnswerSheet extends LineSheet {
  @property({ attribute: false }) pullIn!: PullIn;
  protected override testid = "answer";
  protected override notDone = "Nothing was answered. What you wrote is still here.";
  protected override get heading(): string {
    return `Answer ${this.pullIn.gardener.name}`;
  }

  protected override content(): TemplateResult {
    return html`<p><b>Tried:</b> ${said(this.pullIn.tried)}</p><p><b>Needs:</b> ${said(this.pullIn.needed)}</p>${this.line("line", "Your answer")}`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Answer", { disabled: !this.complete("line") });
  }

  protected override submit(): void {
    if (this.complete("line")) this.send(`/pull-ins/${seg(this.pullIn.id)}/answer`, "Answered");
  }
}

/** Who takes over asks for more before they accept. */
@customElement("al-ask-back-sheet")
export class AskBackSheet extends LineSheet {
  @property() week = "";
  @property() writer = "";
  protected override testid = "ask-back";
  protected override notDone = "Nothing was asked. What you wrote is still here.";
  protected override get heading(): string {
    return `Ask ${this.writer}`;
  }

  protected override content(): TemplateResult {
    return this.line("line", "What do you want to know?");
  }

  protected override foot(): TemplateResult {
    return this.buttons("Ask", { disabled: !this.complete("line") });
  }

  protected override submit(): void {
    if (this.complete("line")) this.send(`/handovers/${seg(this.week)}/ask-back`, `${this.writer} is asked`);
  }
}
