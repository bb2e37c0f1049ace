import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { kbd } from "../parts/bits";
import { keys } from "../parts/keys";
import { Sheet } from "../parts/sheet";
import { NAMES } from "./key-bar";

/** All keys of this screen, and the switch that lets single keys rest. */
@customElement("al-keys-help")
export class KeysHelp extends Sheet {
  protected override heading = "Keys";
  protected override testid = "keys-help";

  protected override scope(): unknown {
    return "Single keys rest while you write.";
  }

  protected override content(): TemplateResult {
    return html`
      <label class="check"><input type="checkbox" data-testid="keys-switch" .checked=${keys.on} @change=${this.toggle}> Single keys work</label>
      <h3>On this screen</h3>
      <dl class="key-list">${keys.all.filter((key) => key.words).map((key) => row(key.keys, key.words))}</dl>
      <h3>Everywhere</h3>
      <dl class="key-list">
        ${row(["G", "H"], "go to Start")}${row(["G", "W"], "go to This week")}${row(["G", "D"], "go to My duty")}${row(["G", "Q"], "go to Squads")}
        ${row(["G", "S"], "go to Stories")}${row(["G", "C"], "go to Capacity")}${row(["G", "O"], "go to Community")}${row(["G", "U"], "go to Setup")}
        ${row(["Escape"], "close, put back")}
      </dl>`;
  }

  protected override foot(): TemplateResult {
    return html`<button type="button" class="button" data-testid="keys-help-cancel" autofocus @click=${this.close}>Close ${kbd("Esc")}</button>`;
  }

  private readonly toggle = (event: Event) => {
    keys.on = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
  };
}

function row(pressed: string[], words: string): TemplateResult {
  const names = pressed.map((key) => NAMES[key] ?? key);
  return html`<div><dt>${names.map((name, at) => html`${at ? " " : nothing}<kbd>${name}</kbd>`)}</dt><dd>${words}</dd></div>`;
}
