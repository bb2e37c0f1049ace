package io.allotment.stories.view.mix;

import static io.allotment.stories.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.stories.model.StoryClass;
import io.allotment.stories.view.mix.Agreement.Counts;
import io.allotment.stories.view.mix.Agreement.Pair;
import io.allotment.stories.view.story.Line;
import io.allotment.stories.view.story.Line.Judged;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static Line line(StoryClass said, StoryClass suggested) {
    Judged judged = new Judged(suggested, null, "model", NOW);
    return new Line(said, true, judged, null, NOW, null, null, "");
  }

  private static Line unjudged() {
    return new Line(StoryClass.TACTICAL, false, null, null, NOW, null, null, "");
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<StoryClass> said = Arbitraries.of(StoryClass.class);
    return Combinators.combine(said, said.injectNull(.3)).as(PairsTest::line).list().ofMaxSize(40);
  }

  @Property
  void whatIsCountedAddsUp(@ForAll("lines") List<Line> lines) {
    Pairs pairs = new Pairs();
    lines.forEach(pairs::add);
    pairs.add(unjudged());
    Counts counts = pairs.counts();
    assertThat(counts.said()).isEqualTo(lines.size());
    assertThat(pairs.pairs().stream().mapToInt(Pair::stories).sum()).isEqualTo(lines.size());
    assertThat(counts.agreed()).isLessThanOrEqualTo(counts.suggested());
    assertThat(pairs.agreement())
        .isEqualTo(
            new Mix.Agreement(counts.said(), counts.agreed(), counts.said() - counts.suggested()));
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(new Pairs().counts()).isEqualTo(new Counts(0, 0, 0, null, null));
    assertThat(new Pairs().pairs()).hasSize(12);
  }

  @Test
  void sharesAreOfWhatWasSuggested() {
    Pairs pairs = new Pairs();
    pairs.add(line(StoryClass.TACTICAL, StoryClass.TACTICAL));
    pairs.add(line(StoryClass.TACTICAL, StoryClass.STRATEGIC));
    pairs.add(line(StoryClass.TACTICAL, null));
    assertThat(pairs.counts()).isEqualTo(new Counts(3, 2, 1, .5, .667));
    assertThat(pairs.pairs())
        .contains(new Pair("strategic", "tactical", 1), new Pair(null, "tactical", 1));
  }
}
