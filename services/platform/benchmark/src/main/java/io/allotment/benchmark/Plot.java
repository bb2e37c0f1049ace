package io.allotment.benchmark;

import io.allotment.runtime.command.Deciders;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Label;
import java.util.Set;

/** The domain of the benchmark: seeds are put into beds, and a bed knows how many it holds. */
final class Plot {

  static final String SERVICE = "plot";

  /** A seed as long as a fact worth remembering. */
  static final String SEED =
      "A sentence of the length that a fact has which is worth being remembered for years.";

  /** What happens on the plot. */
  sealed interface PlotEvent {
    record Sown(String bed, String seed) implements PlotEvent {}
  }

  /** Puts a seed into a bed. */
  record Sow(String bed, String seed) {}

  private static final Decider<Sow, Integer, PlotEvent> SOW =
      new Decider<>(
          0,
          (sow, _) -> Decision.accepted(new PlotEvent.Sown(sow.bed(), sow.seed())),
          (held, _) -> held + 1,
          sow -> Boundary.of(bed(sow.bed())),
          Plot::labels);

  private Plot() {}

  static Label bed(String bed) {
    return new Label("bed", bed);
  }

  static Set<Label> labels(PlotEvent event) {
    return switch (event) {
      case PlotEvent.Sown(String bed, String _) -> Set.of(bed(bed));
    };
  }

  static Deciders<PlotEvent> deciders() {
    return new Deciders<>(PlotEvent.class, Plot::labels).add(Sow.class, SOW);
  }
}
