package io.allotment.capacity.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

  @Test
  void theLastDaysOfAHistoryAreTaken() {
    List<DailyThroughput> history = Histories.squad(200, 1);
    assertThat(Window.last(30, history).days()).isEqualTo(history.subList(170, 200));
    assertThat(Window.last(90, history.subList(0, 40)).days()).hasSize(40);
    assertThat(Window.last(90, List.of()).days()).isEmpty();
  }

  @Test
  void tenItemsInThirtyDaysSuffice() {
    DailyThroughput none = DailyThroughput.finished(0, 0, 0);
    assertThat(Histories.constant(90, none).suffices(Scope.ALL)).isFalse();
    assertThat(with(9).suffices(Scope.TACTICAL)).isFalse();
    assertThat(with(10).suffices(Scope.TACTICAL)).isTrue();
    assertThat(with(10).suffices(Scope.STRATEGIC)).isFalse();
  }

  @Test
  void plainIsTheMeanRoundedHalfUp() {
    assertThat(with(14).plain(Scope.ALL, 1)).isZero();
    assertThat(with(15).plain(Scope.ALL, 1)).isEqualTo(1);
    assertThat(with(15).plain(Scope.ALL, 10)).isEqualTo(5);
    assertThat(with(15).plain(Scope.ALL, 0)).isZero();
    assertThat(new Window(List.of()).plain(Scope.ALL, 10)).isZero();
  }

  @Test
  void whatIsNoWindowIsRefused() {
    List<DailyThroughput> history = Histories.squad(91, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Window(history));
    assertThatIllegalArgumentException().isThrownBy(() -> Window.last(29, history));
    assertThatIllegalArgumentException().isThrownBy(() -> Window.last(91, history));
    assertThatIllegalArgumentException().isThrownBy(() -> with(10).plain(Scope.ALL, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> with(10).plain(Scope.ALL, 513));
  }

  @Test
  void whatIsNoDayIsRefused() {
    long most = DailyThroughput.MOST_MILLI_DAYS;
    assertThat(new DailyThroughput(0, 0, 0, most, most).reactiveMilliDays()).isEqualTo(most);
    assertThatIllegalArgumentException().isThrownBy(() -> DailyThroughput.finished(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> DailyThroughput.finished(0, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> DailyThroughput.finished(0, 0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DailyThroughput(0, 0, 0, -1, 0, 0));
    assertThat(new DailyThroughput(1, 2, 3, 4, 0, 0).finished(Scope.ALL)).isEqualTo(10);
    for (long time : new long[] {-1, most + 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new DailyThroughput(0, 0, 0, time, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new DailyThroughput(0, 0, 0, 0, time));
    }
  }

  /** 30 days, on the last of which so many tactical items were finished. */
  private static Window with(int items) {
    List<DailyThroughput> days =
        new ArrayList<>(Histories.constant(29, DailyThroughput.finished(0, 0, 0)).days());
    days.add(DailyThroughput.finished(0, items, 0));
    return new Window(days);
  }
}
