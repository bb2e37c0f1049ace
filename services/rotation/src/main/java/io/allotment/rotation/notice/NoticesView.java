package io.allotment.rotation.notice;

import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.command.RefusedException;
import io.allotment.runtime.notice.Connection;
import io.allotment.runtime.notice.ConnectionView;
import io.allotment.runtime.notice.ConnectionView.Offer;
import io.allotment.runtime.notice.NoticeRule;
import io.allotment.runtime.notice.QuietHours;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be told, and where they are.
 *
 * @param kinds what there is to be told
 * @param offers what can be connected
 * @param own what a person chose; null for a squad
 */
record NoticesView(
    List<Kind> kinds, List<ConnectionView> connections, List<Offer> offers, @Nullable Own own) {

  /** Something one can be told. */
  record Kind(String id, String title) {

    static List<Kind> all(Predicate<NoticeKind> which) {
      return Arrays.stream(NoticeKind.values())
          .filter(which)
          .map(kind -> new Kind(kind.id(), kind.title()))
          .toList();
    }
  }

  /**
   * What a person chose.
   *
   * @param mayLead the squads they lead
   */
  record Own(
      @Nullable Quiet quiet,
      List<String> reminders,
      SortedSet<SquadId> leads,
      Set<SquadId> mayLead) {}

  /** Quiet hours on a wall clock. */
  record Quiet(String from, String to, String zone) {

    static @Nullable Quiet of(@Nullable QuietHours hours) {
      return hours == null
          ? null
          : new Quiet(hours.from().toString(), hours.to().toString(), hours.zone().getId());
    }
  }

  /**
   * A connection as it is asked for.
   *
   * @param channel one of the offers
   * @param settings by field; a secret that is left out stays as it was
   * @param kinds what is to be told there; none where the channel shows who is on duty
   */
  record Asked(
      @Nullable String channel,
      @Nullable String name,
      @Nullable Map<String, String> settings,
      @Nullable Set<String> kinds) {

    Set<String> kinds(Predicate<NoticeKind> allowed) {
      Set<String> asked = kinds == null ? Set.of() : kinds;
      Set<String> known = NoticeKind.ids(allowed);
      for (String kind : asked) {
        if (!known.contains(kind)) {
          throw new RefusedException(
              NoticeRule.UNKNOWN_NOTICE,
              "There is no notice %s here. There are %s."
                  .formatted(kind, String.join(", ", known)));
        }
      }
      return new TreeSet<>(asked);
    }

    Connection connection(String owner, String id, Set<String> chosen) {
      if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
        throw new RefusedException(
            NoticeRule.BAD_CONNECTION,
            "The id of a connection is up to 40 of a to z, 0 to 9 and hyphens. Choose another.");
      }
      return new Connection(
          owner,
          id,
          Objects.requireNonNullElse(channel, ""),
          Objects.requireNonNullElse(name, ""),
          settings == null ? Map.of() : settings,
          chosen);
    }
  }
}
