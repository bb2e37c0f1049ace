package io.allotment.rotation.directory;

import io.allotment.rotation.model.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of members at hand; who has none is called by their id. */
public record Names(Map<MemberId, String> byMember) {

  public Names {
    byMember = Map.copyOf(byMember);
  }

  public String of(MemberId member) {
    return byMember.getOrDefault(member, member.value());
  }

  public Person person(MemberId member) {
    return new Person(member, of(member));
  }

  public @Nullable Person personOrNull(@Nullable MemberId member) {
    return member == null ? null : person(member);
  }
}
