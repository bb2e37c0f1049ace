package io.allotment.stories.feed;

import io.allotment.proto.stories.v1.TextsGrpc;
import io.allotment.proto.stories.v1.TextsReply;
import io.allotment.proto.stories.v1.TextsRequest;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Boundary.Criterion;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.text.Texts;
import io.allotment.stories.event.OfStory.StoryTold;
import io.allotment.stories.event.StoriesEvent;
import io.allotment.stories.event.StoriesTags;
import io.allotment.stories.model.StoryId;
import io.allotment.stories.model.StoryText;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers other services what stories are called and say. It is read from the log and not from a
 * view, so that who has heard of a story finds its text.
 */
@Component
class TextQueries extends TextsGrpc.TextsImplBase {

  private static final int MOST_STORIES = 500;
  private static final int MOST_OPENING = 600;

  private final Commands<StoriesEvent> log;
  private final Texts texts;

  TextQueries(Commands<StoriesEvent> log, Texts texts) {
    this.log = log;
    this.texts = texts;
  }

  @Override
  public void of(TextsRequest request, StreamObserver<TextsReply> reply) {
    try {
      if (request.getStoriesCount() > MOST_STORIES) {
        throw new IllegalArgumentException(
            "At most %d stories are told of at once.".formatted(MOST_STORIES));
      }
      TextsReply.Builder told = TextsReply.newBuilder();
      if (request.getStoriesCount() > 0) {
        List<StoryTold> last =
            last(request.getStoriesList().stream().map(StoryId::new).collect(Collectors.toSet()));
        Map<TextId, String> kept = texts.read(last.stream().map(of -> of.told().text()).toList());
        last.forEach(of -> told.addTexts(text(of, kept)));
      }
      reply.onNext(told.build());
      reply.onCompleted();
    } catch (IllegalArgumentException shape) {
      reply.onError(
          Status.INVALID_ARGUMENT.withDescription(shape.getMessage()).asRuntimeException());
    }
  }

  private List<StoryTold> last(Set<StoryId> stories) {
    Map<StoryId, StoryTold> last = new LinkedHashMap<>();
    Boundary told =
        new Boundary(
            stories.stream()
                .map(
                    story ->
                        new Criterion(Set.of(StoriesTags.story(story)), Set.of(StoryTold.class)))
                .collect(Collectors.toSet()));
    log.events(told)
        .forEach(
            event -> {
              if (event instanceof StoryTold of) {
                last.put(of.story(), of);
              }
            });
    return List.copyOf(last.values());
  }

  private static io.allotment.proto.stories.v1.StoryText text(
      StoryTold of, Map<TextId, String> kept) {
    StoryText text = StoryText.of(kept.get(of.told().text().id()));
    return io.allotment.proto.stories.v1.StoryText.newBuilder()
        .setStory(of.story().value())
        .setTitle(text.title())
        .setOpening(opening(text.description()))
        .addAllLabels(of.told().labels())
        .build();
  }

  private static String opening(String description) {
    int length = description.codePointCount(0, description.length());
    return length <= MOST_OPENING
        ? description
        : description.substring(0, description.offsetByCodePoints(0, MOST_OPENING));
  }
}
