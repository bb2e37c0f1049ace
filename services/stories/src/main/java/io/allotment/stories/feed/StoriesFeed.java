package io.allotment.stories.feed;

import com.google.protobuf.Message;
import io.allotment.proto.stories.v1.RulesChanged;
import io.allotment.proto.stories.v1.TextsChanged;
import io.allotment.runtime.feed.PublicForm;
import io.allotment.stories.event.OfRules.RulesSet;
import io.allotment.stories.event.OfStory.ClassConfirmed;
import io.allotment.stories.event.OfStory.ClassSuggested;
import io.allotment.stories.event.OfStory.ConfirmationTakenBack;
import io.allotment.stories.event.OfStory.StoryGone;
import io.allotment.stories.event.OfStory.StoryTextErased;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.model.Kind;
import io.allotment.stories.model.SquadId;
import io.allotment.stories.model.StoryClass;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.Suggested;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public form of what happens to stories. What a story is called and says is in none, nor who
 * said what class it has.
 */
public final class StoriesFeed implements PublicForm<StoriesEvent> {

  @Override
  public Optional<Message> of(StoriesEvent event) {
    return Optional.of(
        switch (event) {
          case StoryTold told -> StoryForm.of(told);
          case ClassSuggested of -> suggested(of.story(), of.squad(), of.suggested());
          case ClassConfirmed of ->
              io.allotment.proto.stories.v1.ClassConfirmed.newBuilder()
                  .setStory(of.story().value())
                  .setSquad(of.squad().value())
                  .setClass_(of(of.word().is()))
                  .setKind(word(of.word().kind()))
                  .build();
          case ConfirmationTakenBack of ->
              io.allotment.proto.stories.v1.ConfirmationTakenBack.newBuilder()
                  .setStory(of.story().value())
                  .setSquad(of.squad().value())
                  .build();
          case StoryGone gone -> gone(gone);
          case StoryTextErased erased ->
              TextsChanged.newBuilder()
                  .setSquad(erased.squad().value())
                  .setStory(erased.story().value())
                  .build();
          case RulesSet set -> {
            SquadId squad = set.squad();
            yield RulesChanged.newBuilder().setSquad(squad == null ? "" : squad.value()).build();
          }
        });
  }

  private static Message suggested(StoryId story, SquadId squad, Suggested suggested) {
    StoryClass is = suggested.is();
    return io.allotment.proto.stories.v1.ClassSuggested.newBuilder()
        .setStory(story.value())
        .setSquad(squad.value())
        .setClass_(
            is == null ? io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_UNSPECIFIED : of(is))
        .setKind(is == null ? "" : word(suggested.kind()))
        .build();
  }

  private static Message gone(StoryGone gone) {
    StoryId became = gone.became();
    return io.allotment.proto.stories.v1.StoryGone.newBuilder()
        .setStory(gone.story().value())
        .setSquad(gone.squad().value())
        .setBecame(became == null ? "" : became.value())
        .build();
  }

  private static io.allotment.proto.stories.v1.StoryClass of(StoryClass is) {
    return switch (is) {
      case OPERATIONAL -> io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_OPERATIONAL;
      case TACTICAL -> io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_TACTICAL;
      case STRATEGIC -> io.allotment.proto.stories.v1.StoryClass.STORY_CLASS_STRATEGIC;
    };
  }

  private static String word(@Nullable Kind kind) {
    return kind == null ? "" : kind.word();
  }
}
