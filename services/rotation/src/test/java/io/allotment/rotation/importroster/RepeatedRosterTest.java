package io.allotment.rotation.importroster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allotment.rotation.event.OfMember;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.decide.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From the file to what it changes, and then to nothing. */
class RepeatedRosterTest {

  private static final Instant NOW = Instant.parse("2026-11-25T13:20:00Z");

  @Test
  void theTemplateIsAppliedOnceAndThenChangesNothing() {
    Standing standing = Standing.EMPTY;
    List<RotationEvent> first = apply(RosterCsv.template(), standing);
    standing = standing.after(first);
    assertThat(standing.names()).containsOnlyKeys(new SquadId("checkout"), new SquadId("platform"));
    assertThat(apply(RosterCsv.template(), standing)).isEmpty();
  }

  @Test
  void oneColumnOfOneMemberChangesThatAlone() {
    Standing standing = Standing.EMPTY.after(apply(RosterCsv.template(), Standing.EMPTY));
    assertThat(apply("squad;member;share\nCheckout;tomas;\"0,8\"\n", standing))
        .singleElement()
        .isInstanceOf(OfMember.MemberChanged.class);
  }

  private static List<RotationEvent> apply(String csv, Standing standing) {
    List<RosterRow> rows = rows(csv);
    Set<SquadId> squads = new TreeSet<>(standing.names().keySet());
    rows.forEach(row -> squads.add(row.squad()));
    var lines = rows.stream().map(row -> new ImportRoster.Line(row, directory(row))).toList();
    var command = new ImportRoster(lines, Rosters.in(standing, squads), NOW);
    var decision = ImportRosterDecider.DECIDER.decide().apply(command, standing);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<RotationEvent>) decision).events();
  }

  private static List<RosterRow> rows(String csv) {
    return ((RosterReading.Rows) RosterCsv.read(csv)).rows();
  }

  private static MemberId directory(RosterRow row) {
    return switch (row.identity()) {
      case Identity.ById(MemberId id) -> id;
      case Identity.ByEmail(String email) -> new MemberId(email.substring(0, email.indexOf('@')));
    };
  }
}
