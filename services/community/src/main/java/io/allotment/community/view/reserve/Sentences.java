package io.allotment.community.view.reserve;

import io.allotment.proto.capacity.v1.SentencesGrpc.SentencesBlockingStub;
import io.allotment.proto.capacity.v1.SentencesRequest;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks capacity why somebody raided or a debt was forgiven. It is asked each time it is shown and
 * kept nowhere, so that what was erased there is shown nowhere.
 */
@Component
public class Sentences {

  private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);
  private static final int AT_ONCE = 500;

  private final SentencesBlockingStub capacity;

  Sentences(SentencesBlockingStub capacity) {
    this.capacity = capacity;
  }

  /**
   * What these texts say, by id, waiting a second at the most. What was erased is not among them,
   * and none is while capacity is away.
   */
  public Map<String, String> of(Collection<String> texts) {
    List<String> wanted = texts.stream().distinct().toList();
    Map<String, String> told = new HashMap<>();
    SentencesBlockingStub asked = capacity.withDeadlineAfter(1, TimeUnit.SECONDS);
    try {
      for (int from = 0; from < wanted.size(); from += AT_ONCE) {
        List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
        told.putAll(
            asked.of(SentencesRequest.newBuilder().addAllTexts(some).build()).getSentencesMap());
      }
    } catch (StatusRuntimeException away) {
      LOG.debug("Capacity tells no sentences now: {}", away.getStatus());
    }
    return told;
  }
}
