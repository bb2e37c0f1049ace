package io.allotment.community;

import io.allotment.proto.stories.v1.StoryText;
import io.allotment.proto.stories.v1.TextsGrpc;
import io.allotment.proto.stories.v1.TextsReply;
import io.allotment.proto.stories.v1.TextsRequest;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What stories answer when they are asked what a story is called. */
public final class StoryTexts extends TextsGrpc.TextsImplBase {

  private final Map<String, StoryText> texts = new ConcurrentHashMap<>();

  /** Gives a story a title and a description. */
  public void put(String story, String title, String opening) {
    texts.put(
        story, StoryText.newBuilder().setStory(story).setTitle(title).setOpening(opening).build());
  }

  @Override
  public void of(TextsRequest request, StreamObserver<TextsReply> reply) {
    TextsReply.Builder known = TextsReply.newBuilder();
    request.getStoriesList().stream()
        .map(texts::get)
        .filter(Objects::nonNull)
        .forEach(known::addTexts);
    reply.onNext(known.build());
    reply.onCompleted();
  }
}
