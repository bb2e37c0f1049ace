package io.allotment.community.feed;

import com.google.protobuf.Message;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.event.OfWall;
import io.allotment.proto.community.v1.TextsChanged;
import io.allotment.proto.community.v1.ThresholdsChanged;
import io.allotment.proto.community.v1.WallsChanged;
import io.allotment.runtime.feed.PublicForm;
import java.util.Optional;

/** The public form of what happens in the community. What anybody wrote is in none. */
public final class CommunityFeed implements PublicForm<CommunityEvent> {

  @Override
  public Optional<Message> of(CommunityEvent event) {
    return Optional.of(
        switch (event) {
          case TextErased of -> TextsChanged.newBuilder().setText(of.text().value()).build();
          case ThresholdsSet of -> ThresholdsChanged.newBuilder().setVersion(of.version()).build();
          case OfWall _ -> WallsChanged.getDefaultInstance();
        });
  }
}
