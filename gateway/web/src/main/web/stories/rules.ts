import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ask, get, post } from "../api/client";
import { Remote } from "../api/remote";
import { who } from "../api/session";
import type { Rule, Rules, RulesPreview } from "../api/stories";
import { Act } from "../parts/act";
import { empty, locked } from "../parts/bits";
import { icon } from "../parts/icons";
import { count } from "../parts/numbers";
import { problemCard, shown } from "../parts/problem";
import { Question } from "../parts/question";
import { address } from "../parts/router";
import { View } from "../parts/view";
import { roster } from "../shell/roster";
import { toasts } from "../shell/toasts";
import { asks, complete, NEW_RULE, ruleForm, trimmed } from "./rule-form";
import { rulesEffect } from "./rules-effect";
import { classChip, kindWords } from "./words";

/** The rules that class stories before the model is asked: tried on the stories there are, then saved. */
@customElement("al-rules")
export class RulesPage extends View {
  @property() squad = "";
  /** The rules as they are being changed; null until something is. */
  @state() private draft: Rule[] | null = null;
  @state() private open: number | null = null;
  private readonly own = new Remote<Rules>(this, () => false);
  private readonly shared = new Remote<Rules>(this, () => false);
  private readonly effect = new Question<RulesPreview>(this, true);
  private readonly act = new Act(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("squad") && this.hasUpdated) return;
    [this.draft, this.open] = [null, null];
    this.own.want(`rules${this.at}`, (signal) => get(`/stories/rules${this.at}`, signal));
    this.shared.want(this.squad ? "rules" : null, (signal) => get("/stories/rules", signal));
    this.effect.of(null);
  }

  private get at(): string {
    return this.squad ? `?squad=${encodeURIComponent(this.squad)}` : "";
  }

  private get may(): boolean {
    return this.squad ? who.leads(this.squad) : who.admin;
  }

  private get rules(): Rule[] {
    return this.draft ?? this.own.data?.rules ?? [];
  }

  private get ready(): boolean {
    return this.draft !== null && this.draft.every(complete);
  }

  protected override render(): unknown {
    return html`<div class="rules-page"><div class="rules-list">
        ${shown(this.own, (own) => this.list(own), 3)}
        ${this.squad ? this.organisation() : nothing}
      </div>
      <aside class="rules-side" aria-label="What the rules would do"><al-suggesting></al-suggesting>${this.side()}</aside></div>`;
  }

  private list(own: Rules): TemplateResult {
    const whose = this.squad ? `Rules of ${roster.squadName(this.squad)}` : "Rules of everyone";
    return html`<section class="card" data-testid="rules">
      <header class="pad-head"><h2>${whose}</h2><p class="ink-2">The first that is about a story classes it, before the model is asked.${
        this.squad ? " They are asked before everyone’s." : ""
      } ${own.version ? `Version ${own.version}.` : ""}</p></header>
      ${this.rules.length ? html`<ol class="rule-list">${this.rules.map((rule, at) => this.rule(rule, at))}</ol>` : this.none()}
      ${this.act.problem ? problemCard(this.act.problem, [{ words: "Read them again", run: () => this.again() }], "Nothing was saved; what you wrote is still here.") : nothing}
      <footer class="rules-foot">${
        this.may
          ? html`<button type="button" class="button" data-testid="add-rule" @click=${() => this.add()}>${icon("plus")} Add a rule</button>
          ${
            this.draft
              ? html`<button type="button" class="button primary" data-testid="save-rules" ?disabled=${!this.ready} aria-busy=${this.act.busy} @click=${() => this.save()}>Save as version ${own.version + 1}</button>
                <button type="button" class="button quiet" @click=${() => this.change(null)}>Leave them as they are</button>`
              : nothing
          }`
          : locked(this.squad ? "Who leads the squad sets its rules" : "An admin sets everyone’s rules")
      }</footer>
    </section>`;
  }

  private none(): TemplateResult {
    return empty(
      "No rule yet",
      "A rule is for what needs no guessing: the dependency bot’s pull requests, the label everyone puts on an outage.",
    );
  }

  private rule(rule: Rule, at: number): TemplateResult {
    const hits = this.effect.answer?.rules[at];
    return html`<li class="rule" data-testid="rule">
      <div class="rule-head"><span class="rule-number">${at + 1}</span>
        <div class="rule-words"><b>${rule.says || "A new rule"}</b><span class="second">${asks(rule)}</span></div>
        ${classChip(rule.class, true)}${rule.kind ? html`<span class="second">${kindWords(rule.kind)}</span>` : nothing}
        <span class="second number">${hits ? count(hits.stories, "story", "stories") : ""}</span>
        ${
          this.may
            ? html`<span class="rule-acts">
          <button type="button" class="button small quiet icon-only" ?disabled=${at === 0} aria-label="Ask ${rule.says} earlier" @click=${() => this.move(at, -1)}>${icon("up")}</button>
          <button type="button" class="button small quiet icon-only" ?disabled=${at === this.rules.length - 1} aria-label="Ask ${rule.says} later" @click=${() => this.move(at, 1)}>${icon("down")}</button>
          <button type="button" class="button small" aria-expanded=${this.open === at} data-testid="edit-rule" @click=${() => (this.open = this.open === at ? null : at)}>${this.open === at ? "Close" : "Change"}</button>
          <button type="button" class="button small quiet" aria-label="Remove ${rule.says}" @click=${() => this.removeRule(at)}>Remove</button></span>`
            : nothing
        }</div>
      ${this.open === at ? ruleForm(rule, (changed) => this.change(this.rules.map((each, other) => (other === at ? changed : each)))) : nothing}
    </li>`;
  }

  private organisation(): TemplateResult {
    return html`${shown(
      this.shared,
      (
        shared,
      ) => html`<section class="card"><header class="pad-head"><h2>Rules of everyone</h2><p class="ink-2">Asked after the squad’s own. ${
        who.admin ? html`<a href=${address(["stories", "rules"], { squad: "every" })}>Change them</a>` : ""
      }</p></header>
      ${
        shared.rules.length
          ? html`<ol class="rule-list">${shared.rules.map(
              (rule, at) => html`<li class="rule"><div class="rule-head"><span class="rule-number">${at + 1}</span>
        <div class="rule-words"><b>${rule.says}</b><span class="second">${asks(rule)}</span></div>${classChip(rule.class, true)}</div></li>`,
            )}</ol>`
          : html`<p class="pad second">None.</p>`
      }</section>`,
      2,
    )}`;
  }

  private side(): unknown {
    if (this.effect.refused) return problemCard(this.effect.refused);
    if (this.effect.answer) return rulesEffect(this.effect.answer, this.draft !== null);
    return html`<section class="card pad"><h2>What they would do</h2><p class="ink-2">Try the rules on the stories there are, before they class any.</p>
      <button type="button" class="button" data-testid="try-rules" ?disabled=${this.rules.length === 0 || !this.rules.every(complete)} aria-busy=${this.effect.asking}
        @click=${() => this.preview(0)}>Try them</button></section>`;
  }

  private add(): void {
    this.change([...this.rules, NEW_RULE]);
    this.open = this.rules.length - 1;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".rule-form .input")?.focus());
  }

  private move(at: number, by: number): void {
    const rules = [...this.rules];
    const [rule] = rules.splice(at, 1);
    rules.splice(at + by, 0, rule!);
    this.open = null;
    this.change(rules);
  }

  private removeRule(at: number): void {
    this.open = null;
    this.change(this.rules.filter((_, other) => other !== at));
  }

  private change(draft: Rule[] | null): void {
    this.draft = draft;
    if (draft === null) this.open = null;
    this.act.clear();
    if (draft === null || draft.some((each) => !complete(each))) this.effect.of(null);
    else this.preview();
  }

  private preview(pause?: number): void {
    const rules = this.rules.map(trimmed);
    this.effect.of(() => post<RulesPreview>(`/stories/rules/preview${this.at}`, { body: rules }), pause);
  }

  private save(): void {
    void this.act.run(async () => {
      await ask("PUT", `/stories/rules${this.at}`, { body: this.rules.map(trimmed), etag: this.own.etag });
      await this.own.reload();
      this.draft = null;
      this.open = null;
      toasts.say(`Rules are saved as version ${this.own.data?.version ?? ""}`);
    });
  }

  private again(): void {
    this.act.clear();
    void this.own.reload();
  }
}
