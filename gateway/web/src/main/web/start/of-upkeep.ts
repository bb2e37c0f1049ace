import type { Connection } from "../api/stories";
import type { Account, Notices, ServiceView } from "../api/types";
import { count, list } from "../parts/numbers";
import { address } from "../parts/router";
import { capital, spelled } from "../review/words";
import type { Fact } from "./fact";

/** What whoever keeps the installation looks after. */

/** A view is always a little behind while much happens; so many events are worth a look. */
const BEHIND = 100;
const SHOWN = 3;

/** Views that have stopped, or are far behind what happened. */
export function viewsOf(views: ServiceView[]): Fact[] {
  const says = (key: string, some: ServiceView[], chip: string, more: string): Fact[] =>
    some.length
      ? [
          {
            key,
            weight: chip === "Behind" ? "soon" : "now",
            kind: chip === "Behind" ? "warning" : "gap",
            chip,
            words: `${count(some.length, "view")} of ${list([...new Set(some.map(({ service }) => service))])}: ${list(some.map(({ view }) => view))}`,
            more,
            to: address(["setup", "views"]),
            act: "See what to do",
          },
        ]
      : [];
  const stopped = views.filter(({ stops, heldUp }) => stops.length > 0 || heldUp);
  const late = views.filter((each) => !stopped.includes(each) && !each.building && each.lag >= BEHIND);
  return [
    ...says(
      "views/stopped",
      stopped,
      "Stopped",
      stopped[0]?.stops[0]?.failure ?? "An event cannot be read here; a newer release may have written it",
    ),
    ...says("views/behind", late, "Behind", `${count(Math.max(0, ...late.map(({ lag }) => lag)), "event")} are not shown yet`),
  ];
}

/** Trackers that cannot be read, or whose deliveries are refused. */
export function trackersOf(trackers: Connection[]): Fact[] {
  const to = address(["setup", "trackers"]);
  const failing = trackers.filter(({ state }) => state === "failing");
  const refused = trackers.filter((each) => each.state !== "failing" && each.delivery.refused > 0);
  return [
    ...failing.map(
      (each): Fact => ({
        key: `tracker/${each.id}`,
        weight: "now",
        kind: "gap",
        chip: "Cannot be read",
        words: each.name,
        more: each.problem ?? undefined,
        to,
        act: "See the trackers",
      }),
    ),
    ...refused.map(
      (each): Fact => ({
        key: `tracker/${each.id}`,
        weight: "soon",
        kind: "warning",
        chip: "Refused",
        words: `${each.name}: ${count(each.delivery.refused, "delivery was", "deliveries were")} refused`,
        more: "not signed with the secret",
        to,
        act: "See the trackers",
      }),
    ),
  ];
}

/** Who was invited and has not come. */
export function invitedOf(people: Account[]): Fact[] {
  const waiting = people.filter(({ state }) => state === "invited");
  if (!waiting.length) return [];
  const named = waiting.slice(0, SHOWN).map(({ name }) => name);
  const rest = waiting.length - named.length;
  return [
    {
      key: "invited",
      weight: "soon",
      kind: "plain",
      chip: "Invited",
      words:
        waiting.length === 1
          ? "One person was invited and has not come"
          : `${capital(spelled(waiting.length))} people were invited and have not come`,
      more: list(rest ? [...named, `${rest} more`] : named),
      to: address(["people"]),
      act: "See people",
    },
  ];
}

/** Channels that do not deliver, of one's own or of squads one leads. */
export function noticesOf(owners: { name: string; to: string; notices: Notices }[]): Fact[] {
  return owners.flatMap(({ name, to, notices }) =>
    notices.connections
      .filter((each) => each.state === "problem")
      .map((each) => ({
        key: `notices/${to}/${each.id}`,
        weight: "now" as const,
        kind: "warning" as const,
        chip: "Not delivered",
        words: `${name}: ${each.name} does not take notices`,
        more: [each.problem?.text, each.waiting ? `${count(each.waiting, "message")} waiting` : ""].filter(Boolean).join("; "),
        to,
        act: "See the notices",
      })),
  );
}

/** Channels nobody can use here, as the server has not been told how. */
export function channelsOf({ offers }: Notices, squad: string): Fact[] {
  return offers
    .filter(({ unavailable }) => unavailable)
    .map((each) => ({
      key: `channel/${each.channel}`,
      weight: "known",
      kind: "dashed",
      chip: "Not set up",
      words: `${each.title} cannot be used for notices`,
      more: each.unavailable!,
      to: address(["squads", squad, "settings"]),
      act: "See where it is missed",
    }));
}
