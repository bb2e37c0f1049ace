import { DAY, date, midnight, plusDays } from "../parts/time";

/** An absence as the service gives it: two dates, both included, or two instants, the end excluded. */
export interface Span {
  from: string;
  to: string;
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function bounds(span: Span, zone: string): { start: number; end: number } {
  return {
    start: isDate(span.from) ? midnight(span.from, zone) : Date.parse(span.from),
    end: isDate(span.to) ? midnight(plusDays(span.to, 1), zone) : Date.parse(span.to),
  };
}

/** "21 to 23 Dec", "Thu 4 Feb" alone where it is one day. */
export function spanWords(span: Span, zone: string): string {
  const { start, end } = bounds(span, zone);
  const [first, last] = [date(start, zone), date(end - 1, zone)];
  if (first === last) return first;
  const [firstDay, firstMonth] = first.split(" ");
  return last.endsWith(` ${firstMonth}`) ? `${firstDay} to ${last}` : `${first} to ${last}`;
}

export function daysIn(start: number, end: number): number {
  return Math.max(1, Math.round((end - start) / DAY));
}
