package io.allotment.capacity.export;

import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.IterationView.AccountView;
import io.allotment.runtime.table.Csv;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Iterations as a table, a line for each account of each; the earliest first. */
final class AccountsTable {

  /** What amounts are in. */
  static final String UNIT = "milli-days";

  private static final List<String> HEADER =
      List.of(
          "squad",
          "iteration",
          "sprint",
          "first",
          "last",
          "closed",
          "share",
          "account",
          "unit",
          "size",
          "in",
          "out",
          "reserved",
          "spent",
          "free",
          "lacks");

  private AccountsTable() {}

  static String of(List<IterationView> iterations) {
    return Csv.of(
        HEADER,
        iterations.stream()
            .sorted(Comparator.comparing(IterationView::first))
            .flatMap(one -> one.accounts().stream().map(account -> row(one, account)))
            .toList());
  }

  private static List<Object> row(IterationView iteration, AccountView account) {
    return List.of(
        iteration.squad().value(),
        iteration.iteration().value(),
        Objects.requireNonNullElse(iteration.sprint(), ""),
        iteration.first(),
        iteration.last(),
        iteration.closed(),
        iteration.terms().share(),
        account.account(),
        UNIT,
        account.size().value(),
        account.in().value(),
        account.out().value(),
        account.reserved().value(),
        account.spent().value(),
        account.free().value(),
        account.lacks().value());
  }
}
