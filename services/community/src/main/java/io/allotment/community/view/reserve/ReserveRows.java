package io.allotment.community.view.reserve;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How raids are written, and how all that is written reads. */
final class ReserveRows {

  static final String FLOOR = "floor";

  private static final String COVERED = "covered";

  private ReserveRows() {}

  static String id(String squad, String iteration, String raid) {
    return squad + "/" + iteration + "/" + raid;
  }

  static Document of(Document raid, RaidUndeclared of) {
    return raid.append("squad", of.getSquad())
        .append("iteration", of.getIteration())
        .append("raid", of.getRaid())
        .append("declared", false)
        .append("from", Account.of(of.getFrom()).name())
        .append("to", Account.of(of.getTo()).name())
        .append("amount", of.getAmount())
        .append("story", of.getStory())
        .append("delayed", List.of());
  }

  static Document of(Document raid, RaidDeclared of) {
    return raid.append("squad", of.getSquad())
        .append("iteration", of.getIteration())
        .append("raid", of.getRaid())
        .append("declared", true)
        .append("from", Account.of(of.getFrom()).name())
        .append("to", Account.of(of.getTo()).name())
        .append("amount", of.getAmount())
        .append("reason", of.getReason())
        .append("sentence", of.getSentence())
        .append("approver", of.getApprover())
        .append("onto", of.getOnto().isEmpty() ? null : of.getOnto())
        .append("delayed", List.copyOf(of.getDelayedList()));
  }

  /** Another one stands in its place, which declares it. */
  static Document covered(Document raid) {
    return raid.append(COVERED, true);
  }

  static boolean stands(Document raid) {
    return !raid.getBoolean(COVERED, false);
  }

  static Raid raid(Document raid) {
    String approver = raid.getString("approver");
    return new Raid(
        squad(raid),
        raid.getString("iteration"),
        raid.getString("raid"),
        raid.getBoolean("declared"),
        Account.valueOf(raid.getString("from")),
        Account.valueOf(raid.getString("to")),
        raid.getLong("amount"),
        raid.getString("reason"),
        raid.getString("sentence"),
        approver == null || approver.isEmpty() ? null : new MemberId(approver),
        raid.getString("onto"),
        raid.getString("story"),
        raid.getList("delayed", String.class),
        at(raid));
  }

  static Plot plot(Document iteration) {
    Document improvement = account(iteration, Account.IMPROVEMENT);
    Document garden = account(iteration, Account.GARDEN);
    return new Plot(
        squad(iteration),
        iteration.getString("iteration"),
        LocalDate.parse(iteration.getString("first")),
        LocalDate.parse(iteration.getString("last")),
        iteration.getBoolean("open"),
        iteration.getInteger("share"),
        iteration.getBoolean("gardeningCounts"),
        iteration.get("capacity", 0L),
        improvement.get("size", 0L),
        garden.get("size", 0L),
        improvement.get("out", 0L),
        garden.get("out", 0L),
        improvement.get("spent", 0L));
  }

  static DebtChange debt(Document change) {
    return new DebtChange(
        squad(change),
        DebtChange.Kind.valueOf(change.getString("change")),
        change.getLong("amount"),
        change.getLong("owed"),
        change.getString("reason"),
        at(change));
  }

  static List<Document> steps(Document floor) {
    return floor.getList("steps", Document.class, List.of());
  }

  private static Document account(Document iteration, Account account) {
    Document told = iteration.get(account.name(), Document.class);
    return told == null ? new Document() : told;
  }

  private static SquadId squad(Document document) {
    return new SquadId(document.getString("squad"));
  }

  private static @Nullable Instant at(Document document) {
    Date at = document.getDate("at");
    return at == null ? null : at.toInstant();
  }
}
