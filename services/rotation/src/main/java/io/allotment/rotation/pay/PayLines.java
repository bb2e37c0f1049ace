package io.allotment.rotation.pay;

import io.allotment.rotation.model.HourTerms;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.OnCall;
import io.allotment.rotation.model.OutOfHoursPolicy;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.SquadId;
import io.allotment.rotation.model.Timeline;
import io.allotment.rotation.model.Timeline.Held;
import io.allotment.rotation.model.Turn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person served out of hours in one squad. Only what they held, while they were on call,
 * while it was paid: each hour under the terms that held then, so that nothing said later changes
 * it.
 *
 * @param terms of the squad
 * @param onCall whether the person was on call in it
 */
public record PayLines(
    SquadId squad, MemberId member, Timeline<HourTerms> terms, Timeline<OnCall> onCall) {

  /**
   * The lines of these turns within a span, in order of time. They do not overlap, and leave
   * nothing out.
   */
  public List<PayLine> of(Collection<Turn> turns, Span within) {
    List<PayLine> lines = new ArrayList<>();
    for (Turn turn : turns) {
      for (Span held : turn.heldBy(member)) {
        Span served = held.and(within);
        if (served != null) {
          add(lines, turn, served);
        }
      }
    }
    lines.sort(Comparator.comparing(PayLine::span));
    return lines;
  }

  private void add(List<PayLine> lines, Turn turn, Span served) {
    for (Held<OnCall> call : onCall.within(served)) {
      @Nullable ZoneId zone = call.value().zone();
      if (zone != null) {
        for (Held<HourTerms> under : terms.within(call.span())) {
          add(lines, turn, under, zone);
        }
      }
    }
  }

  private void add(List<PayLine> lines, Turn turn, Held<HourTerms> under, ZoneId zone) {
    OutOfHoursPolicy policy = under.value().policy();
    if (policy != null) {
      for (Hours.Part part : Hours.outOfHours(under.span(), zone, under.value())) {
        Money rate = new Money(policy.currency(), policy.rates().of(part.kind()));
        lines.add(
            new PayLine(squad, turn.week(), part.span(), zone, part.day(), part.kind(), rate));
      }
    }
  }
}
