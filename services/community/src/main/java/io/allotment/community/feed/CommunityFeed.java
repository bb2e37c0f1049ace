package io.allotment.community.feed;

import com.google.protobuf.Message;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfDecision;
import io.allotment.community.event.OfReview;
import io.allotment.community.event.OfText.TextErased;
import io.allotment.community.event.OfTheme;
import io.allotment.community.event.OfTheme.ProposalDismissed;
import io.allotment.community.event.OfTheme.StoriesAddedToTheme;
import io.allotment.community.event.OfTheme.StoriesTakenFromTheme;
import io.allotment.community.event.OfTheme.ThemeAdopted;
import io.allotment.community.event.OfTheme.ThemeEnded;
import io.allotment.community.event.OfTheme.ThemeNamed;
import io.allotment.community.event.OfTheme.ThemeSplit;
import io.allotment.community.event.OfTheme.ThemesMerged;
import io.allotment.community.event.OfThresholds.ThresholdsSet;
import io.allotment.community.event.OfView;
import io.allotment.community.event.OfWall;
import io.allotment.community.model.ThemeId;
import io.allotment.proto.community.v1.DecisionChanged;
import io.allotment.proto.community.v1.ReviewChanged;
import io.allotment.proto.community.v1.TextsChanged;
import io.allotment.proto.community.v1.ThemesChanged;
import io.allotment.proto.community.v1.ThresholdsChanged;
import io.allotment.proto.community.v1.WallsChanged;
import io.allotment.runtime.feed.PublicForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
          case OfTheme of -> ThemesChanged.newBuilder().addAllThemes(themes(of)).build();
          case OfView _ -> null;
          case TextErased of -> TextsChanged.newBuilder().setText(of.text().value()).build();
          case ThresholdsSet of -> ThresholdsChanged.newBuilder().setVersion(of.version()).build();
          case OfWall _ -> WallsChanged.getDefaultInstance();
        });
  }

  private static List<String> themes(OfTheme event) {
    Stream<ThemeId> themes =
        switch (event) {
          case ThemeAdopted of -> Stream.of(of.theme());
          case ThemeNamed of -> Stream.of(of.theme());
          case StoriesAddedToTheme of -> Stream.of(of.theme());
          case StoriesTakenFromTheme of -> Stream.of(of.theme());
          case ThemesMerged of -> Stream.concat(Stream.of(of.into()), of.from().stream());
          case ThemeSplit of -> Stream.of(of.theme(), of.into());
          case ThemeEnded of -> Stream.of(of.theme());
          case ProposalDismissed _ -> Stream.of();
        };
    return themes.map(ThemeId::value).toList();
  }
}
