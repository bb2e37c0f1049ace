package io.allotment.community.view.decision;

import io.allotment.community.event.CommunityEvent;
import io.allotment.community.event.OfDecision;
import io.allotment.community.event.OfDecision.DecisionTaken;
import io.allotment.community.model.DecisionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All decisions, in the order they were taken in. */
record Courses(Map<DecisionId, Course> all) {

  static final Courses NONE = new Courses(Map.of());

  Courses after(CommunityEvent event) {
    return event instanceof OfDecision of ? after(of) : this;
  }

  private Courses after(OfDecision event) {
    Course before = all.get(event.decision());
    Map<DecisionId, Course> then = new LinkedHashMap<>(all);
    if (before != null) {
      then.put(event.decision(), before.after(event));
    } else if (event instanceof DecisionTaken taken) {
      then.put(event.decision(), Course.of(taken));
    }
    return new Courses(Collections.unmodifiableMap(then));
  }
}
