import { html, type TemplateResult } from "lit";
import type { ClassName, Story, Suggestion } from "../api/stories";
import { grouped } from "../parts/numbers";
import { DAY, HOUR } from "../parts/time";

/** The three classes in the order of their keys. */
export const CLASSES: { is: ClassName; words: string; lost: string }[] = [
  { is: "operational", words: "Operational", lost: "keeps what exists running" },
  { is: "tactical", words: "Tactical", lost: "changes what users can do" },
  { is: "strategic", words: "Strategic", lost: "changes what can become" },
];

/** Kinds of operational work. */
export const KINDS: Record<string, string> = {
  "incident-follow-up": "Incident follow-up",
  "production-fix": "Production fix",
  staging: "Staging",
  "security-fix": "Security fix",
  upgrade: "Upgrade",
  "flaky-test": "Flaky test",
  "slow-query": "Slow query",
  runbook: "Runbook",
  toil: "Toil",
  other: "Other",
};

export const TRACKERS: Record<string, string> = { github: "GitHub", gitlab: "GitLab", jira: "Jira", csv: "a table" };

export const kindWords = (kind: string | null) => KINDS[kind ?? "other"] ?? kind ?? "";
export const classWords = (is: ClassName | null) => CLASSES.find((each) => each.is === is)?.words ?? "Unclassified";
export const isClass = (word: string | null): word is ClassName => CLASSES.some((each) => each.is === word);

/** A shape for each class, so that colour never speaks alone. */
export function classMark(is: ClassName | null): TemplateResult {
  return html`<i class="class-mark ${is ?? "none"}" aria-hidden="true"></i>`;
}

/** Filled once people say it, dashed while it is only suggested. */
export function classChip(is: ClassName | null, confirmed: boolean): TemplateResult {
  if (!is) return html`<span class="ink-2">None</span>`;
  return html`<span class="class-chip ${is} ${confirmed ? "confirmed" : "suggested"}">${classMark(is)}${classWords(is)}${
    confirmed ? "" : html`<span class="hidden-words">, suggested</span>`
  }</span>`;
}

/** What people say of a story, or else what is suggested. */
export const classOf = (story: Story): ClassName | null => story.confirmed?.class ?? story.suggestion?.class ?? null;
export const kindOf = (story: Story): string | null => (story.confirmed ? story.confirmed.kind : (story.suggestion?.kind ?? null));

/** The words that spoke for a suggestion, or the rule that hit. */
export function because(suggestion: Suggestion | null): string {
  if (!suggestion) return "not looked at yet";
  if (suggestion.rule) return suggestion.rule;
  const all = spoken(suggestion);
  const telling = all.filter((each) => each.text.length > 2);
  const words = (telling.length ? telling : all).slice(0, 3);
  return words.length ? words.map((each) => each.text).join(" · ") : "too little to go by";
}

/** Each word once, with all its weight, and none within another. */
export function spoken(suggestion: Suggestion): { text: string; weight: number; label: boolean }[] {
  const words = new Map<string, { text: string; weight: number; label: boolean }>();
  for (const { text, weight, part } of suggestion.reasons) {
    const key = text.trim().toLowerCase();
    const known = words.get(key);
    if (known) known.weight += weight;
    else words.set(key, { text: text.trim(), weight, label: part === "label" });
  }
  const all = [...words.entries()];
  return all
    .filter(([key]) => !all.some(([other]) => other !== key && other.includes(key)))
    .map(([, word]) => word)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** How long ago, in one unit: "5 h", "12 d", "8 mo". */
export function age(since: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(since));
  if (passed < HOUR) return `${Math.floor(passed / 60_000)} min`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h`;
  const days = Math.floor(passed / DAY);
  if (days < 90) return `${days} d`;
  return days < 730 ? `${Math.floor(days / 30.44)} mo` : `${Math.floor(days / 365.25)} y`;
}

/** As many as are counted: the service stops there. */
const COUNTED = 10_000;
export const totalOf = (total: number) => `${grouped(total)}${total >= COUNTED ? " or more" : ""}`;

export const percentOf = (share: number) => `${Math.round(share * 100)} %`;
