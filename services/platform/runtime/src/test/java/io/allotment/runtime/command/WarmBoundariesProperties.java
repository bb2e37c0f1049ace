package io.allotment.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import io.allotment.runtime.command.Plot.Sow;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.util.FileSystemUtils;

/** Whatever was read before and by whom, a warm boundary folds to what a cold one does. */
class WarmBoundariesProperties {

  private static final BiFunction<List<String>, PlotEvent, List<String>> SEEDS =
      (seeds, event) -> Stream.concat(seeds.stream(), Stream.of(((Sown) event).seed())).toList();
  private static final BiFunction<List<String>, PlotEvent, List<String>> BEDS =
      (beds, event) -> Stream.concat(beds.stream(), Stream.of(((Sown) event).bed())).toList();

  /** Someone sows, or looks at some beds. */
  sealed interface Step {
    record Sows(boolean warm, String bed) implements Step {}

    record Looks(Set<String> beds, boolean atSeeds) implements Step {}
  }

  private Path data;
  private PlotLog plot;

  @BeforeProperty
  void open() throws IOException {
    data = Files.createTempDirectory("plot");
    plot = PlotLog.open(data);
  }

  @AfterProperty
  void close() throws IOException {
    plot.close();
    FileSystemUtils.deleteRecursively(data);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<String> bed = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<Step> sows = Combinators.combine(Arbitraries.of(true, false), bed).as(Step.Sows::new);
    Arbitrary<Step> looks =
        Combinators.combine(bed.set().ofMinSize(1), Arbitraries.of(true, false))
            .as(Step.Looks::new);
    return Arbitraries.oneOf(sows, looks).list().ofMinSize(5).ofMaxSize(40);
  }

  @Property(tries = 60)
  void foldsToWhatAColdOneDoes(@ForAll("histories") List<Step> history) {
    String run = UUID.randomUUID().toString();
    Commands<PlotEvent> warm = plot.commands(3);
    for (Step step : history) {
      switch (step) {
        case Step.Sows(boolean own, String bed) -> sow(own ? warm : plot.commands(0), run + bed);
        case Step.Looks(Set<String> beds, boolean atSeeds) -> {
          var evolve = atSeeds ? SEEDS : BEDS;
          Boundary boundary = boundary(run, beds);
          assertThat(warm.fold(boundary, List.of(), evolve))
              .isEqualTo(plot.commands(0).fold(boundary, List.of(), evolve));
        }
      }
    }
  }

  private static void sow(Commands<PlotEvent> commands, String bed) {
    String key = UUID.randomUUID().toString();
    try {
      commands.send(new Act("ines", null, key, key, Instant.EPOCH), new Sow(bed, key));
    } catch (RefusedException full) {
      assertThat(commands.fold(Boundary.of(Plot.bed(bed)), List.of(), SEEDS)).hasSize(Plot.PLACES);
    }
  }

  private static Boundary boundary(String run, Set<String> beds) {
    Set<Label> labels = beds.stream().map(bed -> Plot.bed(run + bed)).collect(Collectors.toSet());
    return Boundary.ofAny(labels);
  }
}
