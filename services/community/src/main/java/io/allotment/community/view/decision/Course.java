package io.allotment.community.view.decision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.Decided;
import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.FollowUp;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision with all that is told of it.
 *
 * @param changed how it was written last; null where only once
 * @param effect what capacity made of it last; null where nothing yet, or not since it was changed
 * @param followed what reviews said came of it, the last word of each
 */
public record Course(
    DecisionTaken taken,
    @Nullable DecisionChanged changed,
    Decided stands,
    @Nullable CommunityEvent effect,
    List<DecisionFollowedUp> followed) {

  static Course of(DecisionTaken taken) {
    return new Course(taken, null, stands(null, taken), null, List.of());
  }

  private static Decided stands(@Nullable Decided before, CommunityEvent event) {
    Decided after = Decided.after(before, event);
    if (after == null) {
      throw new IllegalArgumentException("a decision begins by being taken");
    }
    return after;
  }

  Course after(CommunityEvent event) {
    Decided now = stands(stands, event);
    return switch (event) {
      case DecisionChanged anew ->
          new Course(taken, anew, now, now.isSettled() ? settled() : null, followed);
      case EffectTaken _, EffectRefused _ -> new Course(taken, changed, now, event, followed);
      case DecisionFollowedUp up -> new Course(taken, changed, now, effect, with(up));
      default -> new Course(taken, changed, now, effect, followed);
    };
  }

  private @Nullable CommunityEvent settled() {
    return effect instanceof EffectTaken ? effect : null;
  }

  private List<DecisionFollowedUp> with(DecisionFollowedUp up) {
    return Stream.concat(
            followed.stream().filter(one -> !one.review().equals(up.review())), Stream.of(up))
        .toList();
  }

  public DecisionId id() {
    return taken.decision();
  }

  /** What it says. */
  public TextRef text() {
    return changed == null ? taken.text() : changed.text();
  }

  /** Who wrote it last, and so decided what it says now. */
  public MemberId by() {
    return changed == null ? taken.by() : changed.by();
  }

  public Instant at() {
    return changed == null ? taken.at() : changed.at();
  }

  /** Whether it was neither done nor dropped. */
  public boolean isOpen() {
    return !stands.isOver();
  }

  /** What it is called where programs read it: open, done or dropped. */
  public String state() {
    DecisionFollowedUp last = stands.followed();
    return last == null || last.outcome() == FollowUp.CARRIED ? "open" : last.outcome().word();
  }

  /** What a review said came of it; null where it said nothing. */
  public @Nullable DecisionFollowedUp followedIn(ReviewId review) {
    return followed.stream().filter(up -> up.review().equals(review)).findFirst().orElse(null);
  }
}
