package io.allotment.capacity.feed;

import com.google.protobuf.Message;
import io.allotment.capacity.event.OfIteration;
import io.allotment.capacity.model.Accounts;
import io.allotment.capacity.model.Measure;
import io.allotment.capacity.model.StoryId;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.DebtChange;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import io.allotment.proto.capacity.v1.Reclassified;
import io.allotment.proto.capacity.v1.Released;
import io.allotment.proto.capacity.v1.Reserved;
import io.allotment.proto.capacity.v1.SpendingCorrected;
import io.allotment.proto.capacity.v1.Spent;
import java.util.List;

/** The public form of what happened in one iteration. Who did it is in none. */
record IterationForm(Afterwards afterwards) {

  Message of(OfIteration event, long position) {
    List<Balance> balances = afterwards.balances(event, position);
    return switch (event) {
      case OfIteration.IterationOpened of -> opened(of, position);
      case OfIteration.CapacityMeasured of -> measured(of, balances);
      case OfIteration.Reserved of ->
          Reserved.newBuilder()
              .setSquad(of.squad().value())
              .setIteration(of.iteration().value())
              .setStory(of.story().value())
              .setAccount(Figures.of(of.account()))
              .setAmount(of.amount().value())
              .addAllBalances(balances)
              .build();
      case OfIteration.Released of ->
          Released.newBuilder()
              .setSquad(of.squad().value())
              .setIteration(of.iteration().value())
              .setStory(of.story().value())
              .setAccount(Figures.of(of.account()))
              .setAmount(of.amount().value())
              .setDropped(of.dropped())
              .addAllBalances(balances)
              .build();
      case OfIteration.Reclassified of ->
          Reclassified.newBuilder()
              .setSquad(of.squad().value())
              .setIteration(of.iteration().value())
              .setStory(of.story().value())
              .setFrom(Figures.of(of.from()))
              .setTo(Figures.of(of.to()))
              .setAmount(of.amount().value())
              .addAllBalances(balances)
              .build();
      case OfIteration.Spent of -> spent(of, balances);
      case OfIteration.SpendingCorrected of -> corrected(of, balances, position);
      case OfIteration.RaidUndeclared of ->
          RaidUndeclared.newBuilder()
              .setSquad(of.squad().value())
              .setIteration(of.iteration().value())
              .setRaid(of.raid().value())
              .setStory(of.story().value())
              .setFrom(Figures.of(of.taken().from()))
              .setTo(Figures.of(of.taken().to()))
              .setAmount(of.taken().amount().value())
              .addAllBalances(balances)
              .setAt(Figures.timestamp(of.at()))
              .build();
      case OfIteration.RaidDeclared of -> declared(of, balances, position);
      case OfIteration.IterationClosed of -> closed(of, balances, position);
    };
  }

  private Message opened(OfIteration.IterationOpened of, long position) {
    long repaid = of.terms().repayment().value();
    IterationOpened.Builder opened =
        IterationOpened.newBuilder()
            .setSquad(of.squad().value())
            .setIteration(of.iteration().value())
            .setFirst(of.days().first().toString())
            .setLast(of.days().last().toString())
            .setSprint(of.sprint() == null ? "" : of.sprint().value())
            .setShare(of.terms().share().value())
            .setGardeningCounts(of.terms().gardeningCounts())
            .setAt(Figures.timestamp(of.at()));
    if (repaid > 0) {
      opened.setDebt(Figures.debt(DebtChange.DEBT_CHANGE_REPAID, repaid, owed(of, position)));
    }
    return opened.build();
  }

  private static Message measured(OfIteration.CapacityMeasured of, List<Balance> balances) {
    Accounts accounts = of.measured().accounts();
    return IterationMeasured.newBuilder()
        .setSquad(of.squad().value())
        .setIteration(of.iteration().value())
        .setTotal(accounts.total().value())
        .setGarden(accounts.garden().value())
        .setImprovement(accounts.improvement().value())
        .setFeature(accounts.feature().value())
        .setShortfall(accounts.shortfall().value())
        .addAllBalances(balances)
        .build();
  }

  private static Message spent(OfIteration.Spent of, List<Balance> balances) {
    return Spent.newBuilder()
        .setSquad(of.squad().value())
        .setIteration(of.iteration().value())
        .setStory(of.story().value())
        .addAllDrawn(Figures.drawn(of.spent()))
        .setHeld(of.held().value())
        .setEstimated(of.measure() == Measure.ESTIMATE)
        .setFinished(of.finished())
        .addAllBalances(balances)
        .build();
  }

  private Message corrected(
      OfIteration.SpendingCorrected of, List<Balance> balances, long position) {
    SpendingCorrected.Builder corrected =
        SpendingCorrected.newBuilder()
            .setSquad(of.squad().value())
            .setIteration(of.iteration().value())
            .setStory(of.story().value())
            .addAllDrawn(Figures.drawn(of.spent()))
            .addAllBalances(balances)
            .setAt(Figures.timestamp(of.at()));
    var owed = of.owed();
    long more = owed == null ? 0 : owed.after().value() - owed.before().value();
    if (more != 0) {
      corrected.setDebt(Figures.debt(DebtChange.DEBT_CHANGE_CORRECTED, more, owed(of, position)));
    }
    return corrected.build();
  }

  private Message declared(OfIteration.RaidDeclared of, List<Balance> balances, long position) {
    var covers = of.covers();
    StoryId onto = of.onto();
    long taken = of.taken().amount().value();
    RaidDeclared.Builder raid =
        RaidDeclared.newBuilder()
            .setSquad(of.squad().value())
            .setIteration(of.iteration().value())
            .setRaid(of.raid().value())
            .setCovers(covers == null ? "" : covers.value())
            .setFrom(Figures.of(of.taken().from()))
            .setTo(Figures.of(of.taken().to()))
            .setAmount(taken)
            .setReason(of.reason().word())
            .setSentence(of.sentence().id().value())
            .setApprover(of.approver().value())
            .setOnto(onto == null ? "" : onto.value())
            .addAllDelayed(of.delayed().stream().map(StoryId::value).toList())
            .addAllBalances(balances)
            .setAt(Figures.timestamp(of.at()));
    if (of.taken().raids()) {
      raid.setDebt(Figures.debt(DebtChange.DEBT_CHANGE_OPENED, taken, owed(of, position)));
    }
    return raid.build();
  }

  private Message closed(OfIteration.IterationClosed of, List<Balance> balances, long position) {
    long owed = of.settlement().owed().value();
    IterationClosed.Builder closed =
        IterationClosed.newBuilder()
            .setSquad(of.squad().value())
            .setIteration(of.iteration().value())
            .setOwed(owed)
            .setCarried(of.settlement().carried().all().value())
            .setLost(of.settlement().lost().value())
            .addAllBalances(balances)
            .setAt(Figures.timestamp(of.at()));
    if (owed > 0) {
      closed.setDebt(Figures.debt(DebtChange.DEBT_CHANGE_OPENED, owed, owed(of, position)));
    }
    return closed.build();
  }

  private long owed(OfIteration of, long position) {
    return afterwards.owed(of.squad(), position);
  }
}
