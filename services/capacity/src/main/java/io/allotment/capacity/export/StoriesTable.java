package io.allotment.capacity.export;

import io.allotment.capacity.model.Account;
import io.allotment.capacity.view.iteration.IterationView;
import io.allotment.capacity.view.iteration.IterationView.DrawnView;
import io.allotment.capacity.view.iteration.IterationView.RaidView;
import io.allotment.capacity.view.iteration.IterationView.StoryView;
import io.allotment.runtime.table.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An iteration as a table: a line for each story, by id, then one for each raid, the earliest
 * first. What says nothing of one of them is empty.
 */
final class StoriesTable {

  private static final List<String> HEADER =
      List.of(
          "squad",
          "iteration",
          "what",
          "id",
          "account",
          "to",
          "unit",
          "held",
          "spent",
          "from garden",
          "from improvement",
          "from feature",
          "measure",
          "finished",
          "class",
          "kind",
          "progress",
          "taken",
          "declared",
          "reason",
          "sentence",
          "approver",
          "at");

  private StoriesTable() {}

  static String of(IterationView iteration) {
    return Csv.of(
        HEADER,
        Stream.concat(
                iteration.stories().stream().map(story -> story(iteration, story)),
                iteration.raids().stream().map(raid -> raid(iteration, raid)))
            .toList());
  }

  private static List<Object> story(IterationView iteration, StoryView story) {
    List<Object> row = begin(iteration, "story", story.story().value(), story.account(), "");
    row.add(story.held().value());
    row.add(story.spent().value());
    for (Account account : Account.values()) {
      row.add(from(story, account));
    }
    row.add(or(story.measure()));
    row.add(story.finished());
    row.add(or(story.is()));
    row.add(or(story.kind()));
    row.add(story.progress());
    return filled(row);
  }

  private static List<Object> raid(IterationView iteration, RaidView raid) {
    List<Object> row = begin(iteration, "raid", raid.raid(), raid.from(), raid.to());
    while (row.size() < HEADER.indexOf("taken")) {
      row.add("");
    }
    row.add(raid.amount().value());
    row.add(raid.declared());
    row.add(or(raid.reason()));
    row.add(or(raid.sentence()));
    row.add(raid.approver() == null ? "" : raid.approver().value());
    row.add(raid.at());
    return filled(row);
  }

  private static List<Object> begin(
      IterationView iteration, String what, String id, String account, String to) {
    return new ArrayList<>(
        List.of(
            iteration.squad().value(),
            iteration.iteration().value(),
            what,
            id,
            account,
            to,
            AccountsTable.UNIT));
  }

  private static List<Object> filled(List<Object> row) {
    while (row.size() < HEADER.size()) {
      row.add("");
    }
    return row;
  }

  private static long from(StoryView story, Account account) {
    return story.from().stream()
        .filter(drawn -> drawn.account().equals(account.word()))
        .map(DrawnView::amount)
        .mapToLong(amount -> amount.value())
        .sum();
  }

  private static String or(@Nullable String word) {
    return Objects.requireNonNullElse(word, "");
  }
}
