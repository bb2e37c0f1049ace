import type { Account, AccountName } from "../api/capacity";
import type { ClassName } from "../api/stories";

const MILLI = 1_000;

/** "3.5", without zeros at the end. */
export const days = (amount: number): string =>
  (amount / MILLI)
    .toFixed(3)
    .replace(/\.?0+$/, "")
    .replace("-", "−");

/** "3.5 days". */
export const inDays = (amount: number): string => `${days(amount)} ${amount === MILLI ? "day" : "days"}`;

/** What somebody wrote as days, in milli-days; null where it is no amount. A comma may stand for the point. */
export function written(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,4}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * MILLI) : null;
}

/** As the service takes it. */
export const amount = (milliDays: number) => ({ value: milliDays, unit: "milli-days" });

export const ACCOUNTS: Record<AccountName, string> = { garden: "Garden", improvement: "Improvement", feature: "Feature" };

/** What an account has once raids went in and out. */
export const has = (account: Account): number => account.size + account.in - account.out;

export const REASONS: Record<string, string> = {
  incident: "Incident",
  deadline: "Deadline",
  customer: "Customer",
  "other-squad": "Another squad waits",
  absence: "Absence",
  overrun: "Overrun",
  other: "Other",
};

export const WHY: Record<string, string> = {
  ended: "it has ended",
  moved: "it is another squad’s now",
  misplaced: "its class says another account",
  "not-started": "not begun",
  started: "begun",
};

const IMPROVES = new Set(["security-fix", "upgrade", "flaky-test", "slow-query", "runbook", "toil"]);

/** The accounts a story draws on by its class, the first unless somebody says otherwise. */
export function drawsOn(is: ClassName | null, kind: string | null, enabler: boolean): AccountName[] {
  if (is === "operational") return IMPROVES.has(kind ?? "") ? ["improvement"] : ["garden", "feature"];
  return is === "strategic" && enabler ? ["improvement"] : ["feature"];
}

/** How far an iteration has gone on a day: which of its days of the calendar, from 1, and of how many. */
export function course(first: string, last: string, today: string): { day: number; of: number; share: number } {
  const span = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const of = span(first, last) + 1;
  const day = Math.max(0, Math.min(of, span(first, today) + 1));
  return { day, of, share: day / of };
}

/** What an iteration has come to, in a sentence. */
export function finding(total: number, shortfall: number, accounts: Account[], share: number): string {
  if (total === 0) return "Nobody is there in these days";
  if (shortfall > 0) return `Garden and improvement are ${inDays(shortfall)} more than there is`;
  const lacking = accounts.find((each) => each.lacks > 0);
  if (lacking) return `${ACCOUNTS[lacking.account]} is over-committed by ${inDays(lacking.lacks)}`;
  const gone = share <= 0 ? "not begun yet" : share >= 1 ? "all of it gone" : `${Math.round(share * 100)} % of the time gone`;
  return `${inDays(total)}, ${gone}`;
}
