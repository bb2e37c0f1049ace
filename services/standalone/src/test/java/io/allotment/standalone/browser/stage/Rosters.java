package io.allotment.standalone.browser.stage;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rosters as CSV. Their squads hand over days from now, so that no turn begins within a test. */
public final class Rosters {

  public static final String ZONE = "Europe/Berlin";

  private static final String HEADER =
      "squad,zone,handover,member,name,share,working days,trained,opted in";

  private Rosters() {}

  /** A squad of people who work full time, may serve and said so. */
  public static String of(String squad, Person... members) {
    return List.of(members).stream()
        .map(each -> row(squad, each, "1"))
        .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
  }

  /** One more line for a roster, of somebody with a share of full time. */
  public static String row(String squad, Person member, String share) {
    return String.join(
        ",",
        squad,
        ZONE,
        handover(),
        member.member(),
        member.name(),
        share,
        "Mon-Fri",
        "yes",
        "yes");
  }

  /** When squads of these tests hand over: days from now. */
  public static String handover() {
    ZonedDateTime quiet = ZonedDateTime.now(ZoneId.of(ZONE)).plusDays(3);
    return quiet.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " 10:00";
  }
}
