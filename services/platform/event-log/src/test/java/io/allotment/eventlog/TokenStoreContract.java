package io.allotment.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.MergedTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token store does for the nodes that share it. */
public abstract class TokenStoreContract {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String P = "gardener-now";
  private static final TrackingToken AT_5 = new GlobalSequenceTrackingToken(5);
  private static final TrackingToken AT_9 = new GlobalSequenceTrackingToken(9);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-16T10:00:00Z"));
  private MongoDatabase database;
  private MongoTokenStore ours;
  private MongoTokenStore theirs;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void open() {
    database = database();
    ours = new MongoTokenStore(database, "ours", TIMEOUT, now::get);
    theirs = new MongoTokenStore(database, "theirs", TIMEOUT, now::get);
  }

  private void initialize(int segments) {
    LogProbe.get(ours.initializeTokenSegments(P, segments, AT_5, null));
  }

  private static TrackingToken fetch(MongoTokenStore store, int segment) {
    return LogProbe.get(store.fetchToken(P, segment, null));
  }

  private static void unclaimable(Runnable action) {
    assertThatThrownBy(action::run).isInstanceOf(UnableToClaimTokenException.class);
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void segmentsComeIntoBeingTogetherAndOnce() {
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).isEmpty();
    List<Segment> segments = LogProbe.get(ours.initializeTokenSegments(P, 4, AT_5, null));
    assertThat(segments).hasSize(4);
    assertThat(LogProbe.get(theirs.fetchSegments(P, null))).isEqualTo(segments);
    assertThat(LogProbe.get(theirs.fetchSegment(P, 2, null))).isEqualTo(segments.get(2));
    assertThat(LogProbe.get(theirs.fetchSegment(P, 7, null))).isNull();
    unclaimable(() -> LogProbe.get(theirs.initializeTokenSegments(P, 2, null, null)));
    assertThat(LogProbe.get(ours.fetchSegments("another", null))).isEmpty();
  }

  @Test
  void aTokenIsClaimedByWhoeverFetchesItFirst() {
    initialize(2);
    assertThat(fetch(ours, 0)).isEqualTo(AT_5);
    unclaimable(() -> fetch(theirs, 0));
    assertThat(fetch(ours, 0)).isEqualTo(AT_5);
    assertThat(fetch(theirs, 1)).isEqualTo(AT_5);
    assertThat(LogProbe.get(ours.fetchAvailableSegments(P, null)))
        .extracting(Segment::getSegmentId)
        .containsExactly(0);
    unclaimable(() -> fetch(ours, 2));
    unclaimable(() -> LogProbe.get(ours.fetchToken("another", 0, null)));
  }

  @Test
  void onlyTheOwnerStoresAndExtends() {
    initialize(1);
    unclaimable(() -> LogProbe.get(ours.storeToken(AT_9, P, 0, null)));
    fetch(ours, 0);
    LogProbe.get(ours.storeToken(AT_9, P, 0, null));
    LogProbe.get(ours.extendClaim(P, 0, null));
    unclaimable(() -> LogProbe.get(theirs.storeToken(AT_5, P, 0, null)));
    unclaimable(() -> LogProbe.get(theirs.extendClaim(P, 0, null)));
    assertThat(fetch(ours, 0)).isEqualTo(AT_9);
  }

  @Test
  void aReleasedClaimIsFreeAndSomebodyElsesIsNotOursToRelease() {
    initialize(1);
    fetch(ours, 0);
    LogProbe.get(theirs.releaseClaim(P, 0, null));
    unclaimable(() -> fetch(theirs, 0));
    LogProbe.get(ours.releaseClaim(P, 0, null));
    assertThat(fetch(theirs, 0)).isEqualTo(AT_5);
  }

  @Test
  void aClaimThatIsNotExtendedCanBeTaken() {
    initialize(1);
    fetch(ours, 0);
    pass(TIMEOUT);
    unclaimable(() -> fetch(theirs, 0));
    LogProbe.get(ours.extendClaim(P, 0, null));
    pass(TIMEOUT);
    unclaimable(() -> fetch(theirs, 0));
    assertThat(LogProbe.get(theirs.fetchAvailableSegments(P, null))).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(LogProbe.get(theirs.fetchAvailableSegments(P, null))).hasSize(1);
    assertThat(fetch(theirs, 0)).isEqualTo(AT_5);
    unclaimable(() -> LogProbe.get(ours.extendClaim(P, 0, null)));
    unclaimable(() -> LogProbe.get(ours.storeToken(AT_9, P, 0, null)));
    LogProbe.get(ours.releaseClaim(P, 0, null));
    unclaimable(() -> fetch(ours, 0));
  }

  @Test
  void aSegmentIsSplitAsAxonDoesIt() {
    initialize(1);
    fetch(ours, 0);
    Segment[] halves = Segment.ROOT_SEGMENT.split();
    LogProbe.get(ours.initializeSegment(AT_5, P, halves[1], null));
    LogProbe.get(ours.releaseClaim(P, 0, null));
    LogProbe.get(ours.deleteToken(P, 0, null));
    LogProbe.get(ours.initializeSegment(AT_5, P, halves[0], null));
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).containsExactly(halves);
    unclaimable(() -> LogProbe.get(theirs.fetchToken(P, Segment.ROOT_SEGMENT, null)));
    assertThat(LogProbe.get(theirs.fetchToken(P, halves[0], null))).isEqualTo(AT_5);
  }

  @Test
  void segmentsAreMergedAsAxonDoesIt() {
    initialize(2);
    fetch(ours, 0);
    fetch(ours, 1);
    LogProbe.get(ours.storeToken(AT_9, P, 1, null));
    LogProbe.get(ours.deleteToken(P, 0, null));
    LogProbe.get(ours.deleteToken(P, 1, null));
    TrackingToken merged = MergedTrackingToken.merged(AT_5, AT_9);
    LogProbe.get(ours.initializeSegment(merged, P, Segment.ROOT_SEGMENT, null));
    LogProbe.get(ours.releaseClaim(P, 0, null));
    assertThat(fetch(theirs, 0)).isEqualTo(merged);
  }

  /** As Axon splits it, in one unit of work; before its commit the segment is whole. */
  private UnitOfWork split(Runnable last) {
    Segment[] halves = Segment.ROOT_SEGMENT.split();
    UnitOfWork split = unit();
    split.onInvocation(
        unit ->
            ours.initializeSegment(AT_5, P, halves[1], unit)
                .thenCompose(_ -> ours.releaseClaim(P, 0, unit))
                .thenCompose(_ -> ours.deleteToken(P, 0, unit))
                .thenCompose(_ -> ours.initializeSegment(AT_5, P, halves[0], unit))
                .thenRun(last));
    return split;
  }

  @Test
  void aSplitIsDoneWholeOrNotAtAll() {
    initialize(1);
    fetch(ours, 0);
    UnitOfWork broken =
        split(
            () -> {
              throw new IllegalStateException("the process died at it");
            });
    assertThatThrownBy(() -> LogProbe.get(broken.execute()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).containsExactly(Segment.ROOT_SEGMENT);
    assertThat(fetch(ours, 0)).isEqualTo(AT_5);
    UnitOfWork whole =
        split(
            () ->
                assertThat(LogProbe.get(theirs.fetchSegments(P, null)))
                    .containsExactly(Segment.ROOT_SEGMENT));
    LogProbe.get(whole.execute());
    assertThat(LogProbe.get(ours.fetchSegments(P, null)))
        .containsExactly(Segment.ROOT_SEGMENT.split());
    assertThat(fetch(theirs, 0)).isEqualTo(AT_5);
    assertThat(fetch(theirs, 1)).isEqualTo(AT_5);
  }

  @Test
  void aSplitOfWhatWasTakenMeanwhileChangesNothing() {
    initialize(1);
    fetch(ours, 0);
    UnitOfWork late =
        split(
            () -> {
              pass(TIMEOUT.plusMillis(1));
              fetch(theirs, 0);
            });
    unclaimable(() -> LogProbe.get(late.execute()));
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).containsExactly(Segment.ROOT_SEGMENT);
  }

  @Test
  void aMergeIsDoneWholeOrNotAtAll() {
    initialize(2);
    fetch(ours, 0);
    fetch(ours, 1);
    for (boolean dies : new boolean[] {true, false}) {
      UnitOfWork merge = unit();
      merge.onInvocation(
          unit ->
              ours.deleteToken(P, 0, unit)
                  .thenCompose(_ -> ours.deleteToken(P, 1, unit))
                  .thenCompose(_ -> ours.initializeSegment(AT_9, P, Segment.ROOT_SEGMENT, unit))
                  .thenCompose(_ -> ours.releaseClaim(P, 0, unit))
                  .thenRun(
                      () -> {
                        if (dies) {
                          throw new IllegalStateException("the process died at it");
                        }
                      }));
      if (dies) {
        assertThatThrownBy(() -> LogProbe.get(merge.execute()))
            .isInstanceOf(IllegalStateException.class);
        assertThat(LogProbe.get(ours.fetchSegments(P, null))).hasSize(2);
      } else {
        LogProbe.get(merge.execute());
      }
    }
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).containsExactly(Segment.ROOT_SEGMENT);
    assertThat(fetch(theirs, 0)).isEqualTo(AT_9);
  }

  @Test
  void tellsHowFarEachSegmentIsAndTheSlowestCounts() {
    assertThat(ours.positions(P)).isEmpty();
    initialize(2);
    fetch(theirs, 1);
    LogProbe.get(theirs.storeToken(AT_9, P, 1, null));
    assertThat(ours.positions(P).values()).containsExactlyInAnyOrder(5L, 9L);
    assertThat(ours.position(P)).isEqualTo(5);
  }

  @Test
  void aProcessorIsForgottenOnceNobodyWorksOnIt() {
    initialize(2);
    fetch(theirs, 1);
    assertThat(ours.forget(P)).isFalse();
    LogProbe.get(theirs.releaseClaim(P, 1, null));
    assertThat(ours.forget(P)).isTrue();
    assertThat(ours.positions(P)).isEmpty();
    assertThat(ours.forget(P)).isTrue();
  }

  @Test
  void aTokenIsDeletedByItsOwnerOrWhenNobodyOwnsIt() {
    initialize(2);
    fetch(theirs, 0);
    unclaimable(() -> LogProbe.get(ours.deleteToken(P, 0, null)));
    LogProbe.get(ours.deleteToken(P, 1, null));
    unclaimable(() -> LogProbe.get(ours.deleteToken(P, 1, null)));
    LogProbe.get(theirs.deleteToken(P, 0, null));
    initialize(3);
    assertThat(LogProbe.get(ours.fetchSegments(P, null))).hasSize(3);
  }

  @Test
  void aSegmentThatIsThereIsNotInitializedAgain() {
    initialize(1);
    assertThatThrownBy(
            () -> LogProbe.get(ours.initializeSegment(AT_9, P, Segment.ROOT_SEGMENT, null)))
        .isInstanceOf(UnableToInitializeTokenException.class);
    LogProbe.get(ours.initializeSegment(AT_9, "alone", Segment.ROOT_SEGMENT, null));
    assertThat(LogProbe.get(ours.fetchToken("alone", 0, null))).isEqualTo(AT_9);
  }

  @Test
  void everyKindOfTokenComesBackAsItWas() {
    initialize(1);
    fetch(ours, 0);
    List<TrackingToken> kinds = new ArrayList<>();
    kinds.add(AT_9);
    kinds.add(null);
    kinds.add(TrackingToken.FIRST);
    kinds.add(TrackingToken.LATEST);
    kinds.add(MergedTrackingToken.merged(AT_5, AT_9));
    kinds.add(MergedTrackingToken.merged(null, AT_9));
    kinds.add(ReplayToken.createReplayToken(AT_9, AT_5));
    kinds.add(ReplayToken.createReplayToken(AT_9, null));
    for (TrackingToken kind : kinds) {
      LogProbe.get(ours.storeToken(kind, P, 0, null));
      assertThat(fetch(ours, 0)).isEqualTo(kind);
    }
  }

  @Test
  void theStorageHasOneIdentifier() {
    String identifier = LogProbe.get(ours.retrieveStorageIdentifier(null));
    assertThat(identifier).isNotBlank();
    assertThat(LogProbe.get(theirs.retrieveStorageIdentifier(null))).isEqualTo(identifier);
  }

  @Test
  void aTokenIsReadableInAShell() {
    initialize(1);
    fetch(ours, 0);
    Document stored = database.getCollection("tokens").find(new Document("_id", P)).first();
    assertThat(stored.toJson())
        .isEqualTo(
            "{\"_id\": \"gardener-now\", \"segments\": {\"0\": {\"mask\": 0, "
                + "\"token\": {\"position\": 5}, \"owner\": \"ours\", "
                + "\"claimed\": {\"$date\": \"2026-11-16T10:00:00Z\"}}}}");
  }

  @Test
  void aTokenIsStoredAfterTheCommitAndNotWithoutIt() {
    initialize(1);
    fetch(ours, 0);
    UnitOfWork failing = unit();
    failing.runOnPrepareCommit(unit -> LogProbe.get(ours.storeToken(AT_9, P, 0, unit)));
    failing.runOnCommit(
        _ -> {
          throw new IllegalStateException("the view could not be written");
        });
    assertThatThrownBy(() -> LogProbe.get(failing.execute()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fetch(ours, 0)).isEqualTo(AT_5);
    UnitOfWork working = unit();
    working.runOnPrepareCommit(unit -> LogProbe.get(ours.storeToken(AT_9, P, 0, unit)));
    LogProbe.get(working.execute());
    assertThat(fetch(ours, 0)).isEqualTo(AT_9);
    UnitOfWork stolen = unit();
    stolen.runOnPrepareCommit(unit -> LogProbe.get(theirs.storeToken(AT_5, P, 0, unit)));
    unclaimable(() -> LogProbe.get(stolen.execute()));
  }

  private static UnitOfWork unit() {
    return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE).create();
  }

  @Test
  void ofManyThatClaimAtOnceOneGetsIt() throws Exception {
    initialize(1);
    AtomicInteger claimed = new AtomicInteger();
    List<Callable<Void>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      MongoTokenStore store = new MongoTokenStore(database, "node" + i, TIMEOUT, now::get);
      nodes.add(
          () -> {
            try {
              fetch(store, 0);
              claimed.incrementAndGet();
            } catch (UnableToClaimTokenException taken) {
              assertThat(taken).hasMessageContaining(P);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var node : threads.invokeAll(nodes)) {
        node.get();
      }
    }
    assertThat(claimed).hasValue(1);
  }
}
