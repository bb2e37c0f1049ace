package io.allotment.capacity.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.StoryId;
import io.allotment.runtime.decide.Decision.Rejected;
import io.allotment.runtime.problem.DetailedRefusalException;
import io.allotment.runtime.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What came of many reservations. */
record BatchAnswer(List<Held> reserved, List<Refused> refused) {

  /** What is held for a story from now on. */
  record Held(StoryId story, String account, MilliDays amount) {}

  /**
   * What is not held.
   *
   * @param room what its account had left when it was its turn; null where it is not about that
   */
  record Refused(
      StoryId story,
      String account,
      MilliDays amount,
      @Nullable MilliDays room,
      ProblemDetail problem) {}

  /**
   * Of how they were judged.
   *
   * @param recorded whether anything was
   * @throws DetailedRefusalException by the rule of the first refusal and with all of them as
   *     {@code refused}, where there are any and nothing was recorded
   */
  static BatchAnswer of(Judged judged, boolean recorded) {
    List<Held> reserved = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Rejected<CapacityEvent> first = null;
    for (Judged.Verdict verdict : judged.verdicts()) {
      Rejected<CapacityEvent> refusal = verdict.refusal();
      if (refusal == null) {
        reserved.add(held(verdict));
      } else {
        refused.add(refused(verdict, refusal));
        first = first == null ? refusal : first;
      }
    }
    if (first != null && !recorded) {
      throw new DetailedRefusalException(
          first.rule(), detail(first, refused.size()), Map.of("refused", refused));
    }
    return new BatchAnswer(List.copyOf(reserved), List.copyOf(refused));
  }

  private static String detail(Rejected<CapacityEvent> first, int refusals) {
    return refusals == 1
        ? first.detail()
        : "%d stories were refused. The first: %s".formatted(refusals, first.detail());
  }

  private static Held held(Judged.Verdict verdict) {
    return new Held(verdict.wish().story(), verdict.account().word(), verdict.wish().amount());
  }

  private static Refused refused(Judged.Verdict verdict, Rejected<CapacityEvent> refusal) {
    return new Refused(
        verdict.wish().story(),
        verdict.account().word(),
        verdict.wish().amount(),
        verdict.room(),
        Problems.of(refusal.rule(), refusal.detail()));
  }
}
