import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { kbd } from "../parts/bits";
import { keys } from "../parts/keys";
import { isNarrow, View, Watch } from "../parts/view";

/** The keys of this screen, at its foot. */
@customElement("al-key-bar")
export class KeyBar extends View {
  constructor() {
    super();
    new Watch(this, [[keys, "changed"]]);
  }

  protected override render(): unknown {
    if (isNarrow()) return nothing;
    const shown = keys.on ? keys.all.filter((key) => key.shown) : [];
    return html`
      <ul>${shown.map((key) => html`<li>${key.keys.map((each) => kbd(NAMES[each] ?? each))} ${key.words}</li>`)}</ul>
      <button type="button" class="button quiet small" data-testid="all-keys" @click=${() => this.tell("all-keys")}>${kbd("?")} all keys</button>`;
  }
}

export const NAMES: Record<string, string> = { ArrowLeft: "←", ArrowUp: "↑", ArrowRight: "→", ArrowDown: "↓", Escape: "Esc", " ": "Space" };
