package io.allotment.runtime.command;

import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Decider;
import io.allotment.runtime.decide.Decision;
import io.allotment.runtime.decide.Label;
import io.allotment.runtime.decide.Rule;
import java.util.Set;

/** The smallest domain there is: seeds are put into beds of three places. */
public final class Plot {

  public static final int PLACES = 3;

  public sealed interface PlotEvent {
    record Sown(String bed, String seed) implements PlotEvent {}
  }

  public record Sow(String bed, String seed) {}

  enum PlotRule implements Rule {
    BED_FULL;

    @Override
    public String id() {
      return "bed-full";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "A bed has three places.";
    }
  }

  static final Decider<Sow, Integer, PlotEvent> SOW =
      new Decider<>(
          0,
          (sow, taken) ->
              taken < PLACES
                  ? Decision.accepted(new PlotEvent.Sown(sow.bed(), sow.seed()))
                  : Decision.rejected(PlotRule.BED_FULL, "Bed " + sow.bed() + " is full."),
          (taken, event) -> taken + 1,
          sow -> Boundary.of(bed(sow.bed())),
          Plot::labels);

  private Plot() {}

  public static Label bed(String bed) {
    return new Label("bed", bed);
  }

  static Set<Label> labels(PlotEvent event) {
    return switch (event) {
      case PlotEvent.Sown(String bed, String seed) -> Set.of(bed(bed));
    };
  }

  static Deciders<PlotEvent> deciders() {
    return new Deciders<>(PlotEvent.class, Plot::labels).add(Sow.class, SOW);
  }
}
