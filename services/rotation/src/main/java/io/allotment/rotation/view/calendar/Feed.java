package io.allotment.rotation.view.calendar;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed tells of one squad at an instant.
 *
 * @param only whose turns it is about; null for everyone's, who are then named
 * @param address of this installation, where links lead; null where it is not known
 */
record Feed(
    SquadCalendar squad,
    @Nullable MemberId only,
    @Nullable String address,
    Names names,
    Instant now) {

  private static final Duration BACK = Duration.ofDays(371);

  /** Long enough for any client to hear of it. */
  private static final Duration CANCELLED = Duration.ofDays(60);

  /** What it tells. Of somebody who left the squad and serves nothing in it any more: nothing. */
  static Stream<Entry> entries(SquadCalendar squad, @Nullable MemberId only, Instant now) {
    if (only != null && !squad.members().contains(only) && !serves(squad, only, now)) {
      return Stream.of();
    }
    return squad
        .entries()
        .filter(entry -> only == null || entry.member().equals(only))
        .filter(entry -> entry.span().end().isAfter(now.minus(BACK)))
        .filter(entry -> !entry.cancelled() || entry.changed().isAfter(now.minus(CANCELLED)));
  }

  private static boolean serves(SquadCalendar squad, MemberId member, Instant now) {
    return squad
        .entries()
        .anyMatch(
            entry ->
                entry.member().equals(member)
                    && !entry.cancelled()
                    && entry.span().end().isAfter(now));
  }

  Item item(Entry entry) {
    Firmness firmness = squad.firmness(entry, now);
    return item(entry, firmness, entry.changes() + firmness.changes(), squad.changed(entry, now));
  }

  /** What is only forecast: as the squad stood when it last changed. */
  Item forecast(Entry entry) {
    return item(entry, Firmness.FORECAST, 0, squad.changed());
  }

  private Item item(Entry entry, Firmness firmness, int sequence, Instant changed) {
    return new Item(
        uid(entry),
        sequence,
        changed,
        entry.span(),
        squad.zone(),
        firmness,
        summary(entry, firmness),
        description(entry, firmness),
        link(entry));
  }

  /** Says nothing about the person; another in the feed of the squad than in their own. */
  private String uid(Entry entry) {
    String named =
        Stream.of(
                only == null ? "squad" : "member",
                id(),
                entry.week(),
                entry.member(),
                entry.number())
            .map(Object::toString)
            .reduce((one, other) -> one + "\n" + other)
            .orElseThrow();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16) + "@allotment";
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
  }

  private String summary(Entry entry, Firmness firmness) {
    String duty = "Gardener: " + squad.name();
    String said = firmness == Firmness.FORECAST ? duty + " (forecast)" : duty;
    return only != null || firmness == Firmness.CANCELLED
        ? said
        : said + " – " + names.of(entry.member());
  }

  private String description(Entry entry, Firmness firmness) {
    String mentor =
        entry.mentor() == null || firmness == Firmness.CANCELLED
            ? ""
            : "\nMentor: " + names.of(entry.mentor());
    String link = link(entry);
    return entry.week()
        + " of "
        + squad.name()
        + "\n"
        + firmness.sentence()
        + mentor
        + (link == null ? "" : "\n" + link);
  }

  private @Nullable String link(Entry entry) {
    return address == null
        ? null
        : "%s/#/squads/%s?from=%s&turn=%s".formatted(address, id(), entry.week(), entry.week());
  }

  private SquadId id() {
    return Objects.requireNonNull(squad.squad());
  }

  /** Everyone it may have to name. */
  static Stream<MemberId> people(Stream<Entry> entries) {
    return entries.flatMap(
        entry -> Stream.concat(Stream.of(entry.member()), Stream.ofNullable(entry.mentor())));
  }
}
