import { html, nothing, type TemplateResult } from "lit";
import type { Person } from "../api/types";
import { who } from "../api/session";
import { initials } from "./names";
import { icon, type IconName } from "./icons";

/** The smallest pieces, used everywhere. */

export function avatar(person: Person | null): TemplateResult {
  if (!person) return html`<span class="avatar nobody" aria-hidden="true">?</span>`;
  return html`<span class="avatar ${person.member === who.me ? "me" : ""}" aria-hidden="true">${initials(person.name)}</span>`;
}

export type ChipKind = "gap" | "warning" | "fine" | "dashed" | "plain";

export function chip(kind: ChipKind, words: string, mark?: IconName): TemplateResult {
  return html`<span class="chip ${kind}">${mark ? icon(mark) : nothing}${words}</span>`;
}

export const kbd = (key: string) => html`<kbd aria-hidden="true">${key}</kbd>`;

/** A control that is not the reader's: shown, locked, and saying who may. */
export function locked(words: string): TemplateResult {
  return html`<span class="locked">${icon("lock")}${words}</span>`;
}

export function empty(title: string, words: string, step?: unknown): TemplateResult {
  return html`<section class="card empty" data-testid="empty"><h2>${title}</h2><p>${words}</p>${step ?? nothing}</section>`;
}

export function skeleton(rows: number): TemplateResult {
  const row = html`<div class="row"><span></span><span></span><span></span><span></span><span></span></div>`;
  return html`<div class="card skeleton" role="status" data-testid="skeleton">
    <p class="hidden-words">Loading</p>${Array.from({ length: rows }, () => row)}
  </div>`;
}

/** Sets an element's style without an attribute, which the content policy would refuse. */
export const left = (from: number, width: number) => `left:${(from * 100).toFixed(3)}%;width:${(width * 100).toFixed(3)}%`;

/** Words of a service with week ids kept on one line. */
export function prose(words: string): TemplateResult {
  return html`${words.split(/(\d{4}-W\d\d)/).map((part, at) => (at % 2 ? html`<span class="nowrap">${part}</span>` : part))}`;
}
