import type { Problem } from "../api/problem";
import type { Remote } from "../api/remote";
import type { Fact, Part } from "./fact";

/** One thing a part reads: what it comes to, or what went wrong with it, apart from all others. */
export interface Source {
  /** Begins the sentence that it could not be read. */
  what: string;
  facts: Fact[];
  problem: Problem | null;
  /** When what is shown was read, where reading it again went wrong; null while it is as it is. */
  staleSince: number | null;
  missing: boolean;
  slow: boolean;
  again: () => void;
}

/** A part of the page as it is told to its reader. */
export interface Told {
  part: Part;
  title: string;
  scope: string;
  /** Said where nothing else is to be said. */
  calm: string;
  sources: Source[];
}

/** @param asked whether it is asked for at all: what is not cannot be waited for */
export function source<T>(what: string, remote: Remote<T>, facts: (data: T) => Fact[], asked = true): Source {
  const { data, problem } = remote;
  return {
    what,
    facts: data === null ? [] : facts(data),
    problem,
    staleSince: data !== null && problem ? remote.readAt : null,
    missing: asked && data === null && !problem,
    slow: remote.slow,
    again: () => void remote.reload(),
  };
}
