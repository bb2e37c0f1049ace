package io.allotment.capacity.whatif;

import static io.allotment.capacity.Sample.EIGHT;
import static io.allotment.capacity.Sample.FEATURE;
import static io.allotment.capacity.Sample.NINE;
import static io.allotment.capacity.Sample.SEVEN;
import static io.allotment.capacity.Sample.mpd;
import static io.allotment.capacity.Sample.open;
import static io.allotment.capacity.Sample.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Doing;
import io.allotment.capacity.Given;
import io.allotment.capacity.closeiteration.CloseIterationDecider;
import io.allotment.capacity.event.CapacityEvent;
import io.allotment.capacity.model.Account;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Days;
import io.allotment.capacity.model.IterationId;
import io.allotment.capacity.model.Percent;
import io.allotment.capacity.openiteration.OpenIterationDecider;
import io.allotment.capacity.spend.SpendDecider;
import io.allotment.capacity.whatif.PreviewView.AmountsView;
import io.allotment.capacity.whatif.PreviewView.CourseView;
import io.allotment.capacity.whatif.PreviewView.SizesView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The example of the README as it would have been. */
class RewritingTest {

  /** All of features was spent, nothing of improvement; the next iteration repays. */
  private static final Given GIVEN =
      opened()
          .and(SpendDecider.DECIDER, Doing.finish(FEATURE, 20_025))
          .and(CloseIterationDecider.DECIDER, Doing.close())
          .and(
              OpenIterationDecider.DECIDER,
              open(EIGHT, new Days(NINE.last().plusDays(1), NINE.last().plusDays(7))));

  private static Books under(
      Set<IterationId> iterations, @Nullable Integer share, @Nullable Boolean counts) {
    List<CapacityEvent> events = GIVEN.events();
    return Books.of(
        Rewriting.of(
            events,
            new Alternative(iterations, share == null ? null : new Percent(share), counts)));
  }

  @Test
  void aShareOfFortyPercentLacksFeaturesAndOwesMore() {
    Books would = under(Set.of(SEVEN, EIGHT), 40, null);
    assertThat(would.iteration(SEVEN).accounts())
        .isEqualTo(new Accounts(mpd(38_250), mpd(6_750), mpd(15_300), mpd(16_200)));
    assertThat(would.iteration(SEVEN).standing(Account.FEATURE).lacks()).isEqualTo(mpd(3_825));
    assertThat(would.owed(SEVEN)).isEqualTo(mpd(15_300));
    assertThat(Books.of(GIVEN.events()).owed(SEVEN)).isEqualTo(mpd(11_475));
    assertThat(would.iteration(EIGHT).accounts().improvement())
        .isEqualTo(new Percent(40).up(would.iteration(EIGHT).accounts().total()).plus(mpd(5_100)));
  }

  @Test
  void gardeningThatCountsIsTakenOffTheShare() {
    Books would = under(Set.of(SEVEN), null, true);
    assertThat(would.iteration(SEVEN).accounts().improvement()).isEqualTo(mpd(11_475 - 6_750));
    assertThat(would.iteration(EIGHT).terms()).isNotNull();
  }

  @Test
  void anIterationThatIsNotMeantKeepsItsShareAndRepaysWhatWouldBeOwed() {
    Books would = under(Set.of(SEVEN), 20, null);
    var terms = would.iteration(EIGHT).terms();
    assertThat(terms).isNotNull();
    assertThat(terms.share()).isEqualTo(new Percent(30));
    assertThat(terms.repayment()).isEqualTo(mpd(2_550));
  }

  @Test
  void aSentenceSaysWhatWouldHaveBeenDifferent() {
    AmountsView none = new AmountsView(mpd(0), mpd(0), mpd(0));
    AmountsView lacks = new AmountsView(mpd(0), mpd(0), mpd(200));
    SizesView was = new SizesView(mpd(10_000), mpd(0), mpd(3_000), mpd(7_000), mpd(0));
    SizesView would = new SizesView(mpd(10_000), mpd(0), mpd(4_000), mpd(6_000), mpd(0));
    CourseView same =
        new CourseView(
            SEVEN, NINE.first(), NINE.last(), true, was, was, none, lacks, lacks, mpd(0), mpd(0));
    CourseView other =
        new CourseView(
            SEVEN,
            NINE.first(),
            NINE.last(),
            true,
            was,
            would,
            none,
            lacks,
            new AmountsView(mpd(0), mpd(0), mpd(1_200)),
            mpd(0),
            mpd(1_000));
    assertThat(Sentence.of(List.of(), mpd(0), mpd(0)))
        .isEqualTo("No iteration has any of these days. Ask for others.");
    assertThat(Sentence.of(List.of(same), mpd(5), mpd(5)))
        .isEqualTo("Nothing would have been different.");
    assertThat(Sentence.of(List.of(same, other), mpd(0), mpd(1_000)))
        .isEqualTo(
            "Improvement would have had 1 day more in 2 iterations; features would have lacked"
                + " 1 day more in 1 iteration; 1 day would be owed now instead of 0 days.");
  }
}
