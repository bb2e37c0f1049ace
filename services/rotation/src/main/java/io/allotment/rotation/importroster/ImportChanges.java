package io.allotment.rotation.importroster;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.event.OfMember;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedTrained;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.RotationEvent.InSquad;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.importroster.Imported.Change;
import io.allotment.rotation.importroster.Imported.Summary;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells an import's outcome line by line. */
final class ImportChanges {

  private final List<RosterRow> rows;
  private final Map<Integer, MemberId> members;
  private final Names known;
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /**
   * Changes of these rows.
   *
   * @param known what members were called before
   */
  ImportChanges(List<RosterRow> rows, Map<Integer, MemberId> members, Names known) {
    this.rows = rows;
    this.members = members;
    this.known = known;
    for (RosterRow row : rows) {
      lines.put(row.squad() + "/" + members.get(row.line()), row.line());
      lines.putIfAbsent(row.squad().value(), row.line());
    }
  }

  Imported of(Outcome<RotationEvent> outcome, boolean applied) {
    List<Change> changes = new ArrayList<>(renamed());
    for (InSquad event : outcome.all(InSquad.class)) {
      words(event).ifPresent(what -> changes.add(change(event, what)));
    }
    changes.sort(Comparator.comparingInt(Change::line));
    long changed = changes.stream().map(Change::line).distinct().count();
    return new Imported(
        !applied,
        applied,
        changes,
        List.of(),
        new Summary(
            (int) rows.stream().map(RosterRow::squad).distinct().count(),
            (int) members.values().stream().distinct().count(),
            (int) changed,
            rows.size() - (int) changed));
  }

  private List<Change> renamed() {
    return rows.stream()
        .filter(row -> row.name() != null)
        .filter(row -> known.byMember().containsKey(members.get(row.line())))
        .filter(row -> !known.of(member(row)).equals(row.name()))
        .map(row -> new Change(row.line(), row.squad(), member(row), "is called " + row.name()))
        .toList();
  }

  private MemberId member(RosterRow row) {
    return Objects.requireNonNull(members.get(row.line()));
  }

  private Change change(InSquad event, String what) {
    SquadId squad = event.squad();
    MemberId member = event instanceof OfMember of ? of.member() : null;
    Integer line = lines.get(member == null ? squad.value() : squad + "/" + member);
    return new Change(line == null ? 0 : line, squad, member, what);
  }

  private static Optional<String> words(InSquad event) {
    return switch (event) {
      case SquadOpened opened ->
          Optional.of(
              "opens, handing over %s %s in %s"
                  .formatted(
                      title(opened.handover().day().name()),
                      opened.handover().time(),
                      opened.handover().zone()));
      case SquadChanged _ -> Optional.of("changes its settings");
      case MemberAdded added -> Optional.of("joins with a share of " + added.share());
      case MemberChanged _ -> Optional.of("changes share, allocation or working days");
      case MarkedTrained _ -> Optional.of("is trained");
      case MarkedUntrained untrained ->
          Optional.of("shadows for %d weeks first".formatted(untrained.shadowWeeks()));
      case OptedIn _ -> Optional.of("is opted in, to be confirmed by themselves");
      case AccountOpened opened ->
          Optional.of(
              "brings a balance of %s%s"
                  .formatted(
                      opened.balance(),
                      opened.lastServed() == null
                          ? ""
                          : " and last served in " + opened.lastServed()));
      case TurnsPublished published ->
          Optional.of("gets its first %d turns".formatted(published.turns().size()));
      case OfTurn of -> Optional.of("changes turn " + of.turn().week());
      default -> Optional.empty();
    };
  }

  private static String title(String day) {
    return day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT);
  }
}
