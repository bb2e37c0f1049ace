import { get, seg } from "../api/client";
import type { Squad } from "../api/types";
import { who } from "../api/session";

/** What people are called who say something of stories: the members of the squads looked at. */
class People extends EventTarget {
  private readonly names = new Map<string, string>();
  private readonly asked = new Set<string>();

  /** A member's name; their id until their squad was read, and where they are in none. */
  name(member: string, squad: string): string {
    if (member === who.me && who.session) return who.session.name;
    if (!this.names.has(member)) void this.ask(squad);
    return this.names.get(member) ?? member;
  }

  private async ask(squad: string): Promise<void> {
    if (this.asked.has(squad)) return;
    this.asked.add(squad);
    try {
      const { data } = await get<Squad>(`/squads/${seg(squad)}`);
      data.members.forEach((each) => this.names.set(each.member, each.name));
      this.dispatchEvent(new Event("changed"));
    } catch {
      this.asked.delete(squad);
    }
  }
}

export const people = new People();
