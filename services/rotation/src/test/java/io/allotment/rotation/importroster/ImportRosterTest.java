package io.allotment.rotation.importroster;

import static io.allotment.rotation.Sample.BERLIN;
import static io.allotment.rotation.Sample.CHECKOUT;
import static io.allotment.rotation.Sample.HALF;
import static io.allotment.rotation.Sample.INES;
import static io.allotment.rotation.Sample.JON;
import static io.allotment.rotation.Sample.KIM;
import static io.allotment.rotation.Sample.NOW;
import static io.allotment.rotation.Sample.SEARCH;
import static io.allotment.rotation.Sample.checkout;
import static io.allotment.rotation.Sample.opened;
import static io.allotment.rotation.Sample.squad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.allotment.rotation.Given;
import io.allotment.rotation.Log;
import io.allotment.rotation.addmember.AddMember;
import io.allotment.rotation.addmember.AddMemberDecider;
import io.allotment.rotation.event.LineErrors.LineError;
import io.allotment.rotation.event.OfMember.AccountOpened;
import io.allotment.rotation.event.OfMember.MarkedUntrained;
import io.allotment.rotation.event.OfMember.MemberAdded;
import io.allotment.rotation.event.OfMember.MemberChanged;
import io.allotment.rotation.event.OfMember.OptedIn;
import io.allotment.rotation.event.OfMember.OptedOut;
import io.allotment.rotation.event.OfTurn;
import io.allotment.rotation.event.Rosters;
import io.allotment.rotation.event.RotationEvent.PlanDrawn;
import io.allotment.rotation.event.RotationEvent.SquadChanged;
import io.allotment.rotation.event.RotationEvent.SquadOpened;
import io.allotment.rotation.event.RotationEvent.TurnsPublished;
import io.allotment.rotation.event.RotationRule;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.importroster.ImportRoster.Line;
import io.allotment.rotation.model.DutyWeek;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.Ratio;
import io.allotment.rotation.model.SquadId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportRosterTest {

  /** A row of a squad in Berlin that opts its member in and says nothing else. */
  private record Row(
      int line,
      SquadId squad,
      MemberId member,
      @Nullable ZoneId zone,
      @Nullable WallHandover handover,
      @Nullable Ratio share,
      @Nullable Ratio allocation,
      @Nullable Boolean trained,
      @Nullable LastServed lastServed,
      @Nullable Ratio balance) {

    Row in(@Nullable ZoneId other, @Nullable WallHandover when) {
      return new Row(
          line, squad, member, other, when, share, allocation, trained, lastServed, balance);
    }

    Row share(Ratio part) {
      return new Row(
          line, squad, member, zone, handover, part, allocation, trained, lastServed, balance);
    }

    Row allocation(Ratio part) {
      return new Row(
          line, squad, member, zone, handover, share, part, trained, lastServed, balance);
    }

    Row untrained() {
      return new Row(
          line, squad, member, zone, handover, share, allocation, false, lastServed, balance);
    }

    Row balance(@Nullable Ratio opening, @Nullable String lastWeek) {
      LastServed last = lastWeek == null ? null : new LastServed.InWeek(DutyWeek.parse(lastWeek));
      return new Row(
          line, squad, member, zone, handover, share, allocation, trained, last, opening);
    }

    Line toLine() {
      var row =
          new RosterRow(
              line,
              squad,
              "Any",
              zone,
              handover,
              new Identity.ById(member),
              null,
              null,
              share,
              allocation,
              null,
              trained,
              true,
              lastServed,
              balance);
      return new Line(row, member);
    }
  }

  private static Row row(int line, SquadId squad, MemberId member) {
    return new Row(line, squad, member, BERLIN, null, null, null, null, null, null);
  }

  private static Function<Standing, ImportRoster> rows(Row... rows) {
    return standing -> {
      var squads = new TreeSet<SquadId>();
      for (Row row : rows) {
        squads.add(row.squad());
        squads.addAll(standing.squadsOf(row.member()));
      }
      return new ImportRoster(
          Arrays.stream(rows).map(Row::toLine).toList(), Rosters.in(standing, squads), NOW);
    };
  }

  @Test
  void aFileOfTwoSquadsBecomesTwoPlans() {
    var then =
        Given.nothing()
            .prepared(
                ImportRosterDecider.DECIDER,
                rows(
                    row(2, CHECKOUT, INES),
                    row(3, CHECKOUT, JON),
                    row(4, SEARCH, INES),
                    row(5, SEARCH, KIM)));

    assertThat(then.events(SquadOpened.class)).hasSize(2);
    assertThat(then.events(MemberAdded.class))
        .extracting(MemberAdded::allocation)
        .containsExactly(Ratio.of(1, 2), Ratio.ONE, Ratio.of(1, 2), Ratio.ONE);
    assertThat(then.events(OptedIn.class)).hasSize(4).allMatch(OptedIn::provisional);
    assertThat(then.events(PlanDrawn.class)).hasSize(2);
    assertThat(then.events(TurnsPublished.class)).hasSize(2);
    then.after()
        .squad(CHECKOUT)
        .turns()
        .forEach(
            (week, turn) ->
                assertThat(turn.gardener())
                    .isNotNull()
                    .isNotEqualTo(then.after().squad(SEARCH).turns().get(week).gardener()));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Row[] file = {
      row(2, CHECKOUT, INES).balance(Ratio.of(1, 3), "2026-W40"),
      row(3, CHECKOUT, JON).balance(Ratio.of(-1, 3), null)
    };
    Given.nothing()
        .and(ImportRosterDecider.DECIDER, rows(file))
        .prepared(ImportRosterDecider.DECIDER, rows(file))
        .thenNothing();
  }

  @Test
  void balancesAndLastTurnsComeAlong() {
    var then =
        squad(CHECKOUT, INES, JON)
            .prepared(
                ImportRosterDecider.DECIDER,
                rows(
                    row(2, CHECKOUT, INES).balance(Ratio.of(-1, 3), "2026-W45"),
                    row(3, CHECKOUT, JON).balance(Ratio.of(1, 3), null)));

    assertThat(then.events(AccountOpened.class))
        .containsExactly(
            new AccountOpened(CHECKOUT, INES, Ratio.of(-1, 3), DutyWeek.parse("2026-W45"), NOW),
            new AccountOpened(CHECKOUT, JON, Ratio.of(1, 3), null, NOW));
    assertThat(then.after().squad(CHECKOUT).turnAt(NOW).gardener()).isEqualTo(JON);
  }

  @Test
  void whatIsNotSaidStaysAndAPromiseIsKept() {
    var then =
        checkout()
            .prepared(
                ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES).share(Ratio.of(4, 5))));

    assertThat(then.events())
        .singleElement()
        .isInstanceOfSatisfying(
            MemberChanged.class,
            changed -> {
              assertThat(changed.share()).isEqualTo(Ratio.of(4, 5));
              assertThat(changed.allocation()).isEqualTo(Ratio.of(1, 2));
            });
    assertThat(then.events(OfTurn.class)).isEmpty();
  }

  @Test
  void whoIsSaidToBeUntrainedShadowsFirst() {
    var then =
        squad(CHECKOUT, INES, JON)
            .prepared(ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES).untrained()));

    assertThat(then.events(MarkedUntrained.class)).hasSize(1);
    assertThat(then.after().squad(CHECKOUT).turnAt(NOW).gardener()).isEqualTo(JON);
    assertThat(then.after().squad(CHECKOUT).turnAt(NOW).shadows()).containsExactly(INES);
  }

  @Test
  void whoOptedOutByTheirOwnWordIsNotOptedInByAFile() {
    squad(CHECKOUT, INES, JON)
        .and(new OptedOut(CHECKOUT, INES, false, NOW))
        .and(ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES)))
        .prepared(ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES)))
        .thenNothing();
  }

  @Test
  void theHandoverOfASquadWithoutPlanChanges() {
    var then =
        Given.that(opened(CHECKOUT))
            .prepared(
                ImportRosterDecider.DECIDER,
                rows(
                    row(2, CHECKOUT, INES)
                        .in(null, new WallHandover(DayOfWeek.TUESDAY, LocalTime.NOON, 2))));

    assertThat(then.events(SquadChanged.class).getFirst().handover().day())
        .isEqualTo(DayOfWeek.TUESDAY);
    assertThat(then.events(TurnsPublished.class).getFirst().turns().getFirst().weeks())
        .isEqualTo(2);
  }

  @Test
  void errorsNameTheirLinesAndNothingIsApplied() {
    Given given = checkout().and(opened(SEARCH)).and(AddMemberDecider.DECIDER, searchWith(INES));
    Row[] file = {
      row(2, CHECKOUT, INES).in(ZoneId.of("Asia/Tokyo"), null),
      row(3, SEARCH, INES).allocation(Ratio.of(3, 4)),
      row(4, SEARCH, INES),
      row(5, new SquadId("store"), KIM).in(null, null),
      row(6, SEARCH, KIM).share(Ratio.of(2)),
      row(7, SEARCH, JON).balance(Ratio.ONE, null),
      row(8, CHECKOUT, KIM).balance(null, "2026-W47")
    };
    var command = rows(file).apply(new Log(given.events()).standing());

    assertThat(ImportRosterDecider.errors(command, new Log(given.events()).standing()))
        .extracting(LineError::line, LineError::rule)
        .containsExactly(
            tuple(2, RotationRule.HANDOVER_FIXED),
            tuple(4, RotationRule.DUPLICATE_ROW),
            tuple(4, RotationRule.OVER_ALLOCATED),
            tuple(5, RotationRule.UNKNOWN_ZONE),
            tuple(6, RotationRule.BAD_NUMBER),
            tuple(7, RotationRule.BALANCES_DO_NOT_SUM),
            tuple(8, RotationRule.NO_SUCH_WEEK));
    given
        .when(ImportRosterDecider.DECIDER, command)
        .refused(RotationRule.IMPORT_REFUSED, "Line 2", "Line 8", "Nothing of the file");
  }

  @Test
  void oneBrokenRuleIsNamed() {
    Given.nothing()
        .prepared(ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES).in(null, null)))
        .refused(RotationRule.UNKNOWN_ZONE, "Line 2");
  }

  @Test
  void anAccountIsOpenedOnce() {
    Row[] file = {
      row(2, CHECKOUT, INES).balance(Ratio.of(1, 3), null),
      row(3, CHECKOUT, JON).balance(Ratio.of(-1, 3), null)
    };
    Given.nothing()
        .and(ImportRosterDecider.DECIDER, rows(file))
        .prepared(
            ImportRosterDecider.DECIDER, rows(row(2, CHECKOUT, INES).balance(Ratio.ONE, null)))
        .refused(RotationRule.ACCOUNT_OPEN, "1/3");
  }

  @Test
  void timeMovesFromOneSquadToAnotherInOneFile() {
    UnaryOperator<Given> bothSquads =
        given ->
            given.and(
                ImportRosterDecider.DECIDER,
                rows(
                    row(2, CHECKOUT, INES).allocation(Ratio.ONE),
                    row(3, SEARCH, INES).allocation(Ratio.ZERO)));
    var then =
        bothSquads
            .apply(Given.nothing())
            .prepared(
                ImportRosterDecider.DECIDER,
                rows(
                    row(2, SEARCH, INES).allocation(Ratio.ONE),
                    row(3, CHECKOUT, INES).allocation(Ratio.ZERO)));

    assertThat(then.events(MemberChanged.class)).hasSize(2);
  }

  @Test
  void allSquadsOfEveryoneNamedAreRead() {
    checkout()
        .when(
            ImportRosterDecider.DECIDER,
            new ImportRoster(
                List.of(row(2, SEARCH, INES).toLine()), Rosters.of(Map.of(SEARCH, List.of())), NOW))
        .refused(RotationRule.ROSTER_MOVED);
  }

  private static Function<Standing, AddMember> searchWith(MemberId member) {
    return _ -> new AddMember(SEARCH, member, HALF, NOW);
  }
}
