package io.allotment.rotation.notice;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;
import java.util.Optional;

/** Who is told, as delivery knows them: one member, or a squad where all of it reads. */
final class Owner {

  private static final String MEMBER = "member:";
  private static final String SQUAD = "squad:";

  private Owner() {}

  static String of(MemberId member) {
    return MEMBER + member.value();
  }

  static String of(SquadId squad) {
    return SQUAD + squad.value();
  }

  static Optional<MemberId> member(String owner) {
    return owner.startsWith(MEMBER)
        ? Optional.of(new MemberId(owner.substring(MEMBER.length())))
        : Optional.empty();
  }

  static Optional<SquadId> squad(String owner) {
    return owner.startsWith(SQUAD)
        ? Optional.of(new SquadId(owner.substring(SQUAD.length())))
        : Optional.empty();
  }
}
