package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The log against a list: the same sources, the same refusals, whatever is asked of it. */
public abstract class ModelContract {

  /** An empty database. */
  protected abstract MongoDatabase database();

  /** An append to try: its events, its condition, and how far back its marker lies. */
  record Step(List<Shape> events, EventCriteria criteria, int back) {}

  record Shape(String type, Set<Tag> tags) {}

  record Placed(Shape shape, String text) {}

  @Provide
  Arbitrary<Set<Tag>> tags() {
    return Combinators.combine(Arbitraries.of("squad", "member"), Arbitraries.of("x", "y"))
        .as(Tag::new)
        .set()
        .ofMaxSize(3);
  }

  private Arbitrary<String> types() {
    return Arbitraries.of("Swapped", "Covered", "squad:x");
  }

  private Arbitrary<EventCriteria> criterion() {
    return Combinators.combine(tags(), types().map(QualifiedName::new).set().ofMaxSize(2))
        .as(
            (tags, types) ->
                types.isEmpty()
                    ? EventCriteria.havingTags(tags)
                    : EventCriteria.havingTags(tags).andBeingOneOfTypes(types));
  }

  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<Shape> shape = Combinators.combine(types(), tags()).as(Shape::new);
    Arbitrary<EventCriteria> criteria =
        criterion().list().ofMaxSize(3).map(List::copyOf).map(EventCriteria::either);
    return Combinators.combine(
            shape.list().ofMinSize(1).ofMaxSize(3), criteria, Arbitraries.integers().between(0, 8))
        .as(Step::new);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void theLogIsAList(@ForAll("manySteps") List<Step> steps, @ForAll boolean memory) {
    MongoDatabase database = database();
    LogSettings settings =
        new LogSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(10), memory ? 1000 : 1);
    try (LogProbe log = new LogProbe(database, settings)) {
      List<Placed> model = new ArrayList<>();
      for (Step step : steps) {
        int marker = Math.max(1, model.size() + 1 - step.back());
        boolean legal =
            model.subList(marker - 1, model.size()).stream()
                .noneMatch(placed -> matches(step.criteria(), placed));
        assertThat(appended(log, step, marker, model)).isEqualTo(legal);
        LogProbe.Sourced sourced = log.source(step.criteria(), marker);
        assertThat(sourced.marker()).isEqualTo(model.size() + 1);
        assertThat(sourced.texts())
            .isEqualTo(
                model.subList(marker - 1, model.size()).stream()
                    .filter(placed -> matches(step.criteria(), placed))
                    .map(Placed::text)
                    .toList());
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> manySteps() {
    return steps().list().ofMinSize(1).ofMaxSize(12);
  }

  private static boolean matches(EventCriteria criteria, Placed placed) {
    return criteria.matches(new QualifiedName(placed.shape().type()), placed.shape().tags());
  }

  private static boolean appended(LogProbe log, Step step, int marker, List<Placed> model) {
    List<Placed> placed = new ArrayList<>();
    TaggedEventMessage<?>[] events = new TaggedEventMessage<?>[step.events().size()];
    for (int i = 0; i < events.length; i++) {
      Shape shape = step.events().get(i);
      placed.add(new Placed(shape, "e" + (model.size() + 1 + i)));
      String[] tags = shape.tags().stream().map(Keys::tag).toArray(String[]::new);
      events[i] = LogProbe.event(shape.type(), placed.getLast().text(), tags);
    }
    try {
      log.append(LogProbe.unless(step.criteria(), marker), events);
      model.addAll(placed);
      return true;
    } catch (AppendEventsTransactionRejectedException conflict) {
      return false;
    }
  }
}
