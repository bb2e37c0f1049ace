package io.allotment.community.saveview;

import static io.allotment.community.Sample.INES;
import static io.allotment.community.Sample.JON;
import static io.allotment.community.Sample.NOW;
import static io.allotment.community.Sample.WORDS;

import io.allotment.community.dropview.DropView;
import io.allotment.community.dropview.DropViewDecider;
import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.CommunityRule;
import io.allotment.community.event.OfView.ViewDropped;
import io.allotment.community.event.OfView.ViewSaved;
import io.allotment.community.model.MemberId;
import io.allotment.community.model.ViewId;
import io.allotment.runtime.decide.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaveViewTest {

  private static final Given<CommunityEvent> NOTHING = Given.that(List.of());

  private static SaveView save(String view, @Nullable MemberId owner) {
    return new SaveView(new ViewId(view), owner, WORDS, WORDS, INES, NOW);
  }

  private static DropView drop(String view, @Nullable MemberId owner) {
    return new DropView(new ViewId(view), owner, INES, NOW);
  }

  private static Given<CommunityEvent> fifty(@Nullable MemberId owner) {
    Given<CommunityEvent> given = NOTHING;
    for (int n = 1; n <= SaveViewDecider.MOST; n++) {
      given = given.and(SaveViewDecider.DECIDER, save("v-" + n, owner));
    }
    return given;
  }

  @Test
  void aViewIsSavedInPlaceOfWhatWasSavedUnderItsId() {
    NOTHING
        .when(SaveViewDecider.DECIDER, save("old", INES))
        .then(new ViewSaved(new ViewId("old"), INES, WORDS, WORDS, INES, NOW));
    fifty(INES)
        .when(SaveViewDecider.DECIDER, save("v-50", INES))
        .then(new ViewSaved(new ViewId("v-50"), INES, WORDS, WORDS, INES, NOW));
  }

  @Test
  void nobodyHasMoreThanFifty() {
    fifty(INES)
        .when(SaveViewDecider.DECIDER, save("v-51", INES))
        .refused(CommunityRule.TOO_MANY_VIEWS, "Drop one");
    fifty(INES)
        .and(DropViewDecider.DECIDER, drop("v-1", INES))
        .when(SaveViewDecider.DECIDER, save("v-51", INES))
        .then(new ViewSaved(new ViewId("v-51"), INES, WORDS, WORDS, INES, NOW));
    fifty(INES)
        .when(SaveViewDecider.DECIDER, save("v-51", JON))
        .then(new ViewSaved(new ViewId("v-51"), JON, WORDS, WORDS, INES, NOW));
    fifty(INES)
        .when(SaveViewDecider.DECIDER, save("v-51", null))
        .then(new ViewSaved(new ViewId("v-51"), null, WORDS, WORDS, INES, NOW));
  }

  @Test
  void aViewIsDroppedOnce() {
    Given<CommunityEvent> given = NOTHING.and(SaveViewDecider.DECIDER, save("old", null));
    given
        .when(DropViewDecider.DECIDER, drop("old", null))
        .then(new ViewDropped(new ViewId("old"), null, INES, NOW));
    given.when(DropViewDecider.DECIDER, drop("old", INES)).then();
    given
        .and(DropViewDecider.DECIDER, drop("old", null))
        .when(DropViewDecider.DECIDER, drop("old", null))
        .then();
  }
}
