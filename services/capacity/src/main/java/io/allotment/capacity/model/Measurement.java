package io.allotment.capacity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an iteration has, and from whom.
 *
 * @param parts of members who serve in it, by id
 */
public record Measurement(Accounts accounts, List<Part> parts) {
  public Measurement {
    parts = List.copyOf(parts);
  }

  /**
   * What one member has.
   *
   * @param gardening the part of it on days on which they are gardener
   */
  public record Part(MemberId member, MilliDays available, MilliDays gardening) {}

  /** Measures days under terms. */
  public static Measurement of(
      Days days, Terms terms, Map<MemberId, Member> members, Gardeners gardeners) {
    SortedMap<LocalDate, MemberId> tending = new TreeMap<>();
    days.each().forEach(day -> gardeners.on(day).ifPresent(member -> tending.put(day, member)));
    List<Part> parts = new ArrayList<>();
    new TreeMap<>(members)
        .forEach(
            (id, member) -> {
              if (days.each().anyMatch(member.availability()::serves)) {
                parts.add(part(id, member, days, terms.focus(), tending));
              }
            });
    MilliDays total = MilliDays.sum(parts.stream().map(Part::available));
    MilliDays garden = MilliDays.sum(parts.stream().map(Part::gardening));
    return new Measurement(Accounts.of(total, garden, terms), parts);
  }

  private static Part part(
      MemberId id, Member member, Days days, Percent focus, Map<LocalDate, MemberId> tending) {
    return new Part(
        id,
        MilliDays.sum(days.each().map(day -> member.available(day, focus))),
        MilliDays.sum(
            days.each()
                .filter(day -> id.equals(tending.get(day)))
                .map(day -> member.available(day, focus))));
  }
}
