import type { ReactiveControllerHost } from "lit";
import type { Alert, Iteration } from "../api/capacity";
import { get, seg, type Reply } from "../api/client";
import type { Reserve } from "../api/community";
import { HERE } from "../api/live";
import { getOnce } from "../api/once";
import { Remote, SELDOM } from "../api/remote";
import type { Ahead, Review, ReviewLines } from "../api/review";
import type { Connection, StoryPage } from "../api/stories";
import type { Account, Changed, Duty, Gardeners, Notices, ServiceView, Swap } from "../api/types";
import { currentReview } from "../review/current";
import { roster } from "../shell/roster";
import type { Part } from "./fact";
import type { Waiting } from "./of-inbox";
import { runningOut } from "./of-reserve";

/** What somebody is here: their parts of the page, and the squads they lead and plan. */
export interface Reader {
  me: string;
  parts: Part[];
  leads: string[];
  plans: string[];
  today: string;
}

const SERVICES = ["rotation", "stories", "capacity", "community"];

const from =
  (...services: string[]) =>
  ({ service }: Changed): boolean =>
    service === HERE || services.includes(service);

/** All that the page reads: of it what the roles of its reader need, each once, and again when it may have changed. */
export class Reading {
  readonly gardeners: Remote<Gardeners>;
  readonly duty: Remote<Duty>;
  readonly swaps: Remote<Swap[]>;
  readonly channels: Remote<{ squad: string; notices: Notices }[]>;
  readonly inbox: Remote<Waiting[]>;
  readonly reserve: Remote<Reserve>;
  readonly alerts: Remote<Alert[]>;
  /** Of the squads whose iteration is over or soon will be, those that have one to come. */
  readonly followed: Remote<string[]>;
  readonly review: Remote<{ review: Review | null }>;
  readonly ahead: Remote<Ahead>;
  readonly held: Remote<ReviewLines>;
  readonly views: Remote<ServiceView[]>;
  readonly trackers: Remote<Connection[]>;
  readonly people: Remote<{ items: Account[] }>;
  /** What the server can tell by: every squad is offered the same. */
  readonly offered: Remote<Notices>;

  constructor(host: ReactiveControllerHost) {
    this.gardeners = new Remote(host, from("rotation"));
    this.duty = new Remote(host, from("rotation"));
    this.swaps = new Remote(host, from("rotation"));
    this.channels = new Remote(host, () => false);
    this.inbox = new Remote(host, from("stories"), SELDOM);
    this.reserve = new Remote(host, from("community"), SELDOM);
    this.alerts = new Remote(host, from("capacity"), SELDOM);
    this.followed = new Remote(host, from("capacity"), SELDOM);
    this.review = new Remote(host, from("community"));
    this.ahead = new Remote(host, from("community"), SELDOM);
    this.held = new Remote(host, from("community"), SELDOM);
    this.views = new Remote(host, () => false);
    this.trackers = new Remote(host, from("stories"), SELDOM);
    this.people = new Remote(host, () => false);
    this.offered = new Remote(host, () => false);
  }

  want({ me, parts, leads, plans, today }: Reader): void {
    const is = (...some: Part[]) => some.some((part) => parts.includes(part));
    const classing = [...new Set([...leads, ...plans])];
    const key = (wanted: boolean, words: string) => (wanted ? words : null);
    this.gardeners.want("gardeners", () => roster.ask());
    this.duty.want(`duty/${me}`, () => getOnce(`/members/${seg(me)}/duty`));
    this.swaps.want(key(leads.length > 0, `swaps/${leads}`), (signal) =>
      each(leads, async (squad) => (await get<Swap[]>(`/squads/${seg(squad)}/swaps`, signal)).data),
    );
    this.channels.want(key(leads.length > 0, `channels/${leads}`), (signal) =>
      each(leads, async (squad) => [{ squad, notices: (await get<Notices>(`/squads/${seg(squad)}/notices`, signal)).data }]),
    );
    this.inbox.want(key(classing.length > 0, `inbox/${classing}`), (signal) =>
      each(classing, async (squad) => {
        const { data } = await get<StoryPage>(`/stories?status=to-classify&limit=1&squad=${seg(squad)}`, signal);
        return [{ squad, stories: data.total }];
      }),
    );
    this.reserve.want(key(is("lead", "planner", "steward"), "reserve"), (signal) => get("/community/reserve", signal));
    this.alerts.want(key(is("planner"), "alerts"), (signal) => get("/capacity/alerts", signal));
    this.wantFollowing(plans, today);
    this.review.want(key(is("steward"), "review"), currentReview);
    this.ahead.want(key(is("steward"), "ahead"), (signal) => get("/community/reviews/next", signal));
    this.held.want(key(is("steward"), "held"), (signal) => get("/community/reviews?limit=20", signal));
    this.views.want(key(is("admin"), "views"), (signal) =>
      each(SERVICES, async (service) =>
        (await get<{ items: ServiceView[] }>(`/${service}/views`, signal)).data.items.map((view) => ({ ...view, service })),
      ),
    );
    this.trackers.want(key(is("admin"), "trackers"), (signal) => get("/stories/connections", signal));
    this.people.want(key(is("admin"), "people"), (signal) => get("/people", signal));
    const any = this.gardeners.data?.squads[0]?.squad;
    this.offered.want(key(is("admin") && any !== undefined, "offered"), (signal) => get(`/squads/${seg(any!)}/notices`, signal));
  }

  /** What may change without a word on the stream, or must not be missed: views, trackers, who has come, a review. */
  again(): void {
    for (const remote of [this.views, this.trackers, this.people, this.review]) void remote.reload();
  }

  private wantFollowing(plans: string[], today: string): void {
    const reserve = this.reserve.data;
    const doubtful = reserve ? runningOut(reserve, plans, today) : [];
    const last = (squad: string) => reserve?.squads.find((each) => each.squad === squad)?.now?.last ?? "";
    this.followed.want(doubtful.length ? `followed/${doubtful}` : null, (signal) =>
      each(doubtful, async (squad) => {
        const { data } = await get<Iteration[]>(`/squads/${seg(squad)}/iterations`, signal);
        return data.some(({ first }) => first > last(squad)) ? [squad] : [];
      }),
    );
  }
}

/** One request for each, all at once, and what they answer together. */
async function each<A, T>(all: A[], ask: (one: A) => Promise<T[]>): Promise<Reply<T[]>> {
  return { data: (await Promise.all(all.map(ask))).flat(), etag: null };
}
