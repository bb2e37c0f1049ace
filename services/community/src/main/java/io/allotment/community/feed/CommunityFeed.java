package io.allotment.community.feed;

import com.google.protobuf.Message;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfDecision;
import io.allotment.community.event.OfReview;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfView;
import io.allotment.proto.community.v1.DecisionChanged;
import io.allotment.proto.community.v1.ReviewChanged;
import io.allotment.proto.community.v1.TextsChanged;
import io.allotment.runtime.feed.PublicForm;
import java.util.Optional;

/** The public form of what happens in the community. What anybody wrote is in none. */
public final class CommunityFeed implements PublicForm<CommunityEvent> {

  @Override
  public Optional<Message> of(CommunityEvent event) {
    throw new IllegalStateException("a review's revision is its position");
  }

  @Override
  public Optional<Message> of(CommunityEvent event, long position) {
    return Optional.ofNullable(
        switch (event) {
          case OfReview of ->
              ReviewChanged.newBuilder()
                  .setReview(of.review().value())
                  .setRevision(position)
                  .build();
          case OfDecision of ->
              DecisionChanged.newBuilder()
                  .setDecision(of.decision().value())
                  .setSquad(of.squad().value())
                  .build();
          case OfView _ -> null;
          case TextErased of -> TextsChanged.newBuilder().setText(of.text().value()).build();
        });
  }
}
