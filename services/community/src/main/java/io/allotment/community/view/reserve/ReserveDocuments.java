package io.allotment.community.view.reserve;

import static com.mongodb.client.model.Filters.eq;

import com.google.protobuf.Timestamp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.Debt;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import io.allotment.proto.capacity.v1.SpendingCorrected;
import io.allotment.runtime.view.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes the documents of one generation of the reserve: of iterations, raids and debts. */
final class ReserveDocuments {

  static final String ITERATIONS = "reserveIterations";
  static final String RAIDS = "reserveRaids";
  static final String DEBTS = "reserveDebts";
  static final String OWED = "reserveOwed";
  static final String FLOOR = "reserveFloor";
  static final Set<String> COLLECTIONS = Set.of(ITERATIONS, RAIDS, DEBTS, OWED, FLOOR);

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> iterations;
  private final MongoCollection<Document> raids;
  private final MongoCollection<Document> debts;
  private final MongoCollection<Document> owed;
  private final MongoCollection<Document> floor;

  ReserveDocuments(Generation generation) {
    iterations = generation.collection(ITERATIONS);
    raids = generation.collection(RAIDS);
    debts = generation.collection(DEBTS);
    owed = generation.collection(OWED);
    floor = generation.collection(FLOOR);
  }

  void index() {
    iterations.createIndex(Indexes.ascending("first"));
    raids.createIndex(Indexes.ascending("at"));
    debts.createIndex(Indexes.ascending("at"));
  }

  void opened(IterationOpened of, long position) {
    change(
        iterations,
        of.getSquad() + "/" + of.getIteration(),
        position,
        one ->
            one.append("squad", of.getSquad())
                .append("iteration", of.getIteration())
                .append("first", of.getFirst())
                .append("last", of.getLast())
                .append("open", true)
                .append("share", of.getShare())
                .append("gardeningCounts", of.getGardeningCounts()));
    debt(of.getSquad(), of.hasDebt() ? of.getDebt() : null, date(of.getAt()), position);
  }

  void measured(IterationMeasured of, long position) {
    change(
        iterations,
        of.getSquad() + "/" + of.getIteration(),
        position,
        one -> with(one, of.getBalancesList()).append("capacity", of.getTotal()));
  }

  void balances(String squad, String iteration, List<Balance> balances, long position) {
    change(iterations, squad + "/" + iteration, position, one -> with(one, balances));
  }

  void corrected(SpendingCorrected of, long position) {
    balances(of.getSquad(), of.getIteration(), of.getBalancesList(), position);
    debt(of.getSquad(), of.hasDebt() ? of.getDebt() : null, date(of.getAt()), position);
  }

  void undeclared(RaidUndeclared of, long position) {
    balances(of.getSquad(), of.getIteration(), of.getBalancesList(), position);
    change(
        raids,
        ReserveRows.id(of.getSquad(), of.getIteration(), of.getRaid()),
        position,
        raid -> ReserveRows.of(raid, of).append("at", date(of.getAt())));
  }

  void declared(RaidDeclared of, long position) {
    balances(of.getSquad(), of.getIteration(), of.getBalancesList(), position);
    if (!of.getCovers().isEmpty()) {
      change(
          raids,
          ReserveRows.id(of.getSquad(), of.getIteration(), of.getCovers()),
          position,
          ReserveRows::covered);
    }
    change(
        raids,
        ReserveRows.id(of.getSquad(), of.getIteration(), of.getRaid()),
        position,
        raid -> ReserveRows.of(raid, of).append("at", date(of.getAt())));
    debt(of.getSquad(), of.hasDebt() ? of.getDebt() : null, date(of.getAt()), position);
  }

  void closed(IterationClosed of, long position) {
    change(
        iterations,
        of.getSquad() + "/" + of.getIteration(),
        position,
        one -> with(one, of.getBalancesList()).append("open", false));
    debt(of.getSquad(), of.hasDebt() ? of.getDebt() : null, date(of.getAt()), position);
  }

  void forgiven(DebtForgiven of, long position) {
    debt(of.getSquad(), of.getDebt(), date(of.getAt()), position, of.getReason());
  }

  /** From its day on for good: what was said before of that day and later ones holds no more. */
  void floor(FloorSet of, long position) {
    change(
        floor,
        ReserveRows.FLOOR,
        position,
        line -> {
          List<Document> steps = new ArrayList<>(ReserveRows.steps(line));
          steps.removeIf(step -> step.getString("from").compareTo(of.getFrom()) >= 0);
          steps.add(new Document("from", of.getFrom()).append("floor", of.getFloor()));
          return line.append("steps", steps);
        });
  }

  private void debt(String squad, @Nullable Debt debt, @Nullable Date at, long position) {
    debt(squad, debt, at, position, null);
  }

  private void debt(
      String squad,
      @Nullable Debt debt,
      @Nullable Date at,
      long position,
      @Nullable String reason) {
    if (debt == null) {
      return;
    }
    change(owed, squad, position, one -> one.append("owed", debt.getOwed()));
    change(
        debts,
        squad + "/" + position,
        position,
        one ->
            one.append("squad", squad)
                .append("change", DebtChange.Kind.of(debt.getChange()).name())
                .append("amount", debt.getAmount())
                .append("owed", debt.getOwed())
                .append("reason", reason)
                .append("at", at));
  }

  private static Document with(Document iteration, List<Balance> balances) {
    for (Balance balance : balances) {
      iteration.append(
          Account.of(balance.getAccount()).name(),
          new Document("size", balance.getSize())
              .append("out", balance.getOut())
              .append("spent", balance.getSpent()));
    }
    return iteration;
  }

  private static void change(
      MongoCollection<Document> into, String id, long position, UnaryOperator<Document> change) {
    Document present = into.find(eq(id)).first();
    Document document = present == null ? new Document("_id", id) : present;
    if (document.get("position", 0L) < position) {
      into.replaceOne(eq(id), change.apply(document).append("position", position), UPSERT);
    }
  }

  private static @Nullable Date date(Timestamp at) {
    return at.equals(Timestamp.getDefaultInstance())
        ? null
        : Date.from(Instant.ofEpochSecond(at.getSeconds(), at.getNanos()));
  }
}
