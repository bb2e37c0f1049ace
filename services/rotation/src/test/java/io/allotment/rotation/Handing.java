package io.allotment.rotation;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.NOW;

import io.allotment.rotation.accepthandover.AcceptHandover;
import io.allotment.rotation.answerpullin.AnswerPullIn;
import io.allotment.rotation.askback.AskBack;
import io.allotment.rotation.closeitem.CloseItem;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.PullInId;
import io.allotment.rotation.namementor.NameMentor;
import io.allotment.rotation.openitem.OpenItem;
import io.allotment.rotation.pullinmentor.PullInMentor;
import io.allotment.rotation.writehandover.WriteHandover;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Commands about what Checkout hands over. Nobody gives them as a lead unless that is said. */
public final class Handing {
  public static final DutyWeek W45 = DutyWeek.parse("2026-W45");
  public static final DutyWeek W46 = DutyWeek.parse("2026-W46");
  public static final DutyWeek W47 = DutyWeek.parse("2026-W47");
  public static final ItemId ITEM = new ItemId("item");
  public static final PullInId PULL_IN = new PullInId("pull-in");
  public static final TextRef TEXT = new TextRef(new TextId("text"), "aa");
  public static final TextRef OTHER = new TextRef(new TextId("other"), "bb");
  public static final TextRef ANSWER = new TextRef(new TextId("answer"), "cc");

  /** A week on: the turn of 2026-W46 is over, that of W47 runs. */
  public static final Instant LATER = NOW.plus(Duration.ofDays(7));

  private Handing() {}

  public static WriteHandover written(MemberId by, int seen, Instant at) {
    return new WriteHandover(CHECKOUT, W46, by, false, TEXT, null, null, seen, at);
  }

  public static WriteHandover writtenByLead(MemberId by, int seen, Instant at) {
    return new WriteHandover(CHECKOUT, W46, by, true, TEXT, OTHER, null, seen, at);
  }

  public static AcceptHandover accepted(MemberId by, @Nullable Integer seen, Instant at) {
    return new AcceptHandover(CHECKOUT, W46, by, false, seen, at);
  }

  public static AskBack askedBack(MemberId by, Instant at) {
    return new AskBack(CHECKOUT, W46, by, false, OTHER, at);
  }

  public static OpenItem opened(MemberId by, DutyWeek week, Instant at) {
    return opened(ITEM, by, week, at);
  }

  public static OpenItem opened(ItemId item, MemberId by, DutyWeek week, Instant at) {
    return new OpenItem(CHECKOUT, item, week, by, false, TEXT, at);
  }

  public static CloseItem closed(MemberId by, boolean done, Instant at) {
    return new CloseItem(CHECKOUT, ITEM, by, done, at);
  }

  public static PullInMentor pulledIn(MemberId by, Instant at) {
    return new PullInMentor(CHECKOUT, PULL_IN, by, false, TEXT, OTHER, at);
  }

  public static AnswerPullIn answered(MemberId by, Instant at) {
    return new AnswerPullIn(CHECKOUT, PULL_IN, by, false, ANSWER, at);
  }

  public static Function<Standing, NameMentor> named(
      MemberId mentor, MemberId by, DutyWeek week, Instant at) {
    return standing ->
        new NameMentor(CHECKOUT, week, mentor, by, false, Sample.rosters(standing, CHECKOUT), at);
  }
}
