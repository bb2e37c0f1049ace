package io.allotment.rotation.view.swap;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import io.allotment.runtime.security.Caller;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** For whom a caller may say yes: for themselves, and as a lead for anybody. */
public final class Consents {
  private Consents() {}

  /**
   * For whom this caller says yes.
   *
   * @param people whom it concerns
   * @param said for whom they say so besides themselves
   * @throws AccessDeniedException when it neither concerns them nor do they lead the squad, or when
   *     they say yes for others without leading it
   */
  public static SortedSet<MemberId> of(
      Caller caller, SquadId squad, SortedSet<MemberId> people, @Nullable Set<MemberId> said) {
    MemberId self = new MemberId(caller.member());
    boolean leads = caller.leads(squad.value());
    Caller.require(
        leads || people.contains(self),
        "Only those whom this concerns, or a lead of %s, may do it. Ask one of them."
            .formatted(squad));
    TreeSet<MemberId> agreed = new TreeSet<>(said == null ? Set.of() : said);
    Caller.require(
        leads || agreed.stream().allMatch(self::equals),
        "Only a lead of %s may say yes for others. They are asked.".formatted(squad));
    if (people.contains(self)) {
      agreed.add(self);
    }
    return agreed;
  }
}
