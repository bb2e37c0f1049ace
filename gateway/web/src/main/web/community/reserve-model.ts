import type { Course, RaidLine, Reserve } from "../api/community";

export interface Bar {
  squad: string;
  name: string;
  owed: number;
  course: Course;
  /** In hundredths of a percent of the iteration's capacity. */
  kept: number;
  raided: number;
}

/** The squads below the floor first, those that kept least before the others. */
export function bars({ squads }: Reserve): Bar[] {
  return squads
    .filter((each) => each.now?.keptPercent !== null && each.now !== null)
    .map(({ squad, name, owed, now }) => ({
      squad,
      name,
      owed: owed.value,
      course: now!,
      kept: now!.keptPercent!,
      raided: now!.raidedPercent ?? 0,
    }))
    .sort(
      (one, other) =>
        Number(other.course.belowFloor) - Number(one.course.belowFloor) || one.kept - other.kept || one.name.localeCompare(other.name),
    );
}

/** Squads nothing can be said of: no iteration, or nobody there in it. */
export const silent = ({ squads }: Reserve): string[] =>
  squads.filter(({ now }) => now === null || now.keptPercent === null).map(({ name }) => name);

/** Where the scale ends, in whole percent: with room for every bar and the floor, in tens. */
export function scaleOf(all: Bar[], floor: number): number {
  const most = Math.max(floor, ...all.map((each) => (each.kept + each.raided) / 100), 10);
  return Math.min(100, Math.ceil(most / 10) * 10);
}

export function ticks(scale: number): number[] {
  const step = scale > 60 ? 20 : 10;
  return Array.from({ length: Math.floor(scale / step) + 1 }, (_, at) => at * step);
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
export const spelled = (n: number): string => NUMBERS[n] ?? n.toLocaleString("en");

/** "Two squads are below the floor". */
export function finding(all: Bar[]): string {
  const below = all.filter((each) => each.course.belowFloor).length;
  if (all.length === 0) return "No iteration has begun";
  if (below === 0) return "Every squad keeps its reserve";
  return below === 1 ? "One squad is below the floor" : `${spelled(below)} squads are below the floor`;
}

/** Hundredths of a percent as people read them: 21.4. */
export const percent = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** "Four raids in 30 days". */
export function raidsFinding(raids: RaidLine[], days: number): string {
  if (raids.length === 0) return `No raids in ${days} days`;
  return `${spelled(raids.length)} ${raids.length === 1 ? "raid" : "raids"} in ${days} days`;
}

/** "9.5 days in all, two squads more than once". */
export function raidsScope(raids: RaidLine[]): string {
  const all = raids.reduce((sum, each) => sum + each.amount.value, 0) / 1000;
  const by = new Map<string, number>();
  for (const { squad } of raids) by.set(squad.squad, (by.get(squad.squad) ?? 0) + 1);
  const often = [...by.values()].filter((times) => times > 1).length;
  const repeated = often ? `, ${spelled(often).toLowerCase()} ${often === 1 ? "squad" : "squads"} more than once` : "";
  return raids.length ? `${+all.toFixed(2)} ${all === 1 ? "day" : "days"} in all${repeated}` : "";
}
