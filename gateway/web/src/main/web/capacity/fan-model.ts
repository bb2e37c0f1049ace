import type { Fan } from "../api/capacity";

/** Where a fan is drawn: paths and marks in pixels. */
export interface Picture {
  width: number;
  height: number;
  right: number;
  outer: string;
  inner: string;
  middle: string;
  levels: { y: number; words: string }[];
  days: { x: number; day: string }[];
  end: { x: number; p15: number; p50: number };
}

const TOP = 14;
const FOOT = 22;
const LEFT = 8;
const NUMBERS = 34;
const LABELS = 5;

/** The fan of a forecast from now, at nothing done, to its last day. */
export function picture(fan: Fan, width: number, height: number): Picture {
  const right = width - NUMBERS;
  const most = Math.max(1, ...fan.days.map((each) => each.p95));
  const x = (at: number) => LEFT + (at / Math.max(1, fan.days.length)) * (right - LEFT);
  const y = (items: number) => height - FOOT - (items / most) * (height - FOOT - TOP);
  const line = (value: (at: number) => number) => [0, ...fan.days.map((_, at) => value(at))].map((each, at) => [x(at), y(each)] as const);
  const path = (points: (readonly [number, number])[]) =>
    points.map(([px, py], at) => `${at ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`).join("");
  const band = (low: (at: number) => number, high: (at: number) => number) =>
    `${path(line(high))}${path(line(low).reverse()).replace("M", "L")}Z`;
  const step = Math.max(1, Math.ceil(most / 4));
  const every = Math.max(1, Math.ceil(fan.days.length / LABELS));
  const last = fan.days.at(-1);
  return {
    width,
    height,
    right,
    outer: band(
      (at) => fan.days[at]!.p5,
      (at) => fan.days[at]!.p95,
    ),
    inner: band(
      (at) => fan.days[at]!.p15,
      (at) => fan.days[at]!.p85,
    ),
    middle: path(line((at) => fan.days[at]!.p50)),
    levels: Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => ({ y: y(at * step), words: String(at * step) })),
    days: fan.days.map((each, at) => ({ x: x(at + 1), day: each.day })).filter((_, at) => (fan.days.length - 1 - at) % every === 0),
    end: { x: x(fan.days.length), p15: y(last?.p15 ?? 0), p50: y(last?.p50 ?? 0) },
  };
}
