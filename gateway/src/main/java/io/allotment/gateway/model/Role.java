package io.allotment.gateway.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do beyond what everyone signed in may.
 *
 * @param squad the squad it is held in; null exactly where the kind is held everywhere
 */
public record Role(Kind kind, @Nullable String squad) implements Comparable<Role> {

  /** {@link #LEAD} and {@link #PLANNER} are held in one squad, the others everywhere. */
  public enum Kind {
    ADMIN,
    STEWARD,
    LEAD,
    PLANNER;

    boolean inSquad() {
      return this == LEAD || this == PLANNER;
    }

    /** As it is written in the API and in tokens. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String text) {
      for (Kind kind : values()) {
        if (kind.text().equals(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public static final Role ADMIN = new Role(Kind.ADMIN, null);

  private static final Pattern SQUAD = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,63}");

  public Role {
    if (kind.inSquad() != (squad != null)) {
      throw new IllegalArgumentException(
          kind.inSquad()
              ? "the role " + kind.text() + " is held in a squad: name it"
              : "the role " + kind.text() + " is held in no squad");
    }
    if (squad != null && !SQUAD.matcher(squad).matches()) {
      throw new IllegalArgumentException("a squad is named by its id, such as checkout");
    }
  }

  /**
   * The role of a kind as the API writes it.
   *
   * @throws IllegalArgumentException with a sentence for the sender, where there is no such role
   */
  public static Role of(String kind, @Nullable String squad) {
    return new Role(
        Kind.of(kind)
            .orElseThrow(
                () -> new IllegalArgumentException("roles are admin, steward, lead and planner")),
        squad);
  }

  /**
   * The role a token or an event says.
   *
   * @throws IllegalArgumentException where there is no such role
   */
  public static Role parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? of(text, null) : of(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Once each, in a stable order. */
  public static List<Role> sorted(Iterable<Role> roles) {
    Set<Role> sorted = new TreeSet<>();
    roles.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  @Override
  public int compareTo(Role other) {
    return Comparator.comparing(Role::toString).compare(this, other);
  }

  /** As tokens and events say it: {@code admin}, {@code lead:checkout}. */
  @Override
  public String toString() {
    return squad == null ? kind.text() : kind.text() + ":" + squad;
  }
}
