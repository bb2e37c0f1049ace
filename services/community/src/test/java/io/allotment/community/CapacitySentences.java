package io.allotment.community;

import io.allotment.proto.capacity.v1.SentencesGrpc;
import io.allotment.proto.capacity.v1.SentencesReply;
import io.allotment.proto.capacity.v1.SentencesRequest;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What capacity answers when it is asked why somebody raided. */
public final class CapacitySentences extends SentencesGrpc.SentencesImplBase {

  private final Map<String, String> sentences = new ConcurrentHashMap<>();

  public void put(String text, String sentence) {
    sentences.put(text, sentence);
  }

  public void erase(String text) {
    sentences.remove(text);
  }

  @Override
  public void of(SentencesRequest request, StreamObserver<SentencesReply> reply) {
    SentencesReply.Builder known = SentencesReply.newBuilder();
    request.getTextsList().stream()
        .filter(sentences::containsKey)
        .forEach(text -> known.putSentences(text, sentences.get(text)));
    reply.onNext(known.build());
    reply.onCompleted();
  }
}
