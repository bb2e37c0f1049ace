package io.allotment.community.view.people;

import io.allotment.community.model.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What some people are called. */
public record Names(Map<MemberId, String> byMember) {

  public Names {
    byMember = Map.copyOf(byMember);
  }

  public Person person(MemberId member) {
    return new Person(member.value(), byMember.getOrDefault(member, member.value()));
  }

  public @Nullable Person personOrNull(@Nullable MemberId member) {
    return member == null ? null : person(member);
  }
}
