package io.allotment.rotation.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which the rotation refuses a command. Source: what gardener duty promises. */
public enum RotationRule implements Rule {
  UNKNOWN_SQUAD("unknown-squad", 404, "A squad is opened before anything is done in it."),
  UNKNOWN_MEMBER("unknown-member", 404, "Only a member of the squad can be changed in it."),
  UNKNOWN_ABSENCE("unknown-absence", 404, "Only an absence that is recorded can be withdrawn."),
  UNKNOWN_SWAP("unknown-swap", 404, "Only a swap that was proposed can be answered."),
  UNKNOWN_TURN("unknown-turn", 404, "Only a turn that stands is handed over."),
  UNKNOWN_ITEM("unknown-item", 404, "Only what was left open can be closed."),
  UNKNOWN_PULL_IN("unknown-pull-in", 404, "Only a pull-in that was asked can be answered."),
  UNKNOWN_TEXT("unknown-text", 404, "Only a text that was written can be erased."),
  ROSTER_MOVED(
      "roster-moved", 409, "A plan is decided on the rosters it was prepared for, or not at all."),
  ALREADY_OPEN("already-open", 409, "A squad is opened once and changed after that."),
  SWAP_OVER("swap-over", 409, "A swap is answered while it is open, and then no more."),
  SWAP_LAPSED("swap-lapsed", 409, "A swap is open until the first of its parts begins."),
  NOT_MADE("not-made", 409, "A swap is undone once, after it took place."),
  PART_BEGUN("part-begun", 409, "What has begun stays with who serves it."),
  NOT_THEIRS("not-theirs", 409, "Only who serves a part of a turn passes it on."),
  TURN_SERVED("turn-served", 409, "What is served never changes."),
  HANDOVER_OVER("handover-over", 409, "A note is written and asked about until it is accepted."),
  NOT_WRITTEN("not-written", 409, "Only a note that was written is accepted."),
  PULL_IN_ANSWERED("pull-in-answered", 409, "A pull-in is answered once."),
  NOTE_MOVED("note-moved", 412, "One edits and accepts the note one saw."),
  NOT_BEGUN("not-begun", 422, "A turn is handed over once it has begun."),
  NOT_OVER("not-over", 422, "A note is accepted once its turn is over."),
  NOT_THE_WRITER("not-the-writer", 422, "Who serves last in a turn writes its note."),
  NOT_THE_TAKER("not-the-taker", 422, "Who serves first after a turn takes its note over."),
  NOT_YOUR_TURN("not-your-turn", 422, "Who serves in a turn, or a lead, does this in it."),
  NOT_ON_DUTY("not-on-duty", 422, "Only the gardener of the moment pulls the mentor in."),
  NO_MENTOR("no-mentor", 422, "A mentor is named before they are pulled in."),
  NOT_THE_MENTOR("not-the-mentor", 422, "The mentor who was pulled in answers."),
  MENTOR_UNABLE("mentor-unable", 422, "A mentor is another member who could serve the turn."),
  TOO_MUCH_OPEN("too-much-open", 422, "A squad carries at most 100 things that are open."),
  BAD_NAME("bad-name", 422, "A name has 1 to 60 characters that can be seen."),
  UNKNOWN_ZONE("unknown-zone", 422, "Clocks are those of the IANA time zone database."),
  UNKNOWN_CURRENCY("unknown-currency", 422, "Pay is in a currency of ISO 4217, such as EUR."),
  NO_OUT_OF_HOURS(
      "no-out-of-hours", 422, "Somebody is on call out of hours where their squad says so."),
  UNKNOWN_REGION(
      "unknown-region", 422, "A squad counts the public holidays of a region that has a calendar."),
  BAD_NUMBER("bad-number", 422, "Every figure lies in the range in which it makes sense."),
  OVER_ALLOCATED("over-allocated", 422, "A person is allocated to at most 100 % over all squads."),
  HANDOVER_FIXED(
      "handover-fixed", 422, "An import leaves the handover of a squad with a plan as it is."),
  ANNOUNCED_STAYS("announced-stays", 422, "Announced turns move only by an act about each."),
  NO_TURN_STARTS("no-turn-starts", 422, "A plan is laid out anew from the start of a turn on."),
  SQUAD_ARCHIVED("squad-archived", 422, "Nobody joins a squad that is archived."),
  SAME_SQUAD("same-squad", 422, "A squad merges with another one."),
  NOTHING_SPLITS("nothing-splits", 422, "A split takes some members of a squad and leaves some."),
  EMPTY_SPAN("empty-span", 422, "An absence ends after it starts."),
  ABSENCE_TAKEN("absence-taken", 422, "The id of an absence names one span of time."),
  ABSENCE_OVERLAPS("absence-overlaps", 422, "The absences of a member do not overlap."),
  NOBODY_TO_PLAN("nobody-to-plan", 422, "A plan is drawn for people who take part."),
  NOT_PLANNED("not-planned", 422, "A plan is carried on only where one was drawn."),
  BALANCES_DO_NOT_SUM(
      "balances-do-not-sum", 422, "The opening balances of a squad sum to exactly zero."),
  NO_SUCH_WEEK("no-such-week", 422, "A last turn lies in a week that exists and has begun."),
  TWO_TURNS("two-turns", 422, "Nobody is the gardener of two squads at once."),
  DUPLICATE_ROW("duplicate-row", 422, "An import names each member of a squad once."),
  ACCOUNT_OPEN("account-open", 422, "An account is opened once and changed by duty only."),
  NOTHING_PASSES("nothing-passes", 422, "A swap names from 1 to 50 parts of turns."),
  NO_SUCH_PART("no-such-part", 422, "Only parts of turns that stand change hands."),
  SAME_PERSON("same-person", 422, "A part of a turn passes to another person."),
  PART_TWICE("part-twice", 422, "One act passes a part of a turn once."),
  CANNOT_SERVE("cannot-serve", 422, "Only who can serve a part of a turn takes or keeps it."),
  NOT_ASKED("not-asked", 422, "Only who a swap asks answers it."),
  IMPORT_REFUSED("import-refused", 422, "An import is applied as a whole or not at all.");

  private final String id;
  private final int status;
  private final String sentence;

  RotationRule(String id, int status, String sentence) {
    this.id = id;
    this.status = status;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean stale() {
    return this == ROSTER_MOVED || this == ALREADY_OPEN;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
