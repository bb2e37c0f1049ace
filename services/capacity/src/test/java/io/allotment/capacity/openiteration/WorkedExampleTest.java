package io.allotment.capacity.openiteration;

import static io.allotment.capacity.Sample.mpd;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.capacity.Sample;
import io.allotment.capacity.model.Accounts;
import org.junit.jupiter.api.Test;

/**
 * Six people, nine working days, one away for three days, one gardener throughout: 51 days times
 * .75 are 38.25; of these 6.75 for the garden, 11.475 for improvement, 20.025 for features.
 */
class WorkedExampleTest {

  @Test
  void comesToWhatTheReadmeSays() {
    Accounts accounts = Sample.opened().plan().iteration().accounts();
    assertThat(accounts).isEqualTo(new Accounts(mpd(38_250), mpd(6_750), mpd(11_475), mpd(20_025)));
    assertThat(accounts.infeasible()).isFalse();
  }
}
