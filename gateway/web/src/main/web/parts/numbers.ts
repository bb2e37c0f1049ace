import type { Amount } from "../api/types";

/** Exact amounts travel as fractions; people read two decimals and find the fraction behind them. */

export function value(amount: Amount | null | undefined): number {
  if (amount === null || amount === undefined) return 0;
  if (typeof amount === "number") return amount;
  if (typeof amount === "object") return amount.value;
  const [over, under = "1"] = amount.split("/");
  return Number(over) / Number(under);
}

export function exact(amount: Amount | null | undefined): string {
  if (typeof amount === "object" && amount !== null) return amount.exact;
  return amount === undefined || amount === null ? "0" : String(amount);
}

/** Two decimals with a real minus sign: +0.44, −0.33, 0.00. */
export function signed(amount: Amount): string {
  const rounded = Math.round(value(amount) * 100) / 100;
  if (rounded === 0) return "0.00";
  return (rounded > 0 ? "+" : "−") + Math.abs(rounded).toFixed(2);
}

export function plain(amount: Amount, digits = 2): string {
  return (
    value(amount)
      .toFixed(digits)
      .replace("-", "−")
      .replace(/\.?0+$/, "") || "0"
  );
}

export const percent = (amount: Amount) => `${Math.round(value(amount) * 100)} %`;

/** As people read large numbers: 12,345. */
export const grouped = (n: number) => n.toLocaleString("en");

export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "Ines", "Ines and Tomás", "Ines, Tomás and Kofi". */
export function list(words: string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
