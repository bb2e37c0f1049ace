package io.allotment.capacity.feed;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityTags;
import io.allotment.proto.capacity.v1.SentencesGrpc;
import io.allotment.proto.capacity.v1.SentencesReply;
import io.allotment.proto.capacity.v1.SentencesRequest;
import io.allotment.runtime.command.Commands;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.text.Texts;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers other services what people wrote about raids and debts. Which text an event refers to is
 * read from the log, so that nothing is told that reads otherwise than when it was recorded.
 */
@Component
class SentenceQueries extends SentencesGrpc.SentencesImplBase {

  private static final int MOST_TEXTS = 500;

  private final Commands<CapacityEvent> log;
  private final Texts texts;

  SentenceQueries(Commands<CapacityEvent> log, Texts texts) {
    this.log = log;
    this.texts = texts;
  }

  @Override
  public void of(SentencesRequest request, StreamObserver<SentencesReply> reply) {
    try {
      if (request.getTextsCount() > MOST_TEXTS) {
        throw new IllegalArgumentException(
            "At most %d texts are told at once.".formatted(MOST_TEXTS));
      }
      SentencesReply.Builder told = SentencesReply.newBuilder();
      if (request.getTextsCount() > 0) {
        Set<TextId> wanted =
            request.getTextsList().stream().map(TextId::new).collect(Collectors.toSet());
        texts.read(references(wanted)).forEach((id, text) -> told.putSentences(id.value(), text));
      }
      reply.onNext(told.build());
      reply.onCompleted();
    } catch (IllegalArgumentException shape) {
      reply.onError(
          Status.INVALID_ARGUMENT.withDescription(shape.getMessage()).asRuntimeException());
    }
  }

  private Set<TextRef> references(Set<TextId> wanted) {
    Set<Label> labels = wanted.stream().map(CapacityTags::text).collect(Collectors.toSet());
    return log.events(Boundary.ofAny(labels)).stream()
        .flatMap(event -> event.texts().stream())
        .filter(ref -> wanted.contains(ref.id()))
        .collect(Collectors.toSet());
  }
}
