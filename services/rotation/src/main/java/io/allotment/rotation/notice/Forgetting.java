package io.allotment.rotation.notice;

import io.allotment.rotation.directory.Directory;
import io.allotment.rotation.event.Standing;
import io.allotment.rotation.model.MemberId;
import io.allotment.rotation.view.standing.Standings;
import io.allotment.runtime.notice.Desk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Forgets people who were removed: what they chose and connected, and what was still to be told
 * them. Who is on a roster all the same keeps the name and the address that a lead put there, and
 * is told by e-mail no more than before; of anybody else these are deleted too.
 */
@Component
public class Forgetting {

  private final Desk desk;
  private final ChoiceStore choices;
  private final Directory directory;
  private final Standings standings;

  Forgetting(Desk desk, ChoiceStore choices, Directory directory, Standings standings) {
    this.desk = desk;
    this.choices = choices;
    this.directory = directory;
    this.standings = standings;
  }

  /** Forgets these. The same again changes nothing. */
  public void forget(Collection<MemberId> members) {
    Standing standing = standings.of(List.of(), members);
    Map<MemberId, Choices> chosen = choices.of(members);
    for (MemberId member : members) {
      if (standing.squadsOf(member).isEmpty()) {
        choices.forget(member);
        directory.erase(member);
      } else if (chosen.containsKey(member)) {
        choices.put(member, chosen.get(member).refusals());
      }
      desk.forget(Owner.of(member));
    }
  }
}
