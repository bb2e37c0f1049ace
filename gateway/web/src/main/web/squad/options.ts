import { html, nothing, type TemplateResult } from "lit";
import type { CoverOption, Remedy, Turn } from "../api/types";
import { who } from "../api/session";
import { first } from "../parts/names";
import { signed } from "../parts/numbers";
import type { Swapping } from "./swap-sheet";

/** What could be done about a turn that nobody can serve in full: each with who, the balances before and after, and its act. */

const AT_ONCE = 4;

/** How the reader may act on them; every act opens a sheet that shows its effect first. */
export interface OptionActs {
  leads: boolean;
  /** Whether they are in the squad, and take part. */
  member: boolean;
  pass: (swapping: Swapping) => void;
  /** A member's sheet, with the tick that they are trained. */
  train: (member: string) => void;
}

export function coverOptions(options: CoverOption[], turn?: Turn, acts?: OptionActs): TemplateResult {
  if (options.length === 0) return html`<p class="ink-2">Nobody is free to cover it.</p>`;
  const rows = options.map(
    (option) =>
      html`<li><span>${option.text || option.name}</span>${change(option)}${turn && acts ? coverActs(option, turn, acts) : nothing}</li>`,
  );
  return html`<div><h3 class="label">Who could cover</h3><ul class="options" data-testid="cover-options">${rows.slice(0, AT_ONCE)}</ul>
    ${more(rows.slice(AT_ONCE))}</div>`;
}

/** The best are seen at once; the others are one press away. */
function more(rows: TemplateResult[]): unknown {
  if (rows.length === 0) return nothing;
  return html`<details class="more"><summary>${rows.length} more</summary><ul class="options">${rows}</ul></details>`;
}

function change(option: CoverOption): unknown {
  if (option.balanceBefore === undefined || option.balanceAfter === undefined) return nothing;
  return html`<span class="second nowrap">balance ${signed(option.balanceBefore)} → <b>${signed(option.balanceAfter)}</b></span>`;
}

/** Who is asked, who leads, and whose turn it is may begin it. */
function coverActs(option: CoverOption, turn: Turn, acts: OptionActs): unknown {
  const { member, name } = option;
  const swapping = { week: turn.week, taker: member, exchange: option.exchange ?? undefined };
  if (member === who.me && !acts.leads) return button("option-take", "I take it over", () => acts.pass(swapping));
  if (!acts.leads && turn.gardener?.member !== who.me) return nothing;
  const ask = member === who.me ? "I take it over" : `Ask ${first(name)}`;
  return html`<span class="acts">${button("option-ask", ask, () => acts.pass(swapping))}
    ${acts.leads && member !== who.me ? button("option-agreed", `${first(name)} agreed: do it`, () => acts.pass({ ...swapping, agreed: true })) : nothing}</span>`;
}

const button = (testid: string, words: string, run: () => void) =>
  html`<button type="button" class="button small" data-testid=${testid} @click=${run}>${words}</button>`;

/** Who is free comes first; those of the squad who are not are still there to be asked. */
export function remedies(all: Remedy[], turn: Turn, acts: OptionActs): unknown {
  if (all.length === 0) return nothing;
  const unable = new Set(turn.gap?.excluded.map((each) => each.member));
  const last = (remedy: Remedy) => remedy.kind === "ask" && unable.has(remedy.member ?? "");
  const rows = [...all.filter((each) => !last(each)), ...all.filter(last)].map((each) => html`<li>${remedyRow(each, turn, acts)}</li>`);
  return html`<div><h3 class="label">What could be done</h3><ul class="options" data-testid="remedies">${rows.slice(0, AT_ONCE)}</ul>
    ${more(rows.slice(AT_ONCE))}</div>`;
}

function remedyRow({ kind, text, member, squad }: Remedy, turn: Turn, acts: OptionActs): unknown {
  const { week } = turn;
  if (kind === "ask" && member) {
    const mine = member === who.me;
    if (!acts.leads && !(mine && acts.member)) return text;
    return button("remedy-ask", mine ? "I take it" : text, () => acts.pass({ week, taker: member }));
  }
  const act = !acts.leads
    ? nothing
    : member
      ? button("remedy-train", "Mark as trained", () => acts.train(member))
      : squad
        ? button("remedy-lend", "See who is free", () => acts.pass({ week, lend: squad }))
        : nothing;
  return html`<span>${text}</span>${act}`;
}
