import { html, nothing, type TemplateResult } from "lit";
import type { Problem } from "../api/problem";
import type { Remote } from "../api/remote";
import { prose, skeleton } from "./bits";
import { was } from "./clock";
import { behind as behindBy, myZone, time } from "./time";

/** What happened, what was not done, the next step, and the rule's id for whoever is asked for help. */
export function problemCard(problem: Problem, next: { words: string; run: () => void }[] = [], notDone = ""): TemplateResult {
  return html`<div class="card problem problem-card" role="alert" data-testid="problem" data-rule=${problem.rule}>
    <strong>${problem.title}</strong>
    <p class="ink-2">${prose([problem.detail, notDone].filter(Boolean).join(" "))}</p>
    <div class="next">
      ${next.map((step, at) => html`<button type="button" class="button small ${at ? "quiet" : ""}" @click=${step.run}>${step.words}</button>`)}
      <span class="rule">${problem.rule}</span>
    </div>
  </div>`;
}

/** The four states of something read: skeleton, problem, as it was, as it is. */
export function shown<T>(remote: Remote<T>, ready: (data: T) => unknown, rows = 6): unknown {
  const again = { words: "Try again", run: () => void remote.reload() };
  if (remote.data !== null) return html`${remote.problem ? stale(remote) : nothing}${ready(remote.data)}`;
  if (remote.problem) return problemCard(remote.problem, [again]);
  return remote.slow ? skeleton(rows) : nothing;
}

function stale<T>(remote: Remote<T>): TemplateResult {
  return html`<div class="card stale" role="status" data-testid="stale">
    <span class="ring"></span>
    <p><b>As of ${time(was(remote.readAt), myZone)}, ${behindBy(Date.now() - remote.readAt)}.</b>
      Shown as it was; changes still go through.
      <button type="button" class="link" @click=${() => void remote.reload()}>Read again</button></p>
  </div>`;
}
