package io.allotment.capacity.takeover;

import io.allotment.capacity.event.Plan;
import io.allotment.capacity.hear.Told;
import io.allotment.capacity.hear.ToldSprint;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.Estimate;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.MemberId;
import io.allotment.capacity.model.MilliDays;
import io.allotment.capacity.model.SquadId;
import io.allotment.capacity.model.Story;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Work;
import io.allotment.capacity.reserve.Judged;
import io.allotment.capacity.reserve.ReserveAll;
import io.allotment.capacity.reserve.ReserveAll.Wish;
import io.allotment.capacity.takeover.TakeoverView.Amounts;
import io.allotment.capacity.takeover.TakeoverView.Item;
import io.allotment.capacity.takeover.TakeoverView.SizeView;
import io.allotment.capacity.view.ratio.Ratios;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what a batch of reservations would be, and judges it as the batch would be. What was
 * begun comes first, then what was not, then what has ended; among equal ones by what they are
 * called.
 */
record Proposing(
    SquadId squad,
    IterationId iteration,
    boolean open,
    MemberId by,
    Instant at,
    Ratios.Measured measured) {

  private static final Comparator<Told> ORDER =
      Comparator.comparingInt((Told one) -> rank(one.story().progress()))
          .thenComparingInt(one -> Objects.requireNonNullElse(one.key(), "").length())
          .thenComparing(one -> Objects.requireNonNullElse(one.key(), ""))
          .thenComparing(Told::id);

  /** Those that are shown, in order: no more than may be reserved for at once. */
  static List<Told> shown(List<Told> stories) {
    return stories.stream().sorted(ORDER).limit(ReserveAll.MOST).toList();
  }

  /**
   * Of what is in a sprint.
   *
   * @param plan what is known of the iteration and of all these stories
   * @param shown of what is in it, in order
   * @param left what was in it, is there no more, and takes something in the iteration
   */
  TakeoverView of(ToldSprint sprint, Days days, Plan plan, List<Told> shown, List<Told> left) {
    Map<StoryId, Estimate> estimates = new LinkedHashMap<>();
    shown.forEach(one -> estimates.put(one.id(), Estimate.of(one.size(), measured.ratio())));
    Judged judged =
        Judged.of(new ReserveAll(squad, iteration, wishes(shown, estimates, plan), by, at), plan);
    Map<StoryId, Judged.Verdict> verdicts = new LinkedHashMap<>();
    judged.verdicts().forEach(verdict -> verdicts.put(verdict.wish().story(), verdict));
    List<Item> items = new ArrayList<>();
    shown.forEach(
        one -> items.add(item(one, estimates.get(one.id()), verdicts.get(one.id()), plan)));
    left.stream()
        .filter(one -> plan.iteration().works().of(one.id()).holds())
        .sorted(ORDER)
        .forEach(one -> items.add(gone(one, plan)));
    return new TakeoverView(
        squad,
        sprint.id(),
        sprint.name(),
        iteration,
        open,
        days.first(),
        days.last(),
        measured.view(),
        List.copyOf(items),
        sprint.stories() - shown.size(),
        amounts(account -> judged.plan().iteration().standing(account).free()),
        amounts(account -> beyond(judged, account)));
  }

  private static List<Wish> wishes(List<Told> shown, Map<StoryId, Estimate> estimates, Plan plan) {
    List<Wish> wishes = new ArrayList<>();
    for (Told one : shown) {
      Estimate estimate = estimates.get(one.id());
      MilliDays amount = estimate == null ? null : estimate.amount();
      boolean planned = planned(plan, one.id());
      if (amount != null && !planned && !one.story().progress().ended()) {
        wishes.add(new Wish(one.id(), null, amount));
      }
    }
    return wishes;
  }

  private Item item(
      Told one, @Nullable Estimate estimate, Judged.@Nullable Verdict verdict, Plan plan) {
    Work work = plan.iteration().works().of(one.id());
    boolean planned = planned(plan, one.id());
    boolean ended = one.story().progress().ended();
    Estimate shown =
        ended || estimate == null
            ? new Estimate(null, Estimate.From.NONE, null, null, ended(one.story().progress()))
            : estimate;
    return new Item(
        one.id(),
        one.key(),
        (planned ? work.account() : plan.known(one.id()).draws().getFirst()).word(),
        word(one.story().progress()),
        open ? (planned ? "held" : "came") : null,
        work.held(),
        SizeView.of(one.size()),
        ended ? "ended" : word(shown.from()),
        shown.amount(),
        shown.low(),
        shown.high(),
        verdict == null ? null : verdict.refusal() == null,
        verdict == null ? null : verdict.room(),
        verdict == null || verdict.refusal() == null ? shown.why() : verdict.refusal().detail());
  }

  private static Item gone(Told one, Plan plan) {
    Work work = plan.iteration().works().of(one.id());
    return new Item(
        one.id(),
        one.key(),
        work.account().word(),
        word(one.story().progress()),
        "left",
        work.held(),
        SizeView.of(one.size()),
        "none",
        null,
        null,
        null,
        null,
        null,
        "It is in the sprint no more, and %s are held for it. Release them, or let them stand."
            .formatted(work.held()));
  }

  /** Whether time is held for it or was spent on it; what was released is not planned. */
  private static boolean planned(Plan plan, StoryId story) {
    Work work = plan.iteration().works().of(story);
    return work.holds() || work.finished() || work.spent().total().exceeds(MilliDays.ZERO);
  }

  private static MilliDays beyond(Judged judged, Account account) {
    return MilliDays.sum(
        judged.verdicts().stream()
            .filter(verdict -> verdict.refusal() != null && verdict.account() == account)
            .map(verdict -> verdict.wish().amount()));
  }

  private static Amounts amounts(Function<Account, MilliDays> of) {
    return new Amounts(
        of.apply(Account.GARDEN), of.apply(Account.IMPROVEMENT), of.apply(Account.FEATURE));
  }

  private static String ended(Story.Progress progress) {
    return progress == Story.Progress.DONE
        ? "It is done. Say what was spent on it."
        : "It is not going to be done.";
  }

  private static int rank(Story.Progress progress) {
    return switch (progress) {
      case STARTED -> 0;
      case OPEN -> 1;
      case DONE -> 2;
      case DROPPED -> 3;
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
