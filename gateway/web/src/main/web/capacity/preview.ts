import type { AccountName, Iteration } from "../api/capacity";
import { has } from "./amounts";

/** What a sheet would do to the accounts, shown on their bars before anything is said. */
export type Preview = { held: { account: AccountName; amount: number } } | { raid: { from: AccountName; to: AccountName; amount: number } };

/** How one account would stand: what is added to what is reserved, and what is taken out of it or comes in. */
export interface Would {
  reserves: number;
  /** How much of that there is no room for. */
  beyond: number;
  out: number;
  /** How much of what is taken out is reserved and not free. */
  reservedOut: number;
  in: number;
}

const NOTHING: Would = { reserves: 0, beyond: 0, out: 0, reservedOut: 0, in: 0 };

export function would(iteration: Iteration, name: AccountName, preview: Preview | null): Would {
  const account = iteration.accounts.find((each) => each.account === name)!;
  if (!preview) return NOTHING;
  if ("held" in preview) {
    const { amount } = preview.held;
    return preview.held.account === name ? { ...NOTHING, reserves: amount, beyond: Math.max(0, amount - account.free) } : NOTHING;
  }
  const { from, to, amount } = preview.raid;
  if (from === name) {
    const out = Math.min(amount, Math.max(0, has(account) - account.spent));
    return { ...NOTHING, out, reservedOut: Math.max(0, out - account.free) };
  }
  return to === name ? { ...NOTHING, in: amount } : NOTHING;
}

/** Which share of all there is improvement keeps, in percent with one digit, once so much is raided from it. */
export function kept(iteration: Iteration, raided: number): number | null {
  const improvement = iteration.accounts.find((each) => each.account === "improvement")!;
  if (iteration.total === 0) return null;
  const own = Math.max(0, has(improvement) - raided - iteration.terms.repayment - iteration.terms.carried);
  return Math.round((own / iteration.total) * 1_000) / 10;
}

/** What an iteration repays of a debt at its opening: a third, one day at least, or all of it if less. */
export const repays = (owed: number): number => Math.min(owed, Math.max(1_000, Math.ceil(owed / 3)));

/** What is owed before each of the next iterations, the first being now. */
export function course(owed: number, iterations: number): number[] {
  return Array.from({ length: iterations - 1 }).reduce<number[]>((all) => [...all, all.at(-1)! - repays(all.at(-1)!)], [owed]);
}
