package io.allotment.stories.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.model.Kind;
import io.allotment.stories.model.StoryClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedTest {
  private final List<Example> seed = Learnt.SEED;

  @Test
  void thereAreEnoughOfEachClassKindAndGroup() {
    assertThat(seed).hasSizeGreaterThanOrEqualTo(600);
    Map<StoryClass, Long> classes =
        seed.stream().collect(Collectors.groupingBy(Example::is, Collectors.counting()));
    assertThat(classes).hasSize(3).allSatisfy((is, count) -> assertThat(count).isGreaterThan(150));
    assertThat(seed.stream().map(Example::kind)).contains(Kind.values());
    assertThat(seed.stream().map(Example::group).distinct()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void onlyOperationalExamplesHaveAKind() {
    assertThat(seed)
        .allMatch(example -> (example.kind() != null) == (example.is() == StoryClass.OPERATIONAL));
  }

  @Test
  void noTitleIsEmptyOrThereTwice() {
    assertThat(seed.stream().map(one -> one.story().title().strip().toLowerCase(Locale.ROOT)))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @Test
  void titlesOfGroupsThatWereHeldOutAreToldApart() {
    assertThat(HeldOut.classes(Learnt.every(4)).macroF1()).isGreaterThan(.7);
  }

  @Test
  void kindsOfGroupsThatWereHeldOutAreToldApart() {
    assertThat(HeldOut.kinds(Learnt.every(4)).accuracy()).isGreaterThan(.45);
  }
}
