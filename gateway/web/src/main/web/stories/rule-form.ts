import { html, nothing, type TemplateResult } from "lit";
import type { ClassName, Rule } from "../api/stories";
import { list } from "../parts/numbers";
import { CLASSES, KINDS } from "./words";

export const NEW_RULE: Rule = {
  says: "",
  tracker: null,
  label: null,
  type: null,
  priority: null,
  bot: null,
  words: null,
  dueWithin: null,
  class: "operational",
  kind: null,
};

const TRACKERS = [
  { id: "github", words: "GitHub" },
  { id: "gitlab", words: "GitLab" },
  { id: "jira", words: "Jira" },
  { id: "csv", words: "a table" },
];

type Asked = "label" | "type" | "priority" | "bot" | "words";
const ASKED: { of: Asked; words: string; hint: string }[] = [
  { of: "label", words: "Label", hint: "bug" },
  { of: "words", words: "Words in its title", hint: "flaky" },
  { of: "bot", words: "Written by the program", hint: "dependabot[bot]" },
  { of: "type", words: "Type", hint: "Incident" },
  { of: "priority", words: "Priority", hint: "P1" },
];

/** A rule as it is sent: without space around what somebody typed. */
export function trimmed(rule: Rule): Rule {
  const asked = Object.fromEntries(ASKED.map(({ of }) => [of, rule[of]?.trim() || null]));
  return { ...rule, ...asked, says: rule.says.trim() };
}

/** What a rule asks for, as a sentence. */
export function asks(rule: Rule): string {
  const parts = [
    rule.tracker ? `comes from ${TRACKERS.find((each) => each.id === rule.tracker)?.words ?? rule.tracker}` : "",
    rule.label ? `has the label “${rule.label}”` : "",
    rule.words ? `has “${rule.words}” in its title` : "",
    rule.bot ? `was written by ${rule.bot}` : "",
    rule.type ? `is of type “${rule.type}”` : "",
    rule.priority ? `has priority “${rule.priority}”` : "",
    rule.dueWithin === null ? "" : `is due within ${rule.dueWithin} days`,
  ].filter(Boolean);
  return parts.length ? `if it ${list(parts)}` : "asks for nothing yet";
}

/** Whether a rule has a name and asks for anything. */
export function complete(rule: Rule): boolean {
  return rule.says.trim() !== "" && asks(rule).startsWith("if");
}

/** One rule to be written: its name, what must hold, all of it, and what it classes a story as. */
export function ruleForm(rule: Rule, change: (rule: Rule) => void): TemplateResult {
  const text = (of: Asked | "says") => (event: Event) => {
    const value = (event.target as HTMLInputElement).value;
    change({ ...rule, [of]: of === "says" ? value : value || null });
  };
  return html`<div class="rule-form" data-testid="rule-form">
    <div class="field"><label for="rule-says">What it is called</label>
      <input class="input" id="rule-says" data-testid="rule-says" maxlength="120" .value=${rule.says} placeholder="The dependency bot" @input=${text("says")}>
      <span class="hint">Shown as the reason of each story it classes.</span></div>
    <fieldset class="field"><legend>All of this must hold; what is empty is not asked</legend><div class="fields">
      ${ASKED.map(
        ({ of, words, hint }) => html`<div class="field"><label for="rule-${of}">${words}</label>
        <input class="input" id="rule-${of}" data-testid="rule-${of}" .value=${rule[of] ?? ""} placeholder=${hint} @input=${text(of)}></div>`,
      )}
      <div class="field"><label for="rule-due">Due within, days</label><input class="input" id="rule-due" type="number" min="0" max="365" .value=${rule.dueWithin?.toString() ?? ""}
        @change=${(event: Event) => change({ ...rule, dueWithin: (event.target as HTMLInputElement).value === "" ? null : Number((event.target as HTMLInputElement).value) })}></div>
      <div class="field"><label for="rule-tracker">Tracker</label><select class="input" id="rule-tracker" @change=${(event: Event) => change({ ...rule, tracker: (event.target as HTMLSelectElement).value || null })}>
        <option value="" ?selected=${!rule.tracker}>Any</option>${TRACKERS.map((each) => html`<option value=${each.id} ?selected=${rule.tracker === each.id}>${each.words}</option>`)}</select></div>
    </div></fieldset>
    <div class="fields">
      <div class="field"><label for="rule-class">Then it is</label><select class="input" id="rule-class" data-testid="rule-class" @change=${(
        event: Event,
      ) => {
        const is = (event.target as HTMLSelectElement).value as ClassName;
        change({ ...rule, class: is, kind: is === "operational" ? rule.kind : null });
      }}>${CLASSES.map((each) => html`<option value=${each.is} ?selected=${rule.class === each.is}>${each.words}</option>`)}</select></div>
      ${
        rule.class === "operational"
          ? html`<div class="field"><label for="rule-kind">Kind</label><select class="input" id="rule-kind" data-testid="rule-kind" @change=${(event: Event) => change({ ...rule, kind: (event.target as HTMLSelectElement).value || null })}>
        <option value="" ?selected=${!rule.kind}>Not said</option>${Object.entries(KINDS).map(([id, words]) => html`<option value=${id} ?selected=${rule.kind === id}>${words}</option>`)}</select></div>`
          : nothing
      }
    </div>
  </div>`;
}
