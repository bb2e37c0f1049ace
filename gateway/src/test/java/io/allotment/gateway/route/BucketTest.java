package io.allotment.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void isFullAtFirstAndFillsSteadily() {
    Bucket bucket = new Bucket(2, 4);
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isEqualTo(Duration.ofMillis(250));
    assertThat(bucket.take(SECOND / 4)).isZero();
    assertThat(bucket.take(SECOND / 4)).isPositive();
  }

  @Test
  void holdsNoMoreThanItsCapacity() {
    Bucket bucket = new Bucket(1, 100);
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(1000 * SECOND)).isZero();
    assertThat(bucket.take(1000 * SECOND)).isPositive();
  }
}
