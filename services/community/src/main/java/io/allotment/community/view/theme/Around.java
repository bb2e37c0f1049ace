package io.allotment.community.view.theme;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.community.model.StoryId;
import io.allotment.community.view.follow.Heard;
import io.allotment.community.view.people.People;
import io.allotment.community.view.people.Person;
import io.allotment.community.view.roster.Rosters;
import io.allotment.community.view.story.Garden;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What themes are shown with. */
@Component
class Around {

  private final Garden garden;
  private final Rosters squads;
  private final People people;
  private final Heard heard;

  Around(Garden garden, Rosters squads, People people, Heard heard) {
    this.garden = garden;
    this.squads = squads;
    this.people = people;
    this.heard = heard;
  }

  /** Some stories; of those shown it is known what they are called. */
  Known stories(Collection<StoryId> asked, Collection<StoryId> shown) {
    return new Known(garden, asked, shown);
  }

  Map<SquadId, String> squads() {
    return squads.names();
  }

  Function<MemberId, Person> people(Collection<MemberId> members) {
    return people.names(members)::person;
  }

  Map<String, @Nullable Instant> asOf() {
    return heard.asOf("rotation", "stories");
  }
}
