package io.allotment.community.event;

import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.model.Agenda;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.Part;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.decide.Decision;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A review, as far as it matters for what may be done in it.
 *
 * @param decided whether anything was decided in it, or followed up
 */
public record Meeting(
    Standing standing, Part part, Set<MemberId> members, Agenda agenda, boolean decided) {

  public static final Meeting NONE =
      new Meeting(Standing.UNKNOWN, Part.ROSTER, Set.of(), Agenda.EMPTY, false);

  /** Whether it is still going on. */
  public enum Standing {
    UNKNOWN,
    OPEN,
    CLOSED,
    ABANDONED
  }

  public Meeting {
    members = Set.copyOf(members);
  }

  /** Whether a review is open, and these of what happened in it besides. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Boundary boundary(ReviewId review, Class<? extends CommunityEvent>... besides) {
    Set<Class<?>> types = new LinkedHashSet<>(Set.of(besides));
    types.addAll(Set.of(ReviewOpened.class, ReviewClosed.class, ReviewAbandoned.class));
    return new Boundary(Set.of(new Criterion(Set.of(CommunityTags.review(review)), types)));
  }

  public Meeting after(CommunityEvent event) {
    return switch (event) {
      case OfReview of -> after(of);
      case OfDecision _ -> new Meeting(standing, part, members, agenda, true);
      case OfTheme _, OfThresholds _, OfView _, OfWall _, OfText _ -> this;
    };
  }

  private Meeting after(OfReview event) {
    return switch (event) {
      case ReviewOpened opened ->
          new Meeting(Standing.OPEN, part, Set.of(opened.lead()), opened.agenda(), decided);
      case PartEntered entered -> new Meeting(standing, entered.part(), members, agenda, decided);
      case MemberJoined joined ->
          new Meeting(standing, part, with(joined.member()), agenda, decided);
      case NoteWritten _ -> this;
      case ReviewClosed _ -> new Meeting(Standing.CLOSED, part, members, agenda, decided);
      case ReviewAbandoned _ -> new Meeting(Standing.ABANDONED, part, members, agenda, decided);
    };
  }

  private Set<MemberId> with(MemberId member) {
    Set<MemberId> all = new LinkedHashSet<>(members);
    all.add(member);
    return all;
  }

  /** The refusal of whatever is done in a review that is not going on. */
  public Optional<Decision<CommunityEvent>> unlessOpen(ReviewId review) {
    return switch (standing) {
      case OPEN -> Optional.empty();
      case UNKNOWN ->
          Optional.of(
              Decision.rejected(
                  CommunityRule.UNKNOWN_REVIEW,
                  "There is no review %s. Look at the list of reviews.".formatted(review)));
      case CLOSED, ABANDONED ->
          Optional.of(
              Decision.rejected(
                  CommunityRule.REVIEW_OVER,
                  "Review %s is over, and nothing was changed. Note and decide it in the next one."
                      .formatted(review)));
    };
  }

  /** The refusal of what is said to be about an item that the agenda has not. */
  public Optional<Decision<CommunityEvent>> unlessOnAgenda(Part in, @Nullable String item) {
    return agenda.has(in, item)
        ? Optional.empty()
        : Optional.of(
            Decision.rejected(
                CommunityRule.NOT_ON_AGENDA,
                "%s is not under %s on this agenda. Name an item that is, or none."
                    .formatted(item, in.title())));
  }
}
