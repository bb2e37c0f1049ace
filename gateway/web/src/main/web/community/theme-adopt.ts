import { html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Proposal, ThemeShown, ThemeStory } from "../api/community";
import { ask, post, seg } from "../api/client";
import { live } from "../api/live";
import type { Problem } from "../api/problem";
import { count, list } from "../parts/numbers";
import { Sheet } from "../parts/sheet";
import { toasts } from "../shell/toasts";
import { aged } from "./backlog-model";
import { squadsOf } from "./theme-model";
import { nameField } from "./theme-sheets";

interface Taken {
  story: string;
  theme: string;
  name: string;
}

/** A proposal that becomes a theme, under a name people choose, with the stories they leave in it. */
@customElement("al-theme-adopt")
export class ThemeAdopt extends Sheet {
  @property({ attribute: false }) proposal!: Proposal;
  @state() private name: string | null = null;
  @state() private left = new Set<string>();
  protected override heading = "Make it a theme";
  protected override testid = "theme-adopt";
  protected override notDone = "What you wrote is still here.";

  private get written(): string {
    return (this.name ?? this.proposal.name).trim();
  }

  private get stories(): ThemeStory[] {
    return this.proposal.stories.filter((each) => !this.left.has(each.story));
  }

  protected override content(): TemplateResult {
    const { stories } = this;
    return html`${nameField("adopt-name", "Name", this.name ?? this.proposal.name, (name) => (this.name = name))}
      <fieldset class="field"><legend>Its stories; leave out what is about something else</legend><div class="pick-list">${this.proposal.stories.map(
        (
          each,
        ) => html`<label class="pick"><input type="checkbox" data-testid="adopt-story" .checked=${!this.left.has(each.story)} @change=${() => this.toggle(each.story)}>
          <span class="pick-words"><span class="community-key">${each.name}</span> ${each.title || "Its text was erased"}<span class="second pick-under">${each.squad.name} · ${aged(each.age)}</span></span></label>`,
      )}</div></fieldset>
      <div class="effect" data-testid="theme-effect"><p>“${this.written || "…"}” holds <b>${count(stories.length, "story", "stories")}</b> of <b>${count(squadsOf(stories), "squad")}</b>. From then on only people move stories in and out of it.</p></div>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Make it a theme", { disabled: !this.ready });
  }

  private get ready(): boolean {
    return this.written !== "" && this.stories.length > 0;
  }

  private toggle(story: string): void {
    const left = new Set(this.left);
    if (!left.delete(story)) left.add(story);
    this.left = left;
  }

  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    const taken = (problem.body.taken as Taken[] | undefined) ?? [];
    if (taken.length) {
      const themes = list([...new Set(taken.map((each) => `“${each.name}”`))]);
      return [
        { words: `Leave out ${taken.length} that ${taken.length === 1 ? "is" : "are"} in ${themes}`, run: () => this.without(taken) },
      ];
    }
    return problem.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }

  private without(taken: Taken[]): void {
    this.left = new Set([...this.left, ...taken.map((each) => each.story)]);
    this.act.clear();
  }

  protected override submit(): void {
    if (!this.ready) return;
    void this.act.run(async () => {
      const body = { name: this.written, stories: this.stories.map((each) => each.story) };
      const theme = await post<ThemeShown>("/community/themes", { body });
      toasts.say(`“${this.written}” is a theme`);
      live.touch([]);
      this.tell("theme-done", theme);
      this.close();
    });
  }
}

/** A proposal that is none: it comes back only with other stories. */
@customElement("al-theme-dismiss")
export class ThemeDismiss extends Sheet {
  @property({ attribute: false }) proposal!: Proposal;
  protected override heading = "Dismiss the proposal";
  protected override testid = "theme-dismiss";

  protected override scope(): unknown {
    return `${this.proposal.name} · ${count(this.proposal.count, "story", "stories")}`;
  }

  protected override content(): TemplateResult {
    return html`<div class="effect" data-testid="theme-effect"><p>These ${count(this.proposal.count, "story", "stories")} are not proposed together again. They stay in the backlog, and others that join them may make another proposal.</p></div>`;
  }

  protected override foot(): TemplateResult {
    return this.buttons("Dismiss it");
  }

  protected override submit(): void {
    void this.act.run(async () => {
      const stories = this.proposal.stories.map((each) => each.story);
      await ask("POST", `/community/theme-proposals/${seg(this.proposal.proposal)}/dismissal`, { body: { stories } });
      toasts.say(`“${this.proposal.name}” is dismissed`);
      live.touch([]);
      this.tell("theme-done", null);
      this.close();
    });
  }
}
