import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { kbd } from "../parts/bits";
import { View, Watch } from "../parts/view";
import { HERE, live } from "../api/live";
import { toasts } from "./toasts";
import { roster } from "./roster";
import type { Changed } from "../api/types";
import { list } from "../parts/numbers";

/** What was done, with undo, and in words for those who listen: what changed elsewhere, at most once a second. */
@customElement("al-toast")
export class ToastView extends View {
  @state() private spoken = "";
  @state() private failed = false;
  private lastSpoken = 0;

  constructor() {
    super();
    new Watch(this, [[toasts, "changed"]]);
    toasts.addEventListener("undo-failed", () => (this.failed = true));
    toasts.addEventListener("changed", () => (this.failed = false));
    live.addEventListener("changed", (event) => this.speak((event as CustomEvent<Changed>).detail));
  }

  private speak(changed: Changed): void {
    if (Date.now() - this.lastSpoken < 1_000 || changed.squads.length === 0 || changed.service === HERE) return;
    this.lastSpoken = Date.now();
    this.spoken = `${list(changed.squads.map((squad) => roster.squadName(squad)))} changed.`;
  }

  protected override render(): unknown {
    const toast = toasts.current;
    return html`
      <p class="hidden-words" role="status">${this.spoken}</p>
      <div role="status">${
        toast
          ? html`
        <div class="toast" data-testid="toast" @pointerenter=${() => toasts.hold()} @pointerleave=${() => toasts.release()}
          @focusin=${() => toasts.hold()} @focusout=${() => toasts.release()}>
          <span>${toast.words}</span>
          ${toast.next ? html`<a href=${toast.next.href} data-testid="toast-next" @click=${() => toasts.clear()}>${toast.next.words}</a>` : nothing}
          ${toast.undo ? html`<button type="button" data-testid="toast-undo" @click=${() => void toasts.undo()}>${kbd("Z")} undo</button>` : nothing}
        </div>`
          : nothing
      }</div>
      ${
        this.failed
          ? html`<div class="card problem problem-card undo-failed" role="alert"><strong>That could not be undone</strong>
        <p class="ink-2">It has moved on since. Look at it as it is now.</p>
        <div class="next"><button type="button" class="button small" @click=${() => (this.failed = false)}>Dismiss</button></div></div>`
          : nothing
      }`;
  }
}
