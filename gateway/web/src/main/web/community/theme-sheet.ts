import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { ThemeShown, ThemeTheirs } from "../api/community";
import { ask, get, seg } from "../api/client";
import { live } from "../api/live";
import type { Problem } from "../api/problem";
import { dayTime, myZone } from "../parts/time";
import { count } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { since } from "./theme-model";

/**
 * Something done with a theme as it was seen. Where somebody else was quicker, both are shown side by side, what was
 * chosen stays, and it is for people to say what becomes of it.
 */
export abstract class ThemeSheet extends Sheet {
  /** The theme as it was when the sheet was asked for, and its tag. */
  @property({ attribute: false }) looked!: ThemeShown;
  @property({ attribute: false }) etag: string | null = null;
  /** What became of it since, once somebody else was quicker. */
  @state() private since: { theme: ThemeShown; etag: string | null } | null = null;
  @state() protected theirs: ThemeTheirs | null = null;
  /** The stories that were in it when one looked. */
  private seen = new Set<string>();
  protected override notDone = "What you chose is still here.";

  /** What one wanted, in words, beside what somebody else did. */
  protected abstract yours(): unknown;

  protected get theme(): ThemeShown {
    return this.since?.theme ?? this.looked;
  }

  protected get path(): string {
    return `/community/themes/${seg(this.theme.theme)}`;
  }

  protected override scope(): unknown {
    return `${this.theme.name} · ${count(this.theme.open, "story", "stories")} open`;
  }

  /** @param said what is said once it is done */
  protected send(method: "POST" | "PUT" | "DELETE", path: string, body: unknown, said: string): void {
    void this.act.run(async () => {
      try {
        const { data } = await ask<ThemeShown | undefined>(method, path, { body, etag: this.since?.etag ?? this.etag });
        toasts.say(said);
        live.touch([]);
        this.tell("theme-done", data ?? null);
        this.close();
      } catch (failure) {
        await this.learn(failure);
        throw failure;
      }
    });
  }

  /** The theme as somebody else left it: what is chosen goes on from there. */
  private async learn(failure: unknown): Promise<void> {
    const problem = failure as Partial<Problem>;
    if (problem.rule !== "theme-moved") return;
    this.theirs = (problem.body?.theirs as ThemeTheirs | undefined) ?? null;
    this.seen = new Set(this.theme.stories.map((each) => each.story));
    const told = problem.body?.etag;
    live.touch([]);
    if (this.ended) return;
    const now = await get<ThemeShown>(this.path).catch(() => null);
    this.since = now ? { theme: now.data, etag: now.etag } : { theme: this.theme, etag: typeof told === "string" ? told : null };
  }

  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    if (problem.rule !== "theme-moved") return problem.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
    const leave = { words: "Keep theirs", run: () => this.close() };
    return this.ended ? [leave] : [{ words: "Do mine on top of theirs", run: () => this.submit() }, leave];
  }

  /** It is no theme any more: nothing is left to be done with it. */
  protected get ended(): boolean {
    return this.theirs?.ended === true && this.theirs.theme === this.theme.theme;
  }

  /** Yours and theirs, side by side. */
  protected both(): unknown {
    const { theirs } = this;
    if (!theirs) return nothing;
    return html`<section class="both" aria-label="Yours and theirs" data-testid="both">
      <div class="card pad"><h3>Yours</h3>${this.yours()}</div>
      <div class="card pad" data-testid="theirs"><h3>${theirs.by?.name ?? "Somebody else"}</h3><p class="second">${dayTime(theirs.at, myZone)}</p>${
        theirs.ended
          ? html`<p>${theirs.into ? "Merged it into another theme." : "Ended it; its stories are free."}</p>`
          : this.theirsWords(theirs)
      }</div></section>`;
  }

  protected theirsWords(theirs: ThemeTheirs): TemplateResult {
    const moved = since(this.seen, new Set(this.theme.stories.map((each) => each.story)));
    return html`<p>“${theirs.name}”</p><p>${count(theirs.stories.length, "story", "stories")}${moved ? `; of those open ${moved} since you looked` : ""}</p>`;
  }
}

/** What is, and what would be. */
export function effect(lines: [string, unknown, unknown][], words: unknown = nothing): TemplateResult {
  return html`<div class="effect" data-testid="theme-effect"><div><b>What it changes</b><ul>${lines.map(
    ([what, before, after]) => html`<li><span>${what}</span><span>${before} → <b>${after}</b></span></li>`,
  )}</ul></div>${words === nothing ? nothing : html`<p class="ink-2">${words}</p>`}</div>`;
}
