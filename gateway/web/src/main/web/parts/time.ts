/** Wall clock words. One language, so that a date reads the same to everyone in a squad. */

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const LONG_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SPELLED: Record<string, string> = {
  Sao_Paulo: "São Paulo",
  Bogota: "Bogotá",
  Asuncion: "Asunción",
  Zurich: "Zürich",
  Reykjavik: "Reykjavík",
};

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

export interface Wall {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
}
export type Instant = string | number | Date;

export const myZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const formats = new Map<string, Intl.DateTimeFormat>();

export function wall(instant: Instant, zone: string): Wall {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: known(zone),
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(new Date(instant))) part[type] = Number(value);
  const { year, month, day, hour, minute } = part as { year: number; month: number; day: number; hour: number; minute: number };
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

function known(zone: string): string {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

const two = (n: number) => String(n).padStart(2, "0");

export const time = (i: Instant, zone: string) => {
  const w = wall(i, zone);
  return `${two(w.hour)}:${two(w.minute)}`;
};
export const weekday = (i: Instant, zone: string) => DAYS[wall(i, zone).weekday]!;
export const longWeekday = (i: Instant, zone: string) => LONG_DAYS[wall(i, zone).weekday]!;
export const date = (i: Instant, zone: string) => {
  const w = wall(i, zone);
  return `${w.day} ${MONTHS[w.month - 1]}`;
};
export const day = (i: Instant, zone: string) => `${weekday(i, zone)} ${date(i, zone)}`;
export const dayTime = (i: Instant, zone: string) => `${day(i, zone)}, ${time(i, zone)}`;
export const longDay = (i: Instant, zone: string) => {
  const w = wall(i, zone);
  return `${LONG_DAYS[w.weekday]} ${w.day} ${LONG_MONTHS[w.month - 1]}`;
};
export const isoDate = (i: Instant, zone: string) => {
  const w = wall(i, zone);
  return `${w.year}-${two(w.month)}-${two(w.day)}`;
};

/** The same instant in another zone, with the day only where it is another day. */
export function elsewhere(i: Instant, zone: string, from: string): string {
  const there = time(i, zone);
  if (there === time(i, from) && isoDate(i, zone) === isoDate(i, from)) return `same in ${city(zone)}`;
  return `${isoDate(i, zone) === isoDate(i, from) ? "" : weekday(i, zone) + " "}${there} in ${city(zone)}`;
}

export function city(zone: string): string {
  const name = zone.slice(zone.lastIndexOf("/") + 1);
  return SPELLED[name] ?? name.replaceAll("_", " ");
}

export function shortZone(i: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: known(zone), timeZoneName: "short" }).formatToParts(new Date(i));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

/** The first instant of a date in a zone. */
export function midnight(isoDay: string, zone: string): number {
  const utc = Date.parse(`${isoDay}T00:00:00Z`);
  let guess = utc;
  for (let turn = 0; turn < 3; turn++) {
    const w = wall(guess, zone);
    guess += utc - Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute);
  }
  return guess;
}

export function plusDays(isoDay: string, days: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How far behind: whole minutes are enough. */
export const behind = (milliseconds: number) => (milliseconds < 60_000 ? "less than a minute behind" : `${span(milliseconds)} behind`);

/** "4 d 19 h", "3 h 5 min", never two zeros. */
export function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
  return hours ? (rest ? `${hours} h ${rest} min` : `${hours} h`) : `${rest} min`;
}
