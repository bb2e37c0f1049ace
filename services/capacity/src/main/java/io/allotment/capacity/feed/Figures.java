package io.allotment.capacity.feed;

import com.google.protobuf.Timestamp;
import io.allotment.capacity.event.Iteration;
import io.allotment.capacity.model.Spending;
import io.allotment.capacity.model.Standing;
import io.allotment.proto.capacity.v1.Account;
import io.allotment.proto.capacity.v1.Balance;
import io.allotment.proto.capacity.v1.Debt;
import io.allotment.proto.capacity.v1.DebtChange;
import io.allotment.proto.capacity.v1.Drawn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Amounts, balances and instants in the published language. */
final class Figures {

  private Figures() {}

  static Account of(io.allotment.capacity.model.Account account) {
    return switch (account) {
      case GARDEN -> Account.ACCOUNT_GARDEN;
      case IMPROVEMENT -> Account.ACCOUNT_IMPROVEMENT;
      case FEATURE -> Account.ACCOUNT_FEATURE;
    };
  }

  /** All three accounts. */
  static List<Balance> balances(Iteration iteration) {
    return Arrays.stream(io.allotment.capacity.model.Account.values())
        .map(account -> balance(of(account), iteration.standing(account)))
        .toList();
  }

  private static Balance balance(Account account, Standing standing) {
    return Balance.newBuilder()
        .setAccount(account)
        .setSize(standing.size().value())
        .setIn(standing.in().value())
        .setOut(standing.out().value())
        .setReserved(standing.reserved().value())
        .setSpent(standing.spent().value())
        .setFree(standing.free().value())
        .setLacks(standing.lacks().value())
        .build();
  }

  static List<Drawn> drawn(Spending spent) {
    return spent.drawn().entrySet().stream()
        .map(
            drawn ->
                Drawn.newBuilder()
                    .setAccount(of(drawn.getKey()))
                    .setAmount(drawn.getValue().value())
                    .build())
        .toList();
  }

  static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }

  static Debt debt(DebtChange change, long amount, long owed) {
    return Debt.newBuilder().setChange(change).setAmount(amount).setOwed(owed).build();
  }
}
