import { get, post, remove } from "./client";
import { Problem } from "./problem";
import type { Session } from "./types";

/** Who is signed in, and what they may do. The services decide; this only saves a refusal. */
class Who extends EventTarget {
  session: Session | null = null;
  known = false;

  get me(): string {
    return this.session?.member ?? "";
  }

  async load(): Promise<void> {
    try {
      this.become((await get<Session>("/session")).data);
    } catch (failure) {
      if (!(failure instanceof Problem) || !failure.signedOut) throw failure;
      this.become(null);
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await post("/session", { body: { email, password } });
    await this.load();
  }

  async signOut(): Promise<void> {
    await remove("/session");
    this.become(null);
  }

  become(session: Session | null): void {
    this.session = session;
    this.known = true;
    this.dispatchEvent(new Event("changed"));
  }

  get admin(): boolean {
    return this.has("admin");
  }

  /** Whether one keeps the themes and reviews of the community. */
  get steward(): boolean {
    return this.admin || this.has("steward");
  }

  leads(squad: string): boolean {
    return this.admin || this.has("lead", squad);
  }

  mayActFor(member: string, squad: string): boolean {
    return member === this.me || this.leads(squad);
  }

  private has(role: string, squad?: string): boolean {
    return this.session?.roles.some((held) => held.role === role && (!squad || held.squad === squad)) ?? false;
  }
}

export const who = new Who();
