package io.allotment.standalone.demo.work;

import java.time.Instant;

/** Something that someone did about the work of the squads. */
public sealed interface WorkAct permits StoriesAct, CapacityAct, CommunityAct {

  /** When it was done. */
  Instant at();

  /** The member who did it. */
  String by();
}
