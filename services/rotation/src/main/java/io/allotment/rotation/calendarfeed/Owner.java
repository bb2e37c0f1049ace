package io.allotment.rotation.calendarfeed;

import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.SquadId;

/** Whose turns a feed tells. */
sealed interface Owner {

  /** One person's, in all their squads. */
  record OfMember(MemberId member) implements Owner {}

  /** Everybody's in one squad. */
  record OfSquad(SquadId squad) implements Owner {}

  default String key() {
    return switch (this) {
      case OfMember(var member) -> "member:" + member;
      case OfSquad(var squad) -> "squad:" + squad;
    };
  }

  static Owner of(String key) {
    String id = key.substring(key.indexOf(':') + 1);
    return key.startsWith("member:")
        ? new OfMember(new MemberId(id))
        : new OfSquad(new SquadId(id));
  }
}
