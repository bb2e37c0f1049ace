package io.allotment.rotation.notice;

import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.notice.QuietHours;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose.
 *
 * @param email the kinds told them by e-mail; what they connected has kinds of its own
 * @param quiet null for none
 * @param reminders how long before each of their turns
 * @param leads the squads they lead and of which they are told as leads
 */
public record Choices(
    Set<String> email, @Nullable QuietHours quiet, List<Ahead> reminders, Set<SquadId> leads) {

  static final Choices NONE =
      new Choices(NoticeKind.unlessRefused(), null, List.of(Ahead.DAY), Set.of());

  public Choices {
    email = Set.copyOf(email);
    reminders = List.copyOf(reminders);
    leads = Set.copyOf(leads);
  }

  /** What they do not want by e-mail, and nothing else. */
  Choices refusals() {
    return new Choices(email, null, reminders, Set.of());
  }

  Choices withEmail(Set<String> kinds) {
    return new Choices(kinds, quiet, reminders, leads);
  }
}
