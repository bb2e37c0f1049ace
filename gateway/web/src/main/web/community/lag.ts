import type { AsOf } from "../api/community";

const BEHIND = 5_000;

/** The service heard of longest ago, where that is longer than a few seconds; null while all are. */
export function behind(asOf: AsOf, now: number): { service: string; heard: number | null } | null {
  const late = Object.entries(asOf)
    .map(([service, at]) => ({ service, heard: at ? Date.parse(at) : null }))
    .filter(({ heard }) => heard === null || now - heard > BEHIND)
    .sort((one, other) => (one.heard ?? 0) - (other.heard ?? 0));
  return late[0] ?? null;
}

/** Of several answers, what each service was last heard at. */
export const together = (answers: (AsOf | null | undefined)[]): AsOf => Object.assign({}, ...answers.filter(Boolean));
