import type { HourKind, Money, PayPolicy, StatementLine } from "../api/types";

/** What out of hours duty is called, and amounts as people write them. */

export const KINDS: HourKind[] = ["evening", "night", "weekend", "holiday"];

export const kindWords: Record<HourKind, string> = {
  evening: "Evening",
  night: "Night",
  weekend: "Weekend",
  holiday: "Public holiday",
};

/** "€12.50". The digits come from the server as they are; nothing is computed here. */
export function money(rounded: string, currency: string): string {
  try {
    return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(rounded as unknown as number);
  } catch {
    return `${currency} ${rounded}`;
  }
}

export const amountWords = (amount: Money) => money(amount.rounded, amount.currency);

/** "€5.00 in the evening, €7.50 at night, €10.00 on weekends, €20.00 on public holidays". */
export function ratesWords(policy: PayPolicy): string {
  const said = (rate: string) => money(rate, policy.currency);
  return `${said(policy.evening)} an hour in the evening, ${said(policy.night)} at night, ${said(policy.weekend)} on weekends, ${said(policy.holiday)} on public holidays`;
}

/** "2026-11" and the months before and after it. */
export function plusMonths(month: string, months: number): string {
  const [year, of] = month.split("-").map(Number) as [number, number];
  const at = year * 12 + of - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

export const isMonth = (text: string | null): text is string => text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function monthWords(month: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-15T12:00:00Z`));
}

export interface PaidTurn {
  squad: string;
  squadName: string;
  week: string;
  lines: StatementLine[];
}

/** The lines of each turn, turns in order of their first lines. */
export function byTurn(lines: StatementLine[]): PaidTurn[] {
  const turns = new Map<string, PaidTurn>();
  for (const line of lines) {
    const key = `${line.squad} ${line.week}`;
    const turn = turns.get(key) ?? { squad: line.squad, squadName: line.squadName, week: line.week, lines: [] };
    turn.lines.push(line);
    turns.set(key, turn);
  }
  return [...turns.values()];
}
