package io.allotment.capacity.reserve;

import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.event.CapacityRule;
import io.allotment.capacity.event.Plan;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.MilliDays;
import io.allotment.runtime.decide.Decision.Accepted;
import io.allotment.runtime.decide.Decision.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of wishes, each judged after those before it were granted or refused.
 *
 * @param events what is recorded, in order
 * @param verdicts one a wish, in their order
 * @param plan what is known when all is granted that can be
 */
public record Judged(List<CapacityEvent> events, List<Verdict> verdicts, Plan plan) {

  public Judged {
    events = List.copyOf(events);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What comes of a wish.
   *
   * @param account that is drawn on
   * @param refusal null where the amount is held from now on
   * @param room what the account has left for it, where that is too little; else null
   */
  public record Verdict(
      ReserveAll.Wish wish,
      Account account,
      @Nullable Rejected<CapacityEvent> refusal,
      @Nullable MilliDays room) {}

  /** Judges wishes on what is known. */
  public static Judged of(ReserveAll command, Plan known) {
    List<CapacityEvent> events = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    Plan plan = known;
    for (ReserveAll.Wish wish : command.wishes()) {
      Reserve each = command.each(wish);
      Account account = ReserveDecider.account(each, plan);
      switch (ReserveDecider.decide(each, plan)) {
        case Accepted<CapacityEvent>(var then) -> {
          verdicts.add(new Verdict(wish, account, null, null));
          events.addAll(then);
          for (CapacityEvent event : then) {
            plan = plan.after(event);
          }
        }
        case Rejected<CapacityEvent> refusal -> {
          boolean room = refusal.rule() == CapacityRule.NO_ROOM;
          verdicts.add(
              new Verdict(
                  wish,
                  account,
                  refusal,
                  room ? ReserveDecider.without(each, account, plan).free() : null));
        }
      }
    }
    return new Judged(events, verdicts, plan);
  }
}
