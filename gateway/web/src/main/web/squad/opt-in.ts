import { put, remove, seg } from "../api/client";
import { live } from "../api/live";
import { who } from "../api/session";
import type { Member, Squad } from "../api/types";
import { first } from "../parts/names";
import { address } from "../parts/router";
import { toasts } from "../shell/toasts";

/** For oneself it is a yes; for somebody else it is provisional until they say so. What is published stays: it can be passed to them. */
export async function optIn(squad: Squad, member: Member): Promise<void> {
  const path = `/squads/${seg(squad.squad)}/members/${seg(member.member)}/opt-in`;
  await put(path);
  const self = member.member === who.me;
  const words = self ? `You opted in to duty in ${squad.name}` : `${member.name} is opted in until they say otherwise`;
  const undo = () => remove(path).then(() => live.touch([squad.squad], [member.member]));
  const next = squad.planned
    ? {
        words: `Weeks ${self ? "you" : first(member.name)} could take over`,
        href: address(["squads", squad.squad], { member: member.member }),
      }
    : undefined;
  toasts.say(words, undo, next);
  live.touch([squad.squad], [member.member]);
}
