import { who } from "../api/session";
import type { Person, Plan, Squad, Turn } from "../api/types";
import { first, possessive } from "../parts/names";
import { list } from "../parts/numbers";
import { shortWeek, weekOf } from "../parts/weeks";
import { chainWords, partsOf, peopleOf, type Link, type Part } from "./chain";
import { boundsOf, isComplete, type Days } from "./part-of-turn";

/** What was chosen so far. */
export interface Choices {
  days: Days;
  chain: Link[];
  /** Somebody of another squad is to take it; who is not known yet where there is no guest. */
  guests: boolean;
  guest: Person | null;
  /** A lead says yes for those of the squad. */
  agreed: boolean;
}

/** A swap while it is put together: what would pass, whom it concerns, and who has still to say yes. */
export class Draft {
  constructor(
    readonly squad: Squad,
    readonly plan: Plan,
    readonly turn: Turn,
    readonly chosen: Choices,
  ) {}

  get holder(): string | undefined {
    return this.turn.gardener?.member;
  }

  get leads(): boolean {
    return who.leads(this.squad.squad);
  }

  get taker(): string {
    return this.chosen.chain[0]?.taker ?? "";
  }

  readonly name = (member: string): string => {
    const known = [this.chosen.guest, ...this.squad.members, ...this.plan.rows].find((each) => each?.member === member);
    return known?.name ?? member;
  };

  readonly week = (week: string) => shortWeek(week, weekOf(this.plan.now, this.plan.zone));

  /** First names in a list. */
  names(members: string[]): string {
    return list(members.map((each) => first(this.name(each))));
  }

  /** Whom it concerns besides the reader. */
  get asked(): string[] {
    return peopleOf(this.holder, this.chosen.chain).filter((each) => each !== who.me);
  }

  /** A guest is asked in any case: it is not for this squad's lead to say yes for them. */
  get mayAgreeFor(): string[] {
    return this.leads ? this.asked.filter((each) => each !== this.chosen.guest?.member) : [];
  }

  get stillAsked(): string[] {
    return this.chosen.agreed ? this.asked.filter((each) => !this.mayAgreeFor.includes(each)) : this.asked;
  }

  get complete(): boolean {
    return isComplete(this.chosen.days) && (this.taker !== "" || (this.holder !== undefined && !this.chosen.guests));
  }

  get bounds(): { start?: string; end?: string } {
    return isComplete(this.chosen.days) ? boundsOf(this.chosen.days, this.turn, this.plan) : {};
  }

  get parts(): Part[] {
    const [whole, ...others] = partsOf(this.turn.week, this.holder, this.chosen.chain);
    return [{ ...whole!, ...this.bounds }, ...others];
  }

  get body(): unknown {
    return { squad: this.squad.squad, passes: this.parts, agreedBy: this.chosen.agreed ? this.mayAgreeFor : undefined };
  }

  /** The whole circle, before anybody is asked. */
  get said(): string {
    const call = (member: string) => (member === who.me ? "you" : first(this.name(member)));
    const whose = (member: string) => (member === who.me ? "your" : possessive(first(this.name(member))));
    return chainWords(this.parts, { name: call, whose, week: this.week, me: who.me });
  }

  /** What the button says that does it. */
  get act(): string {
    if (!this.taker) return this.holder && !this.chosen.guests ? "Offer it to anyone" : "Choose who";
    return this.stillAsked.length ? `Ask ${this.names(this.stillAsked)}` : "Do it";
  }
}
