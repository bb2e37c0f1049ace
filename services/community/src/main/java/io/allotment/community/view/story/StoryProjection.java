package io.allotment.community.view.story;

import com.google.protobuf.Message;
import io.allotment.proto.stories.v1.ClassConfirmed;
import io.allotment.proto.stories.v1.ClassSuggested;
import io.allotment.proto.stories.v1.ConfirmationTakenBack;
import io.allotment.proto.stories.v1.StoryChanged;
import io.allotment.proto.stories.v1.StoryGone;
import io.allotment.proto.stories.v1.StoryText;
import io.allotment.proto.stories.v1.TextsChanged;
import io.allotment.proto.stories.v1.TextsGrpc.TextsBlockingStub;
import io.allotment.proto.stories.v1.TextsRequest;
import io.allotment.runtime.view.Generation;
import io.allotment.runtime.view.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Writes one document a story from what the stories tell, with its text, which is asked for when
 * they tell of it: while they do not answer it waits where it is, as it does without their feed.
 */
@Component
public class StoryProjection implements View<Message> {

  /** What is listened to. */
  public static final List<Message> EVENTS =
      List.of(
          StoryChanged.getDefaultInstance(),
          ClassSuggested.getDefaultInstance(),
          ClassConfirmed.getDefaultInstance(),
          ConfirmationTakenBack.getDefaultInstance(),
          StoryGone.getDefaultInstance(),
          TextsChanged.getDefaultInstance());

  /** The view's name, and that of its one collection. */
  public static final String NAME = "stories";

  private static final long PATIENCE = 10;

  private final TextsBlockingStub texts;

  StoryProjection(TextsBlockingStub texts) {
    this.texts = texts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Class<? extends Message>> types() {
    return Set.of(
        StoryChanged.class,
        ClassSuggested.class,
        ClassConfirmed.class,
        ConfirmationTakenBack.class,
        StoryGone.class,
        TextsChanged.class);
  }

  @Override
  public Set<String> collections() {
    return Set.of(NAME);
  }

  @Override
  public void prepare(Generation generation) {
    new StoryDocuments(generation).index();
  }

  @Override
  public String key(Message event) {
    return switch (event) {
      case StoryChanged of -> of.getStory();
      case ClassSuggested of -> of.getStory();
      case ClassConfirmed of -> of.getStory();
      case ConfirmationTakenBack of -> of.getStory();
      case StoryGone of -> of.getStory();
      case TextsChanged of -> of.getStory();
      default -> throw new IllegalArgumentException("nothing is kept of " + event.getClass());
    };
  }

  @Override
  public boolean together() {
    return true;
  }

  @Override
  public void apply(Message event, long position, Generation into) {
    applyAll(List.of(new Given<>(event, Map.of(), position)), into);
  }

  @Override
  public void applyAll(List<Given<Message>> events, Generation into) {
    StoryDocuments documents = new StoryDocuments(into);
    Map<String, Document> stories =
        documents.of(events.stream().map(given -> key(given.event())).distinct().toList());
    Map<String, Document> changed = new LinkedHashMap<>();
    Set<String> reworded = new LinkedHashSet<>();
    for (Given<Message> given : events) {
      String id = key(given.event());
      Document story = Objects.requireNonNull(stories.get(id));
      if (StoryDocuments.apply(given.event(), given.position(), story)) {
        changed.put(id, story);
        if (given.event() instanceof StoryChanged || given.event() instanceof TextsChanged) {
          reworded.add(id);
        }
      }
    }
    for (StoryText text : texts(reworded)) {
      StoryDocuments.write(text, Objects.requireNonNull(stories.get(text.getStory())));
    }
    if (!changed.isEmpty()) {
      documents.write(changed.values());
    }
  }

  private List<StoryText> texts(Set<String> of) {
    return of.isEmpty()
        ? List.of()
        : texts
            .withDeadlineAfter(PATIENCE, TimeUnit.SECONDS)
            .of(TextsRequest.newBuilder().addAllStories(of).build())
            .getTextsList();
  }
}
