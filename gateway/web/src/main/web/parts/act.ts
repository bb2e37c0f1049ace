import type { ReactiveController, ReactiveControllerHost } from "lit";
import { asProblem, type Problem } from "../api/problem";
import { who } from "../api/session";

/** One act a person asks for: it cannot be asked twice at once, and what went wrong stays until the next try. */
export class Act implements ReactiveController {
  busy = false;
  problem: Problem | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  async run(deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.become(true, null);
    try {
      await deed();
      this.become(false, null);
    } catch (failure) {
      const problem = asProblem(failure);
      if (problem.signedOut && who.session) who.become(null);
      this.become(false, problem);
    }
  }

  clear(): void {
    this.become(false, null);
  }

  private become(busy: boolean, problem: Problem | null): void {
    this.busy = busy;
    this.problem = problem;
    this.host.requestUpdate();
  }
}
