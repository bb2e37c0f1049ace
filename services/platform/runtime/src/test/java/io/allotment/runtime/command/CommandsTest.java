package io.allotment.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allotment.runtime.command.Plot.PlotEvent;
import io.allotment.runtime.command.Plot.PlotEvent.Sown;
import io.allotment.runtime.command.Plot.PlotRule;
import io.allotment.runtime.command.Plot.Sow;
import io.allotment.runtime.decide.Boundary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir Path data;
  private PlotLog log;
  private Commands<PlotEvent> commands;

  @BeforeEach
  void open() {
    log = PlotLog.open(data);
    commands = log.commands();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static Act act(String key) {
    return new Act("ines", null, key, "asked " + key, NOW);
  }

  private int sown(String bed) {
    return commands.fold(Boundary.of(Plot.bed(bed)), 0, (count, event) -> count + 1);
  }

  @Test
  void recordsWhatWasDecidedAndReadsItBack() {
    assertThat(commands.send(act("1"), new Sow("north", "beans")).events())
        .containsExactly(new Sown("north", "beans"));
    assertThat(sown("north")).isEqualTo(1);
    assertThat(sown("south")).isZero();
  }

  @Test
  void refusesByRuleAndChangesNothing() {
    for (int i = 0; i < Plot.PLACES; i++) {
      commands.send(act("sow-" + i), new Sow("north", "beans"));
    }
    assertThatThrownBy(() -> commands.send(act("late"), new Sow("north", "peas")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(PlotRule.BED_FULL));
    assertThat(sown("north")).isEqualTo(Plot.PLACES);
  }

  @Test
  void theSameActTwiceIsOne() {
    Outcome<PlotEvent> first = commands.send(act("same"), new Sow("north", "beans"));
    Outcome<PlotEvent> second = commands.send(act("same"), new Sow("north", "beans"));
    assertThat(second).isEqualTo(first);
    assertThat(sown("north")).isEqualTo(1);
  }

  @Test
  void aRepeatGetsItsFirstResultEvenWhereARuleWouldRefuseItNow() {
    Outcome<PlotEvent> first = commands.send(act("first"), new Sow("north", "beans"));
    for (int i = 1; i < Plot.PLACES; i++) {
      commands.send(act("fill-" + i), new Sow("north", "peas"));
    }
    assertThat(commands.send(act("first"), new Sow("north", "beans"))).isEqualTo(first);
    assertThat(sown("north")).isEqualTo(Plot.PLACES);
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    commands.send(act("same"), new Sow("north", "beans"));
    Act other = new Act("ines", null, "same", "asked otherwise", NOW);
    assertThatThrownBy(() -> commands.send(other, new Sow("south", "peas")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.rule()).isEqualTo(CommandRule.KEY_REUSED));
    assertThat(sown("south")).isZero();
  }

  @Test
  void theSameKeyOfAnotherPersonIsAnotherAct() {
    commands.send(act("same"), new Sow("north", "beans"));
    commands.send(new Act("kofi", null, "same", "asked same", NOW), new Sow("north", "beans"));
    assertThat(sown("north")).isEqualTo(2);
  }

  @Test
  void previewRecordsNothing() {
    assertThat(commands.preview(new Sow("north", "beans")).events())
        .containsExactly(new Sown("north", "beans"));
    assertThat(sown("north")).isZero();
  }

  @Test
  void manyAtOnceNeverOverfillABed() throws Exception {
    List<Callable<Boolean>> sowers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String key = "race-" + i;
      sowers.add(
          () -> {
            while (true) {
              try {
                commands.send(act(key), new Sow("north", key));
                return true;
              } catch (RefusedException refused) {
                if (!refused.rule().stale()) {
                  assertThat(refused.rule()).isEqualTo(PlotRule.BED_FULL);
                  return false;
                }
              }
            }
          });
    }
    int accepted = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> sower : threads.invokeAll(sowers)) {
        accepted += sower.get() ? 1 : 0;
      }
    }
    assertThat(accepted).isEqualTo(Plot.PLACES);
    assertThat(sown("north")).isEqualTo(Plot.PLACES);
  }

  @Test
  void theSameActAtOnceFromManyIsOne() throws Exception {
    List<Callable<Outcome<PlotEvent>>> same = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      same.add(() -> commands.send(act("same"), new Sow("north", "beans")));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome<PlotEvent>> outcome : threads.invokeAll(same)) {
        assertThat(outcome.get().events()).containsExactly(new Sown("north", "beans"));
      }
    }
    assertThat(sown("north")).isEqualTo(1);
  }

  @Test
  void aRefusalThatIsNotStaleIsReportedAtOnce() {
    List<String> beds = new ArrayList<>(List.of("full", "north"));
    for (int i = 0; i < Plot.PLACES; i++) {
      commands.send(act("fill-" + i), new Sow("full", "beans"));
    }
    assertThatThrownBy(
            () -> commands.send(act("prepared"), () -> new Sow(beds.removeFirst(), "peas")))
        .as("a rule that is not stale is reported at once")
        .isInstanceOf(RefusedException.class);
    assertThat(beds).containsExactly("north");
  }

  @Test
  void whoActedForWhomAndWhenIsRecorded() {
    commands.send(act("for").onBehalfOf("kofi"), new Sow("north", "beans"));
    Document commit = log.database().getCollection("log").find().first();
    assertThat(commit).isNotNull();
    Document event = commit.getList("events", Document.class).getFirst();
    assertThat(event.get("metadata", Document.class))
        .containsEntry("actor", "ines")
        .containsEntry("for", "kofi")
        .containsEntry("at", NOW.toString());
    assertThat(event.get("payload", Document.class))
        .containsExactlyInAnyOrderEntriesOf(new Document("bed", "north").append("seed", "beans"));
  }

  @Test
  void anotherProcessFindsTheFirstResult() {
    commands.send(act("same"), new Sow("north", "beans"));
    commands = log.reconnect();
    assertThat(commands.send(act("same"), new Sow("north", "beans")).events()).hasSize(1);
    assertThat(sown("north")).isEqualTo(1);
  }
}
