package io.allotment.capacity;

import static io.allotment.capacity.Sample.CHECKOUT;
import static io.allotment.capacity.Sample.INES;
import static io.allotment.capacity.Sample.JON;
import static io.allotment.capacity.Sample.NOW;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.WORDS;
import static io.allotment.capacity.Sample.mpd;

import io.allotment.capacity.closeiteration.CloseIteration;
import io.allotment.capacity.correctspending.CorrectSpending;
import io.allotment.capacity.declareraid.DeclareRaid;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.RaidId;
import io.allotment.capacity.model.RaidReason;
import io.allotment.capacity.model.StoryId;
import io.allotment.capacity.model.Transfer;
import io.allotment.capacity.reclassify.Reclassify;
import io.allotment.capacity.release.Release;
import io.allotment.capacity.reserve.Reserve;
import io.allotment.capacity.spend.Spend;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do in the iteration of the example. */
public final class Doing {

  private Doing() {}

  public static Reserve reserve(StoryId story, long amount) {
    return reserve(story, null, amount);
  }

  public static Reserve reserve(StoryId story, @Nullable Account account, long amount) {
    return new Reserve(CHECKOUT, SEVEN, story, account, mpd(amount), INES, NOW);
  }

  public static Release release(StoryId story) {
    return new Release(CHECKOUT, SEVEN, story, false, INES, NOW);
  }

  public static Reclassify reclassify(StoryId story) {
    return new Reclassify(CHECKOUT, SEVEN, story, INES, NOW);
  }

  /** Finishes a story that took so much. */
  public static Spend finish(StoryId story, long total) {
    return new Spend(CHECKOUT, SEVEN, story, mpd(total), Measure.ACTUAL, true, INES, NOW);
  }

  /** Works on a story that took so much until now. */
  public static Spend work(StoryId story, long total) {
    return new Spend(CHECKOUT, SEVEN, story, mpd(total), Measure.ACTUAL, false, INES, NOW);
  }

  public static DeclareRaid raid(String raid, Account from, Account to, long amount) {
    return raid(raid, null, new Transfer(from, to, mpd(amount)), null, Set.of());
  }

  public static DeclareRaid covering(
      String raid, String covers, Account from, Account to, long amount) {
    return raid(raid, new RaidId(covers), new Transfer(from, to, mpd(amount)), null, Set.of());
  }

  public static DeclareRaid raid(
      String raid,
      @Nullable RaidId covers,
      Transfer taken,
      @Nullable StoryId onto,
      Set<StoryId> delayed) {
    return new DeclareRaid(
        CHECKOUT,
        SEVEN,
        new RaidId(raid),
        covers,
        taken,
        RaidReason.DEADLINE,
        WORDS,
        JON,
        onto,
        delayed,
        INES,
        NOW);
  }

  public static CloseIteration close() {
    return new CloseIteration(CHECKOUT, SEVEN, INES, NOW);
  }

  public static CorrectSpending correct(StoryId story, Account account, long amount) {
    return new CorrectSpending(CHECKOUT, SEVEN, story, account, mpd(amount), WORDS, INES, NOW);
  }
}
