/** What the services answer. Instants are ISO 8601 with offset, weeks are ISO week ids such as 2026-W49. */

export interface Person { member: string; name: string }
export interface Ratio { exact: string; value: number }
export type Amount = Ratio | number | string;
export type Day = "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
export interface Handover { day: Day; time: string; weeks: number }

export type RoleName = "admin" | "steward" | "lead" | "planner" | "member";
export interface Role { role: RoleName; squad?: string }
export interface Session { member: string; name: string; email?: string; roles: Role[]; csrf?: string }
export interface Account { member: string; name: string; email?: string; roles: Role[]; state: "active" | "invited" }
export interface Invitation { name?: string; member?: string; email?: string; roles: Role[]; expires: string; firstStart: boolean; redeemed?: boolean }
export interface InvitationLink { invitation: string; link: string; expires: string }

export type RowStateKind = "in-order" | "gap" | "needs-cover" | "unplanned" | "provisional";
export interface RowState { kind: RowStateKind; text: string; week: string | null; remedy: Way | null }
export interface Way { kind: "train" | "ask" | "lend" | "cover" | "exchange"; text: string; member: string | null; squad: string | null }
export interface Segment { start: string; end: string; gardener: Person | null; kind: "served" | "on" | "next" | "gap"; covers: Person | null }
export interface SquadNow {
  squad: string; name: string; zone: string; week: string | null; start: string | null; end: string | null;
  gardener: Person | null; mentor: Person | null; next: { gardener: Person | null; start: string } | null;
  strip: Segment[]; handover: Handed | null; state: RowState;
}
/** The running turn's note once it is written, until then the one before it; and what is open in the squad. */
export interface Handed { week: string; note: "running" | "written" | "asked-back" | "accepted" | "missing" | "serves-on"; open: number; carried: number }
export interface Gardeners { at: string; squads: SquadNow[] }

export interface SquadSummary { squad: string; name: string; zone: string; handover: Handover; members: number; planned: boolean; archivedFrom?: string | null }
export interface Policy { rest: number; shadowWeeks: number; freeShare: Amount; frozenWeeks: number; publishedWeeks: number }
export interface Absence { absence: string; from: string; to: string }
export type OptIn = "own" | "provisional" | "out";
export interface Member {
  member: string; name: string; email?: string; order: number; share: Amount; allocation: Amount; workingDays: Day[];
  trained: boolean; shadowWeeksLeft: number; optIn: OptIn; balance: Amount; lastServed: string | null; absences: Absence[];
}
export interface Squad {
  squad: string; name: string; zone: string; handover: Handover; policy: Policy; workingDays: Day[]; planned: boolean; members: Member[];
  /** From this week on the plan may be laid out anew. */
  firstUnannounced?: string | null;
  /** From this week on an archived squad has no turns. */
  archivedFrom?: string | null;
}

/** A place with a calendar of public holidays, and the places in it that have their own. */
export interface HolidayPlace { region: string; name: string; parts: HolidayPlace[] }
export interface HolidayDay { date: string; name: string; working: boolean }
export interface HolidayWeek { week: string; starts: string; value: Amount; was: Amount; promised: boolean; holidays: HolidayDay[] }
export interface Holidays {
  squad: string; region: string | null; regionName: string | null; perHoliday: Amount | null; most: Amount | null; weeks: HolidayWeek[];
}

export type HourKind = "evening" | "night" | "weekend" | "holiday";
/** Rates are decimals of the currency, as text. */
export interface PayPolicy {
  currency: string; workStart: string; workEnd: string; nightStart: string; nightEnd: string;
  evening: string; night: string; weekend: string; holiday: string;
}
export interface OutOfHours { squad: string; policy: PayPolicy | null; onCall: Person[] }
export interface MyOutOfHours { squad: string; squadName: string; policy: PayPolicy; zone: string | null }
export interface Money { currency: string; exact: string; rounded: string }
export interface StatementLine {
  squad: string; squadName: string; week: string; day: string; start: string; end: string; zone: string; kind: HourKind;
  hours: Amount; rate: Money; amount: Money;
}
export interface StatementSum { hours: Amount; amount: Money; kinds: { kind: HourKind; hours: Amount; amount: Money }[] }
export interface Statement { member: Person; month: string; until: string; lines: StatementLine[]; sums: StatementSum[] }

export type Tier = "served" | "frozen" | "published" | "forecast";
export interface Piece { member: string; name: string; start: string; end: string }
export interface CoverOption { member: string; name: string; text: string; exchange?: string | null; balanceBefore?: Amount; balanceAfter?: Amount }
export interface Remedy { kind: "train" | "ask" | "lend"; text: string; member?: string; squad?: string }
export interface Candidate { member: string; name: string; balance: Amount; lastServed: string | null; holidays?: HolidaysServed | null }
/** What somebody had served of public holidays: of the turn's own, and weeks with any. */
export interface HolidaysServed { times: number; weeks: number; balance: Amount }
export interface Exclusion { member: string; name: string; reason: string }
export interface Why {
  fact: string | null; candidates: Candidate[]; decidedBy: string; restRelaxed: boolean;
  excluded: Exclusion[]; decidedAt: string;
}
export interface Turn {
  week: string; weeks?: number; start: string; end: string; tier: Tier; value: Amount; holidays: HolidayDay[]; gardener: Person | null; mentor: Person | null;
  shadows: Person[]; pieces: Piece[]; needsCover: { reason: string; options: CoverOption[] } | null;
  gap: { reason: string; excluded: Exclusion[]; remedies: Remedy[] } | null; why: Why | null;
}
export interface PlanRow { member: string; name: string; share: Amount; optIn: OptIn | null; balance: Amount; shadow: string[]; away: { from: string; to: string }[] }
export interface Plan {
  squad: string; name: string; zone: string; handover: Handover; now: string; weeks: string[]; turns: Turn[]; rows: PlanRow[]; sum: Amount;
}

export interface Effect {
  moved: { squad: string; week: string; from: Person | null; to: Person | null }[];
  retimed?: { squad: string; week: string; start: string; end: string }[];
  needsCover: { squad: string; week: string; options: CoverOption[] }[];
  unchanged: number;
  /** Of those whom a swap concerns. */
  balances?: Balance[];
}
export interface Balance { member: Person; before: Amount; after: Amount }
/** Part of a turn that changes hands: from nobody where it is empty, to nobody while anyone may take it. */
export interface Pass { week: string; start: string; end: string; whole: boolean; from: Person | null; to: Person | null }
export type SwapState = "asked" | "offered" | "lapsed" | "made" | "declined" | "withdrawn" | "undone";
export interface Swap {
  id: string; squad: string; squadName: string; state: SwapState; open: boolean; by: Person; undoes: string | null; passes: Pass[];
  agreed: { member: Person; by: Person }[]; asked: Person[]; endedBy: Person | null; proposedAt: string; until: string;
}
export interface SwapResult { swap: Swap | null; effect: Effect; balances: Balance[] }
export interface DutyPart {
  squad: string; squadName: string; zone: string; week: string; start: string; end: string; whole: boolean; tier: Tier;
  mentor: Person | null; needsCover: boolean;
}
export interface Duty { turns: DutyPart[]; swaps: Swap[] }

export interface CalendarFeed { made: string | null; by: Person | null; fetched: string | null; path: string | null }
export interface SourceReading { at: string; problem: string | null; absences: number; recorded: number; withdrawn: number }
export interface SourceShown {
  server: string; since: string; reading: boolean; last: SourceReading | null; good: string | null; next: string;
}
export interface CalendarSource { given: boolean; calendar: SourceShown | null }
/** What somebody wrote, as plain text; null where it is there no more. */
export interface Words { id: string; text: string | null; erased: boolean }
export interface OpenItem { id: string; text: Words; week: string; by: Person; opened: string; carried: number; closedBy: Person | null; closed: string | null }
export interface Said { line: Words; member: Person; by: Person; at: string }
export interface PullIn {
  id: string; week: string; gardener: Person; by: Person; mentor: Person; tried: Words; needed: Words; at: string;
  answer: Said | null; mayAnswer: boolean;
}
export type NoteState = "ahead" | "running" | "written" | "asked-back" | "accepted" | "missing" | "serves-on";
/** What a turn hands over at its end. */
export interface Note {
  squad: string; week: string; start: string; end: string; state: NoteState; late: boolean; writer: Person | null; taker: Person | null;
  mentor: Person | null; shadows: Person[]; revision: number;
  note: { learned: Words | null; watch: Words | null; interruptedHours?: number | null; by: Person; at: string } | null;
  draft: { happened: { kind: "swap" | "pull-in"; at: string; text: string }[]; learned: string; watch: string };
  asked: Said[]; accepted: { member: Person; by: Person; at: string; open: number } | null; items: OpenItem[]; pullIns: PullIn[];
  mayWrite: boolean; mayAccept: boolean; mayOpen: boolean;
}
export interface PullInTrend { weeks: number; pullIns: number; quarters: { quarter: string; weeks: number; pullIns: number; perWeek: number | null }[] }

export interface AbsenceRecorded { absence: string; effect: Effect }

export interface LedgerAccount { member: string; name: string; owed: Amount; served: Amount; balance: Amount; weeks: number; holidayWeeks: number; holidayBalance: Amount }
export interface Posting { week: string; value: Amount; holidays: string[]; owed: Record<string, Amount>; credited: Record<string, Amount> }
export interface Ledger { squad: string; accounts: LedgerAccount[]; sum: Amount; postings: Posting[] }
/** Balances after each posted week; null before somebody had an account. */
export interface LedgerLine { member: string; name: string; former: boolean; balances: (Amount | null)[] }
export interface LedgerHistory { squad: string; weeks: string[]; people: LedgerLine[] }

/** A turn as planned or as it would be: who serves what is still to come of it, and whether a part is nobody's. */
export interface WhatIfSide { gardener: Person | null; people: Person[]; gap: boolean; reason: string | null }
export interface WhatIfTurn { week: string; weeks: number; start: string; tier: Tier; today: WhatIfSide; whatIf: WhatIfSide; changed: boolean }
export interface WhatIfTally { turns: number; balance: Amount }
export interface WhatIfPart { member: string; name: string; leaves: boolean; joins: boolean; today: WhatIfTally | null; whatIf: WhatIfTally }
export interface WhatIf {
  squad: string; name: string; zone: string; until: string | null;
  summary: { text: string; turns: number; changed: number; gapsToday: number; gapsWhatIf: number };
  turns: WhatIfTurn[]; people: WhatIfPart[]; elsewhere: { squad: string; name: string; changed: number }[];
}

export interface ImportChange { line?: number; squad?: string; member?: string; what: string; uid?: string; from?: string; to?: string }
export interface ImportError { line: number; column?: string | number; reason: string }
export interface ImportResult {
  dryRun: boolean; applied: boolean; changes: ImportChange[]; errors: ImportError[];
  summary: { squads?: number; members?: number; changed: number; unchanged: number; leftOut?: number };
}

export interface Changed { service: string; squads: string[]; members: string[] }

export interface ViewStop { generation: number; position: number; event: string; failure: string; since: string; tries: number }
export interface Remedied { kind: "skip" | "retry" | "rebuild"; view: string; position: number | null; reason: string | null; by: string; at: string }
/** What a service shows of its events; the service is the one that was asked. */
export interface ServiceView {
  service: string; view: string; generation: number; version: number; position: number; head: number; lag: number;
  heldUp: boolean; building: { generation: number; version: number; position: number } | null; stops: ViewStop[]; remedies: Remedied[];
}

/** What can be asked for to connect a channel; a secret is never shown again. */
export interface NoticeField { id: string; title: string; hint: string; secret: boolean; required: boolean }
export interface NoticeOffer { channel: string; title: string; watches: boolean; unavailable: string | null; fields: NoticeField[] }
export interface NoticeConnection {
  id: string; channel: string; title: string; name: string; settings: Record<string, string>; kinds: string[]; given: boolean;
  watches: boolean; unavailable: string | null; state: "new" | "fine" | "problem"; delivered: string | null;
  problem: { text: string; at: string } | null; waiting: number;
}
export interface QuietHours { from: string; to: string; zone: string }
export interface OwnNotices { quiet: QuietHours | null; reminders: string[]; leads: string[]; mayLead: string[] }
export interface Notices { kinds: { id: string; title: string }[]; connections: NoticeConnection[]; offers: NoticeOffer[]; own: OwnNotices | null }
