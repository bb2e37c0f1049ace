package io.allotment.rotation.view.gardener;

import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.LEA;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.planned;
import static io.allotment.rotation.Sample.rosters;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.allotment.embedded.EmbeddedDatabase;
import io.allotment.rotation.Given;
import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfTurn.TurnReassigned;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Piece;
import io.allotment.rotation.model.Span;
import io.allotment.rotation.model.Turn;
import io.allotment.rotation.optout.OptOut;
import io.allotment.rotation.optout.OptOutDecider;
import io.allotment.rotation.view.gardener.GardenerNow.Need;
import io.allotment.rotation.view.gardener.GardenerNow.Remedy;
import io.allotment.rotation.view.gardener.GardenerNow.State;
import io.allotment.rotation.view.gardener.TurnDocument.Part;
import io.allotment.runtime.view.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatesTest {
  private static final Names NAMES =
      new Names(Map.of(INES, "Ines", JON, "Jon", KIM, "Kim", LEA, "Lea"));

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

  private void given(Given given) {
    long position = 0;
    for (RotationEvent event : given.events()) {
      if (event instanceof InSquad of) {
        projection.apply(of, ++position, generation);
      }
    }
  }

  private List<TurnDocument> turns() {
    return documents.turns(List.of(CHECKOUT), NOW, NOW.plus(Duration.ofDays(60)));
  }

  private State state(Instant at) {
    SquadDocument squad = documents.squad(CHECKOUT).orElseThrow();
    return new States(at, NAMES, documents.names()).of(squad, turns());
  }

  private static Given optedOut(MemberId member, boolean frozenToo) {
    return checkout()
        .and(
            OptOutDecider.DECIDER,
            standing -> new OptOut(CHECKOUT, member, frozenToo, rosters(standing, member), NOW));
  }

  @Test
  void aSquadWhosePlanHoldsNeedsNobody() {
    given(checkout());
    assertThat(state(NOW)).isEqualTo(new State(Need.IN_ORDER, "", null, null));
  }

  @Test
  void aSquadWithoutAPlanNeedsOne() {
    given(squad(CHECKOUT, INES, JON));
    assertThat(state(NOW).kind()).isEqualTo(Need.UNPLANNED);
  }

  @Test
  void anAnnouncedTurnThatNeedsCoverIsNamedWithItsDateAndTheFirstToAsk() {
    given(optedOut(JON, false));
    assertThat(state(NOW))
        .isEqualTo(
            new State(
                Need.NEEDS_COVER,
                "Jon can no longer serve all of 2026-W47 (from 16 Nov). Choose who covers.",
                "2026-W47",
                new Remedy("cover", "Ask Lea to cover", LEA, null)));
  }

  @Test
  void aTurnGivenUpIsAGapAndSaysWhomToAsk() {
    given(optedOut(JON, true));
    assertThat(state(NOW).kind()).isEqualTo(Need.GAP);
    assertThat(state(NOW).week()).isEqualTo("2026-W47");
    assertThat(state(NOW).remedy()).isEqualTo(new Remedy("ask", "Ask Lea", LEA, null));
  }

  @Test
  void whoWasPutInByOthersIsToSayYesBeforeTheyServe() {
    Given put = planned(CHECKOUT, INES, JON, KIM, LEA);
    given(put.and(new OptedIn(CHECKOUT, JON, true, null, NOW)));
    assertThat(state(NOW).kind()).isEqualTo(Need.PROVISIONAL);
    assertThat(state(NOW).week()).isEqualTo("2026-W47");
    assertThat(state(NOW).text()).startsWith("Jon was opted in by somebody else");
  }

  @Test
  void sayingYesOneselfIsTheEndOfIt() {
    given(
        checkout()
            .and(
                new OptedIn(CHECKOUT, JON, true, null, NOW),
                new OptedIn(CHECKOUT, JON, false, null, NOW)));
    assertThat(state(NOW).kind()).isEqualTo(Need.IN_ORDER);
  }

  @Test
  void aPartSomebodyElseServesSaysForWhom() {
    Turn turn =
        Standing.EMPTY.after(checkout().events()).squad(CHECKOUT).turns().firstEntry().getValue();
    Instant noon = turn.start().plus(Duration.ofDays(1));
    Turn covered =
        turn.withPieces(
            List.of(
                new Piece(KIM, new Span(turn.start(), noon)),
                new Piece(INES, new Span(noon, turn.end()))));
    given(checkout().and(new TurnReassigned(CHECKOUT, INES, KIM, covered, NOW)));
    assertThat(turns().getFirst().parts())
        .containsExactly(
            new Part(KIM, new Span(turn.start(), noon), INES),
            new Part(INES, new Span(noon, turn.end()), null));
  }
}
