import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { post, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Effect, Swap, SwapResult } from "../api/types";
import { Act } from "../parts/act";
import { chip, prose } from "../parts/bits";
import { problemCard } from "../parts/problem";
import { address } from "../parts/router";
import { dayTime } from "../parts/time";
import { View } from "../parts/view";
import { toasts } from "../shell/toasts";
import { Preview } from "../squad/preview";
import { asksMe, isMine, passWords, saidForMe, swapState, swapTitle } from "../squad/swap-words";

/** One swap with what it asks, what it would change, and the reader's answer. */
@customElement("al-swap")
export class SwapCard extends View {
  @property({ attribute: false }) swap!: Swap;
  @property() zone = "UTC";
  private readonly act = new Act(this);
  private readonly preview = new Preview(this);
  private shows = false;

  protected override render(): TemplateResult {
    const { swap, zone } = this;
    return html`<section class="card pad stack swap ${asksMe(swap) ? "yours" : ""}" data-testid="swap-card" data-state=${swap.state}
        aria-label="${swapTitle(swap)}, ${swap.squadName}">
      <div class="swap-head"><h3>${swapTitle(swap)}</h3>${this.state()}</div>
      <ul class="passes">${swap.passes.map((pass) => html`<li>${prose(passWords(pass, zone))}</li>`)}</ul>
      <p class="second"><a href=${address(["squads", swap.squad], { turn: swap.passes[0]?.week })}>${swap.squadName}</a>, proposed ${dayTime(swap.proposedAt, zone)}; ${swapState(swap, zone)}.</p>
      ${saidForMe(swap) && swap.state === "made" ? html`<p class="ink-2">A lead said yes for you. You may object; then it is as it was.</p>` : nothing}
      ${this.shows ? this.preview.render("Working out what it changes.") : nothing}
      ${this.acts()}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Dismiss", run: () => this.act.clear() }]) : nothing}
    </section>`;
  }

  private state(): TemplateResult {
    if (asksMe(this.swap)) return chip("warning", "asks you", "question");
    if (this.swap.open) return chip("dashed", this.swap.state === "offered" ? "open to anyone" : "asked", "question");
    return this.swap.state === "made" ? chip("fine", "done", "check") : chip("plain", this.swap.state);
  }

  private acts(): unknown {
    const { swap } = this;
    const mayTake = swap.state === "offered" && !isMine(swap);
    const answers = asksMe(swap);
    const asked = swap.open && (swap.by.member === who.me || who.leads(swap.squad));
    const mayUndo = swap.state === "made" && !swap.undoes && isMine(swap) && Date.parse(swap.until) > Date.now();
    if (!mayTake && !answers && !asked && !mayUndo) return nothing;
    return html`<div class="bar">
      ${
        answers || mayTake
          ? html`<button type="button" class="button primary" data-testid="swap-accept" aria-busy=${this.act.busy}
          @click=${() => this.answer("accept")}>${mayTake ? "I take it" : "Accept"}</button>`
          : nothing
      }
      ${answers ? html`<button type="button" class="button" data-testid="swap-decline" @click=${() => this.answer("decline")}>Decline</button>` : nothing}
      ${(answers || mayTake) && !this.shows ? html`<button type="button" class="button quiet" data-testid="swap-show" @click=${this.show}>Show what changes</button>` : nothing}
      ${asked && !answers ? html`<button type="button" class="button" data-testid="swap-withdraw" @click=${this.withdraw}>Withdraw</button>` : nothing}
      ${
        mayUndo
          ? html`<button type="button" class="button" data-testid="swap-undo" aria-busy=${this.act.busy}
          @click=${this.undo}>${saidForMe(swap) ? "Object" : "Ask to take it back"}</button>`
          : nothing
      }
    </div>`;
  }

  private get path(): string {
    return `/swaps/${seg(this.swap.id)}`;
  }

  private readonly show = () => {
    this.shows = true;
    this.preview.of(async (signal): Promise<Effect> => {
      const { effect, balances } = await post<SwapResult>(`${this.path}/accept`, { dryRun: true, signal });
      return { ...effect, balances };
    }, 0);
  };

  private answer(word: "accept" | "decline"): void {
    void this.act.run(async () => {
      const { swap } = await post<SwapResult>(`${this.path}/${word}`);
      toasts.say(
        word === "decline"
          ? "Declined. Nothing changes."
          : swap?.state === "made"
            ? "Done: the plan is changed"
            : "Accepted. It waits for the others.",
      );
      this.touch();
    });
  }

  private readonly withdraw = () => {
    void this.act.run(async () => {
      await remove(this.path);
      toasts.say("Withdrawn. Nobody is asked any more.");
      this.touch();
    });
  };

  private readonly undo = () => {
    void this.act.run(async () => {
      const { swap } = await post<SwapResult>(`${this.path}/undo`);
      toasts.say(swap?.open ? "Asked to take it back" : "Taken back: the plan is as it was");
      this.touch();
    });
  };

  private touch(): void {
    const people = this.swap.passes.flatMap((pass) => [pass.from?.member, pass.to?.member]);
    live.touch(
      [this.swap.squad],
      people.filter((each): each is string => !!each),
    );
  }
}
