package io.allotment.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.eventlog.EventLog;
import io.allotment.runtime.command.Forgetful.Fate;
import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import io.allotment.runtime.command.Plot.Sow;
import io.allotment.runtime.decide.Boundary;
import io.allotment.runtime.decide.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

/**
 * Whatever was read before and by whom, a warm boundary folds to what a cold one does: with more
 * boundaries than are kept, with refusals, with others who append in between or at the same time,
 * here and in another process, and with appends nobody heard the outcome of.
 */
class WarmBoundariesProperties {

  private static final BiFunction<List<String>, PlotEvent, List<String>> SEEDS =
      (seeds, event) -> Stream.concat(seeds.stream(), Stream.of(((Sown) event).seed())).toList();
  private static final BiFunction<List<String>, PlotEvent, List<String>> BEDS =
      (beds, event) -> Stream.concat(beds.stream(), Stream.of(((Sown) event).bed())).toList();

  /** Who acts. */
  enum Who {
    WARM,
    COLD,
    OTHER_PROCESS
  }

  /** Someone sows, or looks at some beds. */
  sealed interface Step {
    record Sows(Who who, String bed) implements Step {}

    /** Two processes sow at the same time. */
    record Race(String bed) implements Step {}

    /** Somebody sows, hears nothing and sows the same again. */
    record Unheard(Fate fate, String bed) implements Step {}

    record Looks(Set<String> beds, boolean atSeeds) implements Step {}
  }

  private Path data;
  private PlotLog plot;
  private EventLog elsewhere;
  private Commands<PlotEvent> other;

  @BeforeProperty
  void open() throws IOException {
    data = Files.createTempDirectory("plot");
    plot = PlotLog.open(data);
    elsewhere = plot.openLog();
    other = plot.commandsOf(elsewhere);
  }

  @AfterProperty
  void close() throws IOException {
    elsewhere.close();
    plot.close();
    FileSystemUtils.deleteRecursively(data);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<String> bed = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<Step> sows = Combinators.combine(Arbitraries.of(Who.class), bed).as(Step.Sows::new);
    Arbitrary<Step> races = bed.map(Step.Race::new);
    Arbitrary<Step> unheard =
        Combinators.combine(Arbitraries.of(Fate.class), bed).as(Step.Unheard::new);
    Arbitrary<Step> looks =
        Combinators.combine(bed.set().ofMinSize(1), Arbitraries.of(true, false))
            .as(Step.Looks::new);
    return Arbitraries.oneOf(sows, races, unheard, looks, looks).list().ofMinSize(5).ofMaxSize(40);
  }

  @Property(tries = 60)
  void foldsToWhatAColdOneDoes(@ForAll("histories") List<Step> history) {
    String run = UUID.randomUUID().toString();
    Commands<PlotEvent> warm = plot.commands(3);
    Set<String> done = new HashSet<>();
    for (Step step : history) {
      switch (step) {
        case Step.Sows(Who who, String bed) -> done.addAll(sow(of(who, warm), run + bed));
        case Step.Race(String bed) -> {
          var theirs = CompletableFuture.supplyAsync(() -> sow(other, run + bed));
          done.addAll(sow(warm, run + bed));
          done.addAll(theirs.join());
        }
        case Step.Unheard(Fate fate, String bed) -> done.addAll(sowUnheard(warm, fate, run + bed));
        case Step.Looks(Set<String> beds, boolean atSeeds) ->
            look(warm, boundary(run, beds), atSeeds);
      }
    }
    plot.log().freshHead();
    Boundary all = boundary(run, Set.of("a", "b", "c", "d"));
    assertThat(warm.fold(all, List.of(), SEEDS)).containsExactlyInAnyOrderElementsOf(done);
  }

  private Commands<PlotEvent> of(Who who, Commands<PlotEvent> warm) {
    return switch (who) {
      case WARM -> warm;
      case COLD -> plot.commands(0);
      case OTHER_PROCESS -> other;
    };
  }

  /** Both processes have heard of everything, so that they look at the same. */
  private void look(Commands<PlotEvent> warm, Boundary boundary, boolean atSeeds) {
    plot.log().freshHead();
    elsewhere.freshHead();
    var evolve = atSeeds ? SEEDS : BEDS;
    List<String> cold = plot.commands(0).fold(boundary, List.of(), evolve);
    assertThat(warm.fold(boundary, List.of(), evolve)).isEqualTo(cold);
    assertThat(other.fold(boundary, List.of(), evolve)).isEqualTo(cold);
  }

  /** What was sown, if it was. */
  private static Set<String> sow(Commands<PlotEvent> commands, String bed) {
    return sow(commands, bed, UUID.randomUUID().toString());
  }

  private static Set<String> sow(Commands<PlotEvent> commands, String bed, String key) {
    try {
      commands.send(new Act("ines", null, key, key, Instant.EPOCH), new Sow(bed, key));
      return Set.of(key);
    } catch (RefusedException refused) {
      if (refused.rule() != CommandRule.BOUNDARY_MOVED) {
        var inBed = commands.fold(Boundary.of(Plot.bed(bed)), List.of(), SEEDS);
        assertThat(inBed).hasSize(Plot.PLACES).doesNotContain(key);
      }
      return Set.of();
    }
  }

  private Set<String> sowUnheard(Commands<PlotEvent> commands, Fate fate, String bed) {
    String key = UUID.randomUUID().toString();
    plot.forget(fate);
    try {
      return sow(commands, bed, key);
    } catch (CompletionException | IllegalStateException unheard) {
      return sow(commands, bed, key);
    } finally {
      plot.forget(null);
    }
  }

  private static Boundary boundary(String run, Set<String> beds) {
    Set<Label> labels = beds.stream().map(bed -> Plot.bed(run + bed)).collect(Collectors.toSet());
    return Boundary.ofAny(labels);
  }
}
