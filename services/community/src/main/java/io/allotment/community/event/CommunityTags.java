package io.allotment.community.event;

import io.allotment.community.event.OfDecision.DecisionChanged;
import io.allotment.community.event.OfDecision.DecisionFollowedUp;
import io.allotment.community.event.OfDecision.DecisionLinked;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.event.OfDecision.EffectRefused;
import io.allotment.community.event.OfDecision.EffectTaken;
import io.allotment.community.event.OfReview.MemberJoined;
import io.allotment.community.event.OfReview.NoteWritten;
import io.allotment.community.event.OfReview.PartEntered;
import io.allotment.community.event.OfReview.ReviewAbandoned;
import io.allotment.community.event.OfReview.ReviewClosed;
import io.allotment.community.event.OfReview.ReviewOpened;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.model.DecisionId;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.NoteId;
import io.allotment.community.model.ReviewId;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events are found by. */
public final class CommunityTags {

  private static final String ALL = "community";

  private CommunityTags() {}

  /** Where a text is referred to. */
  public static Label text(TextId text) {
    return new Label("text", text.value());
  }

  /** What themes there are: few are written, and a story is in one of them at most. */
  public static Label themes() {
    return new Label("themes", "");
  }

  /** The views somebody saved; the community's for null. */
  public static Label views(@Nullable MemberId owner) {
    return new Label("views", owner == null ? "" : owner.value());
  }

  /** What happened in a review, decisions taken, changed and followed up in it among it. */
  public static Label review(ReviewId review) {
    return new Label("review", review.value());
  }

  /** That reviews were opened, and ended. */
  public static Label reviews() {
    return new Label("reviews", ALL);
  }

  /** How a note was written. */
  public static Label note(NoteId note) {
    return new Label("note", note.value());
  }

  /** What happened to a decision. */
  public static Label decision(DecisionId decision) {
    return new Label("decision", decision.value());
  }

  /** What happened to all decisions. */
  public static Label decisions() {
    return new Label("decisions", ALL);
  }

  /** By what gardens are judged. */
  public static Label thresholds() {
    return new Label("thresholds", ALL);
  }

  /** All links for walls. */
  public static Label walls() {
    return new Label("walls", ALL);
  }

  /** The link for a wall whose secret has this digest. */
  public static Label wallSecret(String digest) {
    return new Label("wall-secret", digest);
  }

  public static Set<Label> of(CommunityEvent event) {
    Set<Label> labels = new LinkedHashSet<>(about(event));
    event.texts().forEach(text -> labels.add(text(text.id())));
    return labels;
  }

  private static List<Label> about(CommunityEvent event) {
    return switch (event) {
      case OfReview of -> about(of);
      case OfDecision of -> about(of);
      case TextErased of -> List.of(text(of.text()));
      case OfTheme _ -> List.of(themes());
      case OfView of -> List.of(views(of.owner()));
      case OfThresholds _ -> List.of(thresholds());
      case OfWall of -> List.of(walls(), wallSecret(of.digest()));
    };
  }

  private static List<Label> about(OfReview event) {
    Label review = review(event.review());
    return switch (event) {
      case ReviewOpened _, ReviewClosed _, ReviewAbandoned _ -> List.of(review, reviews());
      case NoteWritten of -> List.of(review, note(of.note()));
      case PartEntered _, MemberJoined _ -> List.of(review);
    };
  }

  private static List<Label> about(OfDecision event) {
    Label decision = decision(event.decision());
    return switch (event) {
      case DecisionTaken of -> List.of(decision, decisions(), review(of.review()));
      case DecisionChanged of -> List.of(decision, decisions(), review(of.review()));
      case DecisionFollowedUp of -> List.of(decision, decisions(), review(of.review()));
      case DecisionLinked _, EffectTaken _, EffectRefused _ -> List.of(decision, decisions());
    };
  }
}
