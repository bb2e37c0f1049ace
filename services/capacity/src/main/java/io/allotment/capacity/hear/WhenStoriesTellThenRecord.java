package io.allotment.capacity.hear;

import com.google.protobuf.Message;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps what stories tell of each story in one document, and records it of those that time is
 * planned for.
 */
@Component
public class WhenStoriesTellThenRecord implements View<Message> {

  /** What is listened to. */
  public static final List<Message> EVENTS =
      List.of(
          StoryChanged.getDefaultInstance(),
          ClassSuggested.getDefaultInstance(),
          ClassConfirmed.getDefaultInstance(),
          ConfirmationTakenBack.getDefaultInstance(),
          StoryGone.getDefaultInstance());

  static final String NAME = "told";

  private final StoryFacts facts;

  WhenStoriesTellThenRecord(StoryFacts facts) {
    this.facts = facts;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** 2: sprints, what people call a story, and when it was finished. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public int segments() {
    return 8;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(
        StoryChanged.class,
        ClassSuggested.class,
        ClassConfirmed.class,
        ConfirmationTakenBack.class,
        StoryGone.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of(NAME);
  }

  @Override
  public void prepare(Generation generation) {
    ToldDocuments.index(generation);
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case StoryChanged of -> of.getStory();
      case ClassSuggested of -> of.getStory();
      case ClassConfirmed of -> of.getStory();
      case ConfirmationTakenBack of -> of.getStory();
      case StoryGone of -> of.getStory();
      default -> throw new IllegalArgumentException("nothing is recorded of " + event.getClass());
    };
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    Told told = ToldDocuments.apply(event, key(event), position, into);
    if (told != null) {
      facts.again(told);
    }
  }
}
