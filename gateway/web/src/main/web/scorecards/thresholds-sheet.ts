import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { ask, get } from "../api/client";
import type { Problem } from "../api/problem";
import { Remote } from "../api/remote";
import type { MarksName, Thresholds, ThresholdValues } from "../api/scorecards";
import { who } from "../api/session";
import { locked } from "../parts/bits";
import { shown } from "../parts/problem";
import { Sheet } from "../parts/sheet";
import { dayTime, isoDate, myZone } from "../parts/time";
import { unsaved } from "../parts/unsaved";
import { toasts } from "../shell/toasts";
import { changes, CHECKS, wrong } from "./words";

type Typed = Record<MarksName, { watch: string; act: string }> & { overdueDays: string };

/** By what gardens are judged: set by stewards, kept in versions, with what each changed. */
@customElement("al-thresholds")
export class ThresholdsSheet extends Sheet {
  @state() private typed: Typed | null = null;
  private etag: string | null = null;
  private holds = false;
  private readonly now = new Remote<Thresholds>(this, () => false);
  private readonly past = new Remote<{ items: Thresholds[] }>(this, () => false);
  protected override heading = "Thresholds";
  protected override testid = "thresholds-sheet";
  protected override notDone = "What you typed is still here.";

  protected override scope(): unknown {
    const now = this.now.data;
    if (!now) return "By what gardens are judged.";
    return now.version === 0
      ? "As they come with Allotment; nobody has set them yet."
      : `Version ${now.version}, set by ${now.by?.name ?? "somebody"}${now.at ? `, ${dayTime(now.at, myZone)}` : ""}.`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hold(false);
  }

  override willUpdate(): void {
    this.now.want("thresholds", (signal) => get("/community/thresholds", signal));
    this.past.want("thresholds-history", (signal) => get("/community/thresholds/history", signal));
    if (this.now.data && !this.typed) {
      this.typed = typed(this.now.data.values);
      this.etag = this.now.etag;
    }
  }

  private hold(is: boolean): void {
    if (this.holds !== is) unsaved((this.holds = is));
  }

  protected override content(): unknown {
    return shown(this.now, () => this.form(), 7);
  }

  private form(): TemplateResult {
    const { typed } = this;
    if (!typed) return html``;
    return html`${who.steward ? nothing : locked("A steward of the community sets them")}
      ${CHECKS.map((each) => {
        const { watch, act } = typed[each.marks];
        const amiss = watch.trim() && act.trim() ? wrong(each.check, Number(watch), Number(act)) : "Two whole numbers are asked for.";
        return html`<fieldset class="field marks" data-testid="marks-${each.check}"><legend>${each.words}</legend>
          <div class="marks-pair">${this.number(each.marks, "watch", `Watch ${each.less ? "below" : "from"}`)}${this.number(each.marks, "act", `Act ${each.less ? "below" : "from"}`)}</div>
          <span class="hint" id="counts-${each.marks}">${each.counts}</span>${amiss ? html`<span class="wrong" role="alert">${amiss}</span>` : nothing}</fieldset>`;
      })}
      <label class="field"><span class="label">An item is overdue after</span><input class="input marks-days" inputmode="numeric" data-testid="overdue-days" ?disabled=${!who.steward} .value=${typed.overdueDays}
        @input=${(event: Event) => this.change({ overdueDays: (event.target as HTMLInputElement).value })}><span class="hint">days, since it was handed over first</span></label>
      ${this.theirs()}
      ${this.moved ? nothing : shown(this.past, ({ items }) => this.history(items), 3)}`;
  }

  private number(name: MarksName, key: "watch" | "act", words: string): TemplateResult {
    const of = this.typed![name];
    return html`<label class="marks-field"><span class="label">${words}</span><input class="input" inputmode="numeric" autocomplete="off" aria-describedby="counts-${name}" data-testid="${name}-${key}" ?disabled=${!who.steward} .value=${of[key]}
      @input=${(event: Event) => this.change({ [name]: { ...of, [key]: (event.target as HTMLInputElement).value } })}></label>`;
  }

  private change(part: Partial<Typed>): void {
    this.typed = { ...this.typed!, ...part };
    this.hold(true);
  }

  /** As the service takes it; nothing while something is amiss. */
  private get values(): ThresholdValues | null {
    const { typed } = this;
    if (!typed) return null;
    const marks = CHECKS.map((each) => {
      const { watch, act } = typed[each.marks];
      return { each, watch: whole(watch), act: whole(act) };
    });
    const overdueDays = whole(typed.overdueDays);
    if (overdueDays < 1 || overdueDays > 3650 || marks.some(({ each, watch, act }) => wrong(each.check, watch, act))) return null;
    return { ...Object.fromEntries(marks.map(({ each, watch, act }) => [each.marks, { watch, act }])), overdueDays } as ThresholdValues;
  }

  private get moved(): Thresholds | null {
    const problem = this.act.problem;
    return problem?.rule === "thresholds-moved" ? ((problem.body.theirs as Thresholds | undefined) ?? null) : null;
  }

  /** Where somebody was quicker: what theirs says otherwise, to keep, to put over, or to take one by one. */
  private theirs(): unknown {
    const { moved, values } = this;
    if (!moved || !values) return nothing;
    const parts = changes(values, moved.values);
    return html`<section class="two-texts" data-testid="two-thresholds"><p><b>As ${moved.by?.name ?? "somebody"} set them${moved.at ? ` ${dayTime(moved.at, myZone)}` : ""}</b></p>
      ${
        parts.length
          ? html`<dl class="two-parts">${parts.map(
              (
                each,
              ) => html`<div><dt>${each.words}</dt><dd><span class="second">Theirs</span> ${each.after}</dd><dd><span class="second">Yours</span> ${each.before}</dd>
              <dd><button type="button" class="button small" data-testid="take-${each.name}" @click=${() => this.change({ [each.name]: typed(moved.values)[each.name] })}>Take theirs<span class="hidden-words">: ${each.words}</span></button></dd></div>`,
            )}</dl>`
          : html`<p class="ink-2">Yours says the same now.</p>`
      }</section>`;
  }

  private history(items: Thresholds[]): unknown {
    const set = items.filter((each) => each.version > 0);
    if (!set.length) return nothing;
    return html`<section class="thresholds-past" data-testid="thresholds-history"><h3>How they came about</h3><ol>${set.map((each, at) => {
      const before = items[at + 1]?.values ?? null;
      const said = changes(before, each.values);
      return html`<li><p><b>Version ${each.version}</b> <span class="second">${each.by?.name ?? ""}${each.at ? `, ${when(each.at)}` : ""}</span></p>
        ${before ? html`<ul>${said.map((one) => html`<li class="second">${one.words}: ${one.after}, before ${one.before.toLowerCase()}</li>`)}</ul>` : html`<p class="second">The first.</p>`}</li>`;
    })}</ol></section>`;
  }

  protected override nextSteps(problem: Problem): { words: string; run: () => void }[] {
    if (this.moved) return [{ words: "Keep theirs", run: () => this.keepTheirs() }];
    return problem.mayPass ? [{ words: "Try again", run: () => this.submit() }] : [];
  }

  private keepTheirs(): void {
    this.hold(false);
    this.tell("thresholds-set");
    this.close();
  }

  protected override foot(): TemplateResult {
    const now = this.now.data;
    if (!who.steward || !now)
      return html`<button type="button" class="button" data-testid="thresholds-sheet-cancel" @click=${this.close}>Close</button>`;
    return this.buttons(this.moved ? "Put yours as it stands here" : `Set version ${now.version + 1}`, {
      disabled: !this.values || !changes(now.values, this.values).length,
      note: "Every scorecard is judged by them at once. Earlier versions stay in the history.",
    });
  }

  protected override submit(): void {
    if (who.steward) this.save(this.moved ? String(this.act.problem!.body.etag) : this.etag);
  }

  private save(etag: string | null): void {
    const { values } = this;
    if (!values) return;
    void this.act.run(async () => {
      const { data } = await ask<Thresholds>("PUT", "/community/thresholds", { body: values, etag });
      this.hold(false);
      this.tell("thresholds-set");
      toasts.say(`Version ${data.version} of the thresholds holds`);
      this.close();
    });
  }
}

const whole = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN);

function typed(values: ThresholdValues): Typed {
  const marks = CHECKS.map((each) => [each.marks, { watch: String(values[each.marks].watch), act: String(values[each.marks].act) }]);
  return { ...Object.fromEntries(marks), overdueDays: String(values.overdueDays) } as Typed;
}

function when(at: string): string {
  return isoDate(at, myZone);
}
