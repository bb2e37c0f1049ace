package io.allotment.rotation.view.gardener;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.rotation.event.OfItem.ItemClosed;
import io.allotment.rotation.event.OfItem.ItemOpened;
import io.allotment.rotation.event.OfItem.ItemReopened;
import io.allotment.rotation.event.OfNote.HandoverAccepted;
import io.allotment.rotation.event.OfNote.HandoverAskedBack;
import io.allotment.rotation.event.OfNote.HandoverWritten;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.ItemId;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.view.gardener.GardenerNow.Handed;
import io.allotment.rotation.view.gardener.GardenerNow.Note;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import io.allotment.runtime.view.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoversTest {
  private static final List<Turn> TURNS =
      List.copyOf(Standing.EMPTY.after(checkout().events()).squad(CHECKOUT).turns().values());
  private static final Turn BEFORE = TURNS.get(0);
  private static final Turn RUNNING = TURNS.get(1);
  private static final TextRef TEXT = new TextRef(new TextId("t"), "0");
  private static final ItemId ITEM = new ItemId("item");

  @TempDir Path data;
  private EmbeddedDatabase server;
  private MongoClient client;
  private final GardenerProjection projection = new GardenerProjection();
  private Generation generation;
  private GardenerDocuments documents;

  @BeforeEach
  void open() {
    server = EmbeddedDatabase.open(data);
    client = MongoClients.create(server.connectionString());
    generation = Generation.first(client.getDatabase("rotation"), projection);
    documents = new GardenerDocuments(generation);
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  /** While a turn runs, after these events, each told twice. */
  private Handed during(Turn running, RotationEvent... events) {
    List<RotationEvent> all = new ArrayList<>(checkout().events());
    all.addAll(List.of(events));
    for (int time = 0; time < 2; time++) {
      long position = 0;
      for (RotationEvent event : all) {
        position++;
        if (event instanceof InSquad of) {
          projection.apply(of, position, generation);
        }
      }
    }
    List<TurnDocument> turns =
        documents.turns(List.of(CHECKOUT), NOW, NOW.plus(Duration.ofDays(60)));
    TurnDocument now =
        turns.stream()
            .filter(turn -> turn.week().equals(running.week().toString()))
            .findFirst()
            .orElseThrow();
    return documents.handovers().of(turns).of(now, turns);
  }

  private static RotationEvent written(Turn turn) {
    return new HandoverWritten(CHECKOUT, turn.week(), INES, INES, TEXT, null, null, NOW);
  }

  private static RotationEvent opened(DutyWeek week) {
    return new ItemOpened(CHECKOUT, ITEM, week, INES, INES, TEXT, NOW);
  }

  private static Handed handed(Turn turn, Note note) {
    return new Handed(turn.week().toString(), note, 0, 0);
  }

  @Test
  void theFirstTurnHasNothingBeforeIt() {
    assertThat(during(BEFORE)).isEqualTo(handed(BEFORE, Note.RUNNING));
  }

  @Test
  void aNoteNobodyWroteIsMissing() {
    assertThat(during(RUNNING)).isEqualTo(handed(BEFORE, Note.MISSING));
  }

  @Test
  void aNoteIsWrittenThenAskedAboutThenAccepted() {
    RotationEvent written = written(BEFORE);
    assertThat(during(RUNNING, written)).isEqualTo(handed(BEFORE, Note.WRITTEN));
    RotationEvent asked = new HandoverAskedBack(CHECKOUT, BEFORE.week(), JON, JON, TEXT, NOW);
    assertThat(during(RUNNING, written, asked)).isEqualTo(handed(BEFORE, Note.ASKED_BACK));
    RotationEvent accepted =
        new HandoverAccepted(CHECKOUT, BEFORE.week(), JON, JON, List.of(), NOW);
    assertThat(during(RUNNING, written, asked, written, accepted))
        .isEqualTo(handed(BEFORE, Note.ACCEPTED));
  }

  @Test
  void theNoteOfTheRunningTurnComesBeforeTheLast() {
    assertThat(during(RUNNING, written(BEFORE), written(RUNNING)))
        .isEqualTo(handed(RUNNING, Note.WRITTEN));
  }

  @Test
  void whoServesOnHandsNothingOver() {
    MemberId same = BEFORE.servingLast();
    Turn again = RUNNING.withPieces(List.of(new Piece(same, RUNNING.span())));
    RotationEvent moved = new TurnReassigned(CHECKOUT, RUNNING.servingLast(), same, again, NOW);
    assertThat(during(RUNNING, moved)).isEqualTo(handed(BEFORE, Note.SERVES_ON));
  }

  @Test
  void whatIsOpenIsCountedUntilItIsClosed() {
    RotationEvent opened = opened(BEFORE.week());
    RotationEvent closed = new ItemClosed(CHECKOUT, ITEM, BEFORE.week(), INES, NOW, NOW);
    RotationEvent again = new ItemReopened(CHECKOUT, ITEM, BEFORE.week(), INES, NOW, NOW);
    assertThat(during(RUNNING, opened))
        .extracting(Handed::open, Handed::carried)
        .containsExactly(1, 1);
    assertThat(during(BEFORE, opened))
        .extracting(Handed::open, Handed::carried)
        .containsExactly(1, 0);
    assertThat(during(RUNNING, opened, closed).open()).isZero();
    assertThat(during(RUNNING, opened, closed, again).open()).isEqualTo(1);
  }
}
