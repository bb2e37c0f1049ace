package io.allotment.rotation.view.gardener;

import io.allotment.rotation.directory.Names;
import io.allotment.rotation.model.Gap;
import io.allotment.rotation.model.Gap.Remedy;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.model.NeedsCover;
import io.allotment.rotation.model.NeedsCover.Option;
import io.allotment.rotation.model.SquadId;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The most promising way out of a gap or of a turn that needs cover.
 *
 * @param kind what is done
 * @param who the id of the member or, to lend, of the squad
 */
record Way(Kind kind, String who) {

  enum Kind {
    TRAIN,
    ASK,
    LEND,
    COVER,
    EXCHANGE
  }

  static @Nullable Way of(@Nullable NeedsCover cover, @Nullable Gap gap) {
    if (gap != null && !gap.remedies().isEmpty()) {
      return of(best(gap));
    }
    if (cover != null && !cover.options().isEmpty()) {
      return switch (cover.options().getFirst()) {
        case Option.TakeOver(var member, var _, var _) -> new Way(Kind.COVER, member.value());
        case Option.Exchange(var member, var _, var _, var _) ->
            new Way(Kind.EXCHANGE, member.value());
      };
    }
    return null;
  }

  /** Who is free in another squad before those of this one who are not. */
  private static Remedy best(Gap gap) {
    Remedy first = gap.remedies().getFirst();
    return first instanceof Remedy.Ask && gap.cause() == Gap.Cause.NOBODY_ELIGIBLE
        ? gap.remedies().stream().filter(r -> r instanceof Remedy.Lend).findFirst().orElse(first)
        : first;
  }

  private static Way of(Remedy remedy) {
    return switch (remedy) {
      case Remedy.Train(var member) -> new Way(Kind.TRAIN, member.value());
      case Remedy.Ask(var member) -> new Way(Kind.ASK, member.value());
      case Remedy.Lend(var squad, int _) -> new Way(Kind.LEND, squad.value());
    };
  }

  static Way of(Document document) {
    return new Way(Kind.valueOf(document.getString("kind")), document.getString("who"));
  }

  Document document() {
    return new Document("kind", kind.name()).append("who", who);
  }

  /** The member it asks something of; null where it is a squad. */
  @Nullable MemberId member() {
    return kind == Kind.LEND ? null : new MemberId(who);
  }

  /** As it is offered to people. */
  GardenerNow.Remedy remedy(Names names, Map<SquadId, String> squads) {
    return new GardenerNow.Remedy(
        kind.name().toLowerCase(Locale.ROOT),
        words(names, squads),
        member(),
        kind == Kind.LEND ? new SquadId(who) : null);
  }

  private String words(Names names, Map<SquadId, String> squads) {
    MemberId member = member();
    String name = member == null ? squads.getOrDefault(new SquadId(who), who) : names.of(member);
    return switch (kind) {
      case TRAIN -> "Train %s".formatted(name);
      case ASK -> "Ask %s".formatted(name);
      case LEND -> "Ask %s to lend someone".formatted(name);
      case COVER -> "Ask %s to cover".formatted(name);
      case EXCHANGE -> "Ask %s to exchange".formatted(name);
    };
  }
}
