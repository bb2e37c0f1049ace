package io.allotment.rotation.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What people and squads can choose to be told. */
public enum NoticeKind {
  ANNOUNCED("announced", "A turn is announced", true, true, true),
  REMINDER("reminder", "A turn of yours begins soon", true, false, true),
  MOVED("moved", "A turn of yours changed by what somebody else did", true, false, true),
  SWAPS("swaps", "A swap is asked, agreed to, declined or lapses", true, true, true),
  COVER("cover", "An announced turn needs cover", true, true, true),
  HANDOVER(
      "handover",
      "A note is handed over to you, or you are pulled in as mentor",
      true,
      false,
      true),
  SUMMARY("summary", "The week at a glance, as it begins", true, true, false),
  CAPACITY(
      "capacity",
      "Improvement time is at risk or raided, or a debt of it grows",
      true,
      true,
      false);

  private final String id;
  private final String title;
  private final boolean toPeople;
  private final boolean toSquads;
  private final boolean unlessRefused;

  NoticeKind(String id, String title, boolean toPeople, boolean toSquads, boolean unlessRefused) {
    this.id = id;
    this.title = title;
    this.toPeople = toPeople;
    this.toSquads = toSquads;
    this.unlessRefused = unlessRefused;
  }

  public String id() {
    return id;
  }

  /** In a few words, to whoever it is told. */
  public String title() {
    return title;
  }

  /** Whether a member can be told. */
  public boolean toPeople() {
    return toPeople;
  }

  /** Whether a squad can be told, all of it. */
  public boolean toSquads() {
    return toSquads;
  }

  static Optional<NoticeKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /** The ids of what people are told who chose nothing. */
  static Set<String> unlessRefused() {
    return ids(kind -> kind.unlessRefused);
  }

  static Set<String> ids(Predicate<NoticeKind> which) {
    Set<String> ids = new TreeSet<>();
    Arrays.stream(values()).filter(which).map(NoticeKind::id).forEach(ids::add);
    return ids;
  }
}
