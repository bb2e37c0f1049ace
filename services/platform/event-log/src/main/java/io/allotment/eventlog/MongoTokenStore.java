package io.allotment.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each processor has come, in the collection {@code tokens}.
 *
 * <p>One document holds a processor with all its segments, {@code {_id: processor, segments: {"0":
 * {mask, token, owner, claimed}}}}, so that its segments come into being in one step: a crash
 * leaves none behind that nobody processes. A claim holds until it is released or has not been
 * extended for the claim timeout; then another node may take it. Nodes compare clocks, which may
 * differ by a fraction of that timeout.
 *
 * <p>Within a processing context a token is stored after the commit. If that fails, or the node
 * dies before, events are processed again: at least once, never not at all. Every operation happens
 * on the thread that asks for it.
 */
public final class MongoTokenStore implements TokenStore {

  private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
  private static final String IDENTIFIER = "$identifier";
  private static final ResourceKey<Map<String, SegmentChanges>> CHANGES =
      ResourceKey.withLabel("segments");

  private final MongoCollection<Document> tokens;
  private final Claims claims;

  /** A store for one of several nodes, with claims that last ten seconds. */
  public MongoTokenStore(MongoDatabase database) {
    this(
        database,
        ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID(),
        CLAIM_TIMEOUT,
        InstantSource.system());
  }

  /** A store for a process that is the only one on its database; it resumes at once. */
  public static MongoTokenStore onlyProcess(MongoDatabase database) {
    return new MongoTokenStore(database, "only-process", CLAIM_TIMEOUT, InstantSource.system());
  }

  /**
   * A store for a node.
   *
   * @param node unique among the nodes that are up. One that keeps its name over a restart resumes
   *     at once; any other waits until the claims of the dead one time out.
   */
  public MongoTokenStore(
      MongoDatabase database, String node, Duration claimTimeout, InstantSource clock) {
    this.tokens =
        database
            .getCollection("tokens")
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    this.claims = new Claims(node, claimTimeout, clock);
  }

  @Override
  public CompletableFuture<List<Segment>> initializeTokenSegments(
      String processor,
      int count,
      @Nullable TrackingToken initial,
      @Nullable ProcessingContext context) {
    return done(
        () -> {
          List<Segment> all = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1);
          Document segments = new Document();
          all.forEach(
              segment -> segments.append(Claims.name(segment), Claims.unclaimed(segment, initial)));
          Bson empty = and(eq("_id", processor), eq("segments", new Document()));
          if (!inserted(new Document("_id", processor).append("segments", segments))
              && !updated(empty, set("segments", segments))) {
            throw new UnableToClaimTokenException(
                "Processor %s has segments already.".formatted(processor));
          }
          return all;
        });
  }

  @Override
  public CompletableFuture<Void> storeToken(
      @Nullable TrackingToken token,
      String processor,
      int segment,
      @Nullable ProcessingContext context) {
    if (context != null && context.isStarted() && !context.isCompleted()) {
      context.runOnAfterCommit(_ -> store(token, processor, segment));
      return CompletableFuture.completedFuture(null);
    }
    return run(() -> store(token, processor, segment));
  }

  private void store(@Nullable TrackingToken token, String processor, int segment) {
    requireClaim(
        updated(
            claims.owned(processor, segment),
            combine(
                set(Claims.path(segment, "token"), TokenDocument.write(token)),
                claims.extend(segment))),
        processor,
        segment);
  }

  @Override
  public CompletableFuture<TrackingToken> fetchToken(
      String processor, int segment, @Nullable ProcessingContext context) {
    return done(() -> claim(processor, segment, claims.claimable(processor, segment)));
  }

  /** Refuses a segment that was split or merged since the caller saw it. */
  @Override
  public CompletableFuture<TrackingToken> fetchToken(
      String processor, Segment segment, @Nullable ProcessingContext context) {
    int id = segment.getSegmentId();
    Bson same = eq(Claims.path(id, "mask"), segment.getMask());
    return done(() -> claim(processor, id, and(claims.claimable(processor, id), same)));
  }

  private @Nullable TrackingToken claim(String processor, int segment, Bson filter) {
    Document claimed =
        tokens.findOneAndUpdate(
            filter,
            claims.take(segment),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (claimed == null) {
      throw notClaimed(processor, segment);
    }
    Document segments = claimed.get("segments", Document.class);
    return TokenDocument.read(
        segments.get(Integer.toString(segment), Document.class).get("token", Document.class));
  }

  @Override
  public CompletableFuture<Void> extendClaim(
      String processor, int segment, @Nullable ProcessingContext context) {
    return run(
        () ->
            requireClaim(
                updated(claims.owned(processor, segment), claims.extend(segment)),
                processor,
                segment));
  }

  @Override
  public CompletableFuture<Void> releaseClaim(
      String processor, int segment, @Nullable ProcessingContext context) {
    return change(processor, context, changes -> changes.release(segment));
  }

  @Override
  public CompletableFuture<Void> initializeSegment(
      @Nullable TrackingToken token,
      String processor,
      Segment segment,
      @Nullable ProcessingContext context) {
    Document unclaimed = Claims.unclaimed(segment, token);
    if (context == null && inserted(processor, segment, unclaimed)) {
      return CompletableFuture.completedFuture(null);
    }
    return change(processor, context, changes -> changes.add(segment, unclaimed));
  }

  private boolean inserted(String processor, Segment segment, Document unclaimed) {
    Document alone = new Document(Claims.name(segment), unclaimed);
    return inserted(new Document("_id", processor).append("segments", alone));
  }

  /** Deletes a token that this node, or nobody, holds. */
  @Override
  public CompletableFuture<Void> deleteToken(
      String processor, int segment, @Nullable ProcessingContext context) {
    return change(processor, context, changes -> changes.delete(segment));
  }

  /** Changes segments at once, or with all else a unit of work does to them when it commits. */
  private CompletableFuture<Void> change(
      String processor, @Nullable ProcessingContext context, Consumer<SegmentChanges> what) {
    if (context == null || !context.isStarted() || context.isCompleted()) {
      SegmentChanges changes = new SegmentChanges(processor, claims);
      what.accept(changes);
      return run(() -> changes.apply(tokens));
    }
    Map<String, SegmentChanges> all =
        context.computeResourceIfAbsent(CHANGES, ConcurrentHashMap::new);
    what.accept(
        all.computeIfAbsent(
            processor,
            _ -> {
              SegmentChanges changes = new SegmentChanges(processor, claims);
              context.runOnCommit(_ -> changes.apply(tokens));
              return changes;
            }));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Segment> fetchSegment(
      String processor, int segment, @Nullable ProcessingContext context) {
    return done(
        () -> {
          Document state = segments(processor).get(Integer.toString(segment), Document.class);
          return state == null ? null : Claims.segment(Integer.toString(segment), state);
        });
  }

  @Override
  public CompletableFuture<List<Segment>> fetchSegments(
      String processor, @Nullable ProcessingContext context) {
    return done(() -> segments(processor, _ -> true));
  }

  @Override
  public CompletableFuture<List<Segment>> fetchAvailableSegments(
      String processor, @Nullable ProcessingContext context) {
    return done(() -> segments(processor, claims::isClaimable));
  }

  /**
   * How far a processor has come, whichever nodes work on it: the position of its slowest segment,
   * 0 where one has not begun.
   */
  public long position(String processor) {
    return positions(processor).values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** How far each segment of a processor has come, 0 where one has not begun. */
  public Map<Segment, Long> positions(String processor) {
    Document segments = segments(processor);
    Map<Segment, Long> positions = new HashMap<>();
    for (String name : segments.keySet()) {
      Document state = segments.get(name, Document.class);
      positions.put(
          Claims.segment(name, state), TokenDocument.position(state.get("token", Document.class)));
    }
    return positions;
  }

  /**
   * Forgets a processor that nobody works on any more. What it has read must not be wanted again.
   *
   * @return whether it is forgotten; not where another node holds a claim
   */
  public boolean forget(String processor) {
    for (Segment segment : segments(processor, _ -> true)) {
      int id = segment.getSegmentId();
      if (!updated(claims.claimable(processor, id), unset("segments." + id))) {
        return false;
      }
    }
    tokens.deleteOne(and(eq("_id", processor), eq("segments", new Document())));
    return segments(processor).isEmpty();
  }

  private List<Segment> segments(String processor, Predicate<Document> which) {
    Document segments = segments(processor);
    return segments.keySet().stream()
        .filter(name -> which.test(segments.get(name, Document.class)))
        .map(name -> Claims.segment(name, segments.get(name, Document.class)))
        .sorted()
        .toList();
  }

  private Document segments(String processor) {
    Document found = tokens.find(eq("_id", processor)).first();
    return found == null ? new Document() : found.get("segments", Document.class);
  }

  @Override
  public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
    return done(
        () -> {
          Document found =
              tokens.findOneAndUpdate(
                  eq("_id", IDENTIFIER),
                  setOnInsert("identifier", UUID.randomUUID().toString()),
                  new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
          if (found == null) {
            throw new UnableToRetrieveIdentifierException("The identifier was not stored.", null);
          }
          return found.getString("identifier");
        });
  }

  private boolean inserted(Document processor) {
    try {
      tokens.insertOne(processor);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private boolean updated(Bson filter, Bson update) {
    return tokens.updateOne(filter, update).getMatchedCount() > 0;
  }

  private void requireClaim(boolean claimed, String processor, int segment) {
    if (!claimed) {
      throw notClaimed(processor, segment);
    }
  }

  private UnableToClaimTokenException notClaimed(String processor, int segment) {
    return new UnableToClaimTokenException(
        "Segment %d of %s is not there, or not %s's.".formatted(segment, processor, claims.node()));
  }

  private static CompletableFuture<Void> run(Runnable action) {
    return done(
        () -> {
          action.run();
          return null;
        });
  }

  private static <T extends @Nullable Object> CompletableFuture<T> done(Supplier<T> action) {
    try {
      return CompletableFuture.completedFuture(action.get());
    } catch (RuntimeException problem) {
      return CompletableFuture.failedFuture(problem);
    }
  }
}
