package io.allotment.community;

import io.allotment.community.model.MemberId;
import io.allotment.community.model.SquadId;
import io.allotment.runtime.decide.TextId;
import io.allotment.runtime.decide.TextRef;
import java.time.Instant;

/** Values that tests speak of. */
public final class Sample {

  public static final Instant NOW = Instant.parse("2026-11-24T13:05:00Z");
  public static final MemberId INES = new MemberId("ines");
  public static final MemberId JON = new MemberId("jon");
  public static final SquadId CHECKOUT = new SquadId("checkout");
  public static final SquadId SEARCH = new SquadId("search");
  public static final TextRef WORDS = new TextRef(new TextId("words"), "0".repeat(64));

  private Sample() {}
}
