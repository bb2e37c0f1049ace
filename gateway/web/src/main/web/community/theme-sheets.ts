import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Theme, ThemeTheirs } from "../api/community";
import { count } from "../parts/numbers";
import { seg } from "../api/client";
import { effect, ThemeSheet } from "./theme-sheet";
import { merged } from "./theme-model";

const LONGEST = 120;

export function nameField(id: string, label: string, value: string, write: (name: string) => void): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>
    <input class="input" id=${id} data-testid=${id} maxlength=${LONGEST} autocomplete="off" .value=${value} @input=${(event: Event) => write((event.target as HTMLInputElement).value)}>
    <span class="hint">What all squads call it. Up to ${LONGEST} characters.</span></div>`;
}

/** Another name for a theme. */
@customElement("al-theme-name")
export class ThemeName extends ThemeSheet {
  @state() private name: string | null = null;
  protected override heading = "Rename the theme";
  protected override testid = "theme-rename";

  private get written(): string {
    return (this.name ?? this.theme.name).trim();
  }

  protected override content(): TemplateResult {
    return html`${nameField("theme-name-field", this.theirs ? "What it shall be called" : "Name", this.name ?? this.theme.name, (name) => (this.name = name))}
      ${this.theirs && !this.ended ? html`<p><button type="button" class="link" data-testid="use-theirs" @click=${() => (this.name = this.theirs!.name)}>Write their name, to go on from it</button></p>` : nothing}
      ${effect([["It is called", `“${this.theme.name}”`, this.written ? `“${this.written}”` : "–"]], "Decisions and minutes that name it show the new name.")}${this.both()}`;
  }

  protected override yours(): TemplateResult {
    return html`<p>“${this.written}”</p>`;
  }

  protected override theirsWords(theirs: ThemeTheirs): TemplateResult {
    return html`<p>“${theirs.name}”</p>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Rename", { disabled: this.ended || !this.written || this.written === this.theme.name });
  }

  protected override submit(): void {
    if (this.ended || !this.written || this.written === this.theme.name) return;
    this.send("PUT", `${this.path}/name`, { name: this.written }, `The theme is called “${this.written}”`);
  }
}

/** Other themes that become part of this one. */
@customElement("al-theme-merge")
export class ThemeMerge extends ThemeSheet {
  @property({ attribute: false }) others: Theme[] = [];
  @state() private chosen = new Set<string>();
  protected override heading = "Merge other themes into this";
  protected override testid = "theme-merge-sheet";

  private get from(): Theme[] {
    return this.others.filter((each) => this.chosen.has(each.theme) && each.theme !== this.theme.theme);
  }

  protected override content(): TemplateResult {
    const others = this.others.filter((each) => each.theme !== this.theme.theme);
    const will = merged([this.theme, ...this.from]);
    return html`${
      others.length
        ? html`<fieldset class="field"><legend>Which become part of “${this.theme.name}”</legend><div class="pick-list">${others.map(
            (
              each,
            ) => html`<label class="pick"><input type="checkbox" data-testid="merge-theme" .checked=${this.chosen.has(each.theme)} @change=${() => this.toggle(each.theme)}>
          <span class="pick-words">${each.name}</span><span class="second">${each.open} open</span></label>`,
          )}</div></fieldset>`
        : html`<p class="ink-2">There is no other theme.</p>`
    }
      ${effect(
        [
          ["Open stories", this.theme.open, will.open],
          ["Squads", this.theme.squads.filter((each) => each.count).length, will.squads],
          ["Themes", this.others.length, this.others.length - this.from.length],
        ],
        this.from.length
          ? `${this.from.map((each) => `“${each.name}”`).join(", ")} will be no more; ${this.from.length === 1 ? "its" : "their"} stories are in “${this.theme.name}”.`
          : "Choose one to see what it comes to.",
      )}${this.both()}`;
  }

  protected override yours(): TemplateResult {
    return html`<p>${this.from.map((each) => `“${each.name}”`).join(", ") || "Nothing"} becomes part of it</p>`;
  }

  private toggle(theme: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(theme)) chosen.add(theme);
    this.chosen = chosen;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Merge", { disabled: this.ended || this.from.length === 0 });
  }

  protected override submit(): void {
    if (this.ended || this.from.length === 0) return;
    const from = this.from.map(({ theme, revision }) => ({ theme, revision }));
    this.send("POST", `${this.path}/merge`, { from }, `${count(from.length + 1, "theme")} are one: “${this.theme.name}”`);
  }
}

/** A theme that is none any more. */
@customElement("al-theme-end")
export class ThemeEnd extends ThemeSheet {
  protected override heading = "End the theme";
  protected override testid = "theme-end-sheet";

  protected override content(): TemplateResult {
    return html`${effect(
      [["Open stories in it", this.theme.open, 0]],
      html`Its ${count(this.theme.total, "story", "stories")} are free again: they stay in the backlog, and may be proposed for another theme. Decisions about it stay.`,
    )}${this.both()}`;
  }

  protected override yours(): TemplateResult {
    return html`<p>It ends</p>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons(`End “${this.theme.name}”`, { danger: true, disabled: this.ended });
  }

  protected override submit(): void {
    if (!this.ended) this.send("DELETE", `/community/themes/${seg(this.theme.theme)}`, undefined, `“${this.theme.name}” has ended`);
  }
}
