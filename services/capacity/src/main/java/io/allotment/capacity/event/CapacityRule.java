package io.allotment.capacity.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which capacity is refused. Source: how capacity is kept, in the README. */
public enum CapacityRule implements Rule {
  UNKNOWN_SQUAD("no-such-squad", 404, "Capacity is planned for squads that were opened."),
  UNKNOWN_ITERATION("unknown-iteration", 404, "Capacity is kept in iterations that were opened."),
  UNKNOWN_STORY("story-not-told", 404, "Time is for stories that a tracker told of."),
  UNKNOWN_RAID("unknown-raid", 404, "Only a raid that was recorded can be declared."),
  UNKNOWN_SENTENCE("unknown-sentence", 404, "Only a sentence that was written can be erased."),
  UNKNOWN_SPRINT("unknown-sprint", 404, "A sprint is one that stories of the squad are in."),
  SPRINT_OF_ANOTHER_SQUAD(
      "sprint-of-another-squad", 422, "A squad takes over the sprints of its own stories."),
  SPRINT_WITHOUT_DAYS(
      "sprint-without-days", 422, "An iteration has days, whether its sprint has or not."),
  SPRINT_TAKEN("sprint-taken", 422, "A sprint is taken over once."),
  NO_CADENCE("no-cadence", 422, "Without a cadence somebody says which days an iteration has."),
  BAD_AMOUNT("bad-amount", 422, "An amount is more than nothing and at most 1,000 days."),
  BAD_DAYS("bad-days", 422, "An iteration has 1 to 92 days, the last not before the first."),
  BAD_SPAN("bad-span", 422, "One looks at days in their order, at most ten years of them."),
  BAD_NUMBER("bad-number", 422, "When items are done is told of 1 to 1,000 of them."),
  BAD_SHARE("bad-share", 422, "What if is asked of a share of 1 to 100 %."),
  BAD_POLICY("bad-policy", 422, "Some of a day is left for work on stories."),
  BAD_RAID(
      "bad-raid",
      422,
      "A raid takes from improvement or garden for features, or from improvement for the garden."),
  RAID_TAKEN("raid-taken", 422, "A raid is declared once."),
  NO_RAID("no-raid", 422, "A gardener who works on an operational story is not raided."),
  FLOOR_BACKWARDS("floor-backwards", 422, "A floor holds from today on, or from a later day."),
  SHARE_BELOW_FLOOR("share-below-floor", 422, "No squad keeps less than the floor."),
  POLICY_MOVED("policy-moved", 412, "One edits the policy one saw."),
  OVERLAPPING_ITERATIONS("overlapping-iterations", 422, "A day is in one iteration of a squad."),
  ITERATION_TAKEN("iteration-taken", 422, "An iteration is opened once."),
  NOBODY_SERVES("nobody-serves", 422, "An iteration is opened where somebody serves."),
  ITERATION_CLOSED("iteration-closed", 422, "An iteration closes once, and is corrected after."),
  RAID_UNDECLARED("raid-undeclared", 422, "An iteration closes when every raid is declared."),
  STORY_OF_ANOTHER_SQUAD("story-of-another-squad", 422, "A squad's time is for its own stories."),
  STORY_ENDED("story-ended", 422, "Time is held for what is still to be done."),
  NO_ENABLER("no-enabler", 422, "Only a strategic story can count as improvement by choice."),
  WRONG_ACCOUNT("wrong-account", 422, "A story draws on the account its class says."),
  NO_ROOM("no-room", 409, "What is reserved and spent is at most what an account has."),
  TOO_MANY_RESERVATIONS(
      "too-many-reservations", 422, "At most 500 stories are reserved for at once."),
  STORY_TWICE("story-twice", 422, "Of what is reserved at once each story has one amount."),
  NOTHING_LEFT("nothing-left", 409, "A raid takes what is not spent yet."),
  SPENT_LESS("spent-less", 422, "What was said to be spent is corrected with a reason."),
  MORE_THAN_OWED("more-than-owed", 409, "No more is forgiven than is owed.");

  private final String id;
  private final int status;
  private final String sentence;

  CapacityRule(String id, int status, String sentence) {
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
  public String sentence() {
    return sentence;
  }
}
