package io.allotment.community;

import io.allotment.proto.capacity.v1.Account;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.Debt;
import io.allotment.proto.capacity.v1.DebtChange;
import io.allotment.proto.capacity.v1.DebtForgiven;
import io.allotment.proto.capacity.v1.FloorSet;
import io.allotment.proto.capacity.v1.IterationClosed;
import io.allotment.proto.capacity.v1.IterationMeasured;
import io.allotment.proto.capacity.v1.IterationOpened;
import io.allotment.proto.capacity.v1.RaidDeclared;
import io.allotment.proto.capacity.v1.RaidUndeclared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What capacity tells of an iteration of a squad. */
public record Spending(String squad, String iteration) {

  /** When all of it happens. */
  public static final Instant AT = Instant.now().minusSeconds(60);

  public IterationOpened opened(LocalDate first, LocalDate last) {
    return IterationOpened.newBuilder()
        .setSquad(squad)
        .setIteration(iteration)
        .setFirst(first.toString())
        .setLast(last.toString())
        .setShare(30)
        .setAt(Telling.at(AT))
        .build();
  }

  /** All there is, and what of it is kept for improvement. */
  public IterationMeasured measured(long total, long improvement) {
    return IterationMeasured.newBuilder()
        .setSquad(squad)
        .setIteration(iteration)
        .setTotal(total)
        .setImprovement(improvement)
        .addAllBalances(balances(improvement, 0, 0))
        .build();
  }

  /** A raid of improvement that nobody declared; afterwards that much is taken of 4500. */
  public RaidUndeclared undeclared(String raid, long taken) {
    return RaidUndeclared.newBuilder()
        .setSquad(squad)
        .setIteration(iteration)
        .setRaid(raid)
        .setStory("story")
        .setFrom(Account.ACCOUNT_IMPROVEMENT)
        .setTo(Account.ACCOUNT_FEATURE)
        .setAmount(taken)
        .addAllBalances(balances(4_500, taken, 0))
        .setAt(Telling.at(AT))
        .build();
  }

  /** A declared one, after which so much is owed. */
  public RaidDeclared declared(String raid, String covers, long taken, long owed) {
    return RaidDeclared.newBuilder()
        .setSquad(squad)
        .setIteration(iteration)
        .setRaid(raid)
        .setCovers(covers)
        .setFrom(Account.ACCOUNT_IMPROVEMENT)
        .setTo(Account.ACCOUNT_FEATURE)
        .setAmount(taken)
        .setReason("deadline")
        .setSentence("why-" + raid)
        .setApprover("ines")
        .addDelayed("upgrade")
        .addAllBalances(balances(4_500, taken, 1_000))
        .setDebt(debt(DebtChange.DEBT_CHANGE_OPENED, taken, owed))
        .setAt(Telling.at(AT.plusSeconds(1)))
        .build();
  }

  public IterationClosed closed(long owed) {
    return IterationClosed.newBuilder()
        .setSquad(squad)
        .setIteration(iteration)
        .setOwed(owed)
        .addAllBalances(balances(4_500, 0, 1_000))
        .setDebt(debt(DebtChange.DEBT_CHANGE_OPENED, owed, owed))
        .setAt(Telling.at(AT.plusSeconds(2)))
        .build();
  }

  public DebtForgiven forgiven(long amount, long owed) {
    return DebtForgiven.newBuilder()
        .setSquad(squad)
        .setDebt(debt(DebtChange.DEBT_CHANGE_FORGIVEN, amount, owed))
        .setReason("mercy")
        .setAt(Telling.at(AT.plusSeconds(3)))
        .build();
  }

  public static FloorSet floor(int percent, LocalDate from) {
    return FloorSet.newBuilder().setFloor(percent).setFrom(from.toString()).build();
  }

  private static List<Balance> balances(long improvement, long out, long spent) {
    return List.of(
        Balance.newBuilder().setAccount(Account.ACCOUNT_GARDEN).setSize(2_000).build(),
        Balance.newBuilder()
            .setAccount(Account.ACCOUNT_IMPROVEMENT)
            .setSize(improvement)
            .setOut(out)
            .setSpent(spent)
            .build());
  }

  private static Debt debt(DebtChange change, long amount, long owed) {
    return Debt.newBuilder().setChange(change).setAmount(amount).setOwed(owed).build();
  }
}
