package io.allotment.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyProperties {

  @Provide
  Arbitrary<Object> values() {
    return Values.any();
  }

  @Provide
  Arbitrary<Object> integers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().asGeneric(),
        Arbitraries.of(1L << 53, (1L << 53) + 1, (1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE)
            .asGeneric(),
        Arbitraries.integers().asGeneric());
  }

  @Property(tries = 20_000)
  void keysSortAsValuesDo(@ForAll("values") Object one, @ForAll("values") Object two) {
    assertThat(Integer.signum(Key.of(one).compareTo(Key.of(two))))
        .isEqualTo(Integer.signum(ValueComparator.asc().compare(one, two)));
  }

  @Property(tries = 5_000)
  void keysOfGreatNumbersSortExactly(
      @ForAll("integers") Object one, @ForAll("integers") Object two) {
    assertThat(Integer.signum(Key.of(one).compareTo(Key.of(two))))
        .isEqualTo(Long.compare(((Number) one).longValue(), ((Number) two).longValue()));
  }

  @Property(tries = 5_000)
  void aKeyFollowedByAnotherStaysBetweenItAndItsEnd(
      @ForAll("values") Object one, @ForAll("values") Object two) {
    Key key = Key.of(one);
    Key longer = key.then(Key.of(two));

    assertThat(longer).isGreaterThan(key).isLessThan(key.end());
    assertThat(longer.from(key.length())).isEqualTo(Key.of(two));
  }

  @Property(tries = 5_000)
  void aKindHoldsItsValues(@ForAll("values") Object value) {
    assertThat(Key.of(value)).isBetween(Key.of(value).kind(), Key.of(value).kindEnd());
  }

  @Example
  void infinitiesAreTheFirstAndLastNumbers() {
    assertThat(
            List.of(
                    Double.NEGATIVE_INFINITY,
                    -1e300,
                    Long.MIN_VALUE,
                    0,
                    1e300,
                    Double.POSITIVE_INFINITY)
                .stream()
                .map(Key::of))
        .isSorted()
        .allSatisfy(key -> assertThat(key).isLessThan(Key.of(1).kindEnd()));
  }
}
