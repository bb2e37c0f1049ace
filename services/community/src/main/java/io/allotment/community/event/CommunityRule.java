package io.allotment.community.event;

import io.allotment.runtime.decide.Rule;

/** Every rule by which something in the community is refused. */
public enum CommunityRule implements Rule {
  UNKNOWN_TEXT("unknown-text", 404, "Only a text that was written can be erased."),
  TOO_MANY_VIEWS("too-many-views", 422, "Nobody saves more than 50 views, nor the community."),
  IF_MATCH_MISSING("if-match-missing", 428, "One edits what one saw, and says what that was."),
  UNKNOWN_REVIEW("unknown-review", 404, "Reviews are those that were opened."),
  NO_REVIEW_OPEN("no-review-open", 404, "There is a current review while one is open."),
  REVIEW_OPEN("review-open", 409, "One review is open at a time."),
  AGENDA_MOVED("agenda-moved", 409, "An agenda begins where the last review began."),
  REVIEW_OVER("review-over", 422, "What a review came to stays as it was when it ended."),
  REVIEW_HAS_DECISIONS(
      "review-has-decisions", 422, "A review in which something was decided is closed."),
  NOT_ON_AGENDA("not-on-agenda", 422, "Notes and decisions are about what is on the agenda."),
  UNKNOWN_NOTE("unknown-note", 404, "Notes are those that were written in the review."),
  NOTE_OF_ANOTHER("note-of-another", 422, "Who wrote a note edits it, or a steward does."),
  NOTE_MOVED("review-note-moved", 412, "One edits the note one saw."),
  UNKNOWN_DECISION("unknown-decision", 404, "Decisions are those that were taken in a review."),
  DECISION_MOVED("decision-moved", 412, "One edits the decision one saw."),
  DECISION_OF_ANOTHER_REVIEW(
      "decision-of-another-review", 422, "A decision is written anew in the review it is of."),
  DECISION_OVER("decision-over", 422, "What was done or dropped needs no following up."),
  EFFECT_UNDER_WAY("effect-under-way", 422, "What was carried out cannot be decided otherwise."),
  DUE_PAST("due-past", 422, "A decision is to be done by today or a later day."),
  OWNER_UNKNOWN("owner-unknown", 422, "A decision is for a squad that there is."),
  STORY_NOT_HEARD_OF(
      "story-not-heard-of", 422, "A decision is linked to a story that a tracker told of."),
  UNKNOWN_THEME("unknown-theme", 404, "Only a theme that people adopted is there."),
  THEME_MOVED("theme-moved", 412, "A theme is changed by whoever saw how it stands."),
  STORY_IN_ANOTHER_THEME("story-in-another-theme", 422, "A story is in one theme at most."),
  THEME_WITHOUT_STORIES("theme-without-stories", 422, "A theme has stories."),
  TOO_MANY_STORIES("too-many-stories", 422, "A theme has at most 500 stories."),
  TOO_MANY_THEMES("too-many-themes", 422, "There are at most 200 themes at a time."),
  UNKNOWN_STORY("unknown-story", 422, "A theme is made of stories that squads have."),
  BAD_MERGE("bad-merge", 422, "Themes are merged into another one, each once."),
  BAD_SPLIT("bad-split", 422, "A split takes some stories of a theme, and leaves some."),
  BAD_NUMBER("bad-number", 400, "A number in a request lies within its bounds."),
  UNKNOWN_SQUAD("unknown-squad", 404, "Only a squad that there is can be looked at."),
  BAD_THRESHOLD("bad-threshold", 422, "A threshold says from where on to watch, and to act."),
  THRESHOLDS_MOVED(
      "thresholds-moved", 412, "Of two who edit the same thresholds the second sees both."),
  TOO_MANY_WALLS("too-many-walls", 422, "There are only so many links for walls."),
  UNKNOWN_WALL("unknown-wall", 404, "Only a link that was made can be revoked."),
  WALL_REVOKED("wall-revoked", 409, "A link that was revoked works no more.");

  private final String id;
  private final int status;
  private final String sentence;

  CommunityRule(String id, int status, String sentence) {
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
    return this == AGENDA_MOVED;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
